using System.Text;

namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>
/// Reads the directives of a hand-written interface file that decide what Python gets, and passes over all others. It
/// accepts any text: what SWIG would reject is passed over, too.
/// </summary>
internal sealed class HandWrittenReader
{
    /// <summary>How deep macros may call each other.</summary>
    private const int MaximumDepth = 32;

    /// <summary>How many characters the macros of a file may expand to.</summary>
    private const int MaximumExpansion = 16 * 1024 * 1024;

    private readonly HandWrittenFile _file;
    private readonly Func<string, HandWrittenFile?> _open;
    private int _expanded;

    private HandWrittenReader(HandWrittenFile file, Func<string, HandWrittenFile?> open) =>
        (_file, _open) = (file, open);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">Receives what it says.</param>
    /// <param name="text">The text.</param>
    /// <param name="open">Reads an included or imported file of this name; null if it is not at hand.</param>
    public static void Read(HandWrittenFile file, string text, Func<string, HandWrittenFile?> open) =>
        new HandWrittenReader(file, open).Read(new SwigScanner(text), type: null, depth: 0);

    /// <summary>Reads the statements of a file, or of the class that is extended.</summary>
    private void Read(SwigScanner scanner, string? type, int depth)
    {
        for (scanner.SkipBlank(); !scanner.IsAtEnd; scanner.SkipBlank())
        {
            if (scanner.Next == '#')
                Conditionals.Skip(scanner);
            else if (scanner.TrySkip("%{"))
                _ = scanner.TakeThrough("%}");
            else if (scanner.TrySkip("%"))
                ReadDirective(scanner, type, depth);
            else if (!TryReadMacro(scanner, type, depth))
                ReadDeclaration(scanner, type, depth);
        }
    }

    private void ReadDirective(SwigScanner scanner, string? type, int depth)
    {
        switch (scanner.TakeIdentifier())
        {
            case "define":
                ReadMacro(scanner);
                break;
            case "include" or "import":
                ReadOther(scanner);
                break;
            case "module":
                _ = TakeArguments(scanner);
                _file.Module = scanner.TakeLine();
                break;
            case "enddef":
                break;
            case "extend":
                ReadExtension(scanner, depth);
                break;
            case "pythoncode":
                if (scanner.TryTakeBlock(out var code))
                    _file.Add(type, PythonBlock.Read(code));
                break;
            case "ignore":
                ReadName(scanner, type, _file.Ignore);
                break;
            case "rename":
                if (TakeArguments(scanner) is { Length: > 0 } name && !name.Contains('%', StringComparison.Ordinal))
                    ReadName(scanner, type, (holder, old) => _file.Rename(holder, old, name.Trim('"')));
                break;
            case "template":
                if (TakeArguments(scanner) is { Length: > 0 } instance)
                    _file.Instantiate(new SwigTemplate(instance, scanner.TakeDeclaration()));
                break;
            case "pythonprepend" or "pythonappend":
                ReadName(scanner, type, _file.WrapCalls);
                _ = scanner.TryTakeBlock(out _);
                break;
            default:
                PassOver(scanner);
                break;
        }
    }

    private void ReadMacro(SwigScanner scanner)
    {
        scanner.SkipBlank();
        var name = scanner.TakeIdentifier();
        var parameters = TakeArguments(scanner);
        _file.Define(
            new SwigMacro(
                name,
                [.. ArgumentList.Split(parameters, anglesAreBrackets: false)],
                WithoutTypemaps(scanner.TakeThrough("%enddef"))
            )
        );
    }

    /// <summary>
    /// Typemaps are most of the text of macros, and say nothing here. Macros are called thousands of times.
    /// </summary>
    private static string WithoutTypemaps(string body)
    {
        const string Typemap = "%typemap";
        var kept = new StringBuilder();
        var scanner = new SwigScanner(body);
        for (int next; (next = body.IndexOf(Typemap, scanner.Position, StringComparison.Ordinal)) >= 0; )
        {
            kept.Append(body, scanner.Position, next - scanner.Position);
            scanner.Return(next + Typemap.Length);
            if (!IsInComment(body, next))
                PassOver(scanner);
        }
        return kept.Append(body, scanner.Position, body.Length - scanner.Position).ToString();
    }

    private static bool IsInComment(string body, int position) =>
        body.AsSpan((body.LastIndexOf('\n', position) + 1)..position).Contains("//", StringComparison.Ordinal);

    private void ReadOther(SwigScanner scanner)
    {
        _ = TakeArguments(scanner);
        var name = scanner.TakeLine().TrimEnd(';').Trim('"', '<', '>', ' ');
        if (name.Length > 0 && _open(name) is { } other)
            _file.Use(other);
    }

    private void ReadExtension(SwigScanner scanner, int depth)
    {
        var target = scanner.TakeDeclaration();
        if (scanner.TryTakeBlock(out var body))
            Read(new SwigScanner(body), target[(target.LastIndexOf(' ') + 1)..], depth);
    }

    private static void ReadName(SwigScanner scanner, string? type, Action<string?, string> use)
    {
        var name = scanner.TakeDeclaration();
        // A list of parameters selects one of several overloads. The others keep the name, so Python has it anyway.
        if (name.Length > 0 && !name.Contains('(', StringComparison.Ordinal))
            use(type, name);
    }

    private static string TakeArguments(SwigScanner scanner)
    {
        scanner.SkipBlank();
        return scanner.TryTakeGroup('(', ')', out var arguments) ? arguments.Trim() : "";
    }

    private bool TryReadMacro(SwigScanner scanner, string? type, int depth)
    {
        var start = scanner.Position;
        var name = scanner.TakeIdentifier();
        if (name.Length > 0 && depth < MaximumDepth && _file.FindMacro(name) is { } macro)
        {
            var arguments = macro.Parameters.Length > 0 ? TakeArguments(scanner) : "";
            var text = macro.Expand(ArgumentList.Split(arguments, anglesAreBrackets: false));
            _expanded += text.Length;
            if (_expanded <= MaximumExpansion)
                Read(new SwigScanner(text), type, depth + 1);
            return true;
        }
        scanner.Return(start);
        return false;
    }

    private void ReadDeclaration(SwigScanner scanner, string? type, int depth)
    {
        var start = scanner.Position;
        var declaration = scanner.TakeDeclaration();
        string? body = null;
        var hasBody = scanner.Next == '{' && scanner.TryTakeBlock(out body);
        if (type is not null)
        {
            if (CppDeclaration.Read(declaration, type) is { } member)
                _file.Add(type, member);
        }
        else if (body is not null && IsNamespace(declaration))
        {
            if (depth < MaximumDepth)
                Read(new SwigScanner(body), type, depth + 1);
        }
        else if (CppDeclaration.ReadFunction(declaration) is { } function)
            _file.Declare(function);
        if (!hasBody && scanner.Next is ';' or '}' || scanner.Position == start)
            scanner.Skip(1);
    }

    private static bool IsNamespace(string declaration) =>
        declaration == "namespace" || declaration.StartsWith("namespace ", StringComparison.Ordinal);

    /// <summary>Passes over a directive: up to its semicolon, or over its block.</summary>
    private static void PassOver(SwigScanner scanner)
    {
        _ = TakeArguments(scanner);
        _ = scanner.TakeDeclaration();
        if (scanner.TryTakeBlock(out _))
            return;
        scanner.Skip(1);
    }
}
