using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>
/// What stub runs into one directory remember. The record lies in the store directory: build output like the store, where no install
/// rule for stubs picks it up.
/// </summary>
internal sealed class StubRecord
{
    /// <summary>The run pruned, or found nothing to prune.</summary>
    public const int Pruned = 1;

    /// <summary>Every listed manifest was there.</summary>
    public const int Complete = 2;

    private readonly string _path;
    private readonly UInt128 _key;
    private readonly string _directory;
    private readonly bool _prunes;

    /// <param name="kind">Which stubs: each kind has its own record.</param>
    /// <param name="options">The run's options.</param>
    /// <param name="directory">Absolute path of the output directory.</param>
    public StubRecord(string kind, StubOptions options, string directory)
    {
        (_directory, _prunes) = (directory, options.Prune);
        _path = Path.Combine(
            options.StoreDirectory,
            $"{kind}-{XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(directory)):x16}.state"
        );
        _key = KeyOf(kind, options, directory);
    }

    /// <summary>The record of the last run; null when there is none of use.</summary>
    public RunRecord? TryRead() => RunRecord.TryRead(_path, _key);

    /// <summary>True when the last run did all that this one is asked for, and everything is as it left it.</summary>
    public bool Suffices([NotNullWhen(true)] RunRecord? last) =>
        last is not null && (last.Note & Complete) != 0 && (!_prunes || (last.Note & Pruned) != 0) && last.Holds();

    /// <summary>Begins the record of this run.</summary>
    public RunRecordBuilder Begin() => new(_key, _directory);

    /// <summary>Keeps the record of this run.</summary>
    public void Write(RunRecordBuilder builder, IReadOnlyCollection<string>? names, int note) =>
        builder.Write(_path, names, note);

    /// <summary>What the stubs follow from besides files.</summary>
    internal static UInt128 KeyOf(string kind, StubOptions options, string directory)
    {
        var key = new RunKey();
        key.Add(kind);
        key.Add(directory);
        key.Add(options, StubOptionsJson.Default.StubOptions);
        key.Add(ProfileKey.Of(options.Profile));
        return key.Value;
    }

    /// <summary>The hash of texts: what a unit is made from that is made from names only.</summary>
    public static UInt128 HashOf(IEnumerable<string> texts, UInt128 seed)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in seed)));
        foreach (var text in texts)
            hash.Append(MemoryMarshal.AsBytes((text + "\0").AsSpan()));
        return hash.GetCurrentHashAsUInt128();
    }
}
