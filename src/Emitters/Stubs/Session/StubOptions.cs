using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>Options of a stub run.</summary>
public sealed record StubOptions
{
    /// <summary>Directory of the <c>.pyi</c> files (<c>--pyi_dir</c>); created if missing.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Directory of the store that the module runs filled (<c>--pkl_dir</c>).</summary>
    public required string StoreDirectory { get; init; }

    /// <summary>File that lists the paths of the manifests, separated by <c>;</c> (<c>--index_list_file</c>).</summary>
    public required string IndexListFile { get; init; }

    /// <summary>Name of the style (<c>--style</c>); one of <c>StubStyles.Names</c>.</summary>
    public string Style { get; init; } = "compat";

    /// <summary>
    /// Delete rows that no manifest names, and stubs of classes that no longer exist (<c>--prune</c>).
    /// </summary>
    [JsonIgnore]
    [NotInRunKey("The note of the record says whether the last run pruned.")]
    public bool Prune { get; init; }

    /// <summary>Delete manifests in the store directory that are not in the list (<c>-d</c>).</summary>
    [JsonIgnore]
    [NotInRunKey("Manifests are deleted before the record is checked.")]
    public bool DeleteUnlistedManifests { get; init; }

    /// <summary>
    /// Directory whose <c>*.sbn</c> files replace the built-in templates of the same name; null for none.
    /// </summary>
    public string? TemplateDirectory { get; init; }

    /// <summary>Render every stub, even if it is up to date (<c>--force</c>).</summary>
    [JsonIgnore]
    [NotInRunKey("The record is not even read.")]
    public bool Force { get; init; }

    /// <summary>Conventions of the wrapped library.</summary>
    [JsonIgnore] // Added to the key separately: a built-in profile is part of the program, and its name suffices.
    public required WrappingProfile Profile { get; init; }

    /// <summary>Write no docstrings (<c>--no-docstrings</c>). Only strict stubs have docstrings.</summary>
    public bool WithoutDocstrings { get; init; }

    /// <summary>
    /// Where headers have moved to since castxml read them (<c>--source-map</c>). The first match counts.
    /// </summary>
    public IReadOnlyList<SourceMap> SourceMaps { get; init; } = [];

    /// <summary>
    /// Where SWIG finds the interface files, generated and written by hand (<c>--interface-dir</c>). The profile adds
    /// directories beside <see cref="IndexListFile"/>. Only strict stubs use them.
    /// </summary>
    public IReadOnlyList<string> InterfaceDirectories { get; init; } = [];

    /// <summary>
    /// Stores of packages that this one depends on (<c>--external-store</c>); only read. Strict stubs then form a
    /// partial package: the modules and <c>py.typed</c>, without the package's own stub.
    /// </summary>
    public IReadOnlyList<string> ExternalStores { get; init; } = [];
}
