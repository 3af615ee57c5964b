using System.Globalization;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Sorts the methods of a template's instantiations into common ones and others.</summary>
internal sealed class FamilyMembers
{
    private readonly ConcreteClass[] _instances;
    private readonly CommonTypes _types;
    private readonly Dictionary<string, MethodGroup>[] _byName;
    private readonly HashSet<string>[] _hidden;
    private readonly List<MethodGroup>[] _own;
    private readonly List<MethodGroup> _shared = [];
    private readonly List<MethodGroup> _different = [];
    private readonly string _originalFactory;

    public FamilyMembers(ConcreteClass[] instances, CommonTypes types, string originalFactory)
    {
        (_instances, _types, _originalFactory) = (instances, types, originalFactory);
        _byName = Array.ConvertAll(instances, _ => new Dictionary<string, MethodGroup>(StringComparer.Ordinal));
        _hidden = Array.ConvertAll(instances, _ => new HashSet<string>(StringComparer.Ordinal));
        _own = Array.ConvertAll(instances, _ => new List<MethodGroup>());
    }

    public IReadOnlyList<MethodGroup> Shared => _shared;

    public IReadOnlyList<MethodGroup> Different => _different;

    public IReadOnlyList<MethodGroup>[] Own => _own;

    /// <summary>Leaves out methods of an instantiation: others of these names take their place.</summary>
    public void Hide(int instance, IEnumerable<string> names) => _hidden[instance].UnionWith(names);

    /// <summary>Adds the methods of an instantiation.</summary>
    public void Add(int instance, IEnumerable<MethodGroup> groups)
    {
        foreach (var group in groups)
            if (!_hidden[instance].Contains(group.Name))
                _byName[instance][group.Name] = group;
    }

    /// <summary>Adds constructors that have no common form.</summary>
    public void AddConstructors(MethodGroup?[] constructors)
    {
        for (var index = 0; index < constructors.Length; index++)
            if (constructors[index] is { } group)
                _own[index].Insert(0, group);
    }

    /// <summary>Decides where each method belongs.</summary>
    public void ShareAll()
    {
        foreach (var name in _byName[0].Keys)
        {
            var groups = Array.ConvertAll(_byName, known => known.GetValueOrDefault(name));
            if (!Array.TrueForAll(groups, group => group is not null))
                continue;
            var all = Array.ConvertAll(groups, group => group!);
            if (Share(all) is { } common)
                _shared.Add(common);
            else
                Separate(all);
        }
        for (var index = 0; index < _instances.Length; index++)
            foreach (var (name, group) in _byName[index])
                if (Array.Exists(_byName, known => !known.ContainsKey(name)))
                    _own[index].Add(group);
    }

    /// <summary>The common form of methods; null when there is none.</summary>
    public MethodGroup? Share(MethodGroup[] groups)
    {
        var first = groups[0];
        if (
            !Array.TrueForAll(
                groups,
                group =>
                    group.IsStatic == first.IsStatic
                    && group.IsPositional == first.IsPositional
                    && group.Signatures.Length == first.Signatures.Length
            )
        )
            return null;
        var mark = _types.Variables.Count;
        var signatures = new Signature[first.Signatures.Length];
        for (var index = 0; index < signatures.Length; index++)
        {
            var common = Common(Array.ConvertAll(groups, group => group.Signatures[index]), first);
            // Type checkers do not connect the variables of a class with its static methods.
            if (
                common is null
                || (first.IsStatic && _types.Variables.Count > mark)
                || (first.IsStatic && UsesVariables(common))
            )
            {
                _types.Keep(mark);
                return null;
            }
            signatures[index] = common;
        }
        return first.With(signatures);
    }

    private Signature? Common(Signature[] signatures, MethodGroup group)
    {
        var first = signatures[0];
        if (!Array.TrueForAll(signatures, signature => signature.Parameters.Length == first.Parameters.Length))
            return null;
        var parameters = new StubParameter[first.Parameters.Length];
        for (var index = 0; index < parameters.Length; index++)
        {
            var column = Array.ConvertAll(signatures, signature => signature.Parameters[index]);
            var isOptional = column[0].Default is not null;
            if (!Array.TrueForAll(column, parameter => parameter.Default is not null == isOptional))
                return null;
            var columnTypes = Array.ConvertAll(column, parameter => parameter.Type);
            if (DependsOnItself(columnTypes) || _types.Of(columnTypes, isArgument: true) is not { } type)
                return null;
            parameters[index] = new StubParameter(NameOf(column, index), type, DefaultOf(column));
        }
        return ResultOf(Array.ConvertAll(signatures, signature => signature.Result), group) is { } result
            ? new Signature(parameters, result, first.Source)
            : null;
    }

    private PythonType? ResultOf(PythonType[] column, MethodGroup group) =>
        !group.IsStatic && _instances.Length > 1 && group.Name != "__init__" && AreSelves(column) ? FamilyBuilder.Self
        : DependsOnItself(column) ? null
        : _types.Of(column);

    /// <summary>
    /// True when a type variable would stand for an enumeration of the instantiation itself. The bases of a class cannot
    /// name it: type checkers say that the class depends on itself.
    /// </summary>
    private bool DependsOnItself(PythonType[] column)
    {
        if (CommonTypes.AreSame(column))
            return false;
        for (var index = 0; index < column.Length; index++)
            if (column[index].Text.Contains(_instances[index].Name + ".", StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool AreSelves(PythonType[] column)
    {
        for (var index = 0; index < column.Length; index++)
            if (column[index].Text != _instances[index].Name)
                return false;
        return true;
    }

    private static string NameOf(StubParameter[] column, int index) =>
        Array.TrueForAll(column, parameter => parameter.Name == column[0].Name)
            ? column[0].Name
            : "arg" + index.ToString(CultureInfo.InvariantCulture);

    private static string? DefaultOf(StubParameter[] column) =>
        column[0].Default is null ? null
        : Array.TrueForAll(column, parameter => parameter.Default == column[0].Default) ? column[0].Default
        : "...";

    private static bool UsesVariables(Signature signature) =>
        IsVariable(signature.Result) || Array.Exists(signature.Parameters, parameter => IsVariable(parameter.Type));

    private static bool IsVariable(PythonType type)
    {
        foreach (var atom in type.Atoms)
            if (atom.Kind == UnionMemberKind.Variable)
                return true;
        return false;
    }

    private static bool HasNoParameters(MethodGroup group) =>
        Array.TrueForAll(group.Signatures, signature => signature.Parameters.Length == 0);

    /// <summary>Leaves the method to the instantiations; objects that may be any of them accept anything.</summary>
    private void Separate(MethodGroup[] groups)
    {
        if (groups[0].Name == _originalFactory && Array.TrueForAll(groups, HasNoParameters))
        {
            // Nobody calls it: its result is not worth a line in each instantiation.
            _shared.Add(groups[0].With([new Signature([], PythonType.Any, groups[0].Signatures[0].Source)]));
            return;
        }
        for (var index = 0; index < groups.Length; index++)
            _own[index].Add(groups[index]);
        var results = groups.SelectMany(group => group.Signatures).Select(signature => signature.Result).ToArray();
        _different.Add(
            groups[0]
                .With([
                    new Signature(
                        [],
                        CommonTypes.AreSame(results) ? results[0] : PythonType.Any,
                        groups[0].Signatures[0].Source
                    ),
                ])
        );
    }
}
