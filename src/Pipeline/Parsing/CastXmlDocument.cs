using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// One CastXML file: an index of its elements, from which declarations and types are made on demand
/// (docs/type-strings.md). Not thread-safe. Declarations and types are valid until the document is disposed.
/// </summary>
public sealed class CastXmlDocument : IDisposable
{
    private readonly ByteBuffer _bytes;
    private readonly DocumentIndex _index;
    private readonly IDocumentContent _content;
    private readonly Action _release;
    private readonly TypeReader _typeReader;
    private readonly DeclarationTable _declarations;
    private readonly Dictionary<int, string?> _fileNames = [];
    private readonly List<Declaration> _members = [];
    private readonly List<int> _elements = [];
    private Dictionary<ulong, List<int>>? _typedefsByName;
    private Declaration? _global;
    private bool _isDisposed;

    internal CastXmlDocument(string file, IDocumentContent content, Action release)
    {
        File = file;
        (_content, _bytes, _index, _release) = (content, content.Bytes, content.Index, release);
        _typeReader = new TypeReader(this, _bytes, _index);
        _declarations = new DeclarationTable(_index.Limit);
    }

    /// <summary>Path of the file, for messages.</summary>
    public string File { get; }

    /// <summary>Uncompressed size of the XML in bytes.</summary>
    public int Length => _content.Length;

    /// <summary>Number of declarations, types, files and comments in the document.</summary>
    public int ElementCount => _index.Count;

    /// <summary>Memory in bytes that the document holds while it is idle.</summary>
    internal long IdleSize => _content.IdleSize;

    /// <summary>Mapped memory in bytes that the document holds until it rests.</summary>
    internal long MappedSize => _content.MappedSize;

    /// <summary>Adds the document's content to the state of its file.</summary>
    internal FileFingerprint Complete(FileFingerprint file) => _content.Complete(file);

    /// <summary>The global namespace.</summary>
    /// <exception cref="WrapgenException">WG2003: the document has none, or several.</exception>
    public Declaration GlobalNamespace => _global ??= FindGlobalNamespace();

    /// <summary>The namespace of this name directly in <paramref name="scope"/>.</summary>
    /// <exception cref="WrapgenException">WG2004: the scope has none, or several.</exception>
    public Declaration NamespaceIn(Declaration scope, string name)
    {
        ArgumentNullException.ThrowIfNull(scope);
        // Walks the index instead of the members: the global namespace has thousands of them.
        var found = new List<Declaration>();
        _elements.Clear();
        _index.ListMembers(scope.Handle, _elements);
        foreach (var element in _elements)
            if (
                _index.KindOf(element) == ElementKind.Namespace
                && DeclarationAt(element) is { } member
                && member.Name == name
            )
                found.Add(member);
        return found.Count == 1
            ? found[0]
            : throw new WrapgenException(Rules.NoWrappingNamespace(File, name, found.Count));
    }

    /// <summary>Every declaration of the document, in document order.</summary>
    public IEnumerable<Declaration> Declarations =>
        from place in Enumerable.Range(0, _index.Places)
        let element = _index.ElementAt(place)
        where _index.KindOf(element).IsDeclaration()
        select DeclarationAt(element) into declaration
        where declaration is not null
        select declaration;

    /// <summary>
    /// Frees what can be read again from the file. For a document that stays open but is not needed for a while.
    /// </summary>
    internal void Rest() => _content.Rest();

