using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Caching.Remotes;

/// <summary>Where a remote cache is, and how it is used: <c>https://cache.example.org/wrap?read-only</c>.</summary>
internal sealed record RemoteAddress
{
    private const string ReadOnly = "read-only",
        WriteOnly = "write-only";

    private readonly Dictionary<string, string> _options;

    private RemoteAddress(Uri location, Dictionary<string, string> options) =>
        (Location, _options) = (location, options);

    /// <summary>The address without options.</summary>
    public Uri Location { get; }

    /// <summary>False: nothing is read from it.</summary>
    public bool IsReadable => !_options.ContainsKey(WriteOnly);

    /// <summary>False: nothing is stored in it.</summary>
    public bool IsWritable => !_options.ContainsKey(ReadOnly);

    /// <summary>The value of an option such as <c>?region=eu-1</c>; null when it is not given.</summary>
    public string? this[string option] => _options.GetValueOrDefault(option);

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address with its options.</param>
    /// <exception cref="WrapgenException">
    /// WG6005: it is not an address. WG6007: it contains a password.
    /// </exception>
    public static RemoteAddress Parse(string text)
    {
        var question = text.IndexOf('?', StringComparison.Ordinal);
        var place = question < 0 ? text : text[..question];
        if (
            !Uri.TryCreate(place, UriKind.Absolute, out var location)
            || !place.Contains("://", StringComparison.Ordinal)
        )
            throw new WrapgenException(Rules.NotARemote(text));
        // Command lines and logs show addresses.
        if (location.UserInfo.Length > 0)
            throw new WrapgenException(Rules.PasswordInRemote(location.Host));
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var option in question < 0 ? [] : text[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var equal = option.IndexOf('=', StringComparison.Ordinal);
            options[equal < 0 ? option : option[..equal]] =
                equal < 0 ? "" : Uri.UnescapeDataString(option[(equal + 1)..]);
        }
        return new RemoteAddress(location, options);
    }

    /// <summary>Refuses an option that is neither known to every remote nor one of these.</summary>
    /// <exception cref="WrapgenException">WG6008: there is an unknown option.</exception>
    public void Expect(params ReadOnlySpan<string> names)
    {
        foreach (var option in _options.Keys)
            if (option is not (ReadOnly or WriteOnly) && !names.Contains(option))
                throw new WrapgenException(Rules.UnknownRemoteOption(ToString(), option));
    }

    /// <summary>The address for messages.</summary>
    public override string ToString() => Location.OriginalString;
}
