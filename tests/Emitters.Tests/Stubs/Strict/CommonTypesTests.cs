using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using static Wrapgen.Emitters.Tests.Stubs.Strict.StrictClasses;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class CommonTypesTests
{
    private readonly ClassRegistry _classes = Of(new StrictStubRules(), Class("Size2"), Class("Size3"));
    private readonly CommonTypes _types = new(limit: 2);

    private PythonType[] Sizes => [_classes.Find("Size2")!.Object, _classes.Find("Size3")!.Object];

    [Fact]
    public void What_is_the_same_stays() => Assert.Equal("int", _types.Of([PythonType.Int, PythonType.Int])?.Text);

    [Fact]
    public void What_differs_in_the_same_way_shares_a_variable()
    {
        Assert.Equal("_T1", _types.Of(Sizes)?.Text);
        Assert.Equal("_T2", _types.Of([PythonType.Int, PythonType.Float])?.Text);
        Assert.Equal("_T1", _types.Of(Sizes)?.Text);
        Assert.Equal(["Size2", "Size3"], _types.Variables[0].Select(type => type.Text));
    }

    [Fact]
    public void Arguments_and_results_have_variables_of_their_own()
    {
        Assert.Equal("_T1", _types.Of(Sizes)?.Text);
        Assert.Equal("_T2", _types.Of(Sizes, isArgument: true)?.Text);
        Assert.Equal([false, true], _types.AreArguments);
    }

    [Fact]
    public void Only_the_alternatives_that_differ_become_variables()
    {
        var column = Array.ConvertAll(Sizes, size => size.Or(PythonType.Sequence(PythonType.Int)));

        Assert.Equal("_T1 | _Items[int]", _types.Of(column)?.Text);
    }

    [Fact]
    public void Beyond_the_limit_there_is_no_common_form_and_what_was_added_can_be_taken_back()
    {
        PythonType[] numbers = [PythonType.Int, PythonType.Float],
            texts = [PythonType.Str, PythonType.Bool];
        _types.Of(Sizes);
        _types.Of(numbers);

        Assert.Null(_types.Of(texts));
        _types.Keep(1);

        Assert.Equal("_T2", _types.Of(texts)?.Text);
    }
}
