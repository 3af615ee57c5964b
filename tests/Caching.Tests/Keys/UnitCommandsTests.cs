using Wrapgen.Caching.Keys;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Keys;

public sealed class UnitCommandsTests
{
    [Fact]
    public void What_is_encoded_is_decoded()
    {
        var commands = new UnitCommands([
            (new Digest(1, 2, 3, 4), default),
            (new Digest(5, 6, 7, 8), new Digest(9, 9, 9, 9)),
        ]);
        Assert.Equal(commands.Items, UnitCommands.Decode(commands.Encode().ToArray()).Items);
    }
}
