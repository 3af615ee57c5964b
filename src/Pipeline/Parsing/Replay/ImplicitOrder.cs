namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// The order in which the compiler declares the implicit members of a class if only castxml needs them: default
/// constructor (<c>c</c>), copy and move constructors (<c>C</c>), assignments (<c>=</c>), destructor (<c>D</c>). A
/// polymorphic class gets its assignment and destructor, and sometimes its copy constructor, at the end of its
/// definition.
/// </summary>
internal static class ImplicitOrder
{
    private const string Asked = "cC=D";
    private static readonly string[] _polymorphic = ["=DcC", "C=Dc"];

    /// <summary>True when the code of no unit has changed the order.</summary>
    public static bool IsForced(string order, bool isPolymorphic) =>
        IsWithin(order, Asked) || (isPolymorphic && Array.Exists(_polymorphic, whole => IsWithin(order, whole)));

    private static bool IsWithin(string order, string whole)
    {
        var position = 0;
        foreach (var letter in order)
        {
            position = whole.IndexOf(letter, position) + 1;
            if (position == 0)
                return false;
        }
        return true;
    }
}
