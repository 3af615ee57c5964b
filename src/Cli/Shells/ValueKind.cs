namespace Wrapgen.Cli.Shells;

/// <summary>What a shell can offer for a value.</summary>
internal enum ValueKind
{
    /// <summary>Nothing: a number or a free text.</summary>
    Text,

    /// <summary>Files.</summary>
    File,

    /// <summary>Directories.</summary>
    Directory,

    /// <summary>The values that the option accepts.</summary>
    Choice,
}
