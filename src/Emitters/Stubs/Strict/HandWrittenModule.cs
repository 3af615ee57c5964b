using Wrapgen.Emitters.Swig.Reading;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// A submodule together with what its hand-written interface files add, hide and rename (docs/stubs.md).
/// </summary>
internal sealed class HandWrittenModule
{
    private static readonly TypeModel Anything = new(TypeShape.Unknown, TypePassing.Value, "Python code");

    private readonly HandWrittenFile _file;
    private readonly HandWrittenTypes _types;
    private readonly StrictStubRules _rules;
    private readonly Dictionary<string, string> _factoryMembers;
    private readonly Dictionary<string, HandWrittenClass> _classes = new(StringComparer.Ordinal);

    /// <param name="content">The submodule as it was stored.</param>
    /// <param name="file">Its hand-written interface file.</param>
    /// <param name="types">Types in such files.</param>
    /// <param name="rules">Conventions of the library: the types of members in Python.</param>
    public HandWrittenModule(
        TypedSubmodule content,
        HandWrittenFile file,
        HandWrittenTypes types,
        StrictStubRules rules
    )
    {
        (_file, _types, _rules) = (file, types, rules);
        _factoryMembers = TypedLines.VariablesOf(rules.FactoryMembers);
        Functions = [.. FunctionsByName()];
        Content = content with { Classes = EquatableArray.From(content.Classes.Select(Complete)) };
    }

    /// <summary>The submodule with the methods that SWIG really gives it.</summary>
    public TypedSubmodule Content { get; }

    /// <summary>Containers of the standard library that it instantiates.</summary>
    public IReadOnlyList<SwigTemplate> Templates => _file.Templates;

    /// <summary>Functions, classes and variables that blocks of Python define.</summary>
    public IReadOnlyList<PythonMember> Definitions => _file.Definitions;

    /// <summary>Functions in C++, with all overloads of each, under the names that Python has.</summary>
    public IReadOnlyList<WrapperMethod[]> Functions { get; }

    /// <summary>What is added to a class in Python.</summary>
    public HandWrittenClass? Find(string swigName) => _classes.GetValueOrDefault(swigName);

    private WrapperClass Complete(WrapperClass type)
    {
        var members = _file.MembersOf(type.SwigName).ToList();
        var inPython = LastOfEachName(members.OfType<PythonMember>());
        // Code that makes a real enumeration of SWIG's numbers: the stub has it already.
        foreach (var item in type.Enums.AsSpan())
            inPython.Remove(item.Name);
        var methods = new List<WrapperMethod>(type.Methods.Count + members.Count);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var rules = _file.RulesOf(type.SwigName).ToArray();
        foreach (var method in type.Methods.AsSpan())
            AddMethod(method, rules, inPython, methods, kept);
        var inCpp = members.OfType<CppMember>().Where(member => !_factoryMembers.ContainsKey(member.Name)).ToList();
        methods.AddRange(inCpp.Select(Method));
        _classes[type.SwigName] = new HandWrittenClass(
            EquatableArray.From(
                members
                    .Where(member => member is CppMember && _factoryMembers.ContainsKey(member.Name))
                    .Select(member => _factoryMembers[member.Name])
                    .Distinct(StringComparer.Ordinal)
                    .Concat(
                        Lines(type, [.. inPython.Values.Where(member => !kept.Contains(member.Name))], rules, _rules)
                    )
            ),
            inCpp.Exists(IsIndexer) && !members.Exists(member => member.Name == "__iter__")
        );
        return type with { Methods = EquatableArray.From(methods) };
    }

