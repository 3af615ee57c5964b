using System.Text;

namespace Wrapgen.Cli.Shells;

/// <summary>Completion for bash 3.2 and later, the version that macOS has.</summary>
internal static class BashCompletion
{
    public static string Write(CommandNode root)
    {
        var text = new StringBuilder("# Completion of wrapgen for bash; `wrapgen completions bash` printed it.\n");
        text.Append("_wrapgen() {\n");
        text.Append("    local at=wrapgen current=${COMP_WORDS[COMP_CWORD]} previous= words= values= i\n");
        text.Append("    for ((i = 1; i < COMP_CWORD; i++)); do\n");
        text.Append("        previous=${COMP_WORDS[i]}\n");
        text.Append("        case \"$at $previous\" in\n");
        var paths = root.Tree.Skip(1).Select(command => $"'{command.Path}'");
        text.Append($"            {string.Join(" | ", paths)}) at=\"$at $previous\" ;;\n");
        text.Append("        esac\n    done\n");
        text.Append("    case \"$at $previous\" in\n");
        foreach (var command in root.Tree)
        foreach (var option in command.Options.Where(option => option.Placeholder is not null))
            text.Append($"        {Pattern(command, option)}) values={Values(option)} ;;\n");
        text.Append("    esac\n");
        text.Append("    case $at in\n");
        foreach (var command in root.Tree)
            text.Append($"        '{command.Path}') words='{Words(command)}' ;;\n");
        text.Append("    esac\n");
        text.Append(Reply);
        return text.ToString();
    }

    // The names of files may contain spaces, so only line ends separate them.
    private const string Reply = """
            COMPREPLY=()
            case $values in
                -text) return ;;
                -files) ;;
                -directories) local IFS=$'\n'; COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
                '') COMPREPLY=($(compgen -W "$words" -- "$current"))
                    if [[ ${#COMPREPLY[@]} -gt 0 || $current == -* ]]; then return; fi ;;
                *) COMPREPLY=($(compgen -W "$values" -- "$current")); return ;;
            esac
            local IFS=$'\n'
            COMPREPLY=($(compgen -f -- "$current"))
            compopt -o filenames 2>/dev/null
        }
        complete -F _wrapgen wrapgen

        """;

    private static string Pattern(CommandNode command, OptionNode option) =>
        string.Join(" | ", option.Names.Select(name => $"'{command.Path} {name}'"));

    private static string Values(OptionNode option) =>
        option.Kind switch
        {
            ValueKind.Choice => $"'{string.Join(' ', option.Choices)}'",
            ValueKind.Directory => "-directories",
            ValueKind.File => "-files",
            _ => "-text",
        };

    private static string Words(CommandNode command) =>
        string.Join(
            ' ',
            command.Commands.Select(item => item.Name).Concat(command.Options.SelectMany(option => option.Names))
        );
}
