using System.Text.RegularExpressions;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Fills in the support stubs, which name classes that a build may not wrap: <c>{{ any_Image }}</c> is the class of
/// objects that may be any instantiation of <c>Image</c>, or <c>Any</c>, and <c>{{~ any_imports ~}}</c> imports them.
/// </summary>
internal static partial class SupportStubs
{
    private const string Imports = "{{~ any_imports ~}}\n";

    public static string Fill(string text, StubContext world)
    {
        var homes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var filled = Name()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups["name"].Value;
                    if (
                        !world.Classes.ByPythonName.TryGetValue(name, out var classes)
                        || world.Families.Find(classes[0]) is not { } family
                    )
                        return "Any";
                    homes[family.DynamicName] = family.Home.Submodule;
                    return family.DynamicName;
                }
            );
        return filled.Replace(
            Imports,
            string.Concat(homes.Select(home => $"from ..{home.Value}Python import {home.Key}\n")),
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(
        @"\{\{ any_(?<name>\w+) \}\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Name();
}
