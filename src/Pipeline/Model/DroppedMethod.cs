namespace Wrapgen.Pipeline.Model;

/// <summary>A public method that Python does not get.</summary>
/// <param name="SwigName">SWIG name of the class.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Reason">Reason.</param>
/// <param name="Place">Place of the declaration.</param>
public sealed record DroppedMethod(string SwigName, string Method, DropReason Reason, DocumentationPlace? Place);
