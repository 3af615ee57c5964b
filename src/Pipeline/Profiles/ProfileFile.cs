using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>
/// Profiles in JSON files. A file states only what differs from the profile that it extends: the neutral defaults,
/// unless <c>"extends"</c> names a built-in profile or a file relative to its own folder.
/// </summary>
public static class ProfileFile
{
    // The relaxed encoder keeps the angle brackets of C++ types readable.
    private static readonly ProfileJsonContext Json = new(
        new JsonSerializerOptions(ProfileJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>The built-in profile of this name, or the profile in this file.</summary>
    /// <exception cref="WrapgenException">WG7101 to WG7109: there is no such file, or it is not valid.</exception>
    public static WrappingProfile Find(string nameOrFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrFile);
        if (BuiltInProfiles.TryFind(nameOrFile) is { } builtIn)
            return builtIn;
        var problems = Check(nameOrFile, out var profile);
        return problems.Count == 0 ? profile : throw new WrapgenException(problems[0]);
    }

    /// <summary>The problems of a file; none when it is valid.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="profile">The profile in the file; the profile that it extends when there are problems.</param>
    /// <exception cref="WrapgenException">WG7101, WG7102 or WG7108: the file cannot be read at all.</exception>
    public static IReadOnlyList<Diagnostic> Check(string file, out WrappingProfile profile)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Check(file, [], out profile);
    }

    /// <summary>A complete profile as JSON. Reading it gives an equal profile.</summary>
    public static string ToJson(WrappingProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return JsonSerializer.Serialize(profile, Json.WrappingProfile) + "\n";
    }

    private static IReadOnlyList<Diagnostic> Check(
        string file,
        IReadOnlyList<string> extenders,
        out WrappingProfile profile
    )
    {
        var path = Path.GetFullPath(file);
        if (extenders.Contains(path))
            throw new WrapgenException(Rules.ProfileExtendsItself(file));
        var written = ProfileSyntax.Read(file, Content(file));
        var below = Extended(file, written, [.. extenders, path]);
        profile = below;
        var merge = new ProfileMerge(file, Json.Options);
        var merged = merge.Apply(
            written,
            typeof(WrappingProfile),
            JsonSerializer.SerializeToNode(below, Json.WrappingProfile),
            ""
        );
        if (merge.Problems.Count > 0)
            return merge.Problems;
        var candidate = merged.Deserialize(Json.WrappingProfile)!;
        var problems = ProfileValues
            .Check(candidate, (at, wanted) => Rules.ProfileWrongValue(file, LineOf(written, at), at, wanted))
            .ToList();
        if (problems.Count == 0)
            profile = candidate;
        return problems;
    }

    private static WrappingProfile Extended(string file, ProfileElement written, IReadOnlyList<string> extenders)
    {
        if (written["extends"] is not { } extends)
            return new WrappingProfile();
        if (extends is not { Kind: JsonValueKind.String, Text.Length: > 0 })
            throw new WrapgenException(Rules.ProfileWrongValue(file, extends.Line, "/extends", "a name or a file"));
        if (BuiltInProfiles.TryFind(extends.Text) is { } builtIn)
            return builtIn;
        var other = Path.Combine(Path.GetDirectoryName(file) ?? "", extends.Text);
        if (!File.Exists(other))
            throw new WrapgenException(
                Rules.NoSuchBaseProfile(file, extends.Line, extends.Text, BuiltInProfiles.Names)
            );
        var problems = Check(other, extenders, out var profile);
        return problems.Count == 0 ? profile : throw new WrapgenException(problems[0]);
    }

    private static byte[] Content(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WrapgenException(Rules.NoSuchProfile(file, BuiltInProfiles.Names), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(file, failure.Message), failure);
        }
    }

    /// <summary>
    /// The line of a value. An inherited value has none: the line of the nearest value around it stands in.
    /// </summary>
    private static int LineOf(ProfileElement root, string path)
    {
        var element = root;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = element[step];
            if (
                int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < element.Items.Count
            )
                next = element.Items[index];
            if (next is null)
                break;
            element = next;
        }
        return element.Line;
    }
}
