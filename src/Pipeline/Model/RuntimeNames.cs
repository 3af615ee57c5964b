namespace Wrapgen.Pipeline.Model;

/// <summary>Names of the Python package and of the support modules that generated code uses.</summary>
public sealed record RuntimeNames
{
    /// <summary>Python package of the extension modules.</summary>
    public string Package { get; init; } = "";

    /// <summary>Oldest Python that the generated modules accept, as <c>major.minor</c>.</summary>
    public string MinimumPython { get; init; } = "3.9";

    /// <summary>Sibling extension to import first because it holds the type tables; empty: none.</summary>
    public string BaseExtension { get; init; } = "";

    /// <summary>SWIG interface file with the typemaps of the library; empty: none.</summary>
    public string BaseInterface { get; init; } = "";

    /// <summary>
    /// Module with the <c>New</c> helper of template classes. Factory overrides and functional interfaces need it.
    /// </summary>
    public string TemplateModule { get; init; } = "";

    /// <summary>Class of template objects in <see cref="TemplateModule"/>. Functional interfaces need it.</summary>
    public string TemplateClass { get; init; } = "";

    /// <summary>Module with the decorator of functional interfaces. Functional interfaces need it.</summary>
    public string HelpersModule { get; init; } = "";

    /// <summary>
    /// Decorator of functional interfaces in <see cref="HelpersModule"/>. Functional interfaces need it.
    /// </summary>
    public string FunctionDecorator { get; init; } = "";

    /// <summary>Module with the types of functional interfaces. Functional interfaces need it.</summary>
    public string TypesModule { get; init; } = "";

    /// <summary>
    /// Name under which generated code imports <see cref="TypesModule"/>. Functional interfaces need it.
    /// </summary>
    public string TypesAlias { get; init; } = "";

    /// <summary>Module that has the version of the library, for stubs of the style compat; empty: none.</summary>
    public string ConfigModule { get; init; } = "";

    /// <summary>Name of the version in <see cref="ConfigModule"/>.</summary>
    public string VersionName { get; init; } = "";
}
