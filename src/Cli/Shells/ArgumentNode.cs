namespace Wrapgen.Cli.Shells;

/// <summary>An argument, as manual pages show it.</summary>
/// <param name="Name">Its name in capitals.</param>
/// <param name="Summary">What it is.</param>
/// <param name="IsOptional">It may be left out.</param>
/// <param name="IsMany">It may be given several times.</param>
internal sealed record ArgumentNode(string Name, string Summary, bool IsOptional, bool IsMany);
