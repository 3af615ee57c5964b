namespace Wrapgen.Pipeline.Model;

/// <summary>A functional interface.</summary>
/// <param name="Name">Name of the function.</param>
/// <param name="ClassName">Python class of the filter.</param>
/// <param name="Keywords">Keyword arguments in order.</param>
public sealed record WrapperFunction(string Name, string ClassName, EquatableArray<string> Keywords);
