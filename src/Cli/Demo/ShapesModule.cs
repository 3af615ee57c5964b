namespace Wrapgen.Cli.Demo;

/// <summary>A module of the shapes example.</summary>
/// <param name="Name">Name of the module.</param>
/// <param name="Mdx">Its master index, then those of its dependencies.</param>
/// <param name="Submodules">Its submodules, in output order.</param>
internal sealed record ShapesModule(string Name, IReadOnlyList<string> Mdx, IReadOnlyList<string> Submodules);
