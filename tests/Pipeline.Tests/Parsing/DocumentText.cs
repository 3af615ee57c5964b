using System.Text;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>The whole content of a document as text, to compare two documents.</summary>
internal static class DocumentText
{
    public static string Of(CastXmlDocument document)
    {
        var text = new StringBuilder();
        foreach (var declaration in document.Declarations)
            Write(declaration, text);
        return text.ToString();
    }

    private static void Write(Declaration item, StringBuilder text)
    {
        text.Append(
            $"{item.Kind} {item.Access} {item.IsStatic} {item.IsConst} {item.IsAbstract} {item.Virtuality} {item} = {item.Type}"
        );
        text.Append($" in {item.Scope?.QualifiedName} at {item.Location} {item.Comment}");
        text.Append(" members ").AppendJoin(',', item.Members.Select(member => member.Element));
        text.Append(" bases ").AppendJoin(',', Bases(item));
        text.Append(" values ").AppendJoin(',', item.Enumerators);
        if (item.Kind is not (DeclarationKind.Namespace or DeclarationKind.Class))
            text.Append(" arguments ")
                .AppendJoin(
                    ',',
                    item.Arguments.Select(argument => $"{argument.Type} {argument.Name} = {argument.Default}")
                );
        text.Append('\n');
    }

    private static IEnumerable<string> Bases(Declaration item)
    {
        try
        {
            return item.Bases.Select(parent => $"{parent.Access} {parent.Class.QualifiedName}").ToList();
        }
        catch (WrapgenException failure)
        {
            // A document that was rewritten has it on another line.
            return [failure.Diagnostic.Code];
        }
    }
}
