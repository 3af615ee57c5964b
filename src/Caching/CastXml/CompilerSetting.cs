namespace Wrapgen.Caching.CastXml;

/// <summary>The compiler that castxml imitates, given by <c>--castxml-cc-…</c>.</summary>
/// <param name="Language">What follows the flag's dashes: <c>gnu</c>, <c>gnu-c</c>, <c>msvc</c>, <c>msvc-c</c>.</param>
/// <param name="Command">Compiler and the options that were given with it.</param>
internal sealed record CompilerSetting(string Language, IReadOnlyList<string> Command)
{
    public bool IsMicrosoft => Language.StartsWith("msvc", StringComparison.Ordinal);

    public bool IsC => Language.EndsWith("-c", StringComparison.Ordinal);
}
