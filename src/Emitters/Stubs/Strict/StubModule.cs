using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A typed submodule, with what the run must know of it before it renders any stub.</summary>
internal sealed class StubModule
{
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly HashSet<string> _headers = new(StringComparer.Ordinal);

    /// <param name="row">Its row of the store.</param>
    /// <param name="handWritten">What its hand-written interface files say; null when they are not at hand.</param>
    /// <param name="seen">Avoids a second look at shared parts.</param>
    public StubModule(StubRow row, HandWrittenModule? handWritten, SeenModels seen)
    {
        var content = handWritten?.Content ?? row.Content;
        (Module, Hash, Content, HandWritten) = (row.Module, row.Hash, content, handWritten);
        var classes = new DeclaredClass[content.Classes.Count];
        for (var index = 0; index < classes.Length; index++)
            classes[index] = new DeclaredClass(content.Classes[index], content.Submodule, row.IsExternal)
            {
                HandWritten = handWritten?.Find(content.Classes[index].SwigName),
            };
        Classes = classes;
        AddMentions(seen);
    }

    /// <summary>The module of the library that it belongs to, such as <c>ITKCommon</c>.</summary>
    public string Module { get; }

    /// <summary>Hash of its row and of its hand-written interface files.</summary>
    public UInt128 Hash { get; }

    /// <summary>What its hand-written interface files say; null when they are not at hand.</summary>
    public HandWrittenModule? HandWritten { get; }

    public TypedSubmodule Content { get; }

    public string Submodule => Content.Submodule;

    public IReadOnlyList<DeclaredClass> Classes { get; }

    /// <summary>The submodules that its classes name.</summary>
    public IReadOnlyCollection<string> References => _references;

    /// <summary>The headers of its classes, as castxml saw them.</summary>
    public IReadOnlyCollection<string> Headers => _headers;

    private void AddMentions(SeenModels seen)
    {
        void Add(TypeModel? type)
        {
            for (; type is not null && seen.Types.Add(new(type)); type = type.Item)
                if (type.Submodule.Length > 0)
                    _references.Add(type.Submodule);
        }

        seen.Clear();
        foreach (var type in Content.Classes.AsSpan())
        {
            foreach (var parent in type.Bases.AsSpan())
                _references.Add(parent.Submodule);
            foreach (var argument in type.TemplateArguments.AsSpan())
                if (argument.Class is { } reference)
                    _references.Add(reference.Submodule);
            AddHeader(type.Documentation);
            foreach (var method in type.Methods.AsSpan())
            {
                if (!seen.Methods.Add(new(method)))
                    continue;
                Add(method.Result);
                foreach (var parameter in method.Parameters.AsSpan())
                    Add(parameter.Type);
                AddHeader(method.Documentation);
            }
        }
    }

    private void AddHeader(DocumentationPlace? place)
    {
        if (place is { } known)
            _headers.Add(known.File);
    }
}

/// <summary>
/// The methods and types of a module that were visited; many classes share them. Reused for the next module.
/// </summary>
internal sealed class SeenModels
{
    public HashSet<Identity<WrapperMethod>> Methods { get; } = [];

    public HashSet<Identity<TypeModel>> Types { get; } = [];

    public void Clear()
    {
        Methods.Clear();
        Types.Clear();
    }
}
