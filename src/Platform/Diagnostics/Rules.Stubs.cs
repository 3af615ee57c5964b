namespace Wrapgen.Platform.Diagnostics;

/// <content>WG52xx: the stub run.</content>
internal static partial class Rules
{
    /// <summary>A manifest of the index list does not exist.</summary>
    public static Diagnostic MissingManifest(string manifest) =>
        Diagnostic.Warning(
            "WG5201",
            manifest,
            0,
            "This manifest is listed but does not exist, so its classes get no stubs. Run its module, or remove the manifest from the index list."
        );

    /// <summary>No manifest of the index list exists.</summary>
    public static Diagnostic NoManifest(string indexList) =>
        Diagnostic.Error(
            "WG5202",
            indexList,
            0,
            "None of the manifests in this index list exists, so there are no stubs to write. Run the modules first, or correct the list."
        );

    /// <summary>The manifests name no class.</summary>
    public static Diagnostic NoKey(string indexList) =>
        Diagnostic.Error(
            "WG5203",
            indexList,
            0,
            "The manifests in this index list name no class, so there are no stubs to write. Check that the modules wrap classes and that the list is complete."
        );

    /// <summary>The store lacks class models that the manifests name.</summary>
    public static Diagnostic LostModels(string database, int missing, int deletedStamps) =>
        Diagnostic.Error(
            "WG5204",
            database,
            0,
            FormattableString.Invariant(
                $"The store lacks class models that the manifests name ({missing}): it was deleted or damaged after the modules ran. "
            )
                + FormattableString.Invariant(
                    $"Their stamps are deleted now ({deletedStamps}), so the next build runs the modules again. Build again."
                )
        );

    /// <summary>Pruning would delete stubs that a missing manifest may name.</summary>
    public static Diagnostic PruneSkipped(string indexList) =>
        Diagnostic.Warning(
            "WG5205",
            indexList,
            0,
            "Nothing was pruned because manifests of this list are missing, and the stubs of their classes would be deleted. Run their modules, then prune."
        );

    /// <summary>Two submodules describe a class differently.</summary>
    public static Diagnostic ModelsDisagree(string database, string first, string second, string fields) =>
        Diagnostic.Error(
            "WG5206",
            database,
            0,
            $"'{first}' and '{second}' describe the same class but differ in {fields}. Wrap the class with the same settings in both submodules, or in one of them only."
        );

    /// <summary>Two submodules define the same enum class.</summary>
    public static Diagnostic EnumDefinedTwice(string database, string first, string second) =>
        Diagnostic.Error(
            "WG5207",
            database,
            0,
            $"'{first}' and '{second}' both define this enum class. Wrap it in one submodule only."
        );

    /// <summary>A manifest has something other than a key.</summary>
    public static Diagnostic InvalidKey(string manifest, int line, string key) =>
        Diagnostic.Error(
            "WG5208",
            manifest,
            line,
            $"'{key}' is not a key of the form class.submodule with a Python class name. Delete this manifest; the next build writes it again."
        );

    /// <summary>A template cannot be parsed, or fails.</summary>
    public static Diagnostic TemplateFailure(string template, int line, string reason) =>
        Diagnostic.Error(
            "WG5209",
            template,
            line,
            $"This stub template fails: {reason} Correct it, or remove it from --templates to use the built-in one."
        );

    /// <summary>The template directory does not exist.</summary>
    public static Diagnostic NoSuchTemplateDirectory(string directory) =>
        Diagnostic.Error(
            "WG5210",
            directory,
            0,
            "This template directory does not exist. Correct --templates, or omit it to use the built-in templates."
        );

    /// <summary>Two submodules wrap a class differently.</summary>
    public static Diagnostic WrappersDisagree(string swigName, string first, string second, string differences) =>
        Diagnostic.Warning(
            "WG5211",
            first,
            0,
            $"'{swigName}' is wrapped by {first} and by {second}, which differ in {differences}; the stub has the union. Wrap it in one of them only."
        );

    /// <summary>A module wraps a class of the package that it builds on, and differently.</summary>
    public static Diagnostic ExternalWrapperDisagrees(
        string swigName,
        string own,
        string external,
        string differences
    ) =>
        Diagnostic.Warning(
            "WG5215",
            own,
            0,
            $"'{swigName}' is wrapped by {own} and, in the package that this one builds on, by {external}, which differ in {differences}; the stub has the union, but Python has the one that was imported last. Remove it from {own}, or give it another name."
        );

    /// <summary>A method is not wrapped because castxml does not describe it.</summary>
    public static Diagnostic DroppedMethod(string file, int line, string method, string reason) =>
        Diagnostic.Warning(
            "WG5212",
            file,
            line,
            $"{method} is not wrapped: {reason}. Add an overload without it if Python needs the method."
        );

    /// <summary>A source map has no equals sign.</summary>
    public static Diagnostic InvalidSourceMap(string map) =>
        Diagnostic.Error(
            "WG5213",
            map,
            0,
            "A source map is OLD=NEW: the start of the header paths in the XML, and its replacement. Correct --source-map."
        );

    /// <summary>A compat hint is the spelling of a C++ type, which is not Python.</summary>
    public static Diagnostic HintIsNoPython(string database, string hint, string method) =>
        Diagnostic.Warning(
            "WG5214",
            database,
            0,
            $"The stubs leave out the type hint '{hint}' (first met in {method}): it is not a Python expression. Add the C++ type to 'hints' in the profile to give it one."
        );
}
