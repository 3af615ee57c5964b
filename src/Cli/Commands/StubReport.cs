using System.Globalization;
using System.Text.Json;
using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Cli.Commands;

/// <summary>Prints how much of the strict stubs is typed, and which types are missing.</summary>
internal sealed class StubReport(TextWriter output)
{
    private const int MostFrequent = 20;

    public void Write(StrictStubReport result, WrappingProfile profile, bool asJson)
    {
        var document = StubReportDocument.Of(result);
        if (asJson)
            output.WriteLine(JsonSerializer.Serialize(document, StubReportJsonContext.Default.StubReportDocument));
        else
            WriteText(result, document.Total, profile);
    }

    private void WriteText(StrictStubReport result, TypedShare total, WrappingProfile profile)
    {
        output.WriteLine(
            $"{"module", -24}{"classes", 9}{"functions", 11}{"arguments", 22}{"results", 22}{"compat arguments", 22}{"compat results", 22}"
        );
        foreach (var share in result.Shares)
            WriteShare(share);
        WriteShare(total);
        output.WriteLine();
        output.WriteLine("Most frequent C++ types without a Python type:");
        foreach (var type in total.Unresolved.Take(MostFrequent))
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{type.Count, 8}  {type.CppType}  (such as {type.Example})"
                )
            );
        output.WriteLine();
        output.WriteLine($"Methods with a docstring, of those that have a comment: {Text(result.Documented)}");
        foreach (var place in DroppedPlaces(result.Dropped, profile))
            output.WriteLine(place);
        if (result.StalePlaces > 0)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Declarations without a docstring because their headers changed after castxml read them: {result.StalePlaces}"
                )
            );
    }

    private void WriteShare(TypedShare share) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{share.Module, -24}{share.Classes, 9}{share.Functions, 11}{Text(share.Arguments), 22}{Text(share.Results), 22}{Text(share.Compat.Arguments), 22}{Text(share.Compat.Results), 22}"
            )
        );

    private static string Text(TypedCount count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count.Typed}/{count.Total} {(count.Total == 0 ? 100 : 100.0 * count.Typed / count.Total):F1} %"
        );

    /// <summary>Each place once: a method of a template is missing in all its instantiations.</summary>
    private static IEnumerable<Diagnostic> DroppedPlaces(IEnumerable<DroppedMethod> dropped, WrappingProfile profile) =>
        dropped
            .Where(method => method.Reason == DropReason.RvalueReference)
            .DistinctBy(method => (method.Place?.File, method.Place?.Line, method.Method))
            .OrderBy(method => method.Place?.File, StringComparer.Ordinal)
            .ThenBy(method => method.Place?.Line)
            .Select(method =>
                Rules.DroppedMethod(
                    method.Place?.File ?? profile.Name,
                    method.Place?.Line ?? 0,
                    $"{method.SwigName}.{method.Method}",
                    "it takes an rvalue reference, or a type that castxml does not describe"
                )
            );
}
