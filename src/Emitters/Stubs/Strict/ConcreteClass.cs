using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A wrapped class with its relations: its module, its bases, its sequence family.</summary>
internal sealed class ConcreteClass(WrapperClass model, string submodule, StrictStubRules rules)
{
    private ConcreteClass[]? _lineage;

    /// <summary>SWIG name: the name of the class in its module.</summary>
    public string Name => Model.SwigName;

    /// <summary>Submodule that wraps it.</summary>
    public string Submodule => submodule;

    /// <summary>The module of the package that contains it, as others import it.</summary>
    public string PythonModule => field ??= $".{submodule}Python";

    /// <summary>The class as the store describes it.</summary>
    public WrapperClass Model { get; private set; } = model;

    /// <summary>C++ name with its template arguments.</summary>
    public string CppText { get; } = CppTextOf(model);

    /// <summary>Name of the class or template in the package.</summary>
    public string PythonName { get; } = model.CppName[(model.CppName.LastIndexOf(':') + 1)..];

    /// <summary>The type of its objects.</summary>
    public PythonType Object => field ??= PythonType.ObjectOf(this);

    /// <summary>The type of a pointer to an object, which may be null.</summary>
    public PythonType ObjectOrNone => field ??= Object.Or(PythonType.None);

    /// <summary>The type of the class itself.</summary>
    public PythonType Type => field ??= PythonType.TypeOf(this);

    /// <summary>The type of an argument that is only read: an object, or a value that is converted to one.</summary>
    public PythonType Argument =>
        field ??=
            SequenceItem is not { } item ? Object
            : TakesScalar ? Object.Or(PythonType.Sequence(item)).Or(item)
            : Object.Or(PythonType.Sequence(item));

    /// <summary>The known wrapped base classes.</summary>
    public ConcreteClass[] Bases { get; private set; } = [];

    /// <summary>
    /// The item type of sequences that are converted to an object of this class; null when there are none.
    /// </summary>
    public PythonType? SequenceItem { get; private set; }

    /// <summary>Its zero-based number among all classes.</summary>
    public int Number { get; private set; }

    /// <summary>Members that interface files add to it; null when they add none.</summary>
    public ClassAddition? Addition { get; private set; }

    /// <summary>True when a single number is converted to an object, too.</summary>
    public bool TakesScalar { get; private set; }

    /// <summary>The class itself and all its distinct bases, nearest first.</summary>
    public ReadOnlySpan<ConcreteClass> Lineage => _lineage ??= FindLineage();

    public bool DerivesFrom(ConcreteClass other)
    {
        foreach (var type in Lineage)
            if (ReferenceEquals(type, other))
                return true;
        return false;
    }

    /// <summary>Adds what another submodule states about the same class, and reports contradictions.</summary>
    public void Merge(ConcreteClass other, Action<Diagnostic> report)
    {
        var theirs = other.Model;
        var differences = new List<string>();
        if (Model.CppName != theirs.CppName || Model.TemplateArguments != theirs.TemplateArguments)
            differences.Add("the C++ type");
        if (Model.Bases != theirs.Bases)
            differences.Add("base classes");
        if (Model.IsAbstract != theirs.IsAbstract)
            differences.Add("being abstract");
        if (Model.HasFactory != theirs.HasFactory)
            differences.Add("having a factory");
        var added = theirs.Methods.Where(method => !Model.Methods.Contains(method)).ToList();
        if (added.Count > 0 || Model.Methods.Count != theirs.Methods.Count)
            differences.Add("methods");
        if (differences.Count > 0)
            report(Rules.WrappersDisagree(Name, Submodule, other.Submodule, string.Join(", ", differences)));
        Model = Model with { Methods = EquatableArray.From(Model.Methods.Concat(added)) };
    }

    /// <summary>Connects it with the other classes. Call it once, before anything else.</summary>
    public void Connect(int number, Func<ClassReference, ConcreteClass?> find)
    {
        Number = number;
        var bases = new List<ConcreteClass>(Model.Bases.Count);
        foreach (var reference in Model.Bases.AsSpan())
            if (find(reference) is { } parent)
                bases.Add(parent);
        Bases = [.. bases];
        foreach (var family in rules.Sequences.AsSpan())
        {
            if (!CppText.StartsWith(family.Start, StringComparison.Ordinal))
                continue;
            SequenceItem =
                family.Item.Length > 0 ? ItemNamed(family.Item)
                : family.Argument < Model.TemplateArguments.Count
                    ? ItemNamed(Model.TemplateArguments[family.Argument].CppText)
                : null;
            TakesScalar = family.TakesScalar && SequenceItem is not null;
            break;
        }
        foreach (var rule in rules.Additions.AsSpan())
        {
            if (
                CppText != rule.Start
                && !(rule.Start.EndsWith('<') && CppText.StartsWith(rule.Start, StringComparison.Ordinal))
            )
                continue;
            if (
                SequenceItem is not null
                || !rule.Members.Any(line => line.Contains("{item}", StringComparison.Ordinal))
            )
                Addition = rule;
            break;
        }
    }

    private ConcreteClass[] FindLineage()
    {
        var lineage = new List<ConcreteClass> { this };
        for (var index = 0; index < lineage.Count; index++)
            foreach (var parent in lineage[index].Bases)
                if (!lineage.Contains(parent))
                    lineage.Add(parent);
        return [.. lineage];
    }

    private static string CppTextOf(WrapperClass model)
    {
        if (model.TemplateArguments.Count == 0)
            return model.CppName;
        var arguments = new string[model.TemplateArguments.Count];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = model.TemplateArguments[index].CppText;
        return $"{model.CppName}<{string.Join(", ", arguments)}>";
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
