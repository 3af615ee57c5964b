using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Members that the library's interface files add to classes.</summary>
internal static class AddedMembers
{
    /// <summary>Names of the methods among them.</summary>
    public static IEnumerable<string> NamesOf(ClassAddition rule) =>
        rule
            .Members.Where(line => line.StartsWith("def ", StringComparison.Ordinal))
            .Select(line => line[4..line.IndexOf('(', StringComparison.Ordinal)]);
}
