using System.Globalization;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Finds one form for types that differ between the instantiations of a template: what is the same stays, and what
/// differs becomes a type variable. Types that differ in the same way share a variable.
/// </summary>
/// <param name="limit">Largest number of variables.</param>
internal sealed class CommonTypes(int limit)
{
    private readonly List<PythonType[]> _variables = [];
    private readonly List<bool> _areArguments = [];

    /// <summary>The types that each variable stands for, one per instantiation.</summary>
    public IReadOnlyList<PythonType[]> Variables => _variables;

    /// <summary>True for each variable that only stands for types of arguments.</summary>
    public IReadOnlyList<bool> AreArguments => _areArguments;

    /// <summary>The name of a variable, which the package declares.</summary>
    /// <param name="variable">Its number, from 0.</param>
    public static string NameOf(int variable) => "_T" + (variable + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The common form of a type per instantiation; null when there would be too many variables.</summary>
    /// <param name="column">The types.</param>
    /// <param name="isArgument">
    /// True for the type of an argument. Arguments and results have variables of their own: an object of unknown type takes
    /// any argument, but its results have a type.
    /// </param>
    public PythonType? Of(PythonType[] column, bool isArgument = false)
    {
        if (AreSame(column))
            return column[0];
        var count = column[0].Atoms.Length;
        if (count == 1 || !Array.TrueForAll(column, type => type.Atoms.Length == count))
            return Variable(column, isArgument);
        PythonType? union = null;
        for (var index = 0; index < count; index++)
        {
            var part = Array.ConvertAll(column, type => PythonType.Of(type.Atoms[index]));
            if ((AreSame(part) ? part[0] : Variable(part, isArgument)) is not { } common)
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
            _variables.RemoveAt(index);
            _areArguments.RemoveAt(index);
        }
    }

    private PythonType? Variable(PythonType[] column, bool isArgument)
    {
        // An enumeration of another class cannot be an argument of a base class (PythonType.BaseText).
        if (Array.Exists(column, type => type.BaseText.Contains('.', StringComparison.Ordinal)))
            return null;
        var number = NumberOf(column, isArgument);
        if (number < 0)
        {
            number = _variables.Count;
            if (number == limit)
                return null;
            _variables.Add(column);
            _areArguments.Add(isArgument);
        }
        return PythonType.Of(UnionMemberKind.Variable, NameOf(number));
    }

    /// <summary>The variable that stands for these types; -1 when there is none. There are few variables.</summary>
    private int NumberOf(PythonType[] column, bool isArgument)
    {
        for (var number = 0; number < _variables.Count; number++)
            if (_areArguments[number] == isArgument && AreEqual(_variables[number], column))
                return number;
        return -1;
    }

    private static bool AreEqual(PythonType[] some, PythonType[] others)
    {
        for (var index = 0; index < some.Length; index++)
            if (!ReferenceEquals(some[index], others[index]) && some[index].Text != others[index].Text)
                return false;
        return true;
    }

    public static bool AreSame(PythonType[] column)
    {
        for (var index = 1; index < column.Length; index++)
            if (!ReferenceEquals(column[index], column[0]) && column[index].Text != column[0].Text)
                return false;
        return true;
    }
}
