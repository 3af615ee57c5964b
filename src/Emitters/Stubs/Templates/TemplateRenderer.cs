using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Templates;

/// <summary>
/// Prints views through templates, one after the other. The bytes are valid until the next one. Use an instance on one
/// thread only.
/// </summary>
internal sealed class TemplateRenderer
{
    // ITK's longest class has some hundred methods. A template that never stops looping must fail all the same.
    private const int LoopLimit = 1_000_000;

    private readonly Utf8Output _output = new();
    private readonly BlockContext _context;

    /// <summary>Prepares for any number of templates.</summary>
    /// <param name="functions">Functions that templates may call; null: none.</param>
    /// <param name="escape">
    /// Makes text safe in the format that the templates print; null: text is printed as it is.
    /// </param>
    public TemplateRenderer(ScriptObject? functions = null, Func<string, string>? escape = null)
    {
        // No built-in functions: setting them up costs more than all rendering, and most need reflection, which a
        // native binary does not have. Logic is in the views.
        _context = new BlockContext(_output, functions ?? new ScriptObject(0), escape)
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

    /// <summary>Prints blocks of text unchanged, and escapes everything else.</summary>
    private sealed class BlockContext(Utf8Output output, ScriptObject functions, Func<string, string>? escape)
        : TemplateContext(functions)
    {
        public override TemplateContext Write(SourceSpan span, object? textAsObject)
        {
            if (textAsObject is TextBlock block)
                output.Write(block.Text);
            else if (escape is null || textAsObject is null)
                base.Write(span, textAsObject);
            else
                output.Write(escape(ObjectToString(textAsObject) ?? ""));
            return this;
        }
    }
}
