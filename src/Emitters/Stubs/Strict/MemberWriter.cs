using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Writes methods and docstrings of classes.</summary>
internal sealed class MemberWriter(ModuleText text, DocumentationSource documentation)
{
    public const string Indent = "    ";

    private string? _file;
    private bool _hasHeader;

    /// <summary>The line of the class whose members are written; members that the compiler adds have it, too.</summary>
    public int? ClassLine { get; set; }

    /// <summary>Writes all signatures of a method.</summary>
    /// <param name="group">The method.</param>
    /// <param name="isDocumented">Write its docstring.</param>
    public void Write(MethodGroup group, bool isDocumented = true)
    {
        var isOverload = group.Signatures.Length > 1;
        foreach (var signature in group.Signatures)
        {
            if (isOverload)
                text.Append("    @overload\n", StubNames.Overload);
            if (group.IsStatic)
                text.Append("    @staticmethod\n");
            text.Append("    def ").Append(group.Name).Append("(");
            if (!group.IsStatic)
                text.Append(signature.Parameters.Length > 0 ? "self, " : "self");
            WriteParameters(signature);
            if (group.IsPositional && signature.Parameters.Length > 0)
                text.Append(", /");
            else if (group.IsPositional && !isOverload)
                text.Append(group.IsStatic ? "*args: NoReturn" : ", *args: NoReturn", StubNames.NoReturn);
            text.Append(") -> ").Append(signature.Result);
            WriteBody(isDocumented ? signature.Source : null);
        }
        WriteAlias(group);
    }

    /// <summary>Writes all signatures of a function outside of classes.</summary>
    public void WriteFunction(MethodGroup group)
    {
        var isOverload = group.Signatures.Length > 1;
        foreach (var signature in group.Signatures)
        {
            if (isOverload)
                text.Append("@overload\n", StubNames.Overload);
            text.Append("def ").Append(group.Name).Append("(");
            WriteParameters(signature);
            if (group.IsPositional && signature.Parameters.Length > 0)
                text.Append(", /");
            text.Append(") -> ").Append(signature.Result).Append(": ...\n");
        }
    }

    /// <summary>Writes a method that accepts anything.</summary>
    public void WriteLoose(MethodGroup group)
    {
        text.Append(group.IsStatic ? "    @staticmethod\n    def " : "    def ")
            .Append(group.Name)
            .Append(
                group.IsStatic ? "(*args: Any, **kwargs: Any) -> " : "(self, *args: Any, **kwargs: Any) -> ",
                StubNames.Any
            )
            .Append(group.Signatures[0].Result);
        WriteBody(group.Signatures[0].Source);
        WriteAlias(group);
    }

    private void WriteAlias(MethodGroup group)
    {
        if (OperatorNames.AliasOf(group.Name) is { } alias)
            text.Append(Indent).Append(alias).Append(" = ").Append(group.Name).Append("\n");
    }

    public void WriteDocumentation(DocumentationPlace? place, string name, string indent)
    {
        if (CommentOf(place, name[(name.LastIndexOf(':') + 1)..]) is { } comment)
            Docstring.Write(text, comment, indent);
    }

    private void WriteParameters(Signature signature)
    {
        for (var index = 0; index < signature.Parameters.Length; index++)
        {
            var parameter = signature.Parameters[index];
            if (index > 0)
                text.Append(", ");
            text.Append(parameter.Name).Append(": ").Append(parameter.Type);
            if (parameter.Default is not null)
                text.Append(" = ").Append(parameter.Default);
        }
    }

    private void WriteBody(WrapperMethod? source)
    {
        // Members that the compiler adds have the position of the class, and no comment of their own.
        var comment =
            source is null || source.Documentation?.Line == ClassLine
                ? null
                : CommentOf(source.Documentation, source.Name);
        if (comment is null)
            text.Append(": ...\n");
        else
        {
            text.Append(":\n");
            Docstring.Write(text, comment, Indent + Indent);
        }
    }

    /// <summary>
    /// The comment of a declaration. Declarations of one header follow each other, and most headers are missing.
    /// </summary>
    private string? CommentOf(DocumentationPlace? place, string name)
    {
        if (place is not { } known)
            return null;
        if (!ReferenceEquals(known.File, _file))
            (_file, _hasHeader) = (known.File, documentation.Has(known.File));
        return _hasHeader ? documentation.Find(known, name) : null;
    }
}
