using System.Globalization;
using System.Text;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// Name and arguments of a function, as text that is equal for functions that a module run writes in the same way.
/// </summary>
internal sealed class SignatureText(BatchElements elements)
{
    private const int MaxDepth = 12;

    /// <summary>The text of a function.</summary>
    public string Of(int function)
    {
        var text = new StringBuilder();
        text.Append(elements[function].Kind).Append(Encoding.UTF8.GetString(elements.AttributeOf(function, "name"u8)));
        var types = new Queue<Reference>();
        foreach (ref readonly var reference in elements.ReferencesOf(function))
            if (reference.Kind == ReferenceKind.Alike)
                types.Enqueue(reference);
        var tag = elements[function].Start + elements.TextOf(function).IndexOf((byte)'<');
        foreach (var argument in Arguments(tag))
        {
            text.Append('(').Append(argument.Name).Append('=').Append(argument.Default).Append(':');
            while (types.TryPeek(out var type) && type.Start < argument.Start)
                types.Dequeue();
            if (types.TryDequeue(out var own))
                AppendType(text, own.Target, own.Qualifiers, 0);
        }
        return text.ToString();
    }

    private unsafe List<Argument> Arguments(int tag)
    {
        var arguments = new List<Argument>();
        foreach (var child in new ChildTags(elements.Bytes.Pointer, tag))
        {
            var argument = new Argument(child, "", "");
            var cursor = new ElementCursor(elements.Bytes.Pointer, child);
            while (cursor.Next())
                if (cursor.Name.SequenceEqual("name"u8))
                    argument = argument with { Name = Encoding.UTF8.GetString(cursor.Value) };
                else if (cursor.Name.SequenceEqual("default"u8))
                    argument = argument with { Default = Encoding.UTF8.GetString(cursor.Value) };
            arguments.Add(argument);
        }
        return arguments;
    }

    /// <summary>Writes a type with its aliases resolved.</summary>
    private void AppendType(StringBuilder text, int number, int qualifiers, int depth)
    {
        var element = elements.Find(number);
        var kind = element < 0 || depth == MaxDepth ? ElementKind.Skipped : elements[element].Kind;
        if (
            (
                kind
                is ElementKind.Typedef
                    or ElementKind.ElaboratedType
                    or ElementKind.PointerType
                    or ElementKind.ArrayType
                    or ElementKind.ReferenceType
            ) && InnerOf(element) is { } inner
        )
        {
            AppendType(text, inner.Target, inner.Qualifiers, depth + 1);
            text.Append(
                kind switch
                {
                    ElementKind.PointerType or ElementKind.ArrayType => "*",
                    ElementKind.ReferenceType => "&",
                    _ => "",
                }
            );
        }
        else
            text.Append('_').Append(number.ToString(CultureInfo.InvariantCulture));
        if (qualifiers != 0)
            text.Append(' ').Append(qualifiers.ToString(CultureInfo.InvariantCulture));
    }

    private Reference? InnerOf(int element)
    {
        foreach (ref readonly var reference in elements.ReferencesOf(element))
            if (
                reference.Target != elements[element].Number
                && reference.Kind is ReferenceKind.Alike or ReferenceKind.Mention
            )
                return reference;
        return null;
    }

    private sealed record Argument(int Start, string Name, string Default);
}
