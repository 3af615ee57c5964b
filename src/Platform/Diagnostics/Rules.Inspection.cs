namespace Wrapgen.Platform.Diagnostics;

/// <content>WG72xx: inspecting and comparing.</content>
internal static partial class Rules
{
    internal static Diagnostic NoMasterIndexHere(string directory) =>
        Diagnostic.Error(
            "WG7201",
            directory,
            0,
            "There is no master index (.mdx) here. Pass the directory to which the modules write their .idx and .i files."
        );

    internal static Diagnostic NothingNamed(string query, IEnumerable<string> known) =>
        Diagnostic.Error(
            "WG7202",
            "",
            0,
            $"Nothing here is called '{query}'.{Suggestion.For(query, known)} Pass a store key (Image.itkImage), a C++ type, a SWIG name or a Python class, and the store or interface directory of the module that wraps it."
        );

    internal static Diagnostic NoDump(string name, int line, string reason) =>
        Diagnostic.Error(
            "WG7203",
            name,
            line,
            $"This is neither a store nor a dump of one: {reason} Pass a store directory, or a file that `wrapgen store dump` printed."
        );

    internal static Diagnostic WrongQuery(string query, int column, string reason) =>
        Diagnostic.Error(
            "WG7204",
            "",
            0,
            FormattableString.Invariant(
                $"This query is wrong at character {column}: {reason} A query reads 'class name~^itk::Image & method.access=public'; it was '{query}'."
            )
        );
}
