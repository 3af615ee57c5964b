namespace Wrapgen.Caching.Remotes;

/// <summary>
/// A user's name and password, or a token. They come from the environment or from a file in the syntax of netrc, never
/// from an address, and no message contains them.
/// </summary>
internal sealed class RemoteCredentials
{
    private RemoteCredentials(string user, string password, string? token) =>
        (User, Password, Token) = (user, password, token);

    public string User { get; }

    public string Password { get; }

    /// <summary>A token to send instead; null when there is none.</summary>
    public string? Token { get; }

    /// <summary>
    /// The credentials for a host: <c>ITK_WRAP_REMOTE_TOKEN</c>, else <c>ITK_WRAP_REMOTE_USER</c> and
    /// <c>ITK_WRAP_REMOTE_PASSWORD</c>, else the host's entry in the file that <c>ITK_WRAP_REMOTE_CREDENTIALS</c> or
    /// <c>NETRC</c> names, else in <c>~/.netrc</c>. Null when there are none.
    /// </summary>
    public static RemoteCredentials? For(string host, Func<string, string?> variable)
    {
        if (variable("ITK_WRAP_REMOTE_TOKEN") is { Length: > 0 } token)
            return new RemoteCredentials("", "", token);
        if (variable("ITK_WRAP_REMOTE_PASSWORD") is { Length: > 0 } password)
            return new RemoteCredentials(variable("ITK_WRAP_REMOTE_USER") ?? "", password, null);
        var file =
            Given(variable("ITK_WRAP_REMOTE_CREDENTIALS"))
            ?? Given(variable("NETRC"))
            ?? (Given(variable("HOME")) is { } home ? Path.Combine(home, ".netrc") : null);
        if (file is null || !File.Exists(file))
            return null;
        return Find(host, File.ReadAllText(file));
    }

    private static string? Given(string? value) => value is { Length: > 0 } ? value : null;

    /// <summary>The entry of a host in a text in the syntax of netrc, or else its default entry.</summary>
    internal static RemoteCredentials? Find(string host, string text)
    {
        string? user = null,
            password = null;
        var (isMeant, wasMeant) = (false, false);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var isDefault = words[i] == "default";
            if (isDefault || words[i] == "machine" && i + 1 < words.Length)
            {
                if (wasMeant)
                    break;
                isMeant = isDefault || words[++i].Equals(host, StringComparison.OrdinalIgnoreCase);
                wasMeant |= isMeant;
            }
            else if (words[i] is "login" or "password" or "account" && i + 1 < words.Length)
            {
                var word = words[i++];
                if (isMeant && word == "login")
                    user = words[i];
                else if (isMeant && word == "password")
                    password = words[i];
            }
        }
        return password is null ? null : new RemoteCredentials(user ?? "", password, null);
    }
}
