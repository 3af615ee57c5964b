using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Backends;

/// <summary>Names a stored object.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key: a digest, so a name never contains anything that was read from a cache.</param>
internal readonly record struct ObjectId(ObjectKind Kind, Digest Key);
