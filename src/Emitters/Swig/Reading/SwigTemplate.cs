namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>A class template that <c>%template</c> instantiates.</summary>
/// <param name="Name">Name of the class in Python.</param>
/// <param name="Type">The C++ type, such as <c>std::vector&lt; int &gt;</c>.</param>
internal sealed record SwigTemplate(string Name, string Type);
