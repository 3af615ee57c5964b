using System.Globalization;
using System.Security;
using System.Text;

namespace Wrapgen.Testing;

/// <summary>
/// Writes a small CastXML document for a test: the namespaces that every document has, and declarations whose types are
/// given as words from the outside in (<c>&amp; const Foo</c>): see <see cref="Type"/>.
/// </summary>
public sealed class CastXmlText
{
    public const string Wrapping = "_1";
    public const string Global = "_2";
    public const string Itk = "_3";
    public const string Wrappers = "_4";

    private readonly StringBuilder _body = new();
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private int _lastId = 100;

    /// <summary>Attributes of the root element.</summary>
    public string Root { get; init; } = "CastXML format=\"1.3.1\"";

    /// <summary>Adds elements as they are.</summary>
    public CastXmlText Add(string elements)
    {
        _body.Append(elements).Append('\n');
        return this;
    }

    /// <summary>Defines <paramref name="name"/> as the element with this id for later notations.</summary>
    public CastXmlText Name(string name, string id)
    {
        _types[name] = id;
        return this;
    }

    /// <summary>Adds a declaration, names it for later notations, and returns its id.</summary>
    public string Declare(string element, string name, string attributes = "", string context = Itk, string inner = "")
    {
        var id = NewId();
        _types.TryAdd(name, id);
        var place = $"location=\"f1:{_lastId}\" file=\"f1\" line=\"{_lastId}\"";
        Add(
            $"<{element} id=\"{id}\" name=\"{SecurityElement.Escape(name)}\" {attributes} context=\"{context}\" {place}"
                + (inner.Length == 0 ? "/>" : $">{inner}</{element}>")
        );
        return id;
    }

    public string Class(string name, string attributes = "", string context = Itk) =>
        Declare("Class", name, attributes, context);

    public string Typedef(string name, string type, string context = Itk) =>
        Declare("Typedef", name, $"type=\"{Type(type)}\"", context);

    /// <summary>A wrapping typedef.</summary>
    public string Wrap(string swigName, string type) => Typedef(swigName, type, Wrappers);

    public string Enumeration(string name, string context, params IEnumerable<string> values) =>
        Declare(
            "Enumeration",
            name,
            "",
            context,
            string.Concat(values.Select((value, index) => $"<EnumValue name=\"{value}\" init=\"{index}\"/>"))
        );

    /// <summary>A member function; <paramref name="arguments"/> as in <see cref="Arguments"/>.</summary>
    public string Method(
        string context,
        string name,
        string returns = "void",
        string attributes = "",
        params IEnumerable<string> arguments
    ) => Declare("Method", name, $"returns=\"{Type(returns)}\" {attributes}", context, Arguments(arguments));

    /// <summary>
    /// Argument elements, each from <c>type|name|default</c>; a missing part is left out; <c>...</c> is an ellipsis.
    /// </summary>
    public string Arguments(params IEnumerable<string> arguments) =>
        string.Concat(
            arguments.Select(argument =>
            {
                if (argument == "...")
                    return "<Ellipsis/>";
                var parts = argument.Split('|');
                var text = "<Argument";
                if (parts.Length > 1)
                    text += $" name=\"{parts[1]}\"";
                text += $" type=\"{Type(parts[0])}\"";
                return text + (parts.Length > 2 ? $" default=\"{SecurityElement.Escape(parts[2])}\"/>" : "/>");
            })
        );

    /// <summary>
    /// Id of a type. Words from the outside in: <c>*</c>, <c>&amp;</c>, <c>const</c>, <c>volatile</c>, <c>restrict</c>
    /// (several of the three joined by <c>+</c>: one qualified type), <c>elaborated</c>, <c>[max]</c>; then a known
    /// name, a built-in type, an id, <c>function R &lt;- A, B</c>, <c>method [const] R of C &lt;- A, B</c>, or
    /// <c>offset T of C</c>.
    /// </summary>
    public string Type(string notation)
    {
        if (!_types.TryGetValue(notation, out var id))
            _types[notation] = id = AddType(notation.Trim());
        return id;
    }

    /// <summary>The document.</summary>
    public override string ToString() =>
        $"""
            <?xml version="1.0"?>
            <{Root}>
              <Namespace id="_1" name="_wrapping_" context="_2" members="_4"/>
              <Namespace id="_4" name="wrappers" context="_1"/>
              <Namespace id="_2" name="::" members="_1 _3"/>
              <Namespace id="_3" name="itk" context="_2"/>
              <File id="f1" name="/src/a.h"/>
            {_body}</{Root[..Root.IndexOf(' ', StringComparison.Ordinal)]}>

            """;

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"_{++_lastId}");

    private string AddType(string notation)
    {
        if (notation.Length > 1 && notation[0] == '_' && char.IsAsciiDigit(notation[1]))
            return notation;
        var space = notation.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (notation, "") : (notation[..space], notation[(space + 1)..]);
        var id = NewId();
        Add(
            word switch
            {
                "*" => $"<PointerType id=\"{id}\" type=\"{Type(rest)}\"/>",
                "&" => $"<ReferenceType id=\"{id}\" type=\"{Type(rest)}\"/>",
                "elaborated" => $"<ElaboratedType id=\"{id}\" type=\"{Type(rest)}\"/>",
                "function" => Function(id, rest),
                "method" => MemberFunction(id, rest),
                "offset" =>
                    $"<OffsetType id=\"{id}\" basetype=\"{Type(Half(rest, " of ").Right)}\" type=\"{Type(Half(rest, " of ").Left)}\"/>",
                _ when word[0] == '[' =>
                    $"<ArrayType id=\"{id}\" min=\"0\" max=\"{word.Trim('[', ']')}\" type=\"{Type(rest)}\"/>",
                _ when IsQualifier(word) && rest.Length > 0 =>
                    $"<CvQualifiedType id=\"{id}\" type=\"{Type(rest)}\" {Flags(word)}/>",
                _ => $"<FundamentalType id=\"{id}\" name=\"{notation}\" size=\"8\" align=\"8\"/>",
            }
        );
        return id;
    }

    private string Function(string id, string text) =>
        $"<FunctionType id=\"{id}\" returns=\"{Type(Half(text, " <-").Left)}\">{Arguments(List(Half(text, " <-").Right))}</FunctionType>";

    private string MemberFunction(string id, string text)
    {
        var isConst = text.StartsWith("const ", StringComparison.Ordinal);
        var (signature, arguments) = Half(isConst ? text["const ".Length..] : text, " <-");
        var (result, owner) = Half(signature, " of ");
        return $"<MethodType id=\"{id}\" basetype=\"{Type(owner)}\" returns=\"{Type(result)}\"{(isConst ? " const=\"1\"" : "")}>"
            + $"{Arguments(List(arguments))}</MethodType>";
    }

    private static (string Left, string Right) Half(string text, string separator)
    {
        var position = text.IndexOf(separator, StringComparison.Ordinal);
        return (text[..position], text[(position + separator.Length)..]);
    }

    private static string[] List(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsQualifier(string word) =>
        word.Split('+').All(part => part is "const" or "volatile" or "restrict");

    private static string Flags(string word) => string.Concat(word.Split('+').Select(flag => $"{flag}=\"1\" "));
}
