namespace Wrapgen.Caching.Commands;

/// <summary>A file that a command writes.</summary>
/// <param name="Path">Where the command writes it.</param>
/// <param name="IsOptional">True when the tool decides by its input whether it writes the file.</param>
internal readonly record struct ToolOutput(string Path, bool IsOptional = false);
