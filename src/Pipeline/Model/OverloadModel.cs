namespace Wrapgen.Pipeline.Model;

/// <summary>One signature of a method.</summary>
/// <param name="Arguments">Arguments in order, without <c>self</c>.</param>
/// <param name="ReturnHint">Python type hint of the result; null when there is none.</param>
/// <param name="IsStatic">True for a static method.</param>
public sealed record OverloadModel(EquatableArray<ArgumentModel> Arguments, string? ReturnHint, bool IsStatic);
