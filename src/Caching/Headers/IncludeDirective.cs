namespace Wrapgen.Caching.Headers;

/// <summary>How a source file names another.</summary>
internal enum IncludeForm : byte
{
    Quoted,
    Angled,

    /// <summary>Through a macro: only the preprocessor knows the name.</summary>
    Computed,

    /// <summary>Asked for by <c>__has_include</c>, with quotes.</summary>
    QuotedProbe,

    /// <summary>Asked for by <c>__has_include</c>, with angle brackets.</summary>
    AngledProbe,
}

/// <summary>One mention of another file.</summary>
internal readonly record struct IncludeDirective(IncludeForm Form, string Name)
{
    public bool IsQuoted => Form is IncludeForm.Quoted or IncludeForm.QuotedProbe;

    public bool IsProbe => Form is IncludeForm.QuotedProbe or IncludeForm.AngledProbe;
}
