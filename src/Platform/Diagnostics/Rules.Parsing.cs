namespace Wrapgen.Platform.Diagnostics;

internal static partial class Rules
{
    private const string RebuildXml = "Delete the file and build its castxml target again.";

    internal static Diagnostic MalformedXml(string file, int line, string reason) =>
        Diagnostic.Error(
            "WG2001",
            file,
            line,
            $"This is not complete, well-formed XML: {reason} castxml may have been stopped while writing. {RebuildXml}"
        );

    internal static Diagnostic NotCastXml(string file, string root) =>
        Diagnostic.Error(
            "WG2002",
            file,
            1,
            $"The root element is '{root}', not the CastXML or GCC_XML (with its version attribute) of a CastXML file. Run castxml with --castxml-output=1 or --castxml-gccxml."
        );

    internal static Diagnostic NoGlobalNamespace(string file, int count) =>
        Diagnostic.Error(
            "WG2003",
            file,
            0,
            $"There are {count} top-level namespaces named '::' where exactly one is expected: castxml's output is damaged. {RebuildXml}"
        );

    internal static Diagnostic NoWrappingNamespace(string file, string path, int count) =>
        Diagnostic.Error(
            "WG2004",
            file,
            0,
            $"Namespace '{path}' occurs {count} times where exactly one is expected. Declare the wrapping typedefs in it, and pass its outermost part to --castxml-start."
        );

    internal static Diagnostic CyclicDeclarations(string file) =>
        Diagnostic.Error(
            "WG2005",
            file,
            0,
            $"Its types or scopes refer to themselves in a cycle, or are nested thousands of levels deep, which castxml never writes. {RebuildXml}"
        );

    internal static Diagnostic TooLarge(string file) =>
        Diagnostic.Error(
            "WG2007",
            file,
            0,
            "There are more than 2 GB of XML in this file. Split the submodule: move some of its wrapping typedefs to another .wrap file."
        );

    internal static Diagnostic BadValue(string file, int line, string element, string problem) =>
        Diagnostic.Error("WG2006", file, line, $"{element} {problem}. {RebuildXml}");

    internal static Diagnostic MissingBatch(string file, string batch) =>
        Diagnostic.Error(
            "WG2008",
            file,
            0,
            $"The XML of this unit is in the batch '{batch}', which does not exist. {RebuildXml}"
        );

    internal static Diagnostic ChangedBatch(string file, string batch) =>
        Diagnostic.Error(
            "WG2009",
            file,
            0,
            $"The XML of this unit is in the batch '{batch}', which has changed since, or was written by another version. {RebuildXml}"
        );

    internal static Diagnostic BrokenReference(string file) =>
        Diagnostic.Error("WG2010", file, 1, $"This reference to a batch is not complete. {RebuildXml}");
}
