namespace Wrapgen.Pipeline.Model;

/// <summary>A method name with its distinct overloads in order of appearance.</summary>
/// <param name="Name">Python name.</param>
/// <param name="Overloads">At least one overload.</param>
public sealed record MethodModel(string Name, EquatableArray<OverloadModel> Overloads);
