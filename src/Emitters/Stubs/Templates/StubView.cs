using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Wrapgen.Emitters.Stubs.Templates;

/// <summary>
/// What a template sees, read-only. Its members are looked up by a switch: a <see cref="ScriptObject"/> would be a
/// dictionary of boxed values per method (a third of the cost of rendering), and members of plain .NET objects need
/// reflection, which a native binary does not have.
/// </summary>
internal abstract class StubView : IScriptObject
{
    /// <summary>True and false as objects, made once.</summary>
    protected static readonly object True = true,
        False = false;

    public abstract int Count { get; }

    public bool IsReadOnly
    {
        get => true;
        set => throw NotWritable();
    }

    public bool Contains(string member) => Find(member) is not null;

    public bool TryGetValue(
        TemplateContext? context,
        SourceSpan span,
        string member,
        [NotNullWhen(true)] out object? value
    )
    {
        value = Find(member);
        return value is not null;
    }

    public abstract IEnumerable<string> GetMembers();

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) => throw NotWritable();

    public IScriptObject Clone(bool deep) => this;

    /// <summary>The value of a member; null when there is none of that name.</summary>
    protected abstract object? Find(string member);

    protected static object Boxed(bool value) => value ? True : False;

    private static NotSupportedException NotWritable() => new("A view cannot be written to.");
}
