using System.Text;
using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Keys;

/// <summary>
/// What decides the XML of a command, apart from the content of files: castxml, the compiler it imitates, environment and
/// flags. No path of output, unit or include directories is in it, so checkouts and build directories share it.
/// </summary>
internal sealed class CommandIdentity
{
    /// <summary>Variables that change what castxml, its clang or the compiler behind it find or define.</summary>
    private static readonly string[] Variables =
    [
        "SDKROOT",
        "MACOSX_DEPLOYMENT_TARGET",
        "CPATH",
        "C_INCLUDE_PATH",
        "CPLUS_INCLUDE_PATH",
        "OBJC_INCLUDE_PATH",
        "OBJCPLUS_INCLUDE_PATH",
        "INCLUDE",
        "EXTERNAL_INCLUDE",
        "CL",
        "_CL_",
        "GCC_EXEC_PREFIX",
        "COMPILER_PATH",
        "CCC_OVERRIDE_OPTIONS",
        "SOURCE_DATE_EPOCH",
    ];

    private CommandIdentity(IReadOnlyList<IdentityPart> parts, string unit, Digest entryBase)
    {
        Parts = parts;
        Unit = unit;
        EntryBase = entryBase;
        var writer = new ByteWriter();
        foreach (var part in parts)
        {
            writer.Text(part.Label);
            writer.Text(part.Value);
        }
        Key = Blake2b.Hash(writer.Written);
    }

    /// <summary>Everything in the key, in order, for people.</summary>
    public IReadOnlyList<IdentityPart> Parts { get; }

    /// <summary>The key that needs no preprocessor (L1).</summary>
    public Digest Key { get; }

    /// <summary>Name of the folder that this unit's manifests share, whatever their flags.</summary>
    public string Unit { get; }

    /// <summary>The part of an entry's key that comes from the command: everything but the include directories.</summary>
    public Digest EntryBase { get; }

    public static CommandIdentity Of(
        CastXmlArguments command,
        Digest castxml,
        Digest? compiler,
        IReadOnlyList<string> baseDirectories
    )
    {
        var parts = new List<IdentityPart>
        {
            new("key version", CacheVersion.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("castxml", castxml.ToString()),
            new("compiler", compiler?.ToString() ?? "none"),
        };
        foreach (var name in Variables)
            if (command.Invocation.Variable(name) is { } value)
                parts.Add(new IdentityPart("environment", $"{name}={Relocated(value, baseDirectories)}"));
        foreach (var argument in command.KeyArguments)
            parts.Add(new IdentityPart("argument", Relocated(argument, baseDirectories)));
        var unitName = $"{CacheVersion.Number}\0{Path.GetFileName(command.TranslationUnit)}";
        return new CommandIdentity(
            parts,
            Blake2b.Hash(Encoding.UTF8.GetBytes(unitName)).ToString(),
            EntryBaseOf(parts)
        );
    }

    private static Digest EntryBaseOf(List<IdentityPart> parts)
    {
        var writer = new ByteWriter();
        foreach (var part in parts)
        {
            if (
                part.Label == "argument"
                && ClangFlags.TrySearchFlag(part.Value, out _, out var rest)
                && rest.Length == 0
            )
                continue;
            writer.Text(part.Label);
            writer.Text(part.Value);
        }
        return Blake2b.Hash(writer.Written);
    }

    private static string Relocated(string value, IReadOnlyList<string> baseDirectories)
    {
        for (var i = 0; i < baseDirectories.Count; i++)
            if (value.Contains(baseDirectories[i], StringComparison.Ordinal))
                value = value.Replace(baseDirectories[i] + "/", $"<base {i}>/", StringComparison.Ordinal);
        return value;
    }
}
