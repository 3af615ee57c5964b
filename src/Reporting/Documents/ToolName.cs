namespace Wrapgen.Reporting.Documents;

/// <summary>Name and version of the program in the files that it writes.</summary>
internal static class ToolName
{
    public static string Version { get; } = typeof(ToolName).Assembly.GetName().Version!.ToString(3);

    /// <summary>Such as <c>wrapgen 1.2.3</c>.</summary>
    public static string Text => "wrapgen " + Version;
}
