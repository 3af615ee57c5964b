namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>A member that <c>%extend</c> adds to a class.</summary>
/// <param name="Name">Name in Python, unless it is an operator.</param>
internal abstract record SwigMember(string Name);
