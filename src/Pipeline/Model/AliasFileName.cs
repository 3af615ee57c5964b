namespace Wrapgen.Pipeline.Model;

/// <summary>How alias files are named (spec 1.2).</summary>
internal static class AliasFileName
{
    /// <summary>Ending of their names.</summary>
    public const string Suffix = ".idx";
}
