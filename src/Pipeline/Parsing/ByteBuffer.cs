using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Unmanaged bytes of one XML file, with room for whole vectors behind the end: a private copy, or the file itself mapped into memory.
/// Unmanaged so that a run over hundreds of megabytes leaves the garbage collector nothing to do.
/// </summary>
internal sealed unsafe class ByteBuffer : IDisposable
{
    /// <summary>Readable bytes behind the content; zero.</summary>
    public const int Padding = 64;

    private byte* _memory;
    private nuint _capacity;
    private byte* _mapping;

    public byte* Pointer => _mapping is null ? _memory : _mapping;

    public int Length { get; private set; }

    /// <summary>Bytes of private memory.</summary>
    public long PrivateSize => (long)_capacity;

    public ReadOnlySpan<byte> Span => new(Pointer, Length);

    /// <summary>Room for <paramref name="length"/> bytes in private memory; what was in it before is kept up to the old length.</summary>
    public Span<byte> Resize(int length)
    {
        Unmap();
        var needed = (nuint)length + Padding;
        if (needed > _capacity)
        {
            _capacity = Math.Max(needed, _capacity * 2);
            _memory = (byte*)NativeMemory.Realloc(_memory, _capacity);
        }
        Length = length;
        NativeMemory.Clear(_memory + length, Padding);
        return new Span<byte>(_memory, length);
    }

    /// <summary>
    /// Takes the file's own pages instead of copying them, which halves the cost of reading; false when the system or the file's size
    /// does not allow it (vectors may read up to <see cref="Padding"/> bytes behind the end, which must lie in the last page).
    /// </summary>
    public bool TryMap(SafeFileHandle file, long length)
    {
        Unmap();
        if (!FileMapping.Allows(length, Padding))
            return false;
        _mapping = FileMapping.Map(file, length);
        if (_mapping is null)
            return false;
        Length = (int)length;
        return true;
    }

    /// <summary>Gives mapped pages back until they are touched again; a private copy stays.</summary>
    public void ReleasePages()
    {
        if (_mapping is not null)
            FileMapping.Release(_mapping, Length);
    }

    /// <summary>Forgets the content, keeps private memory.</summary>
    public void Clear()
    {
        Unmap();
        Length = 0;
    }

    public void Dispose()
    {
        Clear();
        NativeMemory.Free(_memory);
        _memory = null;
        _capacity = 0;
        GC.SuppressFinalize(this);
    }

    ~ByteBuffer()
    {
        Unmap();
        NativeMemory.Free(_memory);
    }

    private void Unmap()
    {
        if (_mapping is null)
            return;
        FileMapping.Unmap(_mapping, Length);
        _mapping = null;
    }
}
