using System.Globalization;
using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>Writes the classes of one submodule as SWIG sees them, and collects what that uses (spec 1.7).</summary>
internal sealed class SwigClassBuilder(CastXmlDocument document, SubmoduleContext context)
{
    private const string UnknownType = "?unknown?";

    private readonly CppDefaultRewriter _defaults = new(document);
    private readonly SortedSet<string> _inOutStrings = new(StringComparer.Ordinal);
    private readonly StringBuilder _arguments = new();
    private readonly StringBuilder _method = new();
    private readonly List<WrappedMember> _section = [];

    /// <summary>Names of arguments that are non-const references to strings.</summary>
    public IEnumerable<string> InOutStrings => _inOutStrings;

    /// <summary>The class of a wrapping typedef.</summary>
    public WrappedClass Build(string swigName, Declaration type)
    {
        if (context.Profile.FixedClasses.FirstOrDefault(item => item.SwigName == swigName) is { } fixedClass)
        {
            context.Wrappers.Add(swigName, type, hasFactory: false);
            return new WrappedClass { SwigName = swigName, FixedText = fixedClass.Text };
        }
        var hasFactory = HasFactory(swigName, type);
        var entry = context.Models.EntryFor(swigName);
        if (entry is not null)
            context.Models.AddClass(
                entry,
                swigName,
                type,
                hasFactory || context.Profile.WithoutFactoryOverride.Contains(swigName)
            );
        var bases = EquatableArray.From(
            type.Bases.Select(parent => $"{parent.Access.Keyword()} {context.Find(parent.Class.QualifiedName, type)}")
        );
        var members = new ClassMembers(swigName, entry, context.Wrappers.Add(swigName, type, hasFactory));
        return new WrappedClass
        {
            SwigName = swigName,
            HasFactoryOverride = hasFactory,
            Bases = bases,
            Public = Section(type, AccessSpecifier.Public, members),
            Private = Section(type, AccessSpecifier.Private, members),
            Protected = Section(type, AccessSpecifier.Protected, members),
        };
    }

    /// <summary>The class in the making: its SWIG name and the models that it adds to.</summary>
    private sealed record ClassMembers(string SwigName, ClassModelBuilder.Entry? Entry, WrapperBuilder.Entry? Wrapper);

    private bool HasFactory(string swigName, Declaration type) =>
        !context.Profile.WithoutFactoryOverride.Contains(swigName)
        && Array.Exists(
            type.MemberArray,
            member =>
                member is { Kind: DeclarationKind.MemberFunction, Access: AccessSpecifier.Public }
                && member.Name == context.Profile.FactoryMethod
        );

    private EquatableArray<WrappedMember> Section(Declaration type, AccessSpecifier access, ClassMembers members)
    {
        _section.Clear();
        foreach (var member in type.MemberArray)
            if (member.Access == access && Member(member, members) is { } text)
                _section.Add(text);
        return EquatableArray.From(_section);
    }

    private WrappedMember? Member(Declaration member, ClassMembers members)
    {
        switch (member.Kind)
        {
            case DeclarationKind.MemberFunction or DeclarationKind.MemberOperator:
                return Method(member, members);
            case DeclarationKind.Constructor:
                return Constructor(member, members);
            case DeclarationKind.Destructor:
                return new WrappedMember(WrappedMemberKind.Destructor, $"~{members.SwigName}();");
            case DeclarationKind.Enumeration:
                if (members.Wrapper is { } holder && member.Access == AccessSpecifier.Public)
                    WrapperBuilder.AddEnum(holder, member);
                return new WrappedMember(
                    WrappedMemberKind.Enumeration,
                    EnumText.Of(member.Name, member.Enumerators.Select(value => value.Name))
                );
            default:
                context.Warnings.OtherMember(member, members.SwigName);
                return null;
        }
    }

    private WrappedMember? Constructor(Declaration constructor, ClassMembers members)
    {
        if (Arguments(constructor) is not { } arguments)
            return null;
        // A move constructor, mostly: Python has no use for it, so nothing is said.
        if (arguments.Contains(UnknownType, StringComparison.Ordinal))
            return null;
        if (members.Wrapper is not null && constructor.Access == AccessSpecifier.Public)
            context.Wrappers.AddMethod(members.Wrapper, constructor, WithDefaults(constructor));
        return new WrappedMember(WrappedMemberKind.Constructor, $"{members.SwigName}({arguments});");
    }

