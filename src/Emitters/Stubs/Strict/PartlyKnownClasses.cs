namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Finds the instantiations of a template that differ in numbers only. Nothing of a type is lost because a number is
/// unknown: images of <c>float</c> have pixels of <c>float</c> in each dimension. Safe for use by several threads.
/// </summary>
/// <param name="named">Built-in template arguments by their C++ text.</param>
internal sealed class PartlyKnownClasses(IReadOnlyDictionary<string, NamedArgument> named)
{
    /// <summary>The groups of more than one instantiation, in order.</summary>
    public IReadOnlyList<PartlyKnown> Of(TemplateFamily family)
    {
        var groups = family
            .Instances.Where(HasOnlyNumbersAfterName)
            .GroupBy(type => named[type.Model.TemplateArguments[0].CppText].Type.Text, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .ToList();
        // The only group is what the class for all instantiations stands for.
        if (groups.Count == 1 && groups[0].Count() == family.Instances.Length)
            return [];
        return groups.ConvertAll(group => new PartlyKnown(
            family.DynamicName + group.Key,
            named[group.First().Model.TemplateArguments[0].CppText],
            [.. group]
        ));
    }

    private bool HasOnlyNumbersAfterName(ConcreteClass type)
    {
        var arguments = type.Model.TemplateArguments;
        return arguments.Count > 1
            && named.TryGetValue(arguments[0].CppText, out var first)
            && first.Module is not null
            && arguments.Skip(1).All(argument => argument.CppText.All(char.IsAsciiDigit));
    }
}
