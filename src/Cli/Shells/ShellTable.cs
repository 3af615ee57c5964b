namespace Wrapgen.Cli.Shells;

/// <summary>The shells that can complete the command line. A new shell is one more row.</summary>
internal static class ShellTable
{
    private static readonly (string Name, Func<CommandNode, string> Write)[] Rows =
    [
        ("bash", BashCompletion.Write),
        ("zsh", ZshCompletion.Write),
        ("fish", FishCompletion.Write),
        ("powershell", PowerShellCompletion.Write),
    ];

    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    /// <summary>The script of a shell.</summary>
    public static string Write(string shell, CommandNode root) => Rows.Single(row => row.Name == shell).Write(root);
}
