using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Collects the class models of one submodule while its classes are built (docs/wrapping-rules.md, "Class models").
/// </summary>
internal sealed class ClassModelBuilder(string submodule, WrappingProfile profile, PythonHints hints)
{
    private readonly UntypedNames _names = new(profile);
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<Entry> _order = [];

    /// <summary>The models, in the order in which their first classes came.</summary>
    public EquatableArray<ClassModel> Build() => EquatableArray.From(_order.Select(entry => entry.ToModel(submodule)));

    /// <summary>The model that a wrapped class adds to; null when the class has none.</summary>
    public Entry? EntryFor(string swigName)
    {
        var rules = profile.ClassModels;
        foreach (var suffix in rules.ExcludedSuffixes)
            if (swigName.EndsWith(suffix, StringComparison.Ordinal))
                return null;
        var (className, isTyped) = _names.OfWrapped(swigName);
        if (rules.ExcludedClasses.Contains(className))
            return null;
        if (_entries.TryGetValue(className, out var entry))
            return entry;
        entry = new Entry(className, isTyped, rules.IsEnumHolder(swigName), rules.IsSuperclass(swigName));
        _order.Add(entry);
        return _entries[className] = entry;
    }

    /// <summary>Adds the flags, parents and enumerators of a class.</summary>
    public void AddClass(Entry entry, string swigName, Declaration type, bool hasFactory)
    {
        entry.HasNewMethod |= hasFactory;
        entry.IsAbstract |= type.IsAbstract;
        AddParents(entry, swigName, type);
        if (!entry.IsEnum)
            return;
        foreach (var member in type.Members)
            if (member.Kind == DeclarationKind.Enumeration)
                entry.Enums.AddRange(member.Enumerators.Select(value => $"{member.Name}_{value.Name}"));
    }

    /// <summary>Adds a method that SWIG sees.</summary>
    /// <param name="entry">The model.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameters">What SWIG sees of its parameters: one for each argument of the declaration.</param>
    public void AddMethod(Entry entry, Declaration method, EquatableArray<WrappedParameter> parameters)
    {
        var isCall = method.Name == "operator()";
        if (method.Access != AccessSpecifier.Public || (method.Kind == DeclarationKind.MemberOperator && !isCall))
            return;
        if (profile.ClassModels.ExcludedMethods.Contains(method.Name))
            return;
        var models = parameters.Count == 0 ? [] : new ArgumentModel[parameters.Count];
        for (var index = 0; index < models.Length; index++)
            models[index] = new ArgumentModel(
                PythonNames.Argument(parameters[index].Name),
                hints.ForStub(method.ArgumentArray[index].Type),
                CompatDefault.Of(parameters[index].Default)
            );
        var overload = new OverloadModel(new(models), hints.ForStub(method.Type), method.IsStatic);
        entry.Add(isCall ? "__call__" : method.Name, overload);
    }

    private void AddParents(Entry entry, string swigName, Declaration type)
    {
        if (entry.Parents.Count > 0 || (entry.HasSuperclass && !IsSuperclassOf(entry, swigName)))
            return;
        foreach (var parent in type.Bases)
        {
            var name = parent.Class.AsType.UnqualifiedText;
            var scope = name.IndexOf(profile.NamespacePrefix, StringComparison.Ordinal);
            if (scope >= 0)
                name = name[(scope + profile.NamespacePrefix.Length)..];
            if (name.IndexOf('<') is >= 0 and var bracket)
                name = name[..bracket];
            if (!name.Contains(':'))
                entry.Parents.Add($"_{name}Proxy");
        }
    }

    private bool IsSuperclassOf(Entry entry, string swigName) =>
        swigName.StartsWith(profile.SwigPrefix + entry.ClassName, StringComparison.Ordinal)
        && profile.ClassModels.IsSuperclass(swigName);

    /// <summary>A model under construction.</summary>
    internal sealed class Entry(string className, bool isTyped, bool isEnum, bool hasSuperclass)
    {
        private readonly Dictionary<string, (List<OverloadModel> List, HashSet<OverloadModel> Set)> _methods = new(
            StringComparer.Ordinal
        );
        private readonly List<string> _order = [];

        public string ClassName => className;

        public bool IsEnum => isEnum;

        public bool HasSuperclass => hasSuperclass;

        public bool HasNewMethod { get; set; }

        public bool IsAbstract { get; set; }

        public List<string> Parents { get; } = [];

        public List<string> Enums { get; } = [];

        public void Add(string name, OverloadModel overload)
        {
            if (!_methods.TryGetValue(name, out var overloads))
            {
                _methods[name] = overloads = ([], []);
                _order.Add(name);
            }
            if (overloads.Set.Add(overload))
                overloads.List.Add(overload);
        }

        public ClassModel ToModel(string submodule) =>
            new()
            {
                ClassName = className,
                SubmoduleName = submodule,
                IsTyped = isTyped,
                HasNewMethod = HasNewMethod,
                IsAbstract = IsAbstract,
                IsEnum = isEnum,
                HasSuperclass = hasSuperclass,
                ParentClasses = EquatableArray.From(Parents),
                Enums = EquatableArray.From(Enums),
                Methods = EquatableArray.From(
                    _order.Select(name => new MethodModel(name, EquatableArray.From(_methods[name].List)))
                ),
            };
    }
}
