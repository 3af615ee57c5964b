using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Scriban;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Templates;

/// <summary>The templates by name. Those of a directory replace the built-in ones. Each is parsed once.</summary>
internal sealed class TemplateSet
{
    private readonly string? _directory;

    /// <exception cref="WrapgenException">WG5210: the directory does not exist.</exception>
    public TemplateSet(string? directory)
    {
        if (directory is not null && !Directory.Exists(directory))
            throw new WrapgenException(Rules.NoSuchTemplateDirectory(directory));
        _directory = directory;
    }

    /// <summary>Parses a template.</summary>
    /// <exception cref="WrapgenException">WG5209: it cannot be parsed; WG9001: it cannot be read.</exception>
    public Template Load(string name)
    {
        var (path, text) = Find(name);
        var template = Template.Parse(text, path);
        if (!template.HasErrors)
            return template;
        var error = template.Messages[0];
        throw new WrapgenException(
            Rules.TemplateFailure(path, error.Span.Start.Line + 1, error.Message.TrimEnd('.') + ".")
        );
    }

    /// <summary>The path that a template would have in the directory; null without a directory.</summary>
    public string? PathOf(string name) => _directory is null ? null : Path.Combine(_directory, name);

    /// <summary>Hash of the templates that replace built-in ones, which are part of the program.</summary>
    public UInt128 HashOf(IEnumerable<string> names)
    {
        var hash = new XxHash128();
        foreach (var name in names)
            if (PathOf(name) is { } path && File.Exists(path))
                hash.Append(MemoryMarshal.AsBytes((name + "\0" + InputFile.ReadText(path) + "\0").AsSpan()));
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>A file that is not a template but can be replaced like one.</summary>
    /// <exception cref="WrapgenException">WG9001: it cannot be read.</exception>
    public string Read(string name) => Find(name).Text;

    private (string Path, string Text) Find(string name)
    {
        if (PathOf(name) is { } path && File.Exists(path))
            return (path, InputFile.ReadText(path));
        using var resource =
            typeof(TemplateSet).Assembly.GetManifestResourceStream(name)
            ?? throw new System.Diagnostics.UnreachableException(
                $"There is no template '{name}' among the embedded resources."
            );
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return (name, reader.ReadToEnd());
    }
}
