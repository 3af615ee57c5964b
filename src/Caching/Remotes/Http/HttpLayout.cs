namespace Wrapgen.Caching.Remotes.Http;

/// <summary>How a server names objects.</summary>
internal enum HttpLayout
{
    /// <summary>One file each in folders: nginx, Apache, Artifactory.</summary>
    Files,

    /// <summary>
    /// <c>/ac</c> and <c>/cas</c> of bazel-remote: a small record that names the content by its SHA-256.
    /// </summary>
    Bazel,
}
