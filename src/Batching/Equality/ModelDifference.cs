using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Batching.Equality;

/// <summary>
/// Compares what castxml wrote for a unit alone with what a batch gave for it, by what a module run makes of them: all
/// its files come from the models that are compared here.
/// </summary>
/// <param name="profile">The conventions of the library.</param>
internal sealed class ModelDifference(WrappingProfile profile) : IDisposable
{
    private readonly ParsingStage _parsing = new();

    /// <summary>The first difference; null when a module run makes the same of both.</summary>
    /// <param name="submodule">The name of the unit.</param>
    /// <param name="alone">What castxml wrote for the unit alone.</param>
    /// <param name="output">The file that the batch gave the unit.</param>
    public string? Find(string submodule, byte[] alone, string output)
    {
        try
        {
            using var expected = _parsing.Read(new MemoryStream(alone), submodule + ".xml");
            using var actual = _parsing.Open(output);
            return Find(Model(submodule, expected), Model(submodule, actual));
        }
        catch (WrapgenException failure)
        {
            return $"one of them cannot be read ({failure.Diagnostic.Message}).";
        }
    }

    public void Dispose() => _parsing.Dispose();

    private static string? Find(SubmoduleModel alone, SubmoduleModel batch)
    {
        if (alone.Aliases != batch.Aliases)
            return "the wrapping typedefs differ.";
        for (var i = 0; i < Math.Min(alone.Classes.Count, batch.Classes.Count); i++)
            if (Find(alone.Classes[i], batch.Classes[i]) is { } difference)
                return difference;
        // Whatever else a module run writes follows from these.
        if (alone.Classes.Count != batch.Classes.Count || alone.Wrappers != batch.Wrappers)
            return "the wrapped classes differ.";
        return alone == batch ? null : "the class models or warnings differ.";
    }

    private static string? Find(WrappedClass alone, WrappedClass batch)
    {
        if (alone == batch)
            return null;
        (EquatableArray<WrappedMember> Alone, EquatableArray<WrappedMember> Batch)[] sections =
        [
            (alone.Public, batch.Public),
            (alone.Private, batch.Private),
            (alone.Protected, batch.Protected),
        ];
        foreach (var (expected, actual) in sections)
            for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
                if (i >= expected.Count || i >= actual.Count || expected[i] != actual[i])
                    return $"member {i + 1} of {alone.SwigName} is {NameAt(expected, i)} alone and {NameAt(actual, i)} in the batch.";
        return $"{alone.SwigName} differs from {batch.SwigName}.";
    }

    private static string NameAt(EquatableArray<WrappedMember> members, int index) =>
        index < members.Count ? $"'{members[index].Name}'" : "missing";

    private SubmoduleModel Model(string submodule, CastXmlDocument document)
    {
        var modelling = new ModellingStage(profile, new WarningOptions());
        var aliases = modelling.ReadAliases(submodule, document);
        var model = modelling.Run(aliases, document, AliasTable.From([aliases]));
        // A module run writes no constructor text twice.
        return new DropRepeatedConstructors().Apply(model, []);
    }
}
