namespace Wrapgen.Pipeline.Model;

/// <summary>Names of alias files.</summary>
internal static class AliasFileName
{
    /// <summary>Extension of alias files.</summary>
    public const string Suffix = ".idx";
}
