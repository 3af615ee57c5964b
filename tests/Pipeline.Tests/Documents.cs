using System.Text;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests;

/// <summary>Opens documents that a test has in memory.</summary>
internal static class Documents
{
    public static CastXmlDocument Open(this CastXmlText text) => Open(text.ToString());

    public static CastXmlDocument Open(string text) => Open(Encoding.UTF8.GetBytes(text));

    public static CastXmlDocument Open(byte[] bytes, string name = "test.xml") =>
        new ParsingStage().Read(new MemoryStream(bytes), name);

    /// <summary>The one declaration of this name.</summary>
    public static Declaration Named(this CastXmlDocument document, string name) =>
        document.Declarations.Single(declaration => declaration.Name == name);

    public static Declaration Named(this CastXmlDocument document, string name, DeclarationKind kind) =>
        document.Declarations.Single(declaration => declaration.Name == name && declaration.Kind == kind);

    /// <summary>
    /// The type in a <see cref="CastXmlText"/> notation, as read from a document that also contains what
    /// <paramref name="prepare"/> adds.
    /// </summary>
    public static TypeNode TypeOf(string notation, Action<CastXmlText> prepare)
    {
        var text = new CastXmlText();
        prepare(text);
        text.Typedef("TypeUnderTest", notation);
        return text.Open().Named("TypeUnderTest").Type;
    }

    /// <summary>The diagnostic with which <paramref name="action"/> ends.</summary>
    public static Diagnostic DiagnosticOf(Action action) => Assert.Throws<WrapgenException>(action).Diagnostic;
}
