using System.Globalization;
using System.Text.Json;
using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Cli.Commands;

/// <summary>Says how much of the strict stubs is typed, and what is not.</summary>
internal sealed class StubReport(TextWriter output)
{
    private const int MostFrequent = 20;

    public void Write(StrictStubReport result, WrappingProfile profile, bool asJson)
    {
        if (asJson) WriteJson(result);
        else WriteText(result, profile);
    }

    private void WriteText(StrictStubReport result, WrappingProfile profile)
    {
        output.WriteLine($"{"module",-24}{"classes",9}{"functions",11}{"arguments",22}{"results",22}{"compat arguments",22}{"compat results",22}");
        foreach (var share in result.Shares) WriteShare(share);
        WriteShare(Total(result.Shares));
        output.WriteLine();
        output.WriteLine("Most frequent C++ types without a Python type:");
        foreach (var type in Unresolved(result.Shares).Take(MostFrequent))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{type.Count,8}  {type.CppType}  (such as {type.Example})"));
        output.WriteLine();
        output.WriteLine($"Methods with a docstring, of those that have a comment: {Text(result.Documented)}");
        foreach (var place in DroppedPlaces(result.Dropped, profile)) output.WriteLine(place);
        if (result.StalePlaces > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.StalePlaces} declarations have no docstring: their headers have changed since castxml read them."));
    }

    private void WriteShare(TypedShare share) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{share.Module,-24}{share.Classes,9}{share.Functions,11}{Text(share.Arguments),22}{Text(share.Results),22}{Text(share.Compat.Arguments),22}{Text(share.Compat.Results),22}"));

    private static string Text(TypedCount count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.Typed}/{count.Total} {(count.Total == 0 ? 100 : 100.0 * count.Typed / count.Total):F1} %");

    private static TypedShare Total(IReadOnlyList<TypedShare> shares) => new("total", shares.Sum(share => share.Classes), shares.Sum(share => share.Functions),
        Sum(shares, share => share.Arguments), Sum(shares, share => share.Results), [])
    {
        Compat = new CompatShare(Sum(shares, share => share.Compat.Arguments), Sum(shares, share => share.Compat.Results)),
    };

    private static TypedCount Sum(IReadOnlyList<TypedShare> shares, Func<TypedShare, TypedCount> count) =>
        new(shares.Sum(share => count(share).Typed), shares.Sum(share => count(share).Total));

    private static IEnumerable<UnresolvedType> Unresolved(IEnumerable<TypedShare> shares) => shares.SelectMany(share => share.Unresolved)
        .GroupBy(type => type.CppType, StringComparer.Ordinal)
        .Select(group => group.First() with { Count = group.Sum(type => type.Count) })
        .OrderByDescending(type => type.Count).ThenBy(type => type.CppType, StringComparer.Ordinal);

    /// <summary>Each place once: a template's method is dropped from all its instantiations.</summary>
    private static IEnumerable<Diagnostic> DroppedPlaces(IEnumerable<DroppedMethod> dropped, WrappingProfile profile) => dropped
        .Where(method => method.Reason == DropReason.RvalueReference)
        .DistinctBy(method => (method.Place?.File, method.Place?.Line, method.Method))
        .OrderBy(method => method.Place?.File, StringComparer.Ordinal).ThenBy(method => method.Place?.Line)
        .Select(method => Rules.DroppedMethod(method.Place?.File ?? profile.Name, method.Place?.Line ?? 0, $"{method.SwigName}.{method.Method}",
            "it takes an rvalue reference, or a type that castxml does not describe"));

    private void WriteJson(StrictStubReport result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("modules");
            foreach (var share in result.Shares) WriteShare(json, share);
            json.WriteEndArray();
            json.WritePropertyName("total");
            WriteShare(json, Total(result.Shares) with { Unresolved = [.. Unresolved(result.Shares)] });
            json.WriteStartArray("dropped");
            foreach (var method in result.Dropped) WriteDropped(json, method);
            json.WriteEndArray();
            WriteCount(json, "documented", result.Documented);
            json.WriteNumber("stalePlaces", result.StalePlaces);
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteShare(Utf8JsonWriter json, TypedShare share)
    {
        json.WriteStartObject();
        json.WriteString("module", share.Module);
        json.WriteNumber("classes", share.Classes);
        json.WriteNumber("functions", share.Functions);
        WriteCount(json, "arguments", share.Arguments);
        WriteCount(json, "results", share.Results);
        json.WriteStartObject("compat");
        WriteCount(json, "arguments", share.Compat.Arguments);
        WriteCount(json, "results", share.Compat.Results);
        json.WriteEndObject();
        json.WriteStartArray("unresolved");
        foreach (var type in share.Unresolved)
        {
            json.WriteStartObject();
            json.WriteString("cppType", type.CppType);
            json.WriteNumber("count", type.Count);
            json.WriteString("example", type.Example);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, TypedCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("typed", count.Typed);
        json.WriteNumber("total", count.Total);
        json.WriteEndObject();
    }

    private static void WriteDropped(Utf8JsonWriter json, DroppedMethod method)
    {
        json.WriteStartObject();
        json.WriteString("class", method.SwigName);
        json.WriteString("method", method.Method);
        json.WriteString("reason", method.Reason.ToString());
        json.WriteString("file", method.Place?.File);
        json.WriteNumber("line", method.Place?.Line ?? 0);
        json.WriteEndObject();
    }
}
