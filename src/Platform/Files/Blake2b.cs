using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wrapgen.Platform.Files;

/// <summary>
/// BLAKE2b-256 (RFC 7693). Keys must resist collisions: somebody who can only contribute a header to a shared cache
/// must not be able to make it share an entry with another header. SHA-256 of the class library loads OpenSSL, which
/// costs more than a whole hit and aborts the process on machines without it.
/// </summary>
internal sealed class Blake2b
{
    private const int BlockSize = 128;

    private static ReadOnlySpan<ulong> InitialVector =>
        [
            0x6A09E667F3BCC908,
            0xBB67AE8584CAA73B,
            0x3C6EF372FE94F82B,
            0xA54FF53A5F1D36F1,
            0x510E527FADE682D1,
            0x9B05688C2B3E6C1F,
            0x1F83D9ABFB41BD6B,
            0x5BE0CD19137E2179,
        ];

    private static ReadOnlySpan<byte> Schedule =>
        [
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            11,
            12,
            13,
            14,
            15,
            14,
            10,
            4,
            8,
            9,
            15,
            13,
            6,
            1,
            12,
            0,
            2,
            11,
            7,
            5,
            3,
            11,
            8,
            12,
            0,
            5,
            2,
            15,
            13,
            10,
            14,
            3,
            6,
            7,
            1,
            9,
            4,
            7,
            9,
            3,
            1,
            13,
            12,
            11,
            14,
            2,
            6,
            5,
            10,
            4,
            0,
            15,
            8,
            9,
            0,
            5,
            7,
            2,
            4,
            10,
            15,
            14,
            1,
            11,
            12,
            6,
            8,
            3,
            13,
            2,
            12,
            6,
            10,
            0,
            11,
            8,
            3,
            4,
            13,
            7,
            5,
            15,
            14,
            1,
            9,
            12,
            5,
            1,
            15,
            14,
            13,
            4,
            10,
            0,
            7,
            6,
            3,
            9,
            2,
            8,
            11,
            13,
            11,
            7,
            14,
            12,
            1,
            3,
            9,
            5,
            0,
            15,
            4,
            8,
            6,
            2,
            10,
            6,
            15,
            14,
            9,
            11,
            3,
            0,
            8,
            12,
            2,
            13,
            7,
            1,
            4,
            10,
            5,
            10,
            2,
            8,
            4,
            7,
            6,
            1,
            5,
            15,
            11,
            9,
            14,
            3,
            12,
            13,
            0,
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            11,
            12,
            13,
            14,
            15,
            14,
            10,
            4,
            8,
            9,
            15,
            13,
            6,
            1,
            12,
            0,
            2,
            11,
            7,
            5,
            3,
        ];

    private readonly ulong[] _state = new ulong[8];
    private readonly byte[] _block = new byte[BlockSize];
    private int _filled;
    private ulong _length;

    public Blake2b()
    {
        InitialVector.CopyTo(_state);
        _state[0] ^= 0x01010000 ^ Digest.Size;
    }

    public static Digest Hash(ReadOnlySpan<byte> data)
    {
        var hash = new Blake2b();
        hash.Append(data);
        return hash.Finish();
    }

    public void Append(ReadOnlySpan<byte> data)
    {
        // The last block is compressed differently, so a full block waits until more data follows.
        while (data.Length > 0)
        {
            if (_filled == BlockSize)
                Compress(_block, last: false);
            if (_filled == 0 && data.Length > BlockSize)
            {
                _filled = BlockSize;
                Compress(data[..BlockSize], last: false);
                data = data[BlockSize..];
                continue;
            }
            var taken = Math.Min(BlockSize - _filled, data.Length);
            data[..taken].CopyTo(_block.AsSpan(_filled));
            _filled += taken;
            data = data[taken..];
        }
    }

    /// <summary>The digest of everything appended; nothing may be appended afterwards.</summary>
    public Digest Finish()
    {
        _block.AsSpan(_filled).Clear();
        Compress(_block, last: true);
        return new Digest(_state[0], _state[1], _state[2], _state[3]);
    }

    private void Compress(ReadOnlySpan<byte> block, bool last)
    {
        _length += (ulong)_filled;
        _filled = 0;
        Span<ulong> message = stackalloc ulong[16];
        for (var i = 0; i < message.Length; i++)
            message[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(i * 8)..]);
        Span<ulong> v = stackalloc ulong[16];
        _state.CopyTo(v);
        InitialVector.CopyTo(v[8..]);
        v[12] ^= _length;
        if (last)
            v[14] = ~v[14];
        Mix(v, message);
        for (var i = 0; i < _state.Length; i++)
            _state[i] ^= v[i] ^ v[i + 8];
    }

    private static void Mix(Span<ulong> v, ReadOnlySpan<ulong> message)
    {
        ref var m = ref MemoryMarshal.GetReference(message);
        ulong v0 = v[0],
            v1 = v[1],
            v2 = v[2],
            v3 = v[3],
            v4 = v[4],
            v5 = v[5],
            v6 = v[6],
            v7 = v[7];
        ulong v8 = v[8],
            v9 = v[9],
            v10 = v[10],
            v11 = v[11],
            v12 = v[12],
            v13 = v[13],
            v14 = v[14],
            v15 = v[15];
        for (var round = 0; round < Schedule.Length; round += 16)
        {
            var s = Schedule.Slice(round, 16);
            Quarter(ref v0, ref v4, ref v8, ref v12, Unsafe.Add(ref m, s[0]), Unsafe.Add(ref m, s[1]));
            Quarter(ref v1, ref v5, ref v9, ref v13, Unsafe.Add(ref m, s[2]), Unsafe.Add(ref m, s[3]));
            Quarter(ref v2, ref v6, ref v10, ref v14, Unsafe.Add(ref m, s[4]), Unsafe.Add(ref m, s[5]));
            Quarter(ref v3, ref v7, ref v11, ref v15, Unsafe.Add(ref m, s[6]), Unsafe.Add(ref m, s[7]));
            Quarter(ref v0, ref v5, ref v10, ref v15, Unsafe.Add(ref m, s[8]), Unsafe.Add(ref m, s[9]));
            Quarter(ref v1, ref v6, ref v11, ref v12, Unsafe.Add(ref m, s[10]), Unsafe.Add(ref m, s[11]));
            Quarter(ref v2, ref v7, ref v8, ref v13, Unsafe.Add(ref m, s[12]), Unsafe.Add(ref m, s[13]));
            Quarter(ref v3, ref v4, ref v9, ref v14, Unsafe.Add(ref m, s[14]), Unsafe.Add(ref m, s[15]));
        }
        (v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]) = (v0, v1, v2, v3, v4, v5, v6, v7);
        (v[8], v[9], v[10], v[11], v[12], v[13], v[14], v[15]) = (v8, v9, v10, v11, v12, v13, v14, v15);
    }

    // Six parameters: this is the quarter step of the algorithm. A record would cost the registers that make it fast.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quarter(ref ulong a, ref ulong b, ref ulong c, ref ulong d, ulong x, ulong y)
    {
        a += b + x;
        d = BitOperations.RotateRight(d ^ a, 32);
        c += d;
        b = BitOperations.RotateRight(b ^ c, 24);
        a += b + y;
        d = BitOperations.RotateRight(d ^ a, 16);
        c += d;
        b = BitOperations.RotateRight(b ^ c, 63);
    }
}
