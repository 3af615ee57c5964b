namespace Wrapgen.Pipeline.Model;

/// <summary>Python code that makes the filter of a function from <c>args</c> and <c>kwargs</c>.</summary>
/// <param name="Function">Snake-case name of the function.</param>
/// <param name="Lines">
/// Lines that assign the filter to <c>instance</c>, without the indentation of the function. <c>{function}</c>,
/// <c>{class}</c> and <c>{package}</c> are replaced by its name, its class and the Python package.
/// </param>
public sealed record FunctionBody(string Function, EquatableArray<string> Lines);
