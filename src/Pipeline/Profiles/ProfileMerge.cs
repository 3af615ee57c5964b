using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>
/// Applies the members of a file to the profile that it extends, and reports unknown members and values of the wrong
/// kind. It knows the structure of profiles only from the metadata of the serializer.
/// </summary>
internal sealed class ProfileMerge(string file, JsonSerializerOptions options)
{
    private const string Prepend = "prepend";
    private const string Append = "append";
    private const string Remove = "remove";

    private readonly List<Diagnostic> _problems = [];

    /// <summary>Problems in order of lines.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>The base with the values of the file. Invalid members keep the value of the base.</summary>
    public JsonNode? Apply(ProfileElement written, Type type, JsonNode? below, string path)
    {
        if (ItemTypeOf(type) is { } item)
            return List(written, item, below as JsonArray, path);
        var info = options.GetTypeInfo(type);
        return info.Kind == JsonTypeInfoKind.Object
            ? Object(written, info, below as JsonObject, path)
            : Scalar(written, type, path);
    }

    private JsonNode? Object(ProfileElement written, JsonTypeInfo info, JsonObject? below, string path)
    {
        if (!IsKind(written, JsonValueKind.Object, "an object", path))
            return below?.DeepClone();
        var result = below is null ? [] : (JsonObject)below.DeepClone();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in written.Members)
        {
            if (path.Length == 0 && member.Name is "$schema" or "extends")
                continue;
            var place = path + "/" + member.Name;
            if (!seen.Add(member.Name))
                _problems.Add(Rules.ProfileMemberTwice(file, member.Line, place));
            else if (info.Properties.FirstOrDefault(candidate => candidate.Name == member.Name) is { } property)
                result[member.Name] = Member(member.Value, property, result[member.Name], place);
            else
                _problems.Add(
                    Rules.ProfileUnknownMember(
                        file,
                        member.Line,
                        place,
                        [.. info.Properties.Select(candidate => candidate.Name)]
                    )
                );
        }
        if (below is not null)
            return result;
        foreach (var missing in info.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
            _problems.Add(Rules.ProfileMissingMember(file, written.Line, path, missing.Name));
        return result;
    }

    private JsonNode? Member(ProfileElement value, JsonPropertyInfo property, JsonNode? below, string path) =>
        value.Kind == JsonValueKind.Null && property.IsSetNullable
            ? null
            : Apply(value, property.PropertyType, below, path);

    /// <summary>An array replaces the array of the base. An object prepends, appends and removes items.</summary>
    private JsonArray List(ProfileElement written, Type item, JsonArray? below, string path)
    {
        if (written.Kind != JsonValueKind.Object || below is null)
            return IsKind(written, JsonValueKind.Array, "an array, or an object with prepend, append and remove", path)
                ? Items(written, item, path)
                : (JsonArray?)below?.DeepClone() ?? [];
        foreach (var member in written.Members.Where(member => member.Name is not (Prepend or Append or Remove)))
            _problems.Add(
                Rules.ProfileUnknownMember(file, member.Line, path + "/" + member.Name, [Prepend, Append, Remove])
            );
        var kept = below.Select(node => node!.DeepClone()).ToList();
        foreach (var (removed, element) in Pairs(written[Remove], item, path + "/" + Remove))
            if (kept.RemoveAll(node => JsonNode.DeepEquals(node, removed)) == 0)
                _problems.Add(Rules.ProfileNothingToRemove(file, element.Line, path));
        return
        [
            .. Pairs(written[Prepend], item, path + "/" + Prepend).Select(pair => pair.Value),
            .. kept,
            .. Pairs(written[Append], item, path + "/" + Append).Select(pair => pair.Value),
        ];
    }

    private List<(JsonNode? Value, ProfileElement Element)> Pairs(ProfileElement? written, Type item, string path)
    {
        if (written is null || !IsKind(written, JsonValueKind.Array, "an array", path))
            return [];
        return [.. Items(written, item, path).Select(node => node?.DeepClone()).Zip(written.Items)];
    }

    private JsonArray Items(ProfileElement written, Type item, string path)
    {
        var result = new JsonArray();
        for (var index = 0; index < written.Items.Count; index++)
            result.Add(
                Complete(
                    Apply(written.Items[index], item, null, path + "/" + index.ToString(CultureInfo.InvariantCulture)),
                    item
                )
            );
        return result;
    }

    /// <summary>Adds the defaults of optional members, so that items compare by meaning and not by text.</summary>
    private JsonNode? Complete(JsonNode? node, Type item) =>
        _problems.Count > 0 || node is null
            ? node
            : JsonSerializer.SerializeToNode(node.Deserialize(options.GetTypeInfo(item)), options.GetTypeInfo(item));

    private JsonNode? Scalar(ProfileElement written, Type type, string path)
    {
        if (type == typeof(bool))
            return
                written.Kind is JsonValueKind.True or JsonValueKind.False
                || IsKind(written, JsonValueKind.True, "true or false", path)
                ? written.ToNode()
                : null;
        if (type == typeof(int))
        {
            var isNumber =
                int.TryParse(written.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                && written.Kind == JsonValueKind.Number;
            return isNumber || Wrong(written, "an integer", path) ? written.ToNode() : null;
        }
        if (!IsKind(written, JsonValueKind.String, "a string", path))
            return null;
        if (type == typeof(HintKind) && !HintKinds.Contains(written.Text))
            Wrong(written, "one of " + string.Join(", ", HintKinds), path);
        return written.ToNode();
    }

    private static IReadOnlyList<string> HintKinds { get; } =
    [.. Enum.GetNames<HintKind>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private bool IsKind(ProfileElement written, JsonValueKind kind, string wanted, string path) =>
        written.Kind == kind || Wrong(written, wanted, path);

    private bool Wrong(ProfileElement written, string wanted, string path)
    {
        _problems.Add(Rules.ProfileWrongValue(file, written.Line, path, wanted));
        return false;
    }

    private static Type? ItemTypeOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)
            ? type.GetGenericArguments()[0]
            : null;
}
