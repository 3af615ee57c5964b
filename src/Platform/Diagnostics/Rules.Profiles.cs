namespace Wrapgen.Platform.Diagnostics;

/// <content>WG71xx: profiles.</content>
internal static partial class Rules
{
    internal static Diagnostic NoSuchProfile(string file, IEnumerable<string> builtIn) =>
        Diagnostic.Error(
            "WG7101",
            file,
            0,
            $"There is no such profile. Pass the path of a JSON file, or the name of a built-in profile ({string.Join(", ", builtIn)})."
        );

    internal static Diagnostic ProfileSyntax(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG7102",
            file,
            line,
            $"This is not JSON: {reason} Correct the line; `wrapgen profile show` prints an example."
        );

    internal static Diagnostic ProfileUnknownMember(
        string file,
        int line,
        string path,
        IReadOnlyCollection<string> known
    ) =>
        Diagnostic.Error(
            "WG7103",
            file,
            line,
            $"Profiles have no member '{path}'.{Suggestion.For(path[(path.LastIndexOf('/') + 1)..], known)} Known here: {string.Join(", ", known)}."
        );

    internal static Diagnostic ProfileWrongValue(string file, int line, string path, string wanted) =>
        Diagnostic.Error("WG7104", file, line, $"{(path.Length == 0 ? "The profile" : $"'{path}'")} must be {wanted}.");

    internal static Diagnostic ProfileMissingMember(string file, int line, string path, string name) =>
        Diagnostic.Error(
            "WG7105",
            file,
            line,
            $"'{path}' lacks the member '{name}'. Add it: items of a list do not inherit members."
        );

    internal static Diagnostic ProfileMemberTwice(string file, int line, string path) =>
        Diagnostic.Error("WG7106", file, line, $"'{path}' is written twice. Keep one.");

    internal static Diagnostic NoSuchBaseProfile(string file, int line, string name, IEnumerable<string> builtIn) =>
        Diagnostic.Error(
            "WG7107",
            file,
            line,
            $"The profile extends '{name}', which is neither a file beside it nor built in ({string.Join(", ", builtIn)}). Correct the path."
        );

    internal static Diagnostic ProfileExtendsItself(string file) =>
        Diagnostic.Error(
            "WG7108",
            file,
            0,
            "The profile extends itself through others. Let one of them extend a built-in profile."
        );

    internal static Diagnostic ProfileNothingToRemove(string file, int line, string path) =>
        Diagnostic.Error(
            "WG7109",
            file,
            line,
            $"'{path}' of the extended profile does not hold this item, so it cannot be removed. `wrapgen profile show` prints the items."
        );
}
