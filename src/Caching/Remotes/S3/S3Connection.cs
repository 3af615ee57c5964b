using System.Globalization;
using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Settings;

namespace Wrapgen.Caching.Remotes.S3;

/// <summary>A bucket of Amazon S3, or of a server that speaks its protocol.</summary>
internal sealed class S3Connection : IRemoteConnection
{
    private const string DefaultRegion = "us-east-1";

    private readonly AmazonS3Client _client;
    private readonly RemoteLimits _limits;
    private readonly string _bucket,
        _prefix;

    public S3Connection(RemoteContext context)
    {
        var address = context.Address;
        address.Expect("endpoint", "region", "path-style");
        _limits = context.Limits;
        _bucket = address.Location.Host;
        _prefix = address.Location.AbsolutePath.Trim('/') is { Length: > 0 } prefix ? prefix + "/" : "";
        var endpoint =
            address["endpoint"] ?? context.Variable("AWS_ENDPOINT_URL_S3") ?? context.Variable("AWS_ENDPOINT_URL");
        var region =
            address["region"]
            ?? context.Variable("AWS_REGION")
            ?? context.Variable("AWS_DEFAULT_REGION")
            ?? DefaultRegion;
        var config = new AmazonS3Config
        {
            AuthenticationRegion = region,
            // A bucket as a part of the host name needs a name server that knows it.
            ForcePathStyle = address["path-style"] is { } style ? style != "false" : endpoint is not null,
            MaxErrorRetry = 0,
            Timeout = context.Limits.Answer,
            ConnectTimeout = context.Limits.Connect,
            // Objects have a checksum of their own, and not every server knows those of the protocol.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (endpoint is null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        else
            config.ServiceURL = endpoint;
        _client = new AmazonS3Client(S3Credentials.Find(endpoint, context.Variable), config);
    }

    public async Task<byte[]?> GetAsync(ObjectId id, CancellationToken token)
    {
        using var response = await Do(() => _client.GetObjectAsync(_bucket, KeyOf(id), token)).ConfigureAwait(false);
        if (response is null)
            return null;
        if (response.ContentLength > _limits.MaximumBytes)
            throw new RemoteFailure("sends more than an object can have");
        var content = new byte[response.ContentLength];
        try
        {
            await response.ResponseStream.ReadExactlyAsync(content, token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or AmazonClientException)
        {
            throw new RemoteFailure(failure.GetBaseException().Message, failure);
        }
        return content;
    }

    public async Task<bool> HasAsync(ObjectId id, CancellationToken token) =>
        await Do(() => _client.GetObjectMetadataAsync(_bucket, KeyOf(id), token)).ConfigureAwait(false) is not null;

    public async Task PutAsync(ObjectId id, ReadOnlyMemory<byte> content, CancellationToken token)
    {
        using var body = new MemoryStream(content.ToArray(), writable: false);
        var request = new PutObjectRequest
        {
            BucketName = _bucket,
            Key = KeyOf(id),
            InputStream = body,
            ContentType = "application/octet-stream",
            UseChunkEncoding = false,
        };
        if (await Do(() => _client.PutObjectAsync(request, token)).ConfigureAwait(false) is null)
            throw new RemoteFailure("has no such bucket");
    }

    public void Dispose() => _client.Dispose();

    private string KeyOf(ObjectId id) => _prefix + RemoteNames.PathOf(id);

    /// <summary>Makes a request; null when there is no such object.</summary>
    private static async Task<T?> Do<T>(Func<Task<T>> request)
        where T : class
    {
        try
        {
            return await request().ConfigureAwait(false);
        }
        catch (AmazonS3Exception failure)
            when (failure is { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" })
        {
            return null;
        }
        catch (AmazonS3Exception failure)
        {
            var status = ((int)failure.StatusCode).ToString(CultureInfo.InvariantCulture);
            throw new RemoteFailure($"answers {status} {failure.ErrorCode}", failure);
        }
        catch (Exception failure) when (failure is AmazonClientException or HttpRequestException or IOException)
        {
            throw new RemoteFailure(failure.GetBaseException().Message, failure);
        }
    }
}
