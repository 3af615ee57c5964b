using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A wrapped class among all others: its module, its bases, its sequence family.</summary>
internal sealed class ConcreteClass(WrapperClass model, string submodule, StrictStubRules rules)
{
    private HashSet<ConcreteClass>? _ancestors;

    /// <summary>SWIG name: what the class is called in its module.</summary>
    public string Name => Model.SwigName;

    /// <summary>Submodule that wraps it.</summary>
    public string Submodule => submodule;

    /// <summary>What is known of it.</summary>
    public WrapperClass Model { get; private set; } = model;

    /// <summary>C++ name with its template arguments.</summary>
    public string CppText { get; } = model.TemplateArguments.Count == 0 ? model.CppName
        : $"{model.CppName}<{string.Join(", ", model.TemplateArguments.Select(argument => argument.CppText))}>";

    /// <summary>Name of the class or template in the package.</summary>
    public string PythonName { get; } = model.CppName[(model.CppName.LastIndexOf(':') + 1)..];

    /// <summary>Wrapped base classes, as far as they are known.</summary>
    public IReadOnlyList<ConcreteClass> Bases { get; private set; } = [];

    /// <summary>The item of the sequences that stand for an object of this class; null when none do.</summary>
    public PythonType? SequenceItem { get; private set; }

    /// <summary>True when one number stands for an object, too.</summary>
    public bool TakesScalar { get; private set; }

    /// <summary>The class itself and all its bases, each once, nearest first.</summary>
    public IEnumerable<ConcreteClass> Lineage()
    {
        var seen = new HashSet<ConcreteClass>();
        var waiting = new Queue<ConcreteClass>([this]);
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next)) continue;
            yield return next;
            foreach (var parent in next.Bases) waiting.Enqueue(parent);
        }
    }

    public bool DerivesFrom(ConcreteClass other) =>
        ReferenceEquals(this, other) || (_ancestors ??= [.. Lineage()]).Contains(other);

    /// <summary>Adds what another submodule says of the same class, and reports where the two disagree.</summary>
    public void Merge(ConcreteClass other, Action<Diagnostic> report)
    {
        var theirs = other.Model;
        var differences = new List<string>();
        if (Model.CppName != theirs.CppName || Model.TemplateArguments != theirs.TemplateArguments) differences.Add("the C++ type");
        if (Model.Bases != theirs.Bases) differences.Add("base classes");
        if (Model.IsAbstract != theirs.IsAbstract) differences.Add("being abstract");
        if (Model.HasFactory != theirs.HasFactory) differences.Add("having a factory");
        var added = theirs.Methods.Where(method => !Model.Methods.Contains(method)).ToList();
        if (added.Count > 0 || Model.Methods.Count != theirs.Methods.Count) differences.Add("methods");
        if (differences.Count > 0) report(Rules.WrappersDisagree(Name, Submodule, other.Submodule, string.Join(", ", differences)));
        Model = Model with { Methods = EquatableArray.From(Model.Methods.Concat(added)) };
    }

    /// <summary>Connects it with the other classes; once, before anything else is asked.</summary>
    public void Connect(Func<ClassReference, ConcreteClass?> find)
    {
        Bases = [.. Model.Bases.Select(find).OfType<ConcreteClass>()];
        if (rules.Sequences.FirstOrDefault(family => CppText.StartsWith(family.Start, StringComparison.Ordinal)) is not { } found) return;
        SequenceItem = found.Item.Length > 0 ? ItemNamed(found.Item)
            : found.Argument < Model.TemplateArguments.Count ? ItemNamed(Model.TemplateArguments[found.Argument].CppText) : null;
        TakesScalar = found.TakesScalar && SequenceItem is not null;
    }

    private static PythonType? ItemNamed(string name) => name switch
    {
        "bool" => PythonType.Bool,
        "float" or "double" or "long double" => PythonType.Float,
        "int" or "unsigned int" or "short" or "unsigned short" or "signed char" or "unsigned char" or "long" or "unsigned long"
            or "long long" or "unsigned long long" => PythonType.Int,
        _ => null,
    };
}
