using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Platform.Tests.Freshness;

public class RunKeyTests
{
    [Fact]
    public void The_same_parts_make_the_same_key()
    {
        Assert.Equal(KeyOf("a", "b"), KeyOf("a", "b"));
        Assert.Equal(5, new[] { KeyOf(), KeyOf(""), KeyOf("ab"), KeyOf("a", "b"), KeyOf("b", "a") }.Distinct().Count());
    }

    [Fact]
    public void Options_are_told_by_their_JSON()
    {
        var type = JsonTypeInfo.CreateJsonTypeInfo<string[]>(
            new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }
        );
        UInt128 Of(params string[] options)
        {
            var key = new RunKey();
            key.Add(options, (JsonTypeInfo<string[]>)type.Options.GetTypeInfo(typeof(string[])));
            return key.Value;
        }

        Assert.Equal(Of("a", "b"), Of("a", "b"));
        Assert.NotEqual(Of("a", "b"), Of("a, b"));
    }

    private static UInt128 KeyOf(params string[] texts)
    {
        var key = new RunKey();
        foreach (var text in texts)
            key.Add(text);
        return key.Value;
    }
}
