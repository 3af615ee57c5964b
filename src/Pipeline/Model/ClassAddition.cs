namespace Wrapgen.Pipeline.Model;

/// <summary>Members that are added to classes.</summary>
/// <param name="Start">Start of the C++ name, template arguments included.</param>
/// <param name="Members">
/// Lines of the body of the class. <c>{self}</c> is its SWIG name, <c>{item}</c> the item type of its sequence family.
/// </param>
public sealed record ClassAddition(string Start, EquatableArray<string> Members);
