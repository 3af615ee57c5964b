using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// A wrapped class with its relations: its module, its bases, its sequence family. Immutable; what it computes on first
/// use depends on nothing else.
/// </summary>
internal sealed class ConcreteClass
{
    private readonly DeclaredClass _declared;
    private ConcreteClass[]? _lineage;

    /// <param name="declared">The class as its submodule declares it.</param>
    /// <param name="number">Its zero-based number among all classes, an index for tables of passes.</param>
    /// <param name="bases">Wrapped base classes.</param>
    /// <param name="rules">Conventions of the library.</param>
    public ConcreteClass(DeclaredClass declared, int number, ConcreteClass[] bases, StrictStubRules rules)
    {
        (_declared, Number, Bases) = (declared, number, bases);
        if (FamilyOf(rules) is { } family)
        {
            SequenceItem = ItemOf(family);
            TakesScalar = family.TakesScalar && SequenceItem is not null;
        }
        var addition = declared.HandWritten is { } known ? new ClassAddition("", known.Lines) : AdditionOf(rules);
        Addition =
            addition is not null && addition.Members.Any(IsInherited)
                ? addition with
                {
                    Members = EquatableArray.From(addition.Members.Where(line => !IsInherited(line))),
                }
                : addition;
    }

    /// <summary>SWIG name: the name of the class in its module.</summary>
    public string Name => Model.SwigName;

    /// <summary>The submodule that wraps it.</summary>
    public string Submodule => _declared.Submodule;

    /// <inheritdoc cref="DeclaredClass.IsExternal"/>
    public bool IsExternal => _declared.IsExternal;

    /// <summary>The module of the package that holds it, as other modules import it.</summary>
    public string PythonModule => field ??= $".{Submodule}Python";

    public WrapperClass Model => _declared.Model;

    /// <inheritdoc cref="DeclaredClass.CppText"/>
    public string CppText => _declared.CppText;

    /// <inheritdoc cref="DeclaredClass.PythonName"/>
    public string PythonName => _declared.PythonName;

    /// <summary>The type of its objects.</summary>
    public PythonType Object => field ??= PythonType.ObjectOf(this);

    /// <summary>The type of a pointer to an object, which can be null.</summary>
    public PythonType ObjectOrNone => field ??= Object.Or(PythonType.None);

    /// <summary>The type of the class itself.</summary>
    public PythonType Type => field ??= PythonType.TypeOf(this);

    /// <summary>What an argument accepts that is only read: an object, or what a typemap converts to one.</summary>
    public PythonType Argument =>
        field ??=
            SequenceItem is not { } item ? Object
            : TakesScalar ? Object.Or(PythonType.Sequence(item)).Or(item)
            : Object.Or(PythonType.Sequence(item));

    /// <summary>Wrapped base classes.</summary>
    public ConcreteClass[] Bases { get; }

    /// <summary>
    /// The item type of sequences that are converted to an object of this class; null when there are none.
    /// </summary>
    public PythonType? SequenceItem { get; }

    /// <summary>Position among all classes, from 0.</summary>
    public int Number { get; }

    /// <summary>Members that interface files add to the class; null if they add none.</summary>
    public ClassAddition? Addition { get; }

    /// <summary>True if interface files say which members the class has beside those in its headers.</summary>
    public bool IsCompletedByHand => _declared.HandWritten is not null;

    /// <summary>
    /// True if Python iterates over objects by index: the class has <c>__getitem__</c>, and no <c>__iter__</c>.
    /// </summary>
    public bool IsIndexed =>
        _declared.HandWritten?.IsIndexed
        ?? (
            Addition is { } rule
            && rule.Members.Any(line => line.StartsWith("def __getitem__(self, index: int", StringComparison.Ordinal))
            && !rule.Members.Any(line => line.StartsWith("def __iter__", StringComparison.Ordinal))
        );

    /// <summary>The item type if Python iterates over objects by index, and no base class says so.</summary>
    public PythonType? IterationItem =>
        IsIndexed && !Array.Exists(Bases, parent => parent.IsIndexed) ? SequenceItem : null;

    /// <summary>True if typemaps convert a single number, too.</summary>
    public bool TakesScalar { get; }

    /// <summary>The class itself and all its bases, each once, nearest first.</summary>
    public ReadOnlySpan<ConcreteClass> Lineage => _lineage ??= FindLineage();

    public bool DerivesFrom(ConcreteClass other)
    {
        foreach (var type in Lineage)
            if (ReferenceEquals(type, other))
                return true;
        return false;
    }

    /// <summary>True for a variable that a base class declares in the same way.</summary>
    private bool IsInherited(string line) =>
        line.Contains(": ClassVar[", StringComparison.Ordinal)
        && Array.Exists(Bases, parent => parent.IsInherited(line) || parent.Addition?.Members.Contains(line) == true);

    private SequenceFamily? FamilyOf(StrictStubRules rules)
    {
        foreach (var family in rules.Sequences.AsSpan())
            if (CppText.StartsWith(family.Start, StringComparison.Ordinal))
                return family;
        return null;
    }

    private PythonType? ItemOf(SequenceFamily family) =>
        family.Item.Length > 0 ? ItemNamed(family.Item)
        : family.Argument < Model.TemplateArguments.Count ? ItemNamed(Model.TemplateArguments[family.Argument].CppText)
        : null;

    /// <summary>The first rule that matches, unless its members name an item that this class does not have.</summary>
    private ClassAddition? AdditionOf(StrictStubRules rules) =>
        TypedLines.RuleOf(rules, CppText) is { } rule
        && (SequenceItem is not null || !rule.Members.Any(line => line.Contains("{item}", StringComparison.Ordinal)))
            ? rule
            : null;

    private ConcreteClass[] FindLineage()
    {
        var lineage = new List<ConcreteClass> { this };
        for (var index = 0; index < lineage.Count; index++)
            foreach (var parent in lineage[index].Bases)
                if (!lineage.Contains(parent))
                    lineage.Add(parent);
        return [.. lineage];
    }

    private static PythonType? ItemNamed(string name) =>
        name switch
        {
            "bool" => PythonType.Bool,
            "float" or "double" or "long double" => PythonType.Float,
            "int"
            or "unsigned int"
            or "short"
            or "unsigned short"
            or "signed char"
            or "unsigned char"
            or "long"
            or "unsigned long"
            or "long long"
            or "unsigned long long" => PythonType.Int,
            _ => null,
        };
}