    /// <summary>
    /// Adds a method under the name that it has in Python, if it has one. Code in Python may take the place of a renamed
    /// method: it returns what that method returns, and accepts more, or it would not be needed.
    /// </summary>
    private static void AddMethod(
        WrapperMethod method,
        MethodRules[] rules,
        Dictionary<string, PythonMember> inPython,
        List<WrapperMethod> methods,
        HashSet<string> kept
    )
    {
        if (method.Kind != WrapperMethodKind.Constructor && IsIgnored(rules, method.Name))
            return;
        if (NewNameOf(rules, method.Name) is not { } name)
        {
            methods.Add(method);
            return;
        }
        methods.Add(method with { Name = name });
        if (inPython.GetValueOrDefault(method.Name) is not { } replacement)
            return;
        methods.Add(
            method with
            {
                Parameters = EquatableArray.From(
                    method.Parameters.Select(parameter => parameter with { Type = Anything })
                ),
            }
        );
        // Without parameters, the type of the result is all there is to say. Otherwise the line in Python hides the
        // method, which remains a setter for the factory.
        if (method.Parameters.Count == 0 && replacement.Parameters.Count == 1)
            kept.Add(method.Name);
    }

    private static List<string> Lines(
        WrapperClass type,
        List<PythonMember> members,
        MethodRules[] rules,
        StrictStubRules profile
    )
    {
        var lines = new List<string>();
        var isStandard = type.CppName.StartsWith("std::", StringComparison.Ordinal);
        var wrapped = rules.SelectMany(rule => rule.Wrapped).ToList();
        if (members.Count == 0 && wrapped.Count == 0 && !isStandard)
            return lines;
        var known = TypedLines.Of(profile, DeclaredClass.CppTextOf(type));
        foreach (var member in members)
            lines.AddRange(known.Find(member.Name) ?? PythonLines.OfMember(member));
        foreach (var name in wrapped)
            lines.AddRange(known.Find(name) ?? []);
        // Nothing is known of the members in headers of the compiler, so the profile says all of them.
        if (isStandard)
            lines.AddRange(known.Except(members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal)));
        return lines;
    }

    private static bool IsIgnored(MethodRules[] rules, string method)
    {
        foreach (var rule in rules)
            if (rule.Ignored.Contains(method))
                return true;
        return false;
    }

    private static string? NewNameOf(MethodRules[] rules, string method)
    {
        foreach (var rule in rules)
            if (rule.NewNames.TryGetValue(method, out var name))
                return name;
        return null;
    }

    private IEnumerable<WrapperMethod[]> FunctionsByName()
    {
        // A name without a class: what is said about it holds for functions, too.
        var rules = _file.RulesOf("").ToArray();
        return _file
            .Functions.Where(function => !IsIgnored(rules, function.Name))
            .GroupBy(function => NewNameOf(rules, function.Name) ?? function.Name, StringComparer.Ordinal)
            .Where(overloads => !overloads.Key.StartsWith('_'))
            .Select(overloads =>
                overloads
                    .Select(function =>
                        Method(function) with
                        {
                            Name = PythonIdentifiers.Of(overloads.Key),
                            Kind = WrapperMethodKind.Static,
                        }
                    )
                    .ToArray()
            );
    }

    private WrapperMethod Method(CppMember member) =>
        new(
            member.Name,
            OperatorNames.IsOperator(member.Name) || !member.IsStatic
                ? WrapperMethodKind.Method
                : WrapperMethodKind.Static,
            _types.Of(member.Result),
            EquatableArray.From(
                member.Parameters.Select(parameter => new WrapperParameter(
                    parameter.Name,
                    _types.Of(parameter.Type),
                    parameter.Default
                ))
            ),
            Documentation: null
        );

    private bool IsIndexer(CppMember member) =>
        member is { Name: "__getitem__", Parameters.Count: 1 }
        && _types.Of(member.Parameters[0].Type).Shape == TypeShape.Integer;

    private static Dictionary<string, PythonMember> LastOfEachName(IEnumerable<PythonMember> members)
    {
        var last = new Dictionary<string, PythonMember>(StringComparer.Ordinal);
        foreach (var member in members)
            last[member.Name] = member;
        return last;
    }
}
