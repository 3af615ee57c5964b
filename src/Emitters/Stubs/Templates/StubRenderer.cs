using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Templates;

/// <summary>Prints views through templates, one after the other; the bytes are good until the next one. Use it from one thread.</summary>
internal sealed class StubRenderer
{
    // ITK's longest class has some hundred methods; a template that loops for ever must end some day all the same.
    private const int LoopLimit = 1_000_000;

    private readonly Utf8Output _output = new();
    private readonly BlockContext _context;

    public StubRenderer()
    {
        // No built-in functions: setting them up costs more than all rendering, and most need reflection, which a native
        // binary does not have. Logic is in the views.
        _context = new BlockContext(_output)
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            LoopLimit = LoopLimit,
            LimitToString = 0,
            NewLine = "\n",
            AutoIndent = false,
        };
        _context.PushCulture(CultureInfo.InvariantCulture);
        _context.PushOutput(_output);
    }

    /// <summary>Prints <paramref name="view"/>.</summary>
    /// <exception cref="WrapgenException">WG5209: the template fails.</exception>
    public ReadOnlySpan<byte> Render(Template template, IScriptObject view)
    {
        _output.Clear();
        _context.PushGlobal(view);
        try
        {
            template.Render(_context);
            return _output.Bytes;
        }
        catch (ScriptRuntimeException failure)
        {
            throw new WrapgenException(
                Rules.TemplateFailure(
                    failure.Span.FileName ?? "",
                    failure.Span.Start.Line + 1,
                    failure.OriginalMessage.TrimEnd('.') + "."
                ),
                failure
            );
        }
        finally
        {
            _context.PopGlobal();
        }
    }

    /// <summary>Prints blocks of text as they lie in memory.</summary>
    private sealed class BlockContext(Utf8Output output) : TemplateContext(new ScriptObject(0))
    {
        public override TemplateContext Write(SourceSpan span, object? textAsObject)
        {
            if (textAsObject is not TextBlock block)
                return base.Write(span, textAsObject);
            output.Write(block.Text);
            return this;
        }
    }
}
