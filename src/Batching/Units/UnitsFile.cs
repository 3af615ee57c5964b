using System.Text.Json;
using Wrapgen.Caching.Commands;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Batching.Units;

/// <summary>Reads a units file: a JSON compilation database whose entries are castxml commands.</summary>
internal static class UnitsFile
{
    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads the entries in their order.</summary>
    /// <exception cref="WrapgenException">WG7601, WG7602: it is not sound; WG9001: it cannot be read.</exception>
    public static IReadOnlyList<UnitEntry> Read(string path)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
        ReadOnlySpan<byte> text = content;
        return Parse(text.StartsWith("\uFEFF"u8) ? text[3..] : text, path);
    }

    /// <summary>Reads the entries of a text.</summary>
    /// <exception cref="WrapgenException">WG7601, WG7602: it is not sound.</exception>
    public static IReadOnlyList<UnitEntry> Parse(ReadOnlySpan<byte> text, string path)
    {
        var entries = new List<UnitEntry>();
        var reader = new Utf8JsonReader(text, Options);
        var line = 1;
        long counted = 0;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw new WrapgenException(Rules.UnitsSyntax(path, 1, "it is not an array."));
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                line += text[(int)counted..(int)reader.TokenStartIndex].Count((byte)'\n');
                counted = reader.TokenStartIndex;
                if (reader.TokenType != JsonTokenType.StartObject)
                    throw new WrapgenException(Rules.UnitsSyntax(path, line, "an entry is not an object."));
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                entries.Add(Read(Deserialize(text[start..(int)reader.BytesConsumed], path, line), path, line));
            }
        }
        catch (JsonException failure)
        {
            throw new WrapgenException(
                Rules.UnitsSyntax(path, (int)(failure.LineNumber ?? 0) + 1, Reason(failure)),
                failure
            );
        }
        return entries;
    }

    /// <summary>Reads one entry by itself, so that what is wrong with it is counted from its own first line.</summary>
    private static CompilationEntry Deserialize(ReadOnlySpan<byte> text, string path, int line)
    {
        try
        {
            return JsonSerializer.Deserialize(text, UnitsJsonContext.Default.CompilationEntry)!;
        }
        catch (JsonException failure)
        {
            throw new WrapgenException(
                Rules.UnitsSyntax(path, line + (int)(failure.LineNumber ?? 0), Reason(failure)),
                failure
            );
        }
    }

    private static UnitEntry Read(CompilationEntry entry, string path, int line)
    {
        Exception Wrong(string reason) => new WrapgenException(Rules.UnitEntry(path, line, reason));
        if (string.IsNullOrEmpty(entry.Directory))
            throw Wrong("it has no \"directory\".");
        if (entry.Arguments is null == entry.Command is null)
            throw Wrong("it needs either \"arguments\" or \"command\".");
        var command = entry.Arguments ?? [.. ResponseFile.Tokens(entry.Command!)];
        if (command.Count == 0)
            throw Wrong("its command is empty.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var unit = new UnitEntry(line, Path.GetFullPath(entry.Directory, folder), command)
        {
            Output = entry.Output,
            Source = entry.File,
            Depfile = entry.Depfile,
        };
        return WithoutWrapgen(unit, Wrong);
    }

    /// <summary>An entry may run castxml through <c>wrapgen castxml</c>, as the commands of a build do.</summary>
    private static UnitEntry WithoutWrapgen(UnitEntry unit, Func<string, Exception> wrong)
    {
        var command = unit.Command;
        if (command.Count < 2 || Path.GetFileNameWithoutExtension(command[0]) != "wrapgen" || command[1] != "castxml")
            return unit;
        var index = 2;
        for (; index < command.Count && command[index].StartsWith("--", StringComparison.Ordinal); index++)
        {
            if (command[index] == "--keep")
                unit = unit with { KeepsUnchanged = true };
            else if (command[index] == "--depfile" && index + 1 < command.Count)
                unit = unit with { Depfile = command[++index] };
            else
                throw wrong($"it gives wrapgen the option '{command[index]}'. Give it to the whole run instead.");
        }
        return index < command.Count
            ? unit with
            {
                Command = [.. command.Skip(index)],
            }
            : throw wrong("the castxml command is missing.");
    }

    private static string Reason(JsonException failure) =>
        failure.Message.IndexOf(" Path: ", StringComparison.Ordinal) is >= 0 and var place
            ? failure.Message[..place]
            : failure.Message;
}
