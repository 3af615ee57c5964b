using Wrapgen.Emitters.Stubs.Compat;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Emitters.Stubs;

/// <summary>
/// The styles of stubs by name. Each style has a folder of its own beside this file and a row in this table.
/// </summary>
public static class StubStyles
{
    private static readonly StubStyleRow[] Rows =
    [
        new("compat", "the stubs that ITK's own generator writes", options => new CompatStyle(options)),
        new("strict", "exact types of all concrete classes, for type checkers", options => new StrictStyle(options))
        {
            // What the stubs of a quarter of ITK with docstrings allocate, twice.
            TypicalAllocation = 128L << 20,
        },
    ];

    /// <summary>Names of all styles (<see cref="StubOptions.Style"/>).</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(row => row.Name)];

    /// <summary>All styles with what they are for, for help texts.</summary>
    internal static string Summary { get; } = string.Join("; ", Rows.Select(row => $"{row.Name}: {row.Purpose}"));

    /// <exception cref="ArgumentException">There is no style of that name.</exception>
    internal static StubStyleRow Find(string name) =>
        Array.Find(Rows, row => row.Name == name)
        ?? throw new ArgumentException(
            $"There is no stub style '{name}'. The styles are: {string.Join(", ", Names)}.",
            nameof(name)
        );
}
