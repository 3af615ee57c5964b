using System.Text;

namespace Wrapgen.Cli.Shells;

/// <summary>Completion for fish.</summary>
internal static class FishCompletion
{
    public static string Write(CommandNode root)
    {
        var text = new StringBuilder("# Completion of wrapgen for fish; `wrapgen completions fish` printed it.\n");
        text.Append("function __wrapgen_command --description 'The command that the words so far select'\n");
        text.Append("    set -l at wrapgen\n");
        text.Append("    for word in (commandline -opc)[2..-1]\n        switch \"$at $word\"\n            case");
        foreach (var command in root.Tree.Skip(1))
            text.Append($" {Quote(command.Path)}");
        text.Append("\n                set at \"$at $word\"\n        end\n    end\n    echo $at\nend\n");
        foreach (var command in root.Tree)
            Write(command, text);
        return text.ToString();
    }

    private static void Write(CommandNode command, StringBuilder text)
    {
        var start = $"complete -c wrapgen -n {Quote($"test (__wrapgen_command) = '{command.Path}'")}";
        foreach (var item in command.Commands)
            text.Append($"{start} -f -a {item.Name} -d {Quote(item.Summary)}\n");
        foreach (var option in command.Options)
            text.Append(
                $"{start} {string.Join(' ', option.Names.Select(Switch))}{ValueOf(option)} -d {Quote(option.Summary)}\n"
            );
    }

    private static string Switch(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) ? "-l " + name[2..]
        : name.Length == 2 ? "-s " + name[1..]
        : "-o " + name[1..];

    private static string ValueOf(OptionNode option) =>
        (option.Placeholder, option.Kind) switch
        {
            (null, _) => "",
            (_, ValueKind.Choice) => $" -x -a {Quote(string.Join(' ', option.Choices))}",
            (_, ValueKind.Directory) => " -x -a '(__fish_complete_directories)'",
            (_, ValueKind.File) => " -r -F",
            _ => " -x",
        };

    private static string Quote(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
