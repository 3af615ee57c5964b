namespace Wrapgen.Pipeline.Model;

/// <summary>A class whose declaration is fixed text.</summary>
/// <param name="SwigName">SWIG name of the class.</param>
/// <param name="Text">The whole declaration with its line ends.</param>
public sealed record FixedClass(string SwigName, string Text);
