using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A parameter of a Python signature.</summary>
internal readonly record struct StubParameter(string Name, PythonType Type, string? Default);

/// <summary>A Python signature without <c>self</c>.</summary>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">What it returns.</param>
/// <param name="Source">The method behind it; null when there is none.</param>
internal sealed record Signature(StubParameter[] Parameters, PythonType Result, WrapperMethod? Source)
{
    /// <summary>The signature of a method under its Python name.</summary>
    public static Signature Of(string name, WrapperMethod method, TypeMapper types)
    {
        var parameters = new StubParameter[method.Parameters.Count];
        for (var index = 0; index < parameters.Length; index++)
        {
            var parameter = method.Parameters[index];
            var type = types.Argument(parameter.Type);
            parameters[index] = new StubParameter(
                PythonIdentifiers.Parameter(parameter.Name, index),
                type,
                parameter.Default is { } value ? StrictDefault.Of(value, type) : null
            );
        }
        var result = method.Kind == WrapperMethodKind.Constructor ? PythonType.None : types.Result(method.Result, name);
        return new Signature(parameters, WithOutputs(result, method), method);
    }

    /// <summary>
    /// SWIG returns each string that a method may change: alone, or in a list behind what the method returns.
    /// </summary>
    private static PythonType WithOutputs(PythonType result, WrapperMethod method)
    {
        var outputs = 0;
        foreach (var parameter in method.Parameters.AsSpan())
            if (parameter.Type is { Shape: TypeShape.String, Passing: TypePassing.Reference })
                outputs++;
        return outputs == 0 || method.Kind == WrapperMethodKind.Constructor ? result
            : outputs == 1 && result.Text == "None" ? PythonType.Str
            : PythonType.Of(UnionMemberKind.Named, "list[Any]");
    }

    /// <summary>Number of parameters before the first one with a default value.</summary>
    private int Required
    {
        get
        {
            var count = 0;
            while (count < Parameters.Length && Parameters[count].Default is null)
                count++;
            return count;
        }
    }

    /// <summary>True when <paramref name="other"/> accepts every call that this one accepts.</summary>
    public bool IsWithin(Signature other)
    {
        if (other.Required > Required || Parameters.Length > other.Parameters.Length)
            return false;
        for (var index = 0; index < Parameters.Length; index++)
            if (!Parameters[index].Type.IsWithin(other.Parameters[index].Type))
                return false;
        return true;
    }

    /// <summary>True when some call may match both.</summary>
    public bool Overlaps(Signature other)
    {
        var count = Math.Max(Required, other.Required);
        if (count > Math.Min(Parameters.Length, other.Parameters.Length))
            return false;
        for (var index = 0; index < count; index++)
            if (!Parameters[index].Type.Overlaps(other.Parameters[index].Type))
                return false;
        return true;
    }

    /// <summary>One signature that accepts what both accept; both have the same number of parameters.</summary>
    public Signature Or(Signature other) =>
        this with
        {
            Parameters =
            [
                .. Parameters.Zip(
                    other.Parameters,
                    (mine, theirs) =>
                        new StubParameter(
                            mine.Name,
                            mine.Type.Or(theirs.Type),
                            mine.Default ?? (theirs.Default is null ? null : "...")
                        )
                ),
            ],
            Result = Result.Or(other.Result),
        };
}
