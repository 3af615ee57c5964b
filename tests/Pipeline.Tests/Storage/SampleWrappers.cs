using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Storage;

/// <summary>Small wrapper modules, written out.</summary>
internal static class SampleWrappers
{
    private static readonly TypeModel Number = new(TypeShape.FloatingPoint, TypePassing.Value, "double");

    private static readonly DocumentationPlace Place = new("include/Shape.h", 12, new TextRange(9, 3, 11, 6));

    /// <summary>Uses every field of the wrapper records.</summary>
    public static TypedSubmodule Everything { get; } =
        new()
        {
            Submodule = "itkShape",
            Classes =
            [
                new WrapperClass
                {
                    SwigName = "itkShapeD2",
                    CppName = "itk::Shape",
                    TemplateArguments =
                    [
                        new TemplateArgument("itk::Point<double, 2>", new ClassReference("itkPointD2", "itkPoint")),
                        new TemplateArgument("2", null),
                    ],
                    Bases = [new ClassReference("itkObject", "ITKCommonBase")],
                    IsAbstract = true,
                    HasFactory = true,
                    Documentation = Place,
                    Methods =
                    [
                        new WrapperMethod(
                            "Scale",
                            WrapperMethodKind.Static,
                            new TypeModel(TypeShape.Void, TypePassing.Value, "void"),
                            [
                                new WrapperParameter(
                                    "factors",
                                    new TypeModel(
                                        TypeShape.Vector,
                                        TypePassing.ConstReference,
                                        "std::vector<double>",
                                        "",
                                        Number
                                    ),
                                    null
                                ),
                                new WrapperParameter(
                                    "origin",
                                    new TypeModel(TypeShape.Class, TypePassing.SmartPointer, "itkPointD2", "itkPoint"),
                                    "nullptr"
                                ),
                            ],
                            Place with
                            {
                                Comment = null,
                            }
                        ),
                        new WrapperMethod(
                            "operator[]",
                            WrapperMethodKind.Operator,
                            Number,
                            [new WrapperParameter("index", Number, "0")],
                            null
                        ),
                        new WrapperMethod("Shape", WrapperMethodKind.Constructor, Number, [], Place),
                    ],
                    Enums =
                    [
                        new WrapperEnum("Kind", [new EnumValue("Round", "0"), new EnumValue("Ärger", "255")], Place),
                    ],
                },
                new WrapperClass { SwigName = "itkEmpty", CppName = "itk::Empty" },
            ],
            Enums = [new WrapperEnum("itkColor", [new EnumValue("Red", "-1")], null)],
            Functions = [new WrapperFunction("shape_filter", "ShapeFilter", ["radius", "size"])],
            Dropped =
            [
                new DroppedMethod("itkShapeD2", "Swap", DropReason.RvalueReference, Place),
                new DroppedMethod("itkShapeD2", "Call", DropReason.FunctionPointer, null),
            ],
        };

    public static TypedSubmodule Named(string submodule, params ReadOnlySpan<string> classes)
    {
        var list = new List<WrapperClass>();
        foreach (var name in classes)
            list.Add(new WrapperClass { SwigName = name, CppName = name });
        return new TypedSubmodule { Submodule = submodule, Classes = EquatableArray.From(list) };
    }
}
