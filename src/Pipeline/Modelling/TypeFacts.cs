using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// What the modelling of one document has found out about a type. Each member stays null until it is first asked for.
/// </summary>
internal sealed class TypeFacts
{
    /// <summary>The string that the alias table is asked with.</summary>
    public string? DeclarationString { get; set; }

    /// <summary>The type as SWIG sees it.</summary>
    public SwigSpelling? Spelling { get; set; }

    /// <summary>The type as structure.</summary>
    public TypeModel? Model { get; set; }

    /// <summary>Its hint in a stub.</summary>
    public Hint? StubHint { get; set; }

    /// <summary>Its hint as a keyword argument.</summary>
    public Hint? FunctionHint { get; set; }

    /// <summary>True for a non-const reference to a string.</summary>
    public bool? IsInOutString { get; set; }
}
