namespace Wrapgen.Caching.Remotes;

/// <summary>A remote cache did not do what it was asked: it is out of reach, refuses, or answers nonsense.</summary>
internal sealed class RemoteFailure : IOException
{
    /// <param name="message">What the remote answered, without the address and without secrets.</param>
    public RemoteFailure(string message)
        : base(message) { }

    /// <param name="message">What the remote answered, without the address and without secrets.</param>
    /// <param name="cause">The exception of the protocol's library.</param>
    public RemoteFailure(string message, Exception cause)
        : base(message, cause) { }
}
