using System.Globalization;
using Wrapgen.Pipeline.Comparison;
using Wrapgen.Pipeline.Inspection;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Queries;

namespace Wrapgen.Cli.Commands;

/// <summary>Prints what <c>wrapgen inspect</c> found as text.</summary>
internal sealed class InspectionText(TextWriter output)
{
    private const int MostUnresolved = 20;

    public void Write(InspectedClass found)
    {
        output.WriteLine($"{found.Name}{Traits(found)}");
        Names("bases", found.Bases);
        Names("derived", found.Derived);
        foreach (var alias in found.Aliases)
            output.WriteLine(
                $"  {(alias.IsMatch ? "*" : " ")} {alias.SwigName} = {alias.CppType}  [{alias.Submodule}, module {alias.Module}]{At(alias.Declared)}"
            );
        foreach (var item in found.Models)
            Write(item);
    }

    public void Write(CastXmlSummary summary)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{summary.File}: {summary.Bytes:N0} bytes, {summary.Elements:N0} elements"
            )
        );
        output.WriteLine("  declarations: " + Counts(summary.Declarations));
        output.WriteLine("  classes by namespace: " + Counts(summary.Namespaces));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  wrapping typedefs: {summary.Typedefs.Count}"));
        foreach (var typedef in summary.Typedefs)
            output.WriteLine($"    {typedef.SwigName} = {typedef.CppType}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  wrapped classes: {summary.Classes.Count}"));
        foreach (var type in summary.Classes)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {type.Name}{(type.IsAbstract ? " (abstract)" : "")}: {type.Members} members, {type.PublicMethods} public methods{From(type)}{At(type.Declared)}"
                )
            );
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  unresolved types: {summary.Unresolved.Count}")
        );
        foreach (var item in summary.Unresolved.Take(MostUnresolved))
            output.WriteLine($"    {item.Name}: {item.Type}{At(item.Declared)}");
        if (summary.Unresolved.Count > MostUnresolved)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"    and {summary.Unresolved.Count - MostUnresolved} more; --json prints all of them"
                )
            );
    }

    public void Write(IEnumerable<QueryMatch> matches)
    {
        foreach (var (declaration, members) in matches)
        {
            var name = ScopedName.WithoutGlobalScope(declaration.QualifiedName);
            output.WriteLine(DeclarationText.Of(declaration, name) + At(declaration.Location));
            foreach (var member in members)
                output.WriteLine($"  {DeclarationText.Of(member, member.Name)}{At(member.Location)}");
        }
    }

    private void Write(InspectedModel item)
    {
        var model = item.Model;
        output.WriteLine($"  {model.Key}  [module {item.Module}]");
        foreach (var enumerator in model.Enums)
            output.WriteLine($"    {enumerator}");
        foreach (var method in model.Methods)
        foreach (var overload in method.Overloads)
            output.WriteLine($"    {Signature.Of(method.Name, overload)}");
    }

    private void Names(string what, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
            output.WriteLine($"  {what}: {string.Join(", ", names)}");
    }

    private static string Traits(InspectedClass found)
    {
        var models = found.Models.Select(item => item.Model).ToList();
        var traits = new List<string>();
        if (models.Exists(model => model.IsTyped))
            traits.Add("template");
        if (models.Exists(model => model.IsAbstract))
            traits.Add("abstract");
        if (models.Exists(model => model.IsEnum))
            traits.Add("enumerations");
        if (models.Exists(model => model.HasNewMethod))
            traits.Add("New()");
        return traits.Count == 0 ? "" : $" ({string.Join(", ", traits)})";
    }

    private static string From(SummarizedClass type) =>
        type.Bases.Count == 0 ? "" : ", from " + string.Join(", ", type.Bases);

    private static string Counts(IReadOnlyList<CountedName> counts) =>
        string.Join(
            ", ",
            counts.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Name} {item.Count:N0}"))
        );

    private static string At(SourceLocation? place) =>
        place is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  {place.File}({place.Line})");
}
