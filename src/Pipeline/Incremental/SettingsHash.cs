using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Platform.Files;

namespace Wrapgen.Pipeline.Incremental;

/// <summary>Everything besides files that a run's output follows from, as one hash: the program, and what is added.</summary>
internal sealed class SettingsHash
{
    private readonly StringBuilder _text = new();

    /// <summary>The hash of this build of the program: another one may write other text.</summary>
    public SettingsHash() => Add(ProgramStamps());

    /// <summary>The hash of all that was added, in order.</summary>
    public UInt128 Value
    {
        get
        {
            var hash = new XxHash128();
            foreach (var chunk in _text.GetChunks())
                hash.Append(MemoryMarshal.AsBytes(chunk.Span));
            return hash.GetCurrentHashAsUInt128();
        }
    }

    /// <summary>Adds a list of values; two lists differ from one with all of their values.</summary>
    public void Add(params IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
            _text.Append(value).Append('\0');
        _text.Append('\u0001');
    }

    /// <summary>Adds a profile: a built-in one is part of the program, anything else is told by its content.</summary>
    public void Add(WrappingProfile profile) =>
        Add(BuiltInProfiles.Contains(profile) ? profile.Name : ProfileFile.ToJson(profile));

    private static IEnumerable<string> ProgramStamps()
    {
        string?[] files =
        [
            Environment.ProcessPath,
            Path.Combine(AppContext.BaseDirectory, "Wrapgen.Pipeline.dll"),
            Path.Combine(AppContext.BaseDirectory, "Wrapgen.Emitters.dll"),
        ];
        return files
            .OfType<string>()
            .Select(path =>
            {
                var stamp = FileStamp.Of(path);
                return string.Create(CultureInfo.InvariantCulture, $"{path} {stamp.Size} {stamp.Modified}");
            });
    }
}
