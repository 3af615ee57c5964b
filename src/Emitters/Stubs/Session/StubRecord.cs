using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Text;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>
/// The record of stub runs into one directory. It is in the store directory because it is build output like the
/// store; among the stubs, an install rule would pick it up.
/// </summary>
internal sealed class StubRecord
{
    /// <summary>The run pruned.</summary>
    public const int Pruned = 1;

    /// <summary>All listed manifests exist.</summary>
    public const int Complete = 2;

    private readonly string _path;
    private readonly UInt128 _key;
    private readonly string _directory;
    private readonly bool _prunes;

    /// <param name="options">Options of the run. Each style has a record of its own.</param>
    /// <param name="directory">Absolute path of the output directory.</param>
    public StubRecord(StubOptions options, string directory)
    {
        (_directory, _prunes) = (directory, options.Prune);
        _path = Path.Combine(
            options.StoreDirectory,
            $"stubs-{options.Style}-{XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(directory)):x16}.state"
        );
        _key = KeyOf(options, directory);
    }

    /// <summary>The record of the last run; null if there is none that can be used.</summary>
    public RunRecord? TryRead() => RunRecord.TryRead(_path, _key);

    /// <summary>Returns true if the last run did all that this one has to do, and nothing has changed since.</summary>
    public bool Suffices([NotNullWhen(true)] RunRecord? last) =>
        last is not null && (last.Note & Complete) != 0 && (!_prunes || (last.Note & Pruned) != 0) && last.Holds();

    /// <summary>Starts the record of this run.</summary>
    public RunRecordBuilder Begin() => new(_key, _directory);

    /// <summary>Saves the record of this run.</summary>
    public void Write(RunRecordBuilder builder, IReadOnlyCollection<string>? names, int note) =>
        builder.Write(_path, names, note);

    /// <summary>The key of runs: everything but files that the stubs depend on.</summary>
    internal static UInt128 KeyOf(StubOptions options, string directory)
    {
        var key = new RunKey();
        key.Add(directory);
        key.Add(options, StubOptionsJson.Default.StubOptions);
        key.Add(ProfileKey.Of(options.Profile));
        return key.Value;
    }
}
