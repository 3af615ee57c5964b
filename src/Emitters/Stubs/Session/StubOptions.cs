using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>What a stub run is told (spec 3.2).</summary>
public sealed record StubOptions
{
    /// <summary>Where the <c>.pyi</c> files go (<c>--pyi_dir</c>); created when missing.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The store directory (<c>--pkl_dir</c>).</summary>
    public required string StoreDirectory { get; init; }

    /// <summary>File with the paths of the manifests, separated by <c>;</c> (<c>--index_list_file</c>).</summary>
    public required string IndexListFile { get; init; }

    /// <summary>Delete rows that no manifest names and stubs of classes that no longer exist (<c>--prune</c>).</summary>
    [JsonIgnore]
    [NotInRunKey("The note of the record says whether the last run pruned.")]
    public bool Prune { get; init; }

    /// <summary>Delete manifests in the store directory that are not in the list (<c>-d</c>).</summary>
    [JsonIgnore]
    [NotInRunKey("Manifests are deleted before the record is checked.")]
    public bool DeleteUnlistedManifests { get; init; }

    /// <summary>Directory whose <c>*.sbn</c> files replace the built-in templates of the same name; null for none.</summary>
    public string? TemplateDirectory { get; init; }

    /// <summary>Makes every stub, whatever is known of the last run (<c>--force</c>).</summary>
    [JsonIgnore]
    [NotInRunKey("The record is not even read.")]
    public bool Force { get; init; }

    /// <summary>Conventions of the wrapped library.</summary>
    [JsonIgnore] // A part of the key by itself: a built-in profile is part of the program, and its name suffices.
    public required WrappingProfile Profile { get; init; }

    /// <summary>Leave docstrings out of strict stubs (<c>--no-docstrings</c>).</summary>
    public bool WithoutDocstrings { get; init; }

    /// <summary>Where headers have moved to since castxml saw them (<c>--source-map</c>), tried in order.</summary>
    public IReadOnlyList<SourceMap> SourceMaps { get; init; } = [];

    /// <summary>
    /// Stores of packages that this one builds upon (<c>--external-store</c>); only read. With any, a partial package is written: its
    /// modules and <c>py.typed</c>, never the package's own stub.
    /// </summary>
    public IReadOnlyList<string> ExternalStores { get; init; } = [];

    /// <summary>Count what strict stubs say (<c>--report</c>): everything is made again.</summary>
    [JsonIgnore]
    [NotInRunKey("Such a run does not read the record.")]
    internal bool Report { get; init; }
}
