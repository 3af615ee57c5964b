using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Reporting.Tests.Findings;

/// <summary>Findings that are written as SARIF, and read again.</summary>
public sealed class SarifTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_document_has_rules_results_and_notes()
    {
        var text = Write(writer =>
        {
            writer.Write(Finding.Of("itkImage", new WrappingWarning(4, "not wrapped: 'A<B>'.", "a b.h(7)"), false));
            writer.WriteSummary("ITKCommon", "1 warning");
        });

        Assert.Equal(
            $$"""
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "wrapgen",
                      "semanticVersion": "{{typeof(SarifWriter).Assembly.GetName().Version!.ToString(3)}}",
                      "rules": [
                        {
                          "id": "WG3004"
                        }
                      ]
                    }
                  },
                  "results": [
                    {
                      "ruleId": "WG3004",
                      "level": "warning",
                      "message": {
                        "text": "itkImage: not wrapped: 'A<B>'."
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "a%20b.h"
                            },
                            "region": {
                              "startLine": 7
                            }
                          },
                          "logicalLocations": [
                            {
                              "name": "itkImage",
                              "kind": "module"
                            }
                          ]
                        }
                      ]
                    }
                  ],
                  "invocations": [
                    {
                      "executionSuccessful": true,
                      "toolExecutionNotifications": [
                        {
                          "level": "note",
                          "message": {
                            "text": "ITKCommon: 1 warning"
                          }
                        }
                      ]
                    }
                  ]
                }
              ]
            }

            """,
            text
        );
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var file = _folder.Write(
            "found.sarif",
            Write(writer =>
            {
                writer.Write(
                    Finding.Of("itkImage", new WrappingWarning(4, "not wrapped", "/a b/c.h(7)"), isError: false)
                );
                writer.Write(new Finding(Diagnostic.Error("WG1001", "", 0, "no place")));
                writer.WriteSummary("ITKCommon", "1 warning");
            })
        );

        var found = SarifFile.Read(file);

        Assert.Equal(
            [
                new FoundDiagnostic("error", "WG1001", "", "", 0, "no place"),
                new FoundDiagnostic("warning", "WG3004", "itkImage", "/a b/c.h", 7, "not wrapped"),
            ],
            found.All
        );
        Assert.Equal(["ITKCommon: 1 warning"], found.Summaries);
    }

    public void Dispose() => _folder.Dispose();

    private static string Write(Action<SarifWriter> write)
    {
        using var output = new StringWriter();
        var writer = new SarifWriter(output);
        write(writer);
        writer.Finish();
        return output.ToString();
    }
}
