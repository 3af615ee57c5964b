using Wrapgen.Emitters.Stubs.Session;

namespace Wrapgen.Emitters.Stubs;

/// <summary>A row of the table of styles.</summary>
/// <param name="Name">Name of the style.</param>
/// <param name="Purpose">What the style is for, as a phrase.</param>
/// <param name="Create">Makes the style for a run.</param>
internal sealed record StubStyleRow(string Name, string Purpose, Func<StubOptions, IStubStyle> Create)
{
    /// <summary>Number of bytes that a run over a large library allocates; 0 if that is too little to matter.</summary>
    public long TypicalAllocation { get; init; }
}