    /// <summary>Frees the memory. The document, its declarations and its types are invalid afterwards.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _release();
    }

    internal TypeNode TypeOf(int handle) => _typeReader.TypeOf(handle);

    internal int NextTypeOrdinal() => _typeReader.NextOrdinal();

    internal CallableArgument[] ArgumentsOf(Declaration callable) => _typeReader.ArgumentsAt(callable.Element);

    /// <summary>The declaration with this id; null when no declaration has it.</summary>
    internal Declaration? DeclarationOf(int handle)
    {
        var element = handle == IdMap.None ? -1 : _index.Find(handle);
        return element >= 0 && _index.KindOf(element).IsDeclaration() ? DeclarationAt(element) : null;
    }

    internal Declaration? ScopeOf(int context) =>
        DeclarationOf(context) is { Kind: DeclarationKind.Namespace or DeclarationKind.Class } scope ? scope : null;

    internal Declaration[] MembersOf(Declaration scope)
    {
        if (scope.Kind is not (DeclarationKind.Namespace or DeclarationKind.Class))
            return [];
        _members.Clear();
        _elements.Clear();
        _index.ListMembers(scope.Handle, _elements);
        foreach (var element in _elements)
            if (DeclarationAt(element) is { } member)
                _members.Add(member);
        return [.. _members];
    }

    internal IReadOnlyList<BaseClass> BasesOf(in DeclarationAttributes attributes)
    {
        var bases = new List<BaseClass>();
        var text = _bytes.Span.Slice(attributes.Bases.Start, attributes.Bases.Length);
        foreach (var range in text.SplitAny(" \n\r\t"u8))
        {
            var item = text[range];
            if (item.IsEmpty)
                continue;
            var colon = item.IndexOf((byte)':');
            var access = colon < 0 ? AccessSpecifier.Public : DeclarationAttributes.AccessNamed(item[..colon]);
            if (DeclarationOf(_index.Ids.HandleOf(item[(colon + 1)..])) is not { Kind: DeclarationKind.Class } related)
                throw new WrapgenException(
                    Rules.BadValue(
                        _content.TextFile ?? File,
                        LineAt(attributes.Bases.Start),
                        "A class",
                        "derives from something that is not a complete class"
                    )
                );
            bases.Add(new BaseClass(access, related));
        }
        return bases;
    }

    internal IReadOnlyList<Enumerator> EnumeratorsOf(Declaration enumeration) =>
        enumeration.Kind == DeclarationKind.Enumeration ? _typeReader.EnumeratorsAt(enumeration.Element) : [];

    internal string NameOf(Declaration declaration, in DeclarationAttributes attributes)
    {
        if (_index.NameOf(declaration.Element) is { } known)
            return known;
        var written = XmlText.Decode(_bytes.Span.Slice(attributes.Name.Start, attributes.Name.Length));
        if (declaration.Kind == DeclarationKind.CastingOperator)
            return "operator " + declaration.Type.Text;
        var name = DeclarationNames.FromXml(attributes.Element, written);
        return name.Length == 0 && attributes.Element.IsClass() && declaration.Kind == DeclarationKind.Class
            ? TypedefNaming(declaration)?.Name ?? ""
            : name;
    }

    internal SourceLocation? LocationOf(in DeclarationAttributes attributes) =>
        FileName(attributes.File) is { } name ? new SourceLocation(name, attributes.Line) : null;

    internal CommentLocation? CommentOf(in DeclarationAttributes attributes)
    {
        var element = attributes.Comment == IdMap.None ? -1 : _index.Find(attributes.Comment);
        return element >= 0 && _index.KindOf(element) == ElementKind.Comment ? ReadComment(element) : null;
    }

    /// <summary>Typedefs of this name whose target is the class itself, in document order.</summary>
    internal IReadOnlyList<Declaration> AliasesOf(Declaration type, string name) =>
        (_typedefsByName ??= TypedefsByName()).TryGetValue(HashOf(Encoding.UTF8.GetBytes(name)), out var typedefs)
            ?
            [
                .. from element in typedefs
                select DeclarationAt(element) into typedef
                where typedef?.Name == name && ReferenceEquals(typedef.Type.WithoutAliases.Declaration, type)
                select typedef,
            ]
            : [];

    /// <summary>The one-based line of an offset, for messages.</summary>
    internal int LineAt(int offset) => _bytes.Span[..offset].Count((byte)'\n') + 1;

    /// <summary>The name of the first typedef whose immediate target is this unnamed class.</summary>
    private Declaration? TypedefNaming(Declaration type)
    {
        for (var place = 0; place < _index.Places; place++)
        {
            var element = _index.ElementAt(place);
            if (_index.KindOf(element) != ElementKind.Typedef || DeclarationAt(element) is not { } typedef)
                continue;
            var named = typedef.Type.Kind == TypeKind.Elaborated ? typedef.Type.Base! : typedef.Type;
            if (ReferenceEquals(named.Declaration, type))
                return typedef;
        }
        return null;
    }

    /// <summary>
    /// Typedefs by the hash of their name. Only those that someone asks for become declarations: there are thousands, and
    /// few names are asked for.
    /// </summary>
    private Dictionary<ulong, List<int>> TypedefsByName()
    {
        var byName = new Dictionary<ulong, List<int>>();
        for (var place = 0; place < _index.Places; place++)
        {
            var element = _index.ElementAt(place);
            if (_index.KindOf(element) != ElementKind.Typedef)
                continue;
            var name = HashOf(RawNameOf(element));
            if (!byName.TryGetValue(name, out var list))
                byName[name] = list = [];
            list.Add(element);
        }
        return byName;
    }

    private static ulong HashOf(ReadOnlySpan<byte> name) => XxHash3.HashToUInt64(name);

    /// <summary>The name of a typedef in the markup. It is an identifier, so no character of it is written in another way.</summary>
    private unsafe ReadOnlySpan<byte> RawNameOf(int element)
    {
        var cursor = new ElementCursor(_bytes.Pointer, _index.OffsetOf(element));
        while (cursor.Next())
            if (cursor.Name.SequenceEqual("name"u8))
                return cursor.Value;
        return [];
    }

    private unsafe Declaration? DeclarationAt(int element)
    {
        if (_declarations[element] is { } known)
            return known;
        var attributes = DeclarationAttributes.Read(
            _bytes.Pointer,
            _index.OffsetOf(element),
            _index.KindOf(element),
            _index.Ids
        );
        var isDropped = DeclarationNames.IsDropped(_bytes.Span.Slice(attributes.Name.Start, attributes.Name.Length));
        if (isDropped)
            return null;
        if (attributes.Kind == DeclarationKind.Class && _index.IsDeclared(element))
            attributes = attributes.WithoutDefinition();
        else if (attributes.Bases.Length > 0 && _index.IsCut(element))
            attributes = attributes with { Bases = default };
        return _declarations[element] = new Declaration(this, element, attributes);
    }

    private Declaration FindGlobalNamespace()
    {
        var found = new List<Declaration>();
        for (var place = 0; place < _index.Places; place++)
            if (
                _index.ElementAt(place) is var element
                && _index.KindOf(element) == ElementKind.Namespace
                && DeclarationAt(element) is { Name: "::" } candidate
            )
                found.Add(candidate);
        return found.Count == 1 ? found[0] : throw new WrapgenException(Rules.NoGlobalNamespace(File, found.Count));
    }

    /// <summary>
    /// The name of a file, as one string for all declarations in it: there are few headers and many declarations.
    /// </summary>
    private string? FileName(int handle)
    {
        if (handle == IdMap.None)
            return null;
        if (!_fileNames.TryGetValue(handle, out var name))
            _fileNames[handle] = name = _index.FileNameOf(handle) ?? ReadFileName(handle);
        return name;
    }

    private unsafe string? ReadFileName(int handle)
    {
        var element = _index.Find(handle);
        if (element < 0 || _index.KindOf(element) != ElementKind.File)
            return null;
        var cursor = new ElementCursor(_bytes.Pointer, _index.OffsetOf(element));
        while (cursor.Next())
            if (cursor.Name.SequenceEqual("name"u8))
                return XmlText.Decode(cursor.Value);
        return null;
    }

    private unsafe CommentLocation? ReadComment(int element)
    {
        var cursor = new ElementCursor(_bytes.Pointer, _index.OffsetOf(element));
        string? file = null;
        int beginLine = 0,
            beginColumn = 0,
            endLine = 0,
            endColumn = 0;
        while (cursor.Next())
        {
            if (cursor.Name.SequenceEqual("file"u8))
                file = FileName(_index.Ids.HandleOf(cursor.Value));
            else if (cursor.Name.SequenceEqual("begin_line"u8))
                beginLine = Number(cursor.Value);
            else if (cursor.Name.SequenceEqual("begin_column"u8))
                beginColumn = Number(cursor.Value);
            else if (cursor.Name.SequenceEqual("end_line"u8))
                endLine = Number(cursor.Value);
            else if (cursor.Name.SequenceEqual("end_column"u8))
                endColumn = Number(cursor.Value);
        }
        return file is null ? null : new CommentLocation(file, beginLine, beginColumn, endLine, endColumn);
    }

    private static int Number(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int value, out _) ? value : 0;
}
