namespace Wrapgen.Pipeline.Model;

/// <summary>Content of one <c>.idx</c> file.</summary>
/// <param name="Submodule">The file's stem.</param>
/// <param name="Lines">Its alias lines in order.</param>
internal sealed record IdxContent(string Submodule, EquatableArray<AliasLine> Lines);
