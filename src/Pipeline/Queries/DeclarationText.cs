using System.Text;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Queries;

/// <summary>Declarations as C++ writes them, in one line.</summary>
internal static class DeclarationText
{
    /// <summary>Such as <c>class itk::Object</c>, or <c>public static void itk::Object::New(int count = 1)</c>.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="name">The name that it gets: its own, or the qualified one.</param>
    public static string Of(Declaration declaration, string name)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        var text = new StringBuilder();
        if (declaration.Scope?.Kind == DeclarationKind.Class)
            text.Append(QueryProperty.AccessOf(declaration)).Append(' ');
        if (declaration.IsStatic)
            text.Append("static ");
        if (declaration.Virtuality != Virtuality.None)
            text.Append("virtual ");
        AppendSubject(text, declaration, name);
        if (declaration.IsConst)
            text.Append(" const");
        if (declaration.Virtuality == Virtuality.PureVirtual)
            text.Append(" = 0");
        return text.ToString();
    }

    private static void AppendSubject(StringBuilder text, Declaration declaration, string name)
    {
        switch (declaration.Kind)
        {
            case DeclarationKind.Class:
            case DeclarationKind.ClassDeclaration:
                text.Append(declaration.ClassKey ?? "class").Append(' ').Append(name);
                break;
            case DeclarationKind.Namespace:
            case DeclarationKind.Enumeration:
                text.Append(QueryKind.NameOf(declaration.Kind)).Append(' ').Append(name);
                break;
            case DeclarationKind.Typedef:
                text.Append("typedef ").Append(declaration.Type.UnqualifiedText).Append(' ').Append(name);
                break;
            case DeclarationKind.Variable:
                text.Append(declaration.Type.UnqualifiedText).Append(' ').Append(name);
                break;
            case DeclarationKind.Constructor:
            case DeclarationKind.Destructor:
            case DeclarationKind.CastingOperator:
                text.Append(name).Append('(').AppendJoin(", ", declaration.Arguments.Select(Text)).Append(')');
                break;
            default:
                text.Append(declaration.Type.UnqualifiedText).Append(' ').Append(name);
                text.Append('(').AppendJoin(", ", declaration.Arguments.Select(Text)).Append(')');
                break;
        }
    }

    private static string Text(CallableArgument argument) =>
        argument.Type.UnqualifiedText
        + (argument.Name.Length > 0 ? " " + argument.Name : "")
        + (argument.Default is null ? "" : " = " + argument.Default);
}
