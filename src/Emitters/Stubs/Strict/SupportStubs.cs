using System.Text.RegularExpressions;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Fills in the support stubs, which name classes that a build may not wrap: <c>{{ any_Image }}</c> is the class of
/// objects that may be any instantiation of <c>Image</c>, or <c>Any</c>, and <c>{{~ any_imports ~}}</c> imports them. A
/// definition with <c>{{ argument_of_Image }}</c> is repeated for each built-in first argument, with
/// <c>{{ known_Image }}</c> for the class of objects of which only this argument is known.
/// </summary>
internal static partial class SupportStubs
{
    private const string Imports = "{{~ any_imports ~}}\n";

    public static string Fill(string text, StubContext world)
    {
        var homes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var filled = Definition()
            .Replace(
                text,
                match =>
                {
                    if (FamilyOf(match, world) is not { } family)
                        return "";
                    var all = world.PartlyKnown.Of(family);
                    foreach (var part in all)
                        homes[part.Name] = family.Home.Submodule;
                    return string.Concat(all.Select(part => Fill(match, part)));
                }
            );
        filled = Name()
            .Replace(
                filled,
                match =>
                {
                    if (FamilyOf(match, world) is not { } family)
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

    private static string Fill(Match match, PartlyKnown part)
    {
        var template = match.Groups["name"].Value;
        return match
            .Value.Replace($"{{{{ argument_of_{template} }}}}", part.Argument.Type.Text, StringComparison.Ordinal)
            .Replace($"{{{{ known_{template} }}}}", part.Name, StringComparison.Ordinal);
    }

    private static TemplateFamily? FamilyOf(Match match, StubContext world) =>
        world.Classes.ByPythonName.TryGetValue(match.Groups["name"].Value, out var classes)
            ? world.Families.Find(classes[0])
            : null;

    [GeneratedRegex(
        @"\{\{ any_(?<name>\w+) \}\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        @"@overload\n[^\n]*\{\{ argument_of_(?<name>\w+) \}\}[^\n]*\n",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Definition();
}
