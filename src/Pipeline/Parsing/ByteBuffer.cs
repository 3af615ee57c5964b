using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// The bytes of one XML file, as a private copy or as a mapping of the file, with padding so that vectors may read past
/// the end. The memory is unmanaged, so a run over hundreds of megabytes gives the garbage collector no work.
/// </summary>
internal sealed unsafe class ByteBuffer : IDisposable
{
    /// <summary>Number of readable zero bytes after the content.</summary>
    public const int Padding = 64;

    private byte* _memory;
    private nuint _capacity;
    private byte* _mapping;

    public byte* Pointer => _mapping is null ? _memory : _mapping;

    public int Length { get; private set; }

    /// <summary>Size of the private memory in bytes.</summary>
    public long PrivateSize => (long)_capacity;

    public ReadOnlySpan<byte> Span => new(Pointer, Length);

    /// <summary>Makes room for <paramref name="length"/> bytes in private memory and keeps its content.</summary>
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
    /// Maps the file instead of copying it, which halves the cost of reading. False when the system refuses, or when
    /// the last page of the file has no room for the <see cref="Padding"/>.
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

    /// <summary>Gives mapped pages back to the system until the next access. A private copy stays.</summary>
    public void ReleasePages()
    {
        if (_mapping is not null)
            FileMapping.Release(_mapping, Length);
    }

    /// <summary>Drops the content and keeps the private memory.</summary>
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
