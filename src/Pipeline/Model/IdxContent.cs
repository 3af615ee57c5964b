namespace Wrapgen.Pipeline.Model;

/// <summary>Content of one <c>.idx</c> file.</summary>
/// <param name="Submodule">Stem of the file name.</param>
/// <param name="Lines">Alias lines in order.</param>
internal sealed record IdxContent(string Submodule, EquatableArray<AliasLine> Lines);
