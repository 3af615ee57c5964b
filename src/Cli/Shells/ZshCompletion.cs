using System.Text;

namespace Wrapgen.Cli.Shells;

/// <summary>Completion for zsh: a function for each command.</summary>
internal static class ZshCompletion
{
    public static string Write(CommandNode root)
    {
        var text = new StringBuilder("#compdef wrapgen\n");
        text.Append("# Completion of wrapgen for zsh; `wrapgen completions zsh` printed it.\n");
        foreach (var command in root.Tree)
            Write(command, text);
        // The file is either found in fpath, where it is the body of the function, or sourced.
        text.Append(
            "\nif [ \"${funcstack[1]-}\" = _wrapgen ]; then\n    _wrapgen \"$@\"\nelse\n    compdef _wrapgen wrapgen\nfi\n"
        );
        return text.ToString();
    }

    private static void Write(CommandNode command, StringBuilder text)
    {
        text.Append($"\n{FunctionOf(command)}() {{\n");
        if (command.Commands.Count > 0)
        {
            text.Append("    if (( CURRENT > 2 )); then\n        case $words[2] in\n");
            foreach (var item in command.Commands)
                text.Append($"            {item.Name}) shift words; (( CURRENT-- )); {FunctionOf(item)}; return ;;\n");
            text.Append("        esac\n    fi\n    local -a commands=(\n");
            foreach (var item in command.Commands)
                text.Append($"        {Quote(item.Name + ":" + item.Summary)}\n");
            text.Append("    )\n    _describe -t commands command commands\n");
        }
        text.Append("    _arguments -s");
        foreach (var option in command.Options)
        foreach (var name in option.Names)
            text.Append(" \\\n        ").Append(Quote($"*{name}[{Escape(option.Summary)}]{ValueOf(option)}"));
        if (command.Commands.Count == 0)
            text.Append(" \\\n        '*:file:_files'");
        text.Append("\n}\n");
    }

    private static string FunctionOf(CommandNode command) => "_" + command.Path.Replace(' ', '_');

    private static string ValueOf(OptionNode option) =>
        option.Placeholder is null
            ? ""
            : $":{Escape(option.Placeholder)}:"
                + option.Kind switch
                {
                    ValueKind.Choice => $"({string.Join(' ', option.Choices)})",
                    ValueKind.Directory => "_files -/",
                    ValueKind.File => "_files",
                    _ => "",
                };

    /// <summary>In a specification, brackets and colons have a meaning.</summary>
    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal)
            .Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
