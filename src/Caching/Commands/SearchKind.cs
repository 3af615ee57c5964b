namespace Wrapgen.Caching.Commands;

/// <summary>The kinds of include directories, in the order in which a tool searches them.</summary>
internal enum SearchKind : byte
{
    Quote,
    User,
    System,
    Implicit,
    After,
}
