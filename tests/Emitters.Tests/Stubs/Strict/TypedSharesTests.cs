using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;
using Wrapgen.StoreWriter;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class TypedSharesTests
{
    /// <summary>Compat stubs leave out a hint that is not Python; such a place is not typed.</summary>
    [Fact]
    public void A_hint_that_compat_stubs_leave_out_does_not_count_as_typed()
    {
        using var work = new TemporaryFolder();
        var model = new ClassModel
        {
            ClassName = "Minimizer",
            SubmoduleName = "itkMinimizer",
            Methods =
            [
                new MethodModel(
                    "Run",
                    [
                        Overload("vnl_minimizer::ReturnCodes", "std::ostream &", "int", null),
                        Overload("int", "Sequence[float]"),
                        Overload(null),
                    ]
                ),
            ],
        };
        StoreFiller.SaveModule(work["store"], "Numerics", new SubmoduleContent("itkMinimizer", [model]));
        using var store = ModelStore.OpenForReading(work["store"]);

        var share = CompatShare.Of(store.ReadAll())["Numerics"];

        Assert.Equal(new CompatShare(new TypedCount(2, 4), new TypedCount(1, 3)), share);
    }

    private static OverloadModel Overload(string? result, params string?[] arguments) =>
        new([.. arguments.Select(hint => new ArgumentModel("value", hint, null))], result, IsStatic: false);
}
