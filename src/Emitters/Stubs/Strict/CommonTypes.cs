using System.Globalization;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Finds one form for types that differ between the instantiations of a template: what is the same stays, and what
/// differs becomes a type variable. Types that differ in the same way share a variable.
/// </summary>
/// <param name="prefix">Start of the names of variables.</param>
/// <param name="limit">Largest number of variables.</param>
internal sealed class CommonTypes(string prefix, int limit)
{
    private readonly List<PythonType[]> _variables = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    /// <summary>The types that each variable stands for, one per instantiation.</summary>
    public IReadOnlyList<PythonType[]> Variables => _variables;

    /// <summary>Name of a variable.</summary>
    public string NameOf(int variable) => prefix + (variable + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The common form of a type per instantiation; null when there would be too many variables.</summary>
    public PythonType? Of(PythonType[] column)
    {
        if (AreSame(column))
            return column[0];
        var count = column[0].Atoms.Length;
        if (count == 1 || !Array.TrueForAll(column, type => type.Atoms.Length == count))
            return Variable(column);
        PythonType? union = null;
        for (var index = 0; index < count; index++)
        {
            var part = Array.ConvertAll(column, type => PythonType.Of(type.Atoms[index]));
            if ((AreSame(part) ? part[0] : Variable(part)) is not { } common)
                return null;
            union = union?.Or(common) ?? common;
        }
        return union;
    }

    /// <summary>Forgets the variables after the first ones.</summary>
    public void Keep(int count)
    {
        for (var index = _variables.Count - 1; index >= count; index--)
        {
            _numbers.Remove(_keys[index]);
            _keys.RemoveAt(index);
            _variables.RemoveAt(index);
        }
    }

    private PythonType? Variable(PythonType[] column)
    {
        var key = string.Join('\n', column.Select(type => type.Text));
        if (!_numbers.TryGetValue(key, out var number))
        {
            if (_variables.Count == limit)
                return null;
            _numbers[key] = number = _variables.Count;
            _keys.Add(key);
            _variables.Add(column);
        }
        return PythonType.Of(UnionMemberKind.Variable, NameOf(number));
    }

    public static bool AreSame(PythonType[] column)
    {
        for (var index = 1; index < column.Length; index++)
            if (!ReferenceEquals(column[index], column[0]) && column[index].Text != column[0].Text)
                return false;
        return true;
    }
}
