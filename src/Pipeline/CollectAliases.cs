using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline;

/// <summary>The aliases that a module's types are spelled with.</summary>
/// <param name="Own">Those of its submodules, by submodule.</param>
/// <param name="Table">Those of the module and of all that it depends on.</param>
/// <param name="Hash">Hash of them all: when it changes, any type may be spelled differently.</param>
internal sealed record ModuleAliases(IReadOnlyDictionary<string, IdxContent> Own, AliasTable Table, UInt128 Hash);

/// <summary>
/// Collects the aliases of a module. Those of a submodule come from its XML, or from its alias file when nothing about
/// the submodule has changed; those of the dependencies from their alias files.
/// </summary>
internal sealed class CollectAliases(ModuleContext context, OpenDocuments documents, InputLedger inputs)
{
    /// <summary>The aliases of the module.</summary>
    public ModuleAliases Apply(ModuleInput module, IReadOnlyDictionary<string, RecordedUnit> reusable)
    {
        var own = context
            .InOrder(
                [.. module.Submodules.Union(module.Ordered)],
                input => reusable.ContainsKey(input.Name) ? FromAliasFile(input.Name) : FromXml(input)
            )
            .ToDictionary(content => content.Submodule, StringComparer.Ordinal);
        using var span = context.Begin(StageNames.AliasTable);
        var contents = DiscoveryStage.ReadAliases(context.Options.MdxFiles, own, inputs.Read, inputs.Parse);
        return new ModuleAliases(own, AliasTable.From(contents), HashOf(contents));
    }

    private IdxContent FromAliasFile(string submodule)
    {
        using var span = context.Begin(StageNames.Aliases, submodule);
        return DiscoveryStage.ReadAliases(
            submodule,
            Path.Combine(context.Options.InterfaceDirectory, submodule + AliasFileName.Suffix)
        );
    }

    private IdxContent FromXml(SubmoduleInput input)
    {
        using var span = context.Begin(StageNames.Parsing, input.Name);
        return documents.ReadAndKeep(input.Xml, document => context.Modelling.ReadAliases(input.Name, document));
    }

    private static UInt128 HashOf(IReadOnlyList<IdxContent> contents)
    {
        var hash = new XxHash128();
        foreach (var content in contents)
        {
            hash.Append(MemoryMarshal.AsBytes(content.Submodule.AsSpan()));
            foreach (var line in content.Lines.AsSpan())
            {
                hash.Append("\n\0"u8);
                hash.Append(MemoryMarshal.AsBytes(line.CppType.AsSpan()));
                hash.Append("\0\n"u8);
                hash.Append(MemoryMarshal.AsBytes(line.SwigName.AsSpan()));
            }
        }
        return hash.GetCurrentHashAsUInt128();
    }
}
