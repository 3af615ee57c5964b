using System.Text.RegularExpressions;

namespace Wrapgen.Cli.Tests;

/// <summary>
/// Bad input ends in one diagnostic with a code and exit code 1; nothing is half-written, and earlier products stay.
/// </summary>
public partial class ModuleFailureTests
{
    public static TheoryData<string, string> BadXml =>
        new()
        {
            { "WG2001", "" },
            { "WG2001", "garbage" },
            { "WG2001", "<?xml version=\"1.0\"?>\n<CastXML format=\"1.3.1\">\n<Namespace id=\"_1\" name=\"" },
            { "WG2001", "<!DOCTYPE CastXML []>\n<CastXML format=\"1.3.1\"/>" },
            { "WG2002", "<html/>" },
            { "WG2003", "<CastXML format=\"1.3.1\"/>" },
            { "WG2004", "<CastXML format=\"1.3.1\"><Namespace id=\"_1\" name=\"::\"/></CastXML>" },
            {
                "WG2005",
                new CastXmlText()
                    .Add(
                        "<Class id=\"_50\" name=\"C\" context=\"_50\"/><Typedef id=\"_51\" name=\"T\" type=\"_50\" context=\"_4\"/>"
                    )
                    .ToString()
            },
            {
                "WG2006",
                new CastXmlText()
                    .Add(
                        "<Class id=\"_50\" name=\"C\" bases=\"_99\" context=\"_3\"/><Typedef id=\"_51\" name=\"T\" type=\"_50\" context=\"_4\"/>"
                    )
                    .ToString()
            },
        };

    [Theory]
    [MemberData(nameof(BadXml))]
    public void Bad_XML_is_said(string code, string xml) =>
        Fails(
            code,
            module =>
            {
                File.WriteAllText(module.Xml("itkFilter"), xml);
                return module.Xml("itkFilter");
            }
        );

    [Fact]
    public void A_missing_XML_is_said() =>
        Fails(
            "WG1004",
            module =>
            {
                File.Delete(module.Xml("itkFilter"));
                return module.Mdx;
            }
        );

    [Fact]
    public void A_missing_alias_file_is_said() =>
        Fails(
            "WG1002",
            module =>
            {
                File.WriteAllText(module.Interface("Other.mdx"), "itkAbsent.idx\n");
                File.AppendAllText(module.Mdx, "Other.mdx\n");
                return module.Interface("Other.mdx");
            }
        );

    [Fact]
    public void A_damaged_alias_file_is_said() =>
        Fails(
            "WG1003",
            module =>
            {
                File.WriteAllText(module.Interface("Other.mdx"), "itkBad.idx\n");
                File.WriteAllText(module.Interface("itkBad.idx"), "what is this\n");
                File.AppendAllText(module.Mdx, "Other.mdx\n");
                return module.Interface("itkBad.idx");
            }
        );

    [Fact]
    public void A_missing_master_index_is_said() =>
        Fails(
            "WG1001",
            module =>
            {
                File.AppendAllText(module.Mdx, "Absent.mdx\n");
                return module.Interface("Absent.mdx");
            }
        );

    [Fact]
    public void A_missing_header_template_is_said() =>
        Fails(
            "WG1005",
            module =>
            {
                var template = Path.Combine(module.Library, "castxml_inputs", "itkFilterSwigInterface.h.in");
                File.Delete(template);
                return template;
            }
        );

    [Theory]
    [InlineData("itkFilter.i")]
    [InlineData("itkSize.idx")]
    [InlineData("itkFilterSwigInterface.h")]
    public void An_output_that_cannot_be_written_is_said(string file) =>
        Fails(
            "WG9002",
            module =>
            {
                // A directory in place of the file stops even root.
                File.Delete(module.Interface(file));
                Directory.CreateDirectory(module.Interface(file));
                return module.Interface(file);
            }
        );

    [Fact]
    public void An_output_directory_that_cannot_be_made_is_said()
    {
        using var module = SmallModule.Example();
        File.WriteAllText(module["stubs"], "a file in the way");
        var result = module.Run();

        Assert.Equal(("WG9002", 1), (CodeOf(result), result.ExitCode));
        Assert.DoesNotContain(module.Products().Keys, path => path.StartsWith("typedefs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_that_is_no_database_is_said() =>
        Fails(
            "WG4002",
            module =>
            {
                var database = Directory.EnumerateFiles(module.Store, "*.db").Single();
                File.WriteAllText(
                    database,
                    "this is no database, and it is longer than the header of one, which has a hundred bytes at the front: 0123456789"
                );
                return database;
            }
        );

    [Fact]
    public void Every_diagnostic_of_a_first_run_leaves_nothing_behind()
    {
        using var module = SmallModule.Example();
        File.WriteAllText(module.Xml("itkFilter"), "");
        var result = module.Run();

        Assert.Equal(("WG2001", 1), (CodeOf(result), result.ExitCode));
        Assert.Empty(module.Products());
    }

    [Fact]
    public void A_profile_that_is_absent_is_said()
    {
        using var module = SmallModule.Example();
        var result = module.Run("--profile", module["absent.json"]);

        Assert.Equal(("WG7101", 1), (CodeOf(result), result.ExitCode));
    }

    /// <summary>
    /// Runs, breaks something, changes an input, runs again: one diagnostic about the right file, and the products of
    /// the first run.
    /// </summary>
    private static void Fails(string code, Func<SmallModule, string> damage)
    {
        using var module = SmallModule.Example();
        Assert.Equal(0, module.Run().ExitCode);
        File.WriteAllText(
            module.Xml("itkSize"),
            File.ReadAllText(module.Xml("itkSize")).Replace("\"Fill\"", "\"FillWith\"", StringComparison.Ordinal)
        );
        var culprit = damage(module);
        var before = module.Products();
        var result = module.Run();

        Assert.Equal((code, 1, ""), (CodeOf(result), result.ExitCode, result.Output));
        Assert.StartsWith(culprit, result.Error, StringComparison.Ordinal);
        Assert.Equal(before, module.Products());
    }

    /// <summary>The code of the one diagnostic that was printed.</summary>
    private static string CodeOf(ToolResult result)
    {
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return Form().Match(line).Groups[1].Value;
    }

    [GeneratedRegex(@"^.+(?:\(\d+\))?: error (WG\d{4}): .+\.$")]
    private static partial Regex Form();
}
