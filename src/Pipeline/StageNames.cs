namespace Wrapgen.Pipeline;

/// <summary>
/// Names of the steps that an <see cref="IStageTrace"/> receives, in the order in which a module goes through them.
/// </summary>
public static class StageNames
{
    /// <summary>A whole module in a build; the other steps lie within it.</summary>
    public const string Module = "module";

    /// <summary>Checks what the last run read and wrote.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Reads the alias file of a submodule whose XML need not be read.</summary>
    public const string Aliases = "aliases";

    /// <summary>Opens the XML of a submodule and reads its aliases.</summary>
    public const string Parsing = "parsing";

    /// <summary>Joins the aliases of the module with those of its dependencies.</summary>
    public const string AliasTable = "alias table";

    /// <summary>Makes the model of a submodule.</summary>
    public const string Modelling = "modelling";

    /// <summary>Makes the files of a submodule.</summary>
    public const string Emission = "emission";

    /// <summary>Stores the rows and gives all files their names.</summary>
    public const string Storage = "storage";

    /// <summary>Makes the stubs of a build.</summary>
    public const string Stubs = "stubs";
}
