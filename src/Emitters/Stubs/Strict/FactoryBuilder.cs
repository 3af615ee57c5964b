namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Finds out how the factory of a template's instantiations is called.</summary>
internal sealed class FactoryBuilder(Setters setters)
{
    /// <summary>The factory of these instantiations.</summary>
    public FamilyFactory Build(ConcreteClass[] instances)
    {
        var types = new CommonTypes(FamilyBuilder.Limit);
        PythonType? input = null;
        if (
            Array.ConvertAll(instances, setters.InputOf) is var inputs
            && Array.TrueForAll(inputs, one => one is not null)
        )
            input = Common(types, Array.ConvertAll(inputs, one => one!));
        var known = Array.ConvertAll(
            instances,
            type =>
                setters
                    .KeywordsOf(type)
                    .GroupBy(keyword => keyword.Setter, StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal)
        );
        var keywords = new List<(SetterKeyword Keyword, PythonType Type)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in instances)
        foreach (var keyword in setters.KeywordsOf(type))
        {
            if (!seen.Add(keyword.Setter))
                continue;
            var column = Array.ConvertAll(known, names => names.GetValueOrDefault(keyword.Setter, keyword).Type);
            keywords.Add((keyword, Common(types, column)));
        }
        return new FamilyFactory(input, keywords, types.Variables);
    }

    private PythonType Common(CommonTypes types, PythonType[] column) =>
        types.Of(column) is { } common ? setters.WithSources(common, column[0]) : PythonType.Any;
}
