using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>The headers of a batch, each read once, on first use.</summary>
internal sealed class HeaderTexts(BatchElements elements, BatchSettings settings)
{
    private readonly Dictionary<int, HeaderText> _texts = [];

    /// <summary>The header with this file number.</summary>
    /// <exception cref="WrapgenException">WG9001: the header cannot be read.</exception>
    public HeaderText this[int file]
    {
        get
        {
            if (!_texts.TryGetValue(file, out var text))
                _texts[file] = text = new HeaderText(Read(file));
            return text;
        }
    }

    /// <summary>The path of the header with this file number; empty for castxml's built-in file.</summary>
    public string PathOf(int file)
    {
        var element = elements.FindFile(file);
        return element < 0 || file == 0
            ? ""
            : Path.Combine(settings.Directory, XmlText.Decode(elements.AttributeOf(element, "name"u8)));
    }

    private byte[] Read(int file)
    {
        var path = PathOf(file);
        if (path.Length == 0)
            return [];
        try
        {
            return settings.ReadHeader(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }
}
