using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// The order of classes in the interface file: bases of the same submodule first, otherwise by SWIG name.
/// </summary>
internal static class ClassOrder
{
    public static IEnumerable<(string SwigName, Declaration Class)> Sort(
        IReadOnlyCollection<(string SwigName, Declaration Class)> classes,
        SubmoduleContext context
    )
    {
        var waiting = classes.OrderBy(item => item.SwigName, StringComparer.Ordinal).ToList();
        var local = waiting.Select(item => item.SwigName).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ordered = new List<(string, Declaration)>(waiting.Count);
        while (waiting.Count > 0)
        {
            var left = new List<(string SwigName, Declaration Class)>();
            foreach (var item in waiting)
            {
                if (
                    item
                        .Class.Bases.Select(parent => context.Find(parent.Class.QualifiedName, item.Class))
                        .All(name => !local.Contains(name) || taken.Contains(name))
                )
                {
                    ordered.Add(item);
                    taken.Add(item.SwigName);
                }
                else
                    left.Add(item);
            }
            // Classes that derive from each other, which only a damaged document has, keep their sorted order.
            if (left.Count == waiting.Count)
            {
                ordered.AddRange(left);
                break;
            }
            waiting = left;
        }
        return ordered;
    }
}
