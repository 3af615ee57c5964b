using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Emitters.Tests.Swig;

/// <summary>The number of submodules that are processed at once does not affect the output.</summary>
public class ParallelismTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Every_degree_of_parallelism_gives_the_same_bytes(int parallelism)
    {
        using var one = Module();
        using var many = Module();

        Assert.Equal(Run(one, 1), Run(many, parallelism));
        Assert.Equal(one.Products(), many.Products());
    }

    private static IEnumerable<string> Run(SmallModule module, int parallelism)
    {
        var result = new ModuleRunner([new InterfaceEmitter()]).Run(
            new ModuleOptions
            {
                MdxFiles = [module.Mdx],
                InterfaceDirectory = module.Interfaces,
                LibraryDirectory = module.Library,
                StoreDirectory = module.Store,
                SnakeCaseFile = module.SnakeCase,
                Stamp = module.Stamp,
                Parallelism = parallelism,
                Profile = BuiltInProfiles.Itk,
            }
        );
        return result.Submodules.SelectMany(
            submodule => submodule.Warnings,
            (submodule, warning) => $"{submodule.Name}: {warning.Number} {warning.Message}"
        );
    }

    /// <summary>Submodules of very different size that share constructors, names and types.</summary>
    private static SmallModule Module()
    {
        var module = new SmallModule();
        for (var number = 0; number < 24; number++)
        {
            var text = new CastXmlText();
            var root = text.Class("ProcessObject");
            for (var index = 0; index <= (number * 37) % 60; index++)
            {
                var type = text.Class($"Filter{index}<{number}>", $"bases=\"{root}\"");
                text.Wrap($"itkFilter{index}N{number}", type);
                text.Method(
                    type,
                    "SetOther",
                    "void",
                    "",
                    $"* {text.Class($"Filter{index}<{(number + 5) % 24}>")}|other",
                    "& const std::nowhere"
                );
                text.Declare("Constructor", "Filter", "", type, text.Arguments("int|x"));
            }
            text.Wrap("itkShared", text.Class("Shared"));
            module.Add($"itkPart{(number * 11) % 24:D2}", text);
        }
        return module;
    }
}
