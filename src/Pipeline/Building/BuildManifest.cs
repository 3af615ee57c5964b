using System.Text.Json.Serialization;

namespace Wrapgen.Pipeline.Building;

/// <summary>
/// The input of <c>wrapgen build</c>: all modules of a build tree, and its directories (docs/build-manifest.md). Paths
/// are relative to the file.
/// </summary>
public sealed record BuildManifest
{
    /// <summary>Address of the schema, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The directory of master indexes and interface files.</summary>
    public required string InterfaceDirectory { get; init; }

    /// <summary>The directory that holds <c>castxml_inputs</c>, for modules that do not name one.</summary>
    public string? LibraryDirectory { get; init; }

    /// <summary>The store directory.</summary>
    public required string StoreDirectory { get; init; }

    /// <summary>The directory of the stubs; null: no stubs are made.</summary>
    public string? StubDirectory { get; init; }

    /// <summary>The directory of the lists of functional interfaces; null: they are not written.</summary>
    public string? SnakeCaseDirectory { get; init; }

    /// <summary>Built-in profile, or a profile file; null: the built-in one for ITK.</summary>
    public string? Profile { get; init; }

    /// <summary>Which numbered warnings are given; null: all.</summary>
    public BuildWarnings? Warnings { get; init; }

    /// <summary>How stubs are made.</summary>
    public BuildStubs? Stubs { get; init; }

    /// <summary>
    /// Files that list castxml commands (docs/batches.md), which run first, in batches; null: the XML exists already.
    /// </summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>The modules, in any order.</summary>
    public required IReadOnlyList<BuildModule> Modules { get; init; }
}

/// <summary>One module.</summary>
public sealed record BuildModule
{
    /// <summary>Name: the stem of its own master index.</summary>
    public required string Module { get; init; }

    /// <summary>Master indexes: its own, then those it depends on.</summary>
    public required IReadOnlyList<string> Mdx { get; init; }

    /// <summary>The directory that holds its <c>castxml_inputs</c>.</summary>
    public string? LibraryDirectory { get; init; }

    /// <summary>Files that every interface file includes.</summary>
    public IReadOnlyList<string>? SwigInclude { get; init; }

    /// <summary>Files that every interface file imports first.</summary>
    public IReadOnlyList<string>? Import { get; init; }

    /// <summary>Submodules that are written first, in this order.</summary>
    public IReadOnlyList<string>? Submodules { get; init; }
}

/// <summary>Which numbered warnings are given.</summary>
public sealed record BuildWarnings
{
    /// <summary>Numbers of the warnings that are silenced.</summary>
    public IReadOnlyList<int>? Disabled { get; init; }

    /// <summary>Access specifiers whose members cause no warnings.</summary>
    public IReadOnlyList<string>? DisabledAccess { get; init; }
}

/// <summary>How stubs are made.</summary>
public sealed record BuildStubs
{
    /// <summary>Style of the stubs, compat or strict; null: compat.</summary>
    public string? Style { get; init; }

    /// <summary>Leaves docstrings out of strict stubs.</summary>
    public bool NoDocstrings { get; init; }

    /// <summary>
    /// Where strict stubs find headers that moved since castxml read them: OLD=NEW, the starts of their paths. The
    /// first match counts.
    /// </summary>
    public IReadOnlyList<string>? SourceMaps { get; init; }

    /// <summary>Stores of packages that this one depends on. Strict stubs then form a partial package.</summary>
    public IReadOnlyList<string>? ExternalStores { get; init; }

    /// <summary>Submodules whose classes get no stubs.</summary>
    public IReadOnlyList<string>? Exclude { get; init; }

    /// <summary>Keeps rows and stubs of classes that no longer exist; otherwise they are deleted.</summary>
    public bool KeepOrphans { get; init; }

    /// <summary>Directory of templates that replace the built-in ones of the same name.</summary>
    public string? Templates { get; init; }
}
