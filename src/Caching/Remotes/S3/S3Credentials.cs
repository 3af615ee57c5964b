using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace Wrapgen.Caching.Remotes.S3;

/// <summary>
/// Finds credentials where the AWS command line finds them, except in services of the network: a build must not wait
/// for one.
/// </summary>
internal static class S3Credentials
{
    /// <summary>
    /// The credentials of the environment, of the profile in the shared file, or of netrc; anonymous when there are none.
    /// </summary>
    /// <param name="endpoint">The server; null for Amazon's.</param>
    /// <param name="variable">Looks up a variable of the environment.</param>
    public static AWSCredentials Find(string? endpoint, Func<string, string?> variable)
    {
        if (
            variable("AWS_ACCESS_KEY_ID") is { Length: > 0 } key
            && variable("AWS_SECRET_ACCESS_KEY") is { Length: > 0 } secret
        )
            return variable("AWS_SESSION_TOKEN") is { Length: > 0 } session
                ? new SessionAWSCredentials(key, secret, session)
                : new BasicAWSCredentials(key, secret);
        var file =
            variable("AWS_SHARED_CREDENTIALS_FILE")
            ?? (variable("HOME") is { } home ? Path.Combine(home, ".aws", "credentials") : null);
        if (
            file is not null
            && File.Exists(file)
            && new SharedCredentialsFile(file).TryGetProfile(variable("AWS_PROFILE") ?? "default", out var profile)
            && profile.Options is { AccessKey.Length: > 0, SecretKey.Length: > 0 } options
        )
            return options.Token is { Length: > 0 } token
                ? new SessionAWSCredentials(options.AccessKey, options.SecretKey, token)
                : new BasicAWSCredentials(options.AccessKey, options.SecretKey);
        if (
            endpoint is not null
            && Uri.TryCreate(endpoint, UriKind.Absolute, out var server)
            && RemoteCredentials.For(server.Host, variable) is { User.Length: > 0 } found
        )
            return new BasicAWSCredentials(found.User, found.Password);
        return new AnonymousAWSCredentials();
    }
}
