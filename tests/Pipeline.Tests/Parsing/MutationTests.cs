using System.Text;
using CsCheck;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>
/// Documents damaged at random: the fast reader and the framework's checking reader must agree, either on the graph or
/// on a refusal. There is one exception: a tag may repeat an attribute, and the last one counts.
/// </summary>
public class MutationTests
{
    private const int Rounds = 3000;

    private static readonly byte[] Original = Encoding.UTF8.GetBytes(Document());

    private static readonly string[] Markup =
    [
        "<",
        ">",
        "/>",
        "</",
        "\"",
        "'",
        "=",
        "&",
        "&lt;",
        "&#10;",
        "&#x41;",
        "&bad;",
        " ",
        "\n",
        "\r",
        "\t",
        "\0",
        "\u001f",
        "é",
        "\uFFFE",
        "\u0085",
        "x",
        "1",
        "_",
        " b",
        " b=\"1\"",
        "b=\"1\"",
        " id=\"_40\"",
        " name=\"x\"",
        "<!-- c -->",
        "<!--",
        "-->",
        "<![CDATA[x]]>",
        "<?pi x?>",
        "<?xml version=\"1.0\"?>",
        "<a/>",
        "<a>",
        "</a>",
        "<a b/>",
        "<a=\"x\"/>",
        "<Class/>",
        "<Class1 id=\"_9\"/>",
        "</CastXML>",
        "<CastXML format=\"1.3.1\">",
        "text",
        "<!DOCTYPE a>",
        "/",
        "//",
        "<Class id=\"_77\" name=\"N\" context=\"_3\"/>",
        "<a:b/>",
        "</Method>",
        "<Argument type=\"_101\"/>",
        "<Ellipsis></Ellipsis>",
        "\u00A0",
        "]]>",
        "-",
        ".",
        ":",
    ];

    private static readonly Gen<Func<byte[], byte[]>> Mutation = Gen.OneOf(
        Gen.Select(
            Gen.Int[0, 1 << 20],
            Gen.Int[0, 7],
            (place, bit) => (Func<byte[], byte[]>)(bytes => Flip(bytes, place, bit))
        ),
        Gen.Select(
            Gen.Int[0, 1 << 20],
            Gen.Int[0, 80],
            (place, length) => (Func<byte[], byte[]>)(bytes => Cut(bytes, place, length))
        ),
        Gen.Select(
            Gen.Int[0, 1 << 20],
            Gen.Int[0, 80],
            Gen.Int[0, 1 << 20],
            (place, length, target) => (Func<byte[], byte[]>)(bytes => Copy(bytes, place, length, target))
        ),
        Gen.Select(
            Gen.Int[0, 1 << 20],
            Gen.OneOf(Markup),
            (place, markup) =>
                (Func<byte[], byte[]>)(
                    bytes => Insert(bytes, place % (bytes.Length + 1), Encoding.UTF8.GetBytes(markup))
                )
        ),
        Gen.Select(
            Gen.Int[0, 1 << 20],
            Gen.OneOf(Markup),
            (place, markup) =>
                (Func<byte[], byte[]>)(bytes => InsertAtMark(bytes, place, Encoding.UTF8.GetBytes(markup)))
        ),
        Gen.Int[0, 1 << 20].Select(place => (Func<byte[], byte[]>)(bytes => bytes[..(place % (bytes.Length + 1))]))
    );

    [Fact]
    public void The_fast_reader_agrees_with_the_checking_one() =>
        Mutation
            .Array[1, 3]
            .Sample(
                mutations =>
                {
                    var bytes = mutations.Aggregate(Original, (now, mutate) => mutate(now));
                    var (fast, checking) = (Outcome(bytes), Checked(bytes));
                    if (fast != checking && !RepeatsAttribute(checking))
                        Assert.Fail($"Fast: {fast}\nChecking: {checking}\nDocument:\n{Encoding.UTF8.GetString(bytes)}");
                },
                iter: Math.Max(Rounds, Check.Iter)
            );

