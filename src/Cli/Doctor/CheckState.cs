namespace Wrapgen.Cli.Doctor;

/// <summary>The result of a check.</summary>
internal enum CheckState
{
    /// <summary>Nothing to do.</summary>
    Ok,

    /// <summary>Worth knowing, and nothing to do.</summary>
    Note,

    /// <summary>Builds work, but slower or with less.</summary>
    Warning,

    /// <summary>Builds do not work.</summary>
    Problem,
}
