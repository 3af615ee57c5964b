namespace Wrapgen.Cli.Tests;

/// <summary>
/// The same inputs give the same bytes in any place and environment, and unchanged files keep their times.
/// </summary>
public class ModuleReproducibilityTests
{
    [Theory]
    [InlineData("LC_ALL", "tr_TR.UTF-8")]
    [InlineData("LANG", "tr_TR.UTF-8")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")]
    [InlineData("TZ", "Asia/Kathmandu")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "8")]
    public void The_environment_changes_nothing(string name, string value)
    {
        using var expected = SmallModule.Example();
        Assert.Equal(0, expected.Run().ExitCode);
        using var module = SmallModule.Example();
        var variables = new Dictionary<string, string?> { [name] = value };
        if (name.StartsWith("DOTNET_SYSTEM", StringComparison.Ordinal))
            variables["LC_ALL"] = "tr_TR.UTF-8";
        var result = Tool.Run([.. Tool.Wrapgen, .. module.Arguments()], environment: variables);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(expected.Products(), module.Products());
    }

    [Fact]
    public void Relative_paths_give_the_same_bytes()
    {
        using var expected = SmallModule.Example();
        Assert.Equal(0, expected.Run().ExitCode);
        using var module = SmallModule.Example();
        var folder = Path.GetDirectoryName(module.Library)!;
        var result = Tool.Run(
            [
                .. Tool.Wrapgen,
                .. module.Arguments().Select(argument => argument.Replace(folder + "/", "", StringComparison.Ordinal)),
            ],
            folder
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(expected.Products(), module.Products());
    }

    [Theory]
    [InlineData("")]
    [InlineData("--force")]
    public void A_second_run_touches_nothing_but_the_stamp(string option)
    {
        using var module = SmallModule.Example();
        Assert.Equal(0, module.Run().ExitCode);
        var before = Times(module);
        Assert.Equal(0, module.Run(option.Length == 0 ? [] : [option]).ExitCode);
        var after = Times(module);

        Assert.Equal(
            before.Where(item => !item.Key.EndsWith(".stamp", StringComparison.Ordinal)),
            after.Where(item => !item.Key.EndsWith(".stamp", StringComparison.Ordinal))
        );
        Assert.True(after[Stamp(module)] > before[Stamp(module)]);
    }

    [Fact]
    public void A_changed_submodule_touches_its_own_files_only()
    {
        using var module = SmallModule.Example();
        Assert.Equal(0, module.Run().ExitCode);
        var before = Times(module);
        File.WriteAllText(
            module.Xml("itkSize"),
            File.ReadAllText(module.Xml("itkSize")).Replace("\"Fill\"", "\"FillWith\"", StringComparison.Ordinal)
        );
        Assert.Equal(0, module.Run().ExitCode);
        var changed = Times(module).Where(item => before[item.Key] != item.Value).Select(item => item.Key);

        Assert.Equal([Stamp(module), "typedefs/itkSize.i"], changed);
    }

    private static string Stamp(SmallModule module) => Path.Combine("store", module.Name + ".stamp");

    private static SortedDictionary<string, DateTime> Times(SmallModule module) =>
        new(
            module.Products().Keys.ToDictionary(path => path, path => File.GetLastWriteTimeUtc(module[path])),
            StringComparer.Ordinal
        );
}