    /// <summary>The graph, or the code of the diagnostic, of the fast reader.</summary>
    private static string Outcome(byte[] bytes)
    {
        try
        {
            using var document = Documents.Open(bytes);
            return DocumentText.Of(document);
        }
        catch (WrapgenException failure)
        {
            return failure.Diagnostic.Code;
        }
        catch (InsufficientExecutionStackException)
        {
            // The runner turns it into a diagnostic.
            return "declarations contain themselves";
        }
    }

    /// <summary>The same of the framework's reader.</summary>
    private static string Checked(byte[] bytes)
    {
        using var source = new ByteBuffer();
        bytes.CopyTo(source.Resize(bytes.Length));
        try
        {
            using var plain = XmlNormalizer.Normalize("test.xml", source);
            return Outcome(plain.Span.ToArray());
        }
        catch (WrapgenException failure)
        {
            return failure.Message.Contains("duplicate attribute", StringComparison.Ordinal)
                ? "duplicate attribute"
                : failure.Diagnostic.Code;
        }
    }

    private static bool RepeatsAttribute(string outcome) => outcome == "duplicate attribute";

    private static byte[] Flip(byte[] bytes, int place, int bit)
    {
        var copy = bytes.ToArray();
        if (copy.Length > 0)
            copy[place % copy.Length] ^= (byte)(1 << bit);
        return copy;
    }

    private static byte[] Cut(byte[] bytes, int place, int length)
    {
        var start = place % (bytes.Length + 1);
        return [.. bytes[..start], .. bytes[Math.Min(start + length, bytes.Length)..]];
    }

    private static byte[] Copy(byte[] bytes, int place, int length, int target)
    {
        var start = place % (bytes.Length + 1);
        return Insert(bytes, target % (bytes.Length + 1), bytes[start..Math.Min(start + length, bytes.Length)]);
    }

    /// <summary>Inserts where it hurts most: beside a character of the markup.</summary>
    private static byte[] InsertAtMark(byte[] bytes, int place, byte[] markup)
    {
        if (bytes.Length == 0)
            return bytes;
        var start = place % bytes.Length;
        while (
            start < bytes.Length
            && bytes[start] is not ((byte)'<' or (byte)'>' or (byte)'/' or (byte)'"' or (byte)'=' or (byte)' ')
        )
            start++;
        return Insert(bytes, start, markup);
    }

    private static byte[] Insert(byte[] bytes, int place, byte[] inserted) =>
        [.. bytes[..place], .. inserted, .. bytes[place..]];

    private static string Document()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo<int>", "abstract=\"1\" bases=\"_40\"");
        text.Add(
            "<Struct id=\"_40\" name=\"Bäse\" context=\"_3\"/><Comment id=\"c1\" file=\"f1\" begin_line=\"1\" begin_column=\"2\" end_line=\"3\" end_column=\"4\"/>"
        );
        text.Method(
            holder,
            "Get",
            "& const Foo<int>",
            "access=\"public\" virtual=\"1\" comment=\"c1\"",
            "* const char|text|\"a<b>&\"",
            "[2] double|",
            "..."
        );
        text.Declare("Constructor", "Foo", "explicit=\"1\"", holder, text.Arguments("int|x|3"));
        text.Declare("OperatorMethod", "()", $"returns=\"{text.Type("* function void <- int, ...")}\"", holder);
        text.Add($"<Converter id=\"_41\" returns=\"{text.Type("volatile int")}\" context=\"{holder}\"/>");
        text.Typedef("Alias", "offset int of Foo<int>", holder);
        text.Enumeration("Color", holder, "Red", "Green");
        text.Wrap("itkFoo", "elaborated Foo<int>");
        text.Add("<Unimplemented id=\"_42\" kind=\"FunctionTemplate\"/>");
        return text.ToString();
    }
}
