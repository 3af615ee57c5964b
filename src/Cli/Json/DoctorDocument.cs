using System.Text.Json.Serialization;
using Wrapgen.Cli.Doctor;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Json;

/// <summary>What <c>wrapgen doctor --format json</c> prints.</summary>
internal sealed record DoctorDocument(
    string Version,
    string? Commit,
    string Build,
    string Platform,
    int Problems,
    int Warnings,
    IEnumerable<CheckDocument> Checks
)
{
    public static DoctorDocument Of(ProgramVersion program, IReadOnlyList<Check> checks) =>
        new(
            program.Number,
            program.Commit,
            program.Build,
            program.Platform,
            checks.Count(check => check.State == CheckState.Problem),
            checks.Count(check => check.State == CheckState.Warning),
            checks.Select(CheckDocument.Of)
        );
}

/// <summary>One check. Members that a check does not have are left out.</summary>
internal sealed record CheckDocument(string Name, string State, string Finding)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cure { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FolderDocument? Folder { get; init; }

    public static CheckDocument Of(Check check) =>
        new(check.Name, DoctorText.NameOf(check.State), check.Finding)
        {
            Cure = check.Cure.Length > 0 ? check.Cure : null,
            Path = check.Path,
            Version = check.Version,
            Folder = check.Folder is { } folder
                ? new FolderDocument(
                    folder.Exists,
                    folder.IsWritable,
                    folder.Locks,
                    folder.FileSystem,
                    folder.Bytes,
                    folder.FreeBytes
                )
                : null,
        };
}

/// <summary>A cache folder; null means that the system does not tell.</summary>
internal sealed record FolderDocument(
    bool Exists,
    bool Writable,
    bool? Locks,
    string? FileSystem,
    long Bytes,
    long? FreeBytes
);
