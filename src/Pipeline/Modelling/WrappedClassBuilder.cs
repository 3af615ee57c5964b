using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Turns the classes of one submodule into what SWIG sees, and hands each method on to the models of the stubs.
/// </summary>
internal sealed class WrappedClassBuilder(CastXmlDocument document, SubmoduleContext context)
{
    private readonly CppDefaultRewriter _defaults = new(document, context.Profile);
    private readonly SortedSet<string> _inOutStrings = new(StringComparer.Ordinal);
    private readonly List<WrappedMember> _section = [];

    /// <summary>Names of parameters that are non-const references to strings, sorted by ordinal.</summary>
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
            type.Bases.Select(parent => new WrappedBase(parent.Access, context.Find(parent.Class.QualifiedName, type)))
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

    /// <summary>
    /// The SWIG name of a class, and the models that its methods go to; null for a model that the class has no part in.
    /// </summary>
    private sealed record ClassMembers(string SwigName, ClassModelBuilder.Entry? Entry, WrapperBuilder.Entry? Wrapper);

    private bool HasFactory(string swigName, Declaration type) =>
        context.Profile.FactoryMethod.Length > 0
        && !context.Profile.WithoutFactoryOverride.Contains(swigName)
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
            if (member.Access == access && Member(member, members) is { } wrapped)
                _section.Add(wrapped);
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
                return new WrappedDestructor(members.SwigName);
            case DeclarationKind.Enumeration:
                if (members.Wrapper is { } holder && member.Access == AccessSpecifier.Public)
                    WrapperBuilder.AddEnum(holder, member);
                return new WrappedEnumeration(
                    member.Name,
                    EquatableArray.From(member.Enumerators.Select(value => value.Name))
                );
            default:
                context.Warnings.OtherMember(member, members.SwigName);
                return null;
        }
    }

    private WrappedConstructor? Constructor(Declaration constructor, ClassMembers members)
    {
        // Most constructors with an unknown type are move constructors. Python has no use for them, so there is no
        // warning.
        if (Parameters(constructor) is not { } parameters || HasUnknownType(parameters))
            return null;
        if (members.Wrapper is not null && constructor.Access == AccessSpecifier.Public)
            context.Wrappers.AddMethod(members.Wrapper, constructor, parameters);
        return new WrappedConstructor(members.SwigName, parameters);
    }

    private WrappedMethod? Method(Declaration method, ClassMembers members)
    {
        if (CppTypes.Resolve(method.Type).Text.Contains('('))
            return Skip(members, method, DropReason.FunctionPointer);
        if (IsDenied(method.Name, members.SwigName))
            return Skip(members, method, DropReason.Denied);
        if (Parameters(method) is not { } parameters)
            return Skip(members, method, DropReason.FunctionPointer);
        // A skipped method still uses its result type, so this look-up comes before the check for unknown types.
        var result = context.Find(method.Type, method);
        if (HasUnknownType(parameters))
            return Skip(members, method, DropReason.RvalueReference);
        foreach (var argument in method.ArgumentArray)
            if (IsInOutString(argument.Type))
                _inOutStrings.Add(argument.Name);
        if (members.Entry is not null)
            context.Models.AddMethod(members.Entry, method, parameters);
        if (members.Wrapper is not null && method.Access == AccessSpecifier.Public)
            context.Wrappers.AddMethod(members.Wrapper, method, parameters);
        return new WrappedMethod(method.Name, result, parameters, QualifiersOf(method));
    }

    private static MethodQualifiers QualifiersOf(Declaration method)
    {
        var qualifiers = method.Virtuality switch
        {
            Virtuality.None => MethodQualifiers.None,
            Virtuality.PureVirtual => MethodQualifiers.Virtual | MethodQualifiers.Pure,
            _ => MethodQualifiers.Virtual,
        };
        if (method.IsStatic)
            qualifiers |= MethodQualifiers.Static;
        return method.IsConst ? qualifiers | MethodQualifiers.Const : qualifiers;
    }

    private bool IsDenied(string method, string swigName)
    {
        foreach (var rule in context.Profile.DeniedMethods.AsSpan())
            if (rule.Method == method && swigName.StartsWith(rule.ClassPrefix, StringComparison.Ordinal))
                return true;
        return false;
    }

    private WrappedMethod? Skip(ClassMembers members, Declaration method, DropReason reason)
    {
        if (reason == DropReason.FunctionPointer)
            context.Warnings.UnsupportedMethod(method, members.SwigName);
        else if (reason == DropReason.Denied)
            context.Warnings.DeniedMethod(method, members.SwigName);
        if (members.Wrapper is not null)
            context.Wrappers.Drop(members.SwigName, method, reason);
        return null;
    }

    /// <summary>
    /// The parameters as SWIG sees them; null when SWIG cannot take one because its type, a function type, has a
    /// parenthesis.
    /// </summary>
    private EquatableArray<WrappedParameter>? Parameters(Declaration callable)
    {
        var arguments = callable.ArgumentArray;
        if (arguments.Length == 0)
            return default(EquatableArray<WrappedParameter>);
        var parameters = new WrappedParameter[arguments.Length];
        for (var index = 0; index < parameters.Length; index++)
        {
            var argument = arguments[index];
            var type = context.Find(argument.Type, callable);
            if (callable.Kind != DeclarationKind.Constructor && type.Contains('('))
                return null;
            parameters[index] = new WrappedParameter(type, argument.Name, _defaults.Patch(callable, argument));
        }
        return new EquatableArray<WrappedParameter>(parameters);
    }

    private static bool HasUnknownType(EquatableArray<WrappedParameter> parameters)
    {
        foreach (ref readonly var parameter in parameters.AsSpan())
            if (
                parameter.Type.Contains(TypeNode.UnknownText, StringComparison.Ordinal)
                || (parameter.Default?.Contains(TypeNode.UnknownText, StringComparison.Ordinal) ?? false)
            )
                return true;
        return false;
    }

    private bool IsInOutString(TypeNode type)
    {
        var facts = context.Facts.Of(type);
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
