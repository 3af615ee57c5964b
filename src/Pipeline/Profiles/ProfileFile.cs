using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>
/// Profiles in JSON files. A file writes only what differs from the profile that it extends: the built-in <c>itk</c> unless
/// <c>"extends"</c> names another file, relative to its own folder.
/// </summary>
public static class ProfileFile
{
    private const string BuiltIn = "itk";

    // One set of options for all: with the relaxed encoder C++ types keep their angle brackets.
    private static readonly ProfileJsonContext Json = new(
        new JsonSerializerOptions(ProfileJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>Names of the profiles that need no file.</summary>
    public static IReadOnlyList<string> BuiltInNames { get; } = [BuiltIn];

    /// <summary>The built-in profile of this name, or else the one in this file.</summary>
    /// <exception cref="WrapgenException">WG7101 to WG7108: there is no such file, or it is not sound.</exception>
    public static WrappingProfile Find(string nameOrFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrFile);
        if (nameOrFile == BuiltIn)
            return WrappingProfile.Itk;
        var problems = Check(nameOrFile, out var profile);
        return problems.Count == 0 ? profile : throw new WrapgenException(problems[0]);
    }

    /// <summary>Everything that is wrong with a file; nothing when it is sound.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="profile">The profile in it; the one it extends when there are problems.</param>
    /// <exception cref="WrapgenException">WG7101, WG7102 or WG7108: it cannot be read at all.</exception>
    public static IReadOnlyList<Diagnostic> Check(string file, out WrappingProfile profile)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Check(file, [], out profile);
    }

    /// <summary>A profile as JSON, complete: reading it again gives an equal profile.</summary>
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
        if (written["extends"] is not { } extends || extends is { Kind: JsonValueKind.String, Text: BuiltIn })
            return WrappingProfile.Itk;
        if (extends is not { Kind: JsonValueKind.String, Text.Length: > 0 })
            throw new WrapgenException(Rules.ProfileWrongValue(file, extends.Line, "/extends", "a name or a file"));
        var other = Path.Combine(Path.GetDirectoryName(file) ?? "", extends.Text);
        if (!File.Exists(other))
            throw new WrapgenException(Rules.NoSuchBaseProfile(file, extends.Line, extends.Text, BuiltInNames));
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
            throw new WrapgenException(Rules.NoSuchProfile(file, BuiltInNames), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(file, failure.Message), failure);
        }
    }

    /// <summary>The line of a value, or of the nearest one around it: a value that the file does not write itself has none.</summary>
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
