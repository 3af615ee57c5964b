using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Writes the stub of a class template as Python sees it: <c>itk.Image[itk.F, 2]</c>. At run time all templates are
/// objects of one class, which answers <c>isinstance(image, itk.Image)</c>; type checkers accept that of metaclasses.
/// </summary>
internal sealed class TemplateWriter(StubContext world, ModuleText text)
{
    // Without a docstring of its own, the language server of pyright looks for one in all modules of the package, for a
    // minute at the first call.
    private const string NewDocumentation = ": \"\"\"Creates an object.\"\"\"\n";

    private readonly StrictStubRules _rules = world.Profile.StrictStubs;
    private readonly InputChoices _inputs = new(world);
    private readonly TemplateKeys _keys = new(world, text);

    /// <summary>Name of the stub class of a template.</summary>
    public static string NameOf(string pythonName) => $"_{pythonName}Template";

    /// <summary>Writes the template of these concrete classes.</summary>
    public void Write(string pythonName, IReadOnlyList<ConcreteClass> classes)
    {
        text.Append("class ").Append(NameOf(pythonName)).Append("(_Template):\n", StubNames.Template);
        var keys = _keys.Of(classes, world.Families.Find(classes[0])!);
        foreach (var key in keys)
            WriteItem(key, keys.Count > 1);
        WriteNew(classes);
        if (_rules.HasTemplateAttributes)
            WriteAttributes(classes);
    }

    private void WriteItem(Signature key, bool isOverload)
    {
        if (isOverload)
            text.Append("    @overload\n", StubNames.Overload);
        text.Append("    def __getitem__(self, key: ");
        var arguments = key.Parameters;
        // One argument may be a tuple of one.
        if (arguments.Length == 1)
            text.Append("_One[", StubNames.One);
        else
            text.Append("tuple[");
        for (var index = 0; index < arguments.Length; index++)
            text.Append(index > 0 ? ", " : "").AppendShort(arguments[index].Type);
        text.Append(arguments.Length == 0 ? "()]" : "]");
        text.Append(", /) -> ").Append(key.Result).Append(": ...\n");
    }

    /// <summary><c>New</c> of the template creates the instantiation that belongs to its first argument.</summary>
    private void WriteNew(IReadOnlyList<ConcreteClass> classes)
    {
        var family = world.Families.Find(classes[0])!;
        var choices = _inputs.Of(classes);
        var overloads = new List<Signature>();
        if (_inputs.DynamicOf(choices) is { } dynamic)
            overloads.Add(New(WithSource(dynamic), family.Dynamic));
        overloads.AddRange(
            SortOverloads.Apply(
                choices.ConvertAll(choice => New(world.Setters.WithSources(choice.Input), choice.Class.Object))
            )
        );
        var takesTypes = _rules.ChoosesByFirstArgument && family.HasFactory;
        var isOverload = overloads.Count + (takesTypes ? 2 : 0) > 1;
        if (takesTypes)
            WriteNew("(self, *args: Any, ttype: Any, **kwargs: Any) -> ", family.Dynamic, isOverload);
        foreach (var overload in overloads)
        {
            text.Append(isOverload ? "    @overload\n" : "", StubNames.Overload)
                .Append("    def ")
                .Append(world.Profile.FactoryMethod)
                .Append("(self, Input: ")
                .AppendShort(overload.Parameters[0].Type)
                .Append(", *args: Any, **kwargs: Any) -> ", StubNames.Any)
                .Append(overload.Result)
                .Append(NewDocumentation);
        }
        if (takesTypes)
            WriteNew("(self, **kwargs: Any) -> ", family.Dynamic, isOverload);
    }

    private void WriteNew(string parameters, PythonType result, bool isOverload)
    {
        if (isOverload)
            text.Append("    @overload\n", StubNames.Overload);
        text.Append("    def ")
            .Append(world.Profile.FactoryMethod)
            .Append(parameters, StubNames.Any)
            .Append(result)
            .Append(NewDocumentation);
    }

    private PythonType WithSource(PythonType type) =>
        _rules.PipelineData.Count == 0 ? type : type.Or(Setters.SourceOf(type));

    private static Signature New(PythonType input, PythonType result) =>
        new([new StubParameter("input", input, null)], result, null);

    /// <summary>Attributes for instantiations, such as <c>itk.Image.UC2</c>.</summary>
    private void WriteAttributes(IReadOnlyList<ConcreteClass> classes)
    {
        foreach (var type in classes)
            if (TemplateAttribute.NameOf(type) is { } name)
                text.Append("    ").Append(name).Append(": ").Append(type.Type).Append("\n");
    }
}
