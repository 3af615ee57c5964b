using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>What the modelling of one submodule has found out about a type; each answer is made once.</summary>
internal sealed class TypeFacts(object owner)
{
    /// <summary>The string for look-ups.</summary>
    public string? DeclarationString { get; set; }

    /// <summary>The text that SWIG sees.</summary>
    public SwigSpelling? Spelling { get; set; }

    /// <summary>The type as structure.</summary>
    public TypeModel? Model { get; set; }

    /// <summary>Its hint in a stub.</summary>
    public Hint? StubHint { get; set; }

    /// <summary>Its hint as a keyword argument.</summary>
    public Hint? FunctionHint { get; set; }

    /// <summary>True for a non-const reference to a string.</summary>
    public bool? IsInOutString { get; set; }

    /// <summary>What <paramref name="owner"/> remembers of a type.</summary>
    public static TypeFacts Of(TypeNode type, object owner)
    {
        if (type.Facts is TypeFacts known && known.IsOf(owner))
            return known;
        var facts = new TypeFacts(owner);
        type.Facts = facts;
        return facts;
    }

    private bool IsOf(object other) => ReferenceEquals(owner, other);
}

/// <summary>A hint that is known, if only to be none.</summary>
internal readonly record struct Hint(string? Text);
