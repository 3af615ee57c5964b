using Scriban.Runtime;

namespace Wrapgen.Reporting.Page;

/// <summary>A section of the page. The template with the name of its anchor prints what it found.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Content">What was found; null when the input was not given.</param>
/// <param name="Missing">What the page says when the input was not given.</param>
/// <param name="Commands">Command lines that produce the input.</param>
internal sealed record Section(string Id, string Title, ScriptObject? Content, string Missing, params string[] Commands)
{
    public ScriptObject ToScript() =>
        Script.Object(
            ("id", Id),
            ("title", Title),
            ("missing", Missing),
            ("commands", Script.List(Commands, command => command)),
            ("content", Content)
        );
}