    private WrappedMember? Method(Declaration method, ClassMembers members)
    {
        if (CppTypes.Resolve(method.Type).Text.Contains('('))
            return Skip(members, method, DropReason.FunctionPointer);
        if (IsDenied(method.Name, members.SwigName))
            return Skip(members, method, DropReason.Denied);
        if (Arguments(method) is not { } arguments)
            return Skip(members, method, DropReason.FunctionPointer);
        var result = context.Find(method.Type, method);
        if (arguments.Contains(UnknownType, StringComparison.Ordinal))
            return Skip(members, method, DropReason.RvalueReference);
        foreach (var argument in method.ArgumentArray)
            if (IsInOutString(argument.Type))
                _inOutStrings.Add(argument.Name);
        AddToModels(method, members);
        var text = _method.Clear();
        if (method.IsStatic)
            text.Append("static ");
        if (method.Virtuality != Virtuality.None)
            text.Append("virtual ");
        text.Append(result).Append(' ').Append(method.Name).Append('(').Append(arguments).Append(')');
        if (method.IsConst)
            text.Append(" const");
        if (method.Virtuality == Virtuality.PureVirtual)
            text.Append(" = 0");
        return new WrappedMember(WrappedMemberKind.Method, text.Append(';').ToString());
    }

    private bool IsDenied(string method, string swigName)
    {
        foreach (var rule in context.Profile.DeniedMethods.AsSpan())
            if (rule.Method == method && swigName.StartsWith(rule.ClassPrefix, StringComparison.Ordinal))
                return true;
        return false;
    }

    private void AddToModels(Declaration method, ClassMembers members)
    {
        var isPublic = method.Access == AccessSpecifier.Public;
        if (members.Entry is null && (members.Wrapper is null || !isPublic))
            return;
        var arguments = WithDefaults(method);
        if (members.Entry is not null)
            context.Models.AddMethod(members.Entry, method, arguments);
        if (members.Wrapper is not null && isPublic)
            context.Wrappers.AddMethod(members.Wrapper, method, arguments);
    }

    private (CallableArgument Argument, string? Default)[] WithDefaults(Declaration callable)
    {
        if (callable.ArgumentArray.Length == 0)
            return [];
        var arguments = new (CallableArgument, string?)[callable.ArgumentArray.Length];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = (
                callable.ArgumentArray[index],
                _defaults.Patch(callable, callable.ArgumentArray[index])
            );
        return arguments;
    }

    private WrappedMember? Skip(ClassMembers members, Declaration method, DropReason reason)
    {
        if (reason == DropReason.FunctionPointer)
            context.Warnings.UnsupportedMethod(method, members.SwigName);
        else if (reason == DropReason.Denied)
            context.Warnings.DeniedMethod(method, members.SwigName);
        if (members.Wrapper is not null)
            context.Wrappers.Drop(members.SwigName, method, reason);
        return null;
    }

    /// <summary>Arguments as SWIG sees them; null when one is of a kind that SWIG cannot take: its text has a parenthesis.</summary>
    private string? Arguments(Declaration callable)
    {
        if (callable.ArgumentArray.Length == 0)
            return "";
        var text = _arguments.Clear();
        foreach (var argument in callable.ArgumentArray)
        {
            var type = context.Find(argument.Type, callable);
            if (callable.Kind != DeclarationKind.Constructor && type.Contains('('))
                return null;
            if (text.Length > 0)
                text.Append(", ");
            text.Append(type).Append(' ').Append(argument.Name);
            if (_defaults.Patch(callable, argument) is { Length: > 0 } value)
                text.Append(" = ").Append(value);
        }
        return text.ToString();
    }

    private bool IsInOutString(TypeNode type)
    {
        var facts = TypeFacts.Of(type, context.Owner);
        return facts.IsInOutString ??= IsReferenceToString(type);
    }

    private static bool IsReferenceToString(TypeNode type)
    {
        if (!TypeTraits.IsReference(type))
            return false;
        var target = TypeTraits.RemoveReference(type);
        return !TypeTraits.IsConst(target) && TypeTraits.IsStdString(target);
    }
}

/// <summary>Enumerations as SWIG sees them.</summary>
internal static class EnumText
{
    /// <summary>One line; each enumerator preceded by one extra space.</summary>
    public static string Of(string name, IEnumerable<string> enumerators) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"enum class {name}: uint8_t {{ {string.Join(", ", enumerators.Select(item => " " + item))} }};"
        );
}
