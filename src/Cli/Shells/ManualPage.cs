using System.Text;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Shells;

/// <summary>The manual page, in the macros of man(7).</summary>
internal static class ManualPage
{
    public static string Write(CommandNode root, ProgramVersion program)
    {
        var text = new StringBuilder(
            $".TH WRAPGEN 1 \"{program.Date}\" \"wrapgen {program.Number}\" \"User Commands\"\n"
        );
        text.Append(
            $".SH NAME\nwrapgen \\- {Escape(char.ToLowerInvariant(root.Summary[0]) + root.Summary[1..].TrimEnd('.'))}\n"
        );
        text.Append(".SH SYNOPSIS\n.B wrapgen\n.I command\n.RI [ option .\\|.\\|.]\n");
        text.Append(".SH DESCRIPTION\n");
        Lines(Introduction, text);
        text.Append(".SH OPTIONS\n");
        Options(root, text);
        text.Append(".SH COMMANDS\n");
        foreach (var command in root.Tree.Skip(1))
            Write(command, text);
        text.Append(Ending);
        return text.ToString();
    }

    private const int LineLength = 78;

    private const string Introduction =
        "Wrapgen generates the files that SWIG needs to wrap a C++ library for Python: interface files, headers and typed stubs, all from the output of castxml. It also caches castxml.";

    private const string Ending = """
        .SH EXIT STATUS
        .TP
        .B 0
        Success.
        .TP
        .B 1
        A failure, which a diagnostic explains.
        .TP
        .B 2
        The command line is wrong.
        .TP
        .BR 130 ", " 143
        Ctrl\-C or SIGTERM ended the program; no output is half written.
        .PP
        .B wrapgen castxml
        returns the exit status of castxml.
        .SH ENVIRONMENT
        .TP
        .B ITK_WRAP_CACHE
        Directories of the cache, separated by colons (default:
        .IR ~/.cache/itk\-wrap ).
        .TP
        .B ITK_WRAP_CACHE_MAX_SIZE
        The size in GB that eviction leaves (default: 2.0).
        .TP
        .B ITK_WRAP_CACHE_FORMAT
        .BR zstd ,
        .B gzip
        or
        .BR uncompressed .
        .TP
        .B ITK_WRAP_CACHE_VERBOSE
        Print a line for each run.
        .TP
        .B ITK_WRAP_CACHE_BYPASS
        Do not use the cache.
        .SH SEE ALSO
        .BR castxml (1),
        .BR swig (1),
        .BR cmake (1)

        """;

    private static void Write(CommandNode command, StringBuilder text)
    {
        text.Append($".SS {Escape(command.Path)}\n");
        Lines(command.Description, text);
        if (command.Arguments.Count > 0)
            text.Append($".PP\nUsage:\n.B {Escape(command.Path)}\n.RI [ option .\\|.\\|.]\n");
        foreach (var argument in command.Arguments)
        {
            var more = argument.IsMany ? "\\~.\\|.\\|." : "";
            text.Append(
                argument.IsOptional ? $".RI [ {Escape(argument.Name)}{more} ]\n" : $".I {Escape(argument.Name)}{more}\n"
            );
        }
        foreach (var argument in command.Arguments)
            text.Append($".TP\n.I {Escape(argument.Name)}\n{Fill(argument.Summary)}\n");
        Options(command, text);
    }

    private static void Options(CommandNode command, StringBuilder text)
    {
        foreach (var option in command.Options)
        {
            text.Append(".TP\n.BR ").Append(string.Join(" \", \" ", option.Names.Select(Escape)));
            text.Append(option.Placeholder is null ? "\n" : $" \" \\fI{Escape(option.Placeholder)}\\fP\"\n");
            var values = option.Kind == ValueKind.Choice ? $" Values: {string.Join(", ", option.Choices)}." : "";
            text.Append(Fill(option.Summary + values)).Append('\n');
        }
    }

    /// <summary>Paragraphs; indented lines are examples.</summary>
    private static void Lines(string description, StringBuilder text)
    {
        var isExample = false;
        foreach (var line in description.Split('\n'))
        {
            var indented = line.StartsWith(' ');
            if (indented != isExample)
                text.Append(indented ? ".PP\n.nf\n" : ".fi\n");
            isExample = indented;
            if (line.Length == 0)
                text.Append(".PP\n");
            else
                text.Append(indented ? Escape(line) : Fill(line)).Append('\n');
        }
        if (isExample)
            text.Append(".fi\n");
    }

    /// <summary>Breaks a text into lines of a usual length.</summary>
    private static string Fill(string text)
    {
        var lines = new StringBuilder();
        var length = 0;
        foreach (var word in Escape(text).Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > LineLength)
            {
                // A line must not begin like a request.
                lines.Append('\n').Append(word.StartsWith('.') || word.StartsWith('\'') ? "\\&" : "");
                length = 0;
            }
            lines.Append(length > 0 ? " " : "").Append(word);
            length += word.Length + (length > 0 ? 1 : 0);
        }
        return lines.ToString();
    }

    /// <summary>A dash is a minus that people can copy; a line must not begin like a request.</summary>
    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
