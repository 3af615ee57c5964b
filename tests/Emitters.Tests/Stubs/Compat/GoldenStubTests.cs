using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.StoreWriter;

namespace Wrapgen.Emitters.Tests.Stubs.Compat;

public class GoldenStubTests
{
    /// <summary>
    /// The recorded class models of the whole corpus give the recorded stubs, compared as Python syntax trees.
    /// </summary>
    [Fact]
    public void The_stubs_of_the_corpus_are_those_of_the_reference()
    {
        Assert.SkipUnless(Repository.HasShared, Repository.SharedMissing);
        Assert.SkipUnless(Tool.Find("python3") is not null, "needs python3");
        using var work = new TemporaryFolder();
        var golden = Path.Combine(Repository.Shared, "golden");
        GoldenStore.Create(golden, work.Path);

        var result = new StubRun(
            new StubOptions
            {
                OutputDirectory = work["pyi"],
                StoreDirectory = work["store"],
                IndexListFile = work["index_list.txt"],
                Prune = true,
                Profile = BuiltInProfiles.Itk,
            },
            diagnostic => Assert.Fail(diagnostic.ToString())
        ).Run(TestContext.Current.CancellationToken);

        var recorded = Directory
            .GetFiles(Path.Combine(golden, "pyi"))
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(
            recorded,
            Directory.GetFiles(work["pyi"]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(recorded.Length, result.Written);
        Assert.Equal(Canonical(recorded, Path.Combine(golden, "pyi")), Canonical(recorded, work["pyi"]));
        Assert.InRange(PythonSyntax.AssertValid(work["pyi"], recorded), 1000, int.MaxValue);
    }

    private static string Canonical(string[] files, string folder)
    {
        var result = Tool.Run(["python3", Path.Combine(Repository.Shared, "tools", "canon.py"), .. files], folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
