using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A member that interface files add to a class.</summary>
/// <param name="Name">Name of the method; null for a variable.</param>
/// <param name="Text">Its lines, those of decorators and of all overloads included.</param>
internal sealed record AddedMember(string? Name, string Text)
{
    public IEnumerable<string> Lines => Text.Split('\n');

    public bool Has(string placeholder) => Text.Contains(placeholder, StringComparison.Ordinal);
}

/// <summary>Members that the library's interface files add to classes.</summary>
internal static class AddedMembers
{
    /// <summary>Names of the methods among them.</summary>
    public static IEnumerable<string> NamesOf(ClassAddition rule) =>
        rule.Members.Select(TypedLines.NameOf).OfType<string>();

    /// <summary>The members of a class, in order.</summary>
    public static List<AddedMember> Of(ConcreteClass type)
    {
        var members = new List<AddedMember>();
        var decorators = "";
        foreach (var line in type.Addition?.Members ?? [])
        {
            if (line.StartsWith('@'))
            {
                decorators += line + "\n";
                continue;
            }
            var (name, text) = (TypedLines.NameOf(line), decorators + line);
            if (name is not null && members.Count > 0 && members[^1].Name == name)
                members[^1] = new AddedMember(name, $"{members[^1].Text}\n{text}");
            else
                members.Add(new AddedMember(name, text));
            decorators = "";
        }
        return members;
    }
}
