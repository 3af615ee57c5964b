using Wrapgen.Caching.Remotes;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Sharing;
using Wrapgen.Caching.Tests.Tools;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Caching.Tests.Sharing;

/// <summary>Where credentials come from, and where they do not go.</summary>
public sealed class CredentialTests : IDisposable
{
    private const string Basic = "Basic YnVpbGRlcjpzM2NyZXQ="; // builder:s3cret

    private readonly TemporaryFolder _folder = new();
    private readonly FaultServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string, string> Sources =>
        new()
        {
            { "ITK_WRAP_REMOTE_TOKEN=t0ken", "Bearer t0ken" },
            { "ITK_WRAP_REMOTE_USER=builder ITK_WRAP_REMOTE_PASSWORD=s3cret", Basic },
            { "ITK_WRAP_REMOTE_CREDENTIALS=netrc", Basic },
            { "NETRC=netrc", Basic },
            { "HOME=.", Basic },
        };

    [Theory]
    [MemberData(nameof(Sources))]
    public void They_come_from_the_environment_or_a_file(string environment, string sent)
    {
        const string Netrc = "machine other login x password y\nmachine localhost\n  login builder password s3cret\n";
        _folder.Write("netrc", Netrc);
        _folder.Write(".netrc", Netrc);
        using var bed = Bed(environment);
        bed.Run();
        Assert.NotEmpty(_server.Requests);
        Assert.All(_server.Requests, request => Assert.EndsWith(" " + sent, request, StringComparison.Ordinal));
    }

    [Fact]
    public void They_are_not_sent_to_the_target_of_a_redirection()
    {
        using var other = new FaultServer();
        _server.RedirectTo = other.Address;
        using var bed = Bed("ITK_WRAP_REMOTE_TOKEN=t0ken");
        bed.Run();
        Assert.NotEmpty(other.Requests);
        Assert.All(other.Requests, request => Assert.DoesNotContain("t0ken", request, StringComparison.Ordinal));
    }

    [Fact]
    public void No_message_contains_them()
    {
        _server.Choose = (_, _) => Fault.Status401;
        using var bed = Bed("ITK_WRAP_REMOTE_USER=builder ITK_WRAP_REMOTE_PASSWORD=s3cret");
        bed.Settings = bed.Settings with { IsVerbose = true };
        var printed = bed.Run();
        var remote = new CacheMaintenance(bed.Settings).Statistics().Remote;
        Assert.Contains("answers 401", remote.Remotes.Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", printed + remote + string.Join(' ', remote.Remotes), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(bed.CacheFolder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("s3cret", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://builder:s3cret@cache.example.org/wrap", "WG6007")]
    [InlineData("https://builder@cache.example.org/wrap", "WG6007")]
    [InlineData("cache.example.org", "WG6005")]
    [InlineData("https://cache.example.org/?laoyut=bazel", "WG6008")]
    [InlineData("gopher://cache.example.org/", "WG6006")]
    public void A_wrong_address_is_a_diagnostic_without_a_password(string address, string code)
    {
        using var bed = new ToolBed(remote: new RemoteSettings { Addresses = [address] });
        var failure = Assert.Throws<WrapgenException>(() =>
        {
            var parsed = RemoteAddress.Parse(address);
            using var opened = RemoteTable.Find(parsed)(new RemoteContext(parsed, RemoteLimits.Default, _ => null));
        });
        Assert.Equal(code, failure.Diagnostic.Code);
        Assert.DoesNotContain("s3cret", failure.Diagnostic.ToString(), StringComparison.Ordinal);
        // A build says so once, and goes on without it.
        var lines = bed.Run().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["wrapped", failure.Diagnostic.ToString()], lines.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(bed.Expected, File.ReadAllText(bed.Output));
    }

    private ToolBed Bed(string environment)
    {
        var variables = environment
            .Split(' ')
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return new ToolBed(
            remote: new RemoteSettings
            {
                Addresses = [_server.Address],
                Variable = name =>
                    variables.GetValueOrDefault(name) is { } value
                        ? value switch
                        {
                            "." => _folder.Path,
                            "netrc" => _folder["netrc"],
                            _ => value,
                        }
                        : null,
                Limits = FaultTests.Patient,
            }
        );
    }
}
