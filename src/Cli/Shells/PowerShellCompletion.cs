using System.Text;

namespace Wrapgen.Cli.Shells;

/// <summary>Completion for PowerShell 5.1 and later; where this offers nothing, PowerShell offers files.</summary>
internal static class PowerShellCompletion
{
    public static string Write(CommandNode root)
    {
        var text = new StringBuilder(
            "# Completion of wrapgen for PowerShell; `wrapgen completions powershell` printed it.\n"
        );
        text.Append("Register-ArgumentCompleter -Native -CommandName wrapgen -ScriptBlock {\n");
        text.Append("    param($wordToComplete, $commandAst, $cursorPosition)\n");
        text.Append("    # A word, a bar, and what it means.\n    $words = @{\n");
        foreach (var command in root.Tree)
        {
            text.Append($"        '{command.Path}' = @(\n");
            foreach (var item in command.Commands)
                text.Append($"            {Quote($"{item.Name}|{item.Summary}")}\n");
            foreach (var option in command.Options)
            foreach (var name in option.Names)
                text.Append($"            {Quote($"{name}|{option.Summary}")}\n");
            text.Append("        )\n");
        }
        text.Append("    }\n    $values = @{\n");
        foreach (var command in root.Tree)
        foreach (var option in command.Options.Where(option => option.Kind == ValueKind.Choice))
        foreach (var name in option.Names)
            text.Append(
                $"        '{command.Path} {name}' = @({string.Join(", ", option.Choices.Select(value => Quote($"{value}|{value}")))})\n"
            );
        text.Append("    }\n").Append(Offer);
        return text.ToString();
    }

    private const string Offer = """
            $at = 'wrapgen'
            $previous = ''
            foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
                if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete) { break }
                $previous = "$element"
                if ($words.ContainsKey("$at $previous")) { $at = "$at $previous" }
            }
            $offered = if ($values.ContainsKey("$at $previous")) { $values["$at $previous"] } else { $words[$at] }
            foreach ($entry in $offered) {
                $word, $meaning = $entry -split '\|', 2
                if ($word.StartsWith($wordToComplete, [StringComparison]::Ordinal)) {
                    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $meaning)
                }
            }
        }

        """;

    private static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
