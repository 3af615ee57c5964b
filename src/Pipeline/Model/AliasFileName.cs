namespace Wrapgen.Pipeline.Model;

/// <summary>How alias files are named (spec 1.2).</summary>
public static class AliasFileName
{
    /// <summary>Ending of their names.</summary>
    public const string Suffix = ".idx";
}
