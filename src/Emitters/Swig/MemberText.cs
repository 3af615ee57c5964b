using System.Diagnostics;
using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Swig;

/// <summary>Members of classes as lines of an interface file.</summary>
internal static class MemberText
{
    private const string Indent = "    ";

    public static void Write(StringBuilder text, WrappedMember member)
    {
        text.Append(Indent);
        switch (member)
        {
            case WrappedMethod method:
                WriteMethod(text, method);
                break;
            case WrappedConstructor constructor:
                WriteCall(text, constructor.Name, constructor.Parameters).Append(';');
                break;
            case WrappedDestructor destructor:
                text.Append('~').Append(destructor.Name).Append("();");
                break;
            case WrappedEnumeration enumeration:
                // The blank line after an enumeration is part of the layout that ITK's generator writes.
                WriteEnumeration(text, enumeration.Name, enumeration.Enumerators).Append('\n');
                break;
            default:
                throw new UnreachableException($"A member of type {member.GetType().Name} has no text.");
        }
        text.Append('\n');
    }

    /// <summary>
    /// An enumeration on one line, without a line end. The underlying type and the extra space before each enumerator
    /// are those that ITK's generator writes.
    /// </summary>
    public static StringBuilder WriteEnumeration(StringBuilder text, string name, EquatableArray<string> enumerators)
    {
        text.Append("enum class ").Append(name).Append(": uint8_t { ");
        var separator = " ";
        foreach (var enumerator in enumerators.AsSpan())
        {
            text.Append(separator).Append(enumerator);
            separator = ",  ";
        }
        return text.Append(" };");
    }

    private static void WriteMethod(StringBuilder text, WrappedMethod method)
    {
        var qualifiers = method.Qualifiers;
        if ((qualifiers & MethodQualifiers.Static) != 0)
            text.Append("static ");
        if ((qualifiers & MethodQualifiers.Virtual) != 0)
            text.Append("virtual ");
        WriteCall(text.Append(method.Result).Append(' '), method.Name, method.Parameters);
        if ((qualifiers & MethodQualifiers.Const) != 0)
            text.Append(" const");
        if ((qualifiers & MethodQualifiers.Pure) != 0)
            text.Append(" = 0");
        text.Append(';');
    }

    private static StringBuilder WriteCall(StringBuilder text, string name, EquatableArray<WrappedParameter> parameters)
    {
        text.Append(name).Append('(');
        var separator = "";
        foreach (ref readonly var parameter in parameters.AsSpan())
        {
            text.Append(separator).Append(parameter.Type).Append(' ').Append(parameter.Name);
            if (parameter.Default is { Length: > 0 } value)
                text.Append(" = ").Append(value);
            separator = ", ";
        }
        return text.Append(')');
    }
}
