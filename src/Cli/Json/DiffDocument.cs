using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Comparison;

namespace Wrapgen.Cli.Json;

/// <summary>What <c>wrapgen diff --json</c> prints.</summary>
/// <param name="Breaking">Number of breaking changes.</param>
/// <param name="Compatible">Number of the others.</param>
/// <param name="Changes">All of them.</param>
internal sealed record DiffDocument(int Breaking, int Compatible, IEnumerable<ChangeDocument> Changes)
{
    public static DiffDocument Of(IReadOnlyList<ModelChange> changes) =>
        new(
            changes.Count(change => change.IsBreaking),
            changes.Count(change => !change.IsBreaking),
            changes.Select(ChangeDocument.Of)
        );
}

/// <summary>A change; the member is null when it concerns the whole class.</summary>
internal sealed record ChangeDocument(
    string Class,
    string? Member,
    string Subject,
    string Kind,
    [property: JsonPropertyName("breaking")] bool IsBreaking,
    string Message,
    string? Old,
    string? New
)
{
    public static ChangeDocument Of(ModelChange change) =>
        new(
            change.ClassName,
            change.Member.Length == 0 ? null : change.Member,
            change.Subject.ToString().ToLowerInvariant(),
            change.Kind.ToString().ToLowerInvariant(),
            change.IsBreaking,
            change.Message,
            change.Old,
            change.New
        );
}
