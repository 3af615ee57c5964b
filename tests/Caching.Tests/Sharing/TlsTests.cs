using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Tests.Tools;

namespace Wrapgen.Caching.Tests.Sharing;

/// <summary>Only a server that proves its name is used.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _authority = Certificate("CN=Authority of a test", null, null);

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("localhost", true, 0)]
    [InlineData("elsewhere.example", true, 1)]
    [InlineData("localhost", false, 1)]
    public void A_certificate_must_have_the_name_and_a_trusted_authority(string name, bool isTrusted, int runs)
    {
        using var certificate = Certificate("CN=" + name, name, _authority);
        using var server = new FaultServer(certificate);
        var trusted = _folder.Write("authority.pem", _authority.ExportCertificatePem());
        // Filled by somebody who trusts the server in any case.
        using (var plain = new FaultServer())
        {
            using var first = Bed(plain.Address, null);
            first.Run();
            foreach (var (path, content) in plain.Objects)
                server.Objects[path] = content;
        }
        using var bed = Bed(server.Address, isTrusted ? trusted : null);
        bed.Run();
        Assert.Equal((runs, bed.Expected), (bed.Runs, File.ReadAllText(bed.Output)));
        Assert.Equal(runs > 0, server.Requests.Count == 0);
    }

    private static ToolBed Bed(string address, string? authority) =>
        new(
            remote: new RemoteSettings
            {
                Addresses = [address],
                Variable = name => name == "ITK_WRAP_REMOTE_CA" ? authority : null,
                Limits = FaultTests.Patient,
            }
        );

    private static X509Certificate2 Certificate(string subject, string? name, X509Certificate2? authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        var (from, until) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        if (authority is null)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            return request.CreateSelfSigned(from, until);
        }
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name!);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, from, until, [1, 2, 3, 4]);
        return signed.CopyWithPrivateKey(key);
    }
}
