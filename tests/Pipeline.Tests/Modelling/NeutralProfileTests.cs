using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Without conventions, a class is wrapped as it is.</summary>
public class NeutralProfileTests
{
    [Fact]
    public void Nothing_is_denied_renamed_or_warned_of()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo", $"bases=\"{text.Class("ProcessObject")}\"");
        text.Wrap("itkFooEnums", holder);
        text.Wrap("itkFoo_Superclass", text.Class("Bar"));
        text.Method(holder, "New", text.Class("NotWrapped"));
        text.Method(holder, "Begin", "void", "", $"{text.Class("vnl_matrix<double>", context: CastXmlText.Global)}|x");
        using var document = text.Open();
        var stage = new ModellingStage(new WrappingProfile(), new WarningOptions());
        var own = stage.ReadAliases("test", document);

        var model = stage.Run(own, document, AliasTable.From([own]));

        Assert.Empty(model.Warnings);
        Assert.Empty(model.Functions);
        Assert.Equal(
            ["itkFooEnums False False New,Begin", "itkFoo_Superclass False False "],
            model
                .ClassModels.OrderBy(item => item.ClassName, StringComparer.Ordinal)
                .Select(item =>
                    $"{item.ClassName} {item.IsEnum} {item.HasSuperclass} {string.Join(',', item.Methods.Select(method => method.Name))}"
                )
        );
        Assert.Equal(
            ["New: ", "Begin: None"],
            model
                .ClassModels.SelectMany(item => item.Methods)
                .Select(method => $"{method.Name}: {method.Overloads[0].ReturnHint}")
        );
        Assert.All(model.Classes, type => Assert.False(type.HasFactoryOverride));
    }
}
