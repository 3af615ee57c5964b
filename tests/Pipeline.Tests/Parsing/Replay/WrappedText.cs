using System.Text;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

/// <summary>What a module run reads of a document, as text: the wrapped classes and their bases with all members in order.</summary>
internal static class WrappedText
{
    public static string Of(string xml)
    {
        using var stage = new ParsingStage();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        using var document = stage.Read(stream, "unit.xml");
        var text = new StringBuilder();
        foreach (var typedef in WrappingTypedefs.Of(document, BuiltInProfiles.Itk))
            Append(text.Append(typedef.Name).Append(" is "), typedef.Type.WithoutAliases.Declaration!);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Declaration type)
    {
        text.Append(type.Kind).Append(' ').Append(type.QualifiedName).Append(type.IsAbstract ? " abstract\n" : "\n");
        foreach (var member in type.Members)
            text.Append("  ").Append(TextOf(member)).Append('\n');
        foreach (var parent in type.Bases)
            Append(text.Append("from ").Append(parent.Access).Append(' '), parent.Class);
    }

    private static string TextOf(Declaration member)
    {
        var arguments = member.Arguments.Select(argument => $"{argument.Type.Text} {argument.Name}={argument.Default}");
        var flags = (member.IsStatic ? " static" : "") + (member.IsConst ? " const" : "");
        return $"{member.Kind} {member.Access} {member.Virtuality}{flags} {member.Type.Text} {member.Name}({string.Join(", ", arguments)})";
    }
}
