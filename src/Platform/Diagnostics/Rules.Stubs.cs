namespace Wrapgen.Platform.Diagnostics;

/// <content>WG52xx: the stub run.</content>
internal static partial class Rules
{
    /// <summary>A manifest of the index list is not there.</summary>
    public static Diagnostic MissingManifest(string manifest) =>
        Diagnostic.Warning(
            "WG5201",
            manifest,
            0,
            "This manifest is listed but does not exist; its classes get no stubs. Run its module, or take it off the index list."
        );

    /// <summary>No manifest of the index list is there.</summary>
    public static Diagnostic NoManifest(string indexList) =>
        Diagnostic.Error(
            "WG5202",
            indexList,
            0,
            "None of the manifests in this index list exists, so there is nothing to make stubs of. Run the modules before the stubs, or correct the list."
        );

    /// <summary>The manifests name no class at all.</summary>
    public static Diagnostic NoKey(string indexList) =>
        Diagnostic.Error(
            "WG5203",
            indexList,
            0,
            "The manifests in this index list name no class, so there is nothing to make stubs of. Check that the modules wrap classes and that the list is complete."
        );

    /// <summary>The database does not hold what the manifests promise.</summary>
    public static Diagnostic LostModels(string database, int missing, int deletedStamps) =>
        Diagnostic.Error(
            "WG5204",
            database,
            0,
            FormattableString.Invariant(
                $"{missing} class models that the manifests name are not in the store: it was lost or damaged after the modules had run. "
            )
                + FormattableString.Invariant(
                    $"Their stamps were deleted ({deletedStamps}), so the next build runs the modules again and repairs it. Build again."
                )
        );

    /// <summary>Pruning would delete what a missing manifest may still name.</summary>
    public static Diagnostic PruneSkipped(string indexList) =>
        Diagnostic.Warning(
            "WG5205",
            indexList,
            0,
            "Nothing was pruned because manifests of this list are missing: their classes would have been deleted. Run their modules, then prune."
        );

    /// <summary>Two submodules disagree about a class.</summary>
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

    /// <summary>A key does not look like one.</summary>
    public static Diagnostic InvalidKey(string manifest, int line, string key) =>
        Diagnostic.Error(
            "WG5208",
            manifest,
            line,
            $"'{key}' is no key: class.submodule with a Python class name is expected. Delete this manifest; the next build writes it again."
        );

    /// <summary>A template cannot be parsed or fails.</summary>
    public static Diagnostic TemplateFailure(string template, int line, string reason) =>
        Diagnostic.Error(
            "WG5209",
            template,
            line,
            $"This stub template fails: {reason} Correct it, or leave it out of --templates to use the built-in one."
        );

    /// <summary>The directory of templates is not there.</summary>
    public static Diagnostic NoSuchTemplateDirectory(string directory) =>
        Diagnostic.Error(
            "WG5210",
            directory,
            0,
            "This template directory does not exist. Correct --templates, or leave it out to use the built-in templates."
        );

    /// <summary>Two submodules wrap one class and disagree about it.</summary>
    public static Diagnostic WrappersDisagree(string swigName, string first, string second, string differences) =>
        Diagnostic.Warning(
            "WG5211",
            first,
            0,
            $"'{swigName}' is wrapped by {first} and by {second}, which differ in {differences}; the stub has the union. Wrap it in one of them only."
        );

    /// <summary>A method is not wrapped because of an rvalue reference.</summary>
    public static Diagnostic DroppedMethod(string file, int line, string method, string reason) =>
        Diagnostic.Warning(
            "WG5212",
            file,
            line,
            $"{method} is not wrapped: {reason}. Add an overload without it when Python shall have the method."
        );

    /// <summary>A source map has no equals sign.</summary>
    public static Diagnostic InvalidSourceMap(string map) =>
        Diagnostic.Error(
            "WG5213",
            map,
            0,
            "A source map is OLD=NEW: the start of the headers' paths in the XML, and what takes its place. Correct --source-map."
        );
}
