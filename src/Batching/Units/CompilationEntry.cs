namespace Wrapgen.Batching.Units;

/// <summary>An entry of a JSON compilation database, with what Wrapgen adds to it.</summary>
internal sealed record CompilationEntry
{
    /// <summary>The working directory of the command.</summary>
    public string? Directory { get; init; }

    /// <summary>The command as a list.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>The command as a line for a shell, instead of <see cref="Arguments"/>.</summary>
    public string? Command { get; init; }

    /// <summary>The file that the command writes; the command itself says so, too.</summary>
    public string? Output { get; init; }

    /// <summary>The source file; the command itself says so, too.</summary>
    public string? File { get; init; }

    /// <summary>A file that receives the unit's headers in make syntax. Not a part of the format.</summary>
    public string? Depfile { get; init; }
}
