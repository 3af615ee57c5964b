using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// All direct and indirect base classes of a class, the last base of a class first (docs/type-strings.md, "Base
/// classes").
/// </summary>
internal static class RecursiveBases
{
    public static IReadOnlyList<BaseClass> Of(Declaration type)
    {
        var found = new List<BaseClass>();
        var seen = new HashSet<(string, AccessSpecifier)>();
        var work = new List<BaseClass>(type.Bases);
        while (work.Count > 0)
        {
            var last = work[^1];
            work.RemoveAt(work.Count - 1);
            if (!seen.Add((last.Class.QualifiedName, last.Access)))
                continue;
            found.Add(last);
            work.AddRange(last.Class.Bases);
        }
        return found;
    }
}
