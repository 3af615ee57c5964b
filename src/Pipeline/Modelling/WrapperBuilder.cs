using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Collects the concrete classes of one submodule, with their exact types, while its classes are built.
/// </summary>
internal sealed class WrapperBuilder(string submodule, AliasTable table, WrappingProfile profile, TypeFactTable facts)
{
    private readonly TypeModels _types = new(table, profile, facts);
    private readonly List<Entry> _classes = [];
    private readonly List<DroppedMethod> _dropped = [];

    /// <summary>The typed submodule.</summary>
    /// <param name="order">
    /// Positions of the SWIG names among the wrapping typedefs: the order in which the run time registers classes.
    /// </param>
    /// <param name="enums">Wrapping typedefs to enumerations.</param>
    /// <param name="functions">Functional interfaces.</param>
    public TypedSubmodule Build(
        IReadOnlyDictionary<string, int> order,
        IEnumerable<WrapperEnum> enums,
        IEnumerable<FunctionalInterface> functions
    ) =>
        new()
        {
            Submodule = submodule,
            Classes = EquatableArray.From(
                _classes.Select(entry => entry.ToClass()).OrderBy(type => order[type.SwigName])
            ),
            Enums = EquatableArray.From(enums),
            Functions = EquatableArray.From(
                functions.Select(function => new WrapperFunction(
                    function.SnakeName,
                    function.ClassName,
                    EquatableArray.From(function.Keywords.Select(keyword => keyword.Name))
                ))
            ),
            Dropped = EquatableArray.From(_dropped),
        };

    /// <summary>Starts a wrapped class; null for a smart pointer, which Python never sees.</summary>
    public Entry? Add(string swigName, Declaration type, bool hasFactory)
    {
        var name = ScopedName.WithoutGlobalScope(type.QualifiedName);
        foreach (var start in profile.StrictStubs.SmartPointers)
            if (name.StartsWith(start, StringComparison.Ordinal))
                return null;
        var isTemplate = TemplateText.IsInstantiation(name);
        var entry = new Entry(
            new WrapperClass
            {
                SwigName = swigName,
                CppName = isTemplate ? TemplateText.Name(name) : name,
                TemplateArguments = isTemplate
                    ? EquatableArray.From(
                        (TemplateText.Arguments(name) ?? []).Where(argument => argument.Length > 0).Select(Argument)
                    )
                    : [],
                Bases = EquatableArray.From(
                    type.Bases.Where(parent => parent.Access == AccessSpecifier.Public)
                        .Select(parent => _types.ClassOf(parent.Class.QualifiedName))
                        .OfType<ClassReference>()
                ),
                IsAbstract = type.IsAbstract,
                HasFactory = hasFactory,
                Documentation = PlaceOf(type),
            }
        );
        _classes.Add(entry);
        return entry;
    }

    /// <summary>A template argument by its C++ spelling.</summary>
    public TemplateArgument Argument(string cppText) => new(cppText, _types.ClassOf(cppText));

    /// <summary>Adds a public method or constructor that SWIG sees.</summary>
    /// <param name="entry">The class.</param>
    /// <param name="callable">The method or constructor.</param>
    /// <param name="parameters">What SWIG sees of its parameters: one for each argument of the declaration.</param>
    public void AddMethod(Entry entry, Declaration callable, EquatableArray<WrappedParameter> parameters)
    {
        var typed = parameters.Count == 0 ? [] : new WrapperParameter[parameters.Count];
        for (var index = 0; index < typed.Length; index++)
            typed[index] = new WrapperParameter(
                parameters[index].Name,
                _types.Of(callable.ArgumentArray[index].Type),
                parameters[index].Default
            );
        entry.Methods.Add(
            new WrapperMethod(callable.Name, KindOf(callable), _types.Of(callable.Type), new(typed), PlaceOf(callable))
        );
    }

    /// <summary>Adds a public enumeration.</summary>
    public static void AddEnum(Entry entry, Declaration enumeration) =>
        entry.Enums.Add(EnumOf(enumeration.Name, enumeration));

    /// <summary>An enumeration under this name.</summary>
    public static WrapperEnum EnumOf(string name, Declaration enumeration) =>
        new(
            name,
            EquatableArray.From(enumeration.Enumerators.Select(value => new EnumValue(value.Name, value.Value))),
            PlaceOf(enumeration)
        );

    /// <summary>
    /// Records a public method that Python does not get. Assignment operators do not count: Python has no such
    /// operator.
    /// </summary>
    public void Drop(string swigName, Declaration method, DropReason reason)
    {
        if (method.Access == AccessSpecifier.Public && method.Name != "operator=")
            _dropped.Add(new DroppedMethod(swigName, method.Name, reason, PlaceOf(method)));
    }

    private static WrapperMethodKind KindOf(Declaration callable) =>
        callable.Kind switch
        {
            DeclarationKind.Constructor => WrapperMethodKind.Constructor,
            DeclarationKind.MemberOperator => WrapperMethodKind.Operator,
            _ => callable.IsStatic ? WrapperMethodKind.Static : WrapperMethodKind.Method,
        };

    private static DocumentationPlace? PlaceOf(Declaration declaration)
    {
        if (declaration.Location is not { } location)
            return null;
        var comment =
            declaration.Comment is { } place && place.File == location.File
                ? new TextRange(place.BeginLine, place.BeginColumn, place.EndLine, place.EndColumn)
                : (TextRange?)null;
        return new DocumentationPlace(location.File, location.Line, comment);
    }

    /// <summary>A class under construction.</summary>
    internal sealed class Entry(WrapperClass head)
    {
        public List<WrapperMethod> Methods { get; } = [];

        public List<WrapperEnum> Enums { get; } = [];

        public WrapperClass ToClass() =>
            head with
            {
                Methods = EquatableArray.From(Methods),
                Enums = EquatableArray.From(Enums),
            };
    }
}
