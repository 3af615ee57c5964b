using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Builds everything the emitters need from a CastXML document and the alias table (docs/wrapping-rules.md).
/// </summary>
internal sealed class ModellingStage(WrappingProfile profile, WarningOptions warnings)
{
    /// <summary>The wrapping typedefs of a document, which become the lines of the submodule's <c>.idx</c>.</summary>
    public IdxContent ReadAliases(string submodule, CastXmlDocument document) =>
        new(submodule, EquatableArray.From(WrappingTypedefs.Of(document, profile).Select(AliasOf)));

    /// <summary>The model of a submodule.</summary>
    /// <param name="own">The submodule's alias lines.</param>
    /// <param name="document">The submodule's XML.</param>
    /// <param name="modules">Aliases of the module and of the modules that it depends on.</param>
    public SubmoduleModel Run(IdxContent own, CastXmlDocument document, AliasTable modules)
    {
        var table = modules.For(own);
        var collector = new WarningCollector(warnings);
        foreach (var (name, first, other) in table.DoubleDefinitions())
            collector.AliasDefinedTwice(name, first, other);
        var facts = new TypeFactTable();
        var hints = new PythonHints(profile, facts);
        var models = new ClassModelBuilder(own.Submodule, profile, hints);
        var context = new SubmoduleContext(
            profile,
            new AliasLookup(table, profile),
            models,
            collector,
            new WrapperBuilder(own.Submodule, table, profile, facts),
            facts
        );
        var typedefs = WrappingTypedefs.Of(document, profile).ToList();
        var undeclared = Undeclared(typedefs, table, own.Submodule, collector);
        var classes = new List<(string SwigName, Declaration Class)>();
        var enums = new List<(string Name, Declaration Typedef, Declaration Enumeration)>();
        foreach (var typedef in typedefs)
            Classify(typedef, classes, enums, collector);
        var builder = new WrappedClassBuilder(document, context);
        var wrapped = ClassOrder
            .Sort(classes, context)
            .Select(item => builder.Build(item.SwigName, item.Class))
            .ToList();
        var functions = new FunctionalInterfaces(profile, hints).Of(classes.Select(item => item.Class));
        return new SubmoduleModel
        {
            Name = own.Submodule,
            Aliases = own.Lines,
            UndeclaredAliases = undeclared,
            EnumTypedefs = EquatableArray.From(
                enums.Select(item => new EnumTypedef(
                    item.Name,
                    ScopeOf(item.Typedef.Type.Text),
                    EquatableArray.From(item.Enumeration.Enumerators.Select(value => value.Name))
                ))
            ),
            Classes = EquatableArray.From(wrapped),
            Functions = functions,
            ClassModels = models.Build(),
            Wrappers = context.Wrappers.Build(
                Order(typedefs),
                enums.Select(item => WrapperBuilder.EnumOf(item.Name, item.Enumeration)),
                functions
            ),
            UsedSubmodules = EquatableArray.From(context.Lookup.UsedSubmodules()),
            InOutStrings = EquatableArray.From(builder.InOutStrings),
            Warnings = collector.Build(),
        };
    }

    private static Dictionary<string, int> Order(List<Declaration> typedefs)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var typedef in typedefs)
            order.TryAdd(typedef.Name, order.Count);
        return order;
    }

    private static AliasLine AliasOf(Declaration typedef) =>
        new(CppTypes.Resolve(typedef.Type).UnqualifiedText, typedef.Name);

    private static EquatableArray<AliasLine> Undeclared(
        IEnumerable<Declaration> typedefs,
        AliasTable table,
        string submodule,
        WarningCollector collector
    )
    {
        var missing = new List<AliasLine>();
        foreach (var line in typedefs.Select(AliasOf))
        {
            if (table.Find(TypeText.Normalize(line.CppType)) is not null)
                continue;
            collector.MissingAlias(line);
            table.Add(line.CppType, line.SwigName, submodule);
            missing.Add(line);
        }
        return EquatableArray.From(missing);
    }

    private static void Classify(
        Declaration typedef,
        List<(string, Declaration)> classes,
        List<(string, Declaration, Declaration)> enums,
        WarningCollector collector
    )
    {
        var target = CppTypes.Resolve(typedef.Type);
        if (target.Declaration is { Kind: DeclarationKind.Class } type)
            classes.Add((typedef.Name, type));
        else if (target.Declaration is { Kind: DeclarationKind.Enumeration } enumeration)
            enums.Add((typedef.Name, typedef, enumeration));
        else
            collector.NotWrappable(typedef.Name, target.UnqualifiedText);
    }

    private static string ScopeOf(string text) =>
        text.LastIndexOf("::", StringComparison.Ordinal) is >= 0 and var scope ? text[..scope] : "";
}
