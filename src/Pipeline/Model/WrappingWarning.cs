namespace Wrapgen.Pipeline.Model;

/// <summary>
/// A numbered warning (docs/wrapping-rules.md, "Numbered warnings"), printed as <c>submodule: warning(N): message</c>.
/// </summary>
/// <param name="Number">1–7 and 50–54.</param>
/// <param name="Message">The problem and what to do about it.</param>
/// <param name="Place">Place of the declaration, as <c>file(line)</c>; null when unknown.</param>
public sealed record WrappingWarning(int Number, string Message, string? Place = null);
