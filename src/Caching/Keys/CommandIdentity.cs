using System.Globalization;
using System.Text;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Tools;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Keys;

/// <summary>
/// What decides the result of a command, apart from the content of files: the programs, the environment and the flags.
/// The paths of outputs, of the unit and of include directories are not part of it, so checkouts and build trees share
/// it.
/// </summary>
internal sealed class CommandIdentity
{
    private CommandIdentity(IReadOnlyList<IdentityPart> parts, Digest unit)
    {
        Parts = parts;
        Unit = unit;
        Key = HashOf(parts);
        EntryBase = HashOf(parts.Where(part => part.Label != IdentityPart.SearchFlag));
    }

    /// <summary>Everything in the key, in order, for people.</summary>
    public IReadOnlyList<IdentityPart> Parts { get; }

    /// <summary>The key of the command (L1).</summary>
    public Digest Key { get; }

    /// <summary>The key of the unit: all commands for files of this name share it.</summary>
    public Digest Unit { get; }

    /// <summary>
    /// The command's contribution to the key of an entry (L2): everything except the include directories.
    /// </summary>
    public Digest EntryBase { get; }

    /// <summary>The name of the command's header sets.</summary>
    public ObjectId History => new(ObjectKind.History, Key);

    /// <summary>The name of the list of commands that are recorded for the unit.</summary>
    public ObjectId UnitCommands => new(ObjectKind.Unit, Unit);

    /// <summary>Puts the identity of a command together.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="command">The command.</param>
    /// <param name="programs">What each of the command's programs is.</param>
    /// <param name="baseDirectories">Directories that count as the same wherever they are.</param>
    public static CommandIdentity Of(
        ICachedTool tool,
        ToolCommand command,
        IReadOnlyList<ProgramIdentity> programs,
        IReadOnlyList<string> baseDirectories
    )
    {
        var version = CacheVersion.Number.ToString(CultureInfo.InvariantCulture);
        var parts = new List<IdentityPart> { new("key version", version), new("tool", tool.Name) };
        for (var i = 0; i < programs.Count; i++)
            parts.Add(new IdentityPart(command.Programs[i].Label, programs[i].Digest.ToString()));
        foreach (var name in tool.KeyVariables)
            if (command.Invocation.Variable(name) is { } value)
                parts.Add(new IdentityPart(IdentityPart.Environment, $"{name}={Relocated(value, baseDirectories)}"));
        parts.Add(new IdentityPart("unit", Path.GetFileName(command.Unit)));
        foreach (var argument in command.KeyArguments)
            parts.Add(
                new IdentityPart(
                    argument.IsSearchFlag ? IdentityPart.SearchFlag : IdentityPart.Argument,
                    Relocated(argument.Value, baseDirectories)
                )
            );
        var unit = $"{version}\0{tool.Name}\0{Path.GetFileName(command.Unit)}";
        return new CommandIdentity(parts, Digest.Of(Encoding.UTF8.GetBytes(unit)));
    }

    private static Digest HashOf(IEnumerable<IdentityPart> parts)
    {
        var writer = new ByteWriter();
        foreach (var part in parts)
        {
            writer.Text(part.Label);
            writer.Text(part.Value);
        }
        return Digest.Of(writer.Written);
    }

    private static string Relocated(string value, IReadOnlyList<string> baseDirectories)
    {
        for (var i = 0; i < baseDirectories.Count; i++)
            if (value.Contains(baseDirectories[i], StringComparison.Ordinal))
                value = value.Replace(baseDirectories[i] + "/", $"<base {i}>/", StringComparison.Ordinal);
        return value;
    }
}
