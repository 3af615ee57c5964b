namespace Wrapgen.Caching.Settings;

/// <summary>How remote caches are used; read from the environment, or given by a program.</summary>
public sealed record RemoteSettings
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ';'];

    /// <summary>The addresses of remote caches: readers ask each in order, writers store in each.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>When new entries are sent to them.</summary>
    public UploadTime Upload { get; init; } = UploadTime.Now;

    /// <summary>Looks up variables of the environment, such as credentials, when a connection is opened.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>How long a build waits.</summary>
    internal RemoteLimits Limits { get; init; } = RemoteLimits.Default;

    /// <summary>Reads the environment variables that begin with <c>ITK_WRAP_REMOTE</c>.</summary>
    /// <param name="variable">Looks up a variable.</param>
    internal static RemoteSettings From(Func<string, string?> variable) =>
        new()
        {
            Addresses = Split(variable("ITK_WRAP_REMOTE")),
            Upload = TryParse(variable("ITK_WRAP_REMOTE_UPLOAD"), out var upload) ? upload : UploadTime.Now,
            Variable = variable,
        };

    /// <summary>Splits a list of addresses at white space and semicolons.</summary>
    internal static IReadOnlyList<string> Split(string? list) =>
        list is null ? [] : list.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads a time of upload; false when the text is none.</summary>
    internal static bool TryParse(string? text, out UploadTime upload)
    {
        (var isKnown, upload) = text switch
        {
            "now" => (true, UploadTime.Now),
            "later" => (true, UploadTime.Later),
            "never" => (true, UploadTime.Never),
            _ => (false, UploadTime.Now),
        };
        return isKnown;
    }
}
