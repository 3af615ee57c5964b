using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>What hand-written interface files add to a class in Python, beside methods in C++.</summary>
/// <param name="Lines">Lines of the body of the class; they win over methods of the same names.</param>
/// <param name="IsIndexed">
/// True if the class gets <c>__getitem__</c> for whole numbers and no <c>__iter__</c>: Python iterates over it by index.
/// </param>
internal sealed record HandWrittenClass(EquatableArray<string> Lines, bool IsIndexed);
