using System.Collections.Frozen;
using Wrapgen.Emitters.Swig.Reading;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Stubs of what blocks of Python in interface files define.</summary>
internal static class PythonLines
{
    /// <summary>What Python requires of special methods.</summary>
    private static readonly FrozenDictionary<string, string> Results = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["__len__"] = "int",
        ["__hash__"] = "int",
        ["__index__"] = "int",
        ["__int__"] = "int",
        ["__float__"] = "float",
        ["__complex__"] = "complex",
        ["__bool__"] = "bool",
        ["__contains__"] = "bool",
        ["__eq__"] = "bool",
        ["__ne__"] = "bool",
        ["__str__"] = "str",
        ["__repr__"] = "str",
        ["__iter__"] = "Iterator[Any]",
        ["__buffer__"] = "memoryview",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Annotations = FrozenSet.Create(
        StringComparer.Ordinal,
        "int",
        "float",
        "bool",
        "str",
        "bytes",
        "complex",
        "object",
        "None"
    );

    /// <summary>The lines of a member of a class.</summary>
    public static IEnumerable<string> OfMember(PythonMember member)
    {
        switch (member.Kind)
        {
            case PythonMemberKind.Variable or PythonMemberKind.Class:
                return [$"{member.Name}: {Known(member.Annotation)}"];
            case PythonMemberKind.Property:
                return ["@property", $"def {member.Name}(self) -> {ResultOf(member)}: ..."];
            case PythonMemberKind.StaticMethod:
                return ["@staticmethod", Function(member, ResultOf(member), skipped: 0)];
            case PythonMemberKind.ClassMethod:
                return ["@classmethod", Function(member, ResultOf(member), skipped: 1)];
            default:
                return [Function(member, ResultOf(member), skipped: 1)];
        }
    }

    /// <summary>The line of a function.</summary>
    /// <param name="member">The function.</param>
    /// <param name="result">What it returns.</param>
    /// <param name="skipped">Number of parameters that get no type, such as <c>self</c>.</param>
    public static string Function(PythonMember member, string result, int skipped)
    {
        var parameters = member.Parameters.Select(
            (parameter, index) => index < skipped ? parameter.Name : Parameter(member.Name, parameter)
        );
        return $"def {member.Name}({string.Join(", ", parameters)}) -> {result}: ...";
    }

    /// <summary>
    /// What a function returns, as far as its name, its annotation or the lack of a <c>return</c> says.
    /// </summary>
    public static string ResultOf(PythonMember member) =>
        Results.TryGetValue(member.Name, out var result) ? result
        : member.Annotation is not null ? Known(member.Annotation)
        : member.HasResult || member.Kind == PythonMemberKind.Property && member.Parameters.Count == 0 ? "Any"
        : "None";

    private static string Parameter(string function, PythonParameter parameter)
    {
        if (parameter.Name is "/" or "*")
            return parameter.Name;
        var type =
            function is "__eq__" or "__ne__" ? "object"
            : parameter.Annotation is not null ? Known(parameter.Annotation)
            : TypeOf(parameter.Default);
        return parameter.Default is null ? $"{parameter.Name}: {type}" : $"{parameter.Name}: {type} = ...";
    }

    private static string TypeOf(string? value) =>
        value is "True" or "False" ? "bool"
        : value?.Length > 0 && value.All(char.IsAsciiDigit) ? "int"
        : "Any";

    private static string Known(string? annotation) =>
        annotation is not null && Annotations.Contains(annotation) ? annotation : "Any";
}
