using System.Globalization;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>Collects the numbered warnings of one submodule, without those that the options silence.</summary>
internal sealed class WarningCollector(WarningOptions options)
{
    private readonly List<WrappingWarning> _warnings = [];
    private readonly HashSet<(int, string)> _seen = [];
    private readonly HashSet<string> _notWrapped = new(StringComparer.Ordinal);

    public EquatableArray<WrappingWarning> Build() => EquatableArray.From(_warnings);

    public void UnsupportedMethod(Declaration method, string swigName)
    {
        if (IsHeard(1, method))
            Add(
                1,
                method,
                $"method not supported by SWIG (a function type in its signature): {swigName}::{method.Name}."
            );
    }

    public void MissingAlias(AliasLine line)
    {
        if (IsHeard(2))
            Add(
                2,
                null,
                $"typedef {line.SwigName} of '{line.CppType}' is in no .idx file; it is declared in the interface file."
            );
    }

    public void DeniedMethod(Declaration method, string swigName)
    {
        if (IsHeard(3, method))
            Add(3, method, $"method on the deny list, not wrapped: {swigName}::{method.Name}.");
    }

    public void NotWrapped(string cppType, Declaration user)
    {
        // By far the most frequent warning, so repetitions are dropped before their text is built.
        if (!IsHeard(4) || (!options.KeepRepeated && !_notWrapped.Add(cppType)))
            return;
        Add(
            4,
            user,
            $"type not wrapped: '{cppType}'. Wrap it in this module or in one that it depends on, or list it under notWrappedTypes in the profile."
        );
    }

    public void NotWrappable(string typedef, string target)
    {
        if (IsHeard(5))
            Add(5, null, $"wrapping typedef {typedef} is neither a class nor an enumeration but '{target}'.");
    }

    public void AliasDefinedTwice(string name, string first, string other)
    {
        if (IsHeard(7))
            Add(7, null, $"{name} is defined in {first}.idx and again in {other}.idx; the first one is used.");
    }

    /// <summary>A member that an interface file does not contain.</summary>
    public void OtherMember(Declaration member, string swigName)
    {
        var (number, what) = member.Kind switch
        {
            DeclarationKind.Typedef => (51, "member typedef"),
            DeclarationKind.Variable => (52, "member variable"),
            DeclarationKind.Class or DeclarationKind.ClassDeclaration => (53, "member class"),
            DeclarationKind.CastingOperator => (54, "conversion operator"),
            _ => (50, "unknown member"),
        };
        if (IsHeard(number, member))
            Add(number, member, $"{what} not wrapped: {swigName}::{member.Name}.");
    }

    private bool IsHeard(int number) => !options.Disabled.Contains(number);

    private bool IsHeard(int number, Declaration member) =>
        IsHeard(number) && !options.DisabledAccess.Contains(member.Access.Keyword());

    private void Add(int number, Declaration? place, string text)
    {
        if (!_seen.Add((number, text)) && !options.KeepRepeated)
            return;
        var where = place?.Location is { } location
            ? string.Create(CultureInfo.InvariantCulture, $"{location.File}({location.Line})")
            : null;
        _warnings.Add(new WrappingWarning(number, text, where));
    }
}
