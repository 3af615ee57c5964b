using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Storage;

/// <summary>Small class models, written out.</summary>
internal static class SampleModels
{
    /// <summary>Uses every field of the model records.</summary>
    public static ClassModel Everything { get; } =
        new()
        {
            ClassName = "Shape",
            SubmoduleName = "itkShape",
            IsTyped = true,
            HasNewMethod = true,
            IsAbstract = true,
            IsEnum = true,
            HasSuperclass = true,
            ParentClasses = ["_ObjectProxy", "_ÄrgerProxy"],
            Enums = ["Kind_Round", "Kind_Square"],
            Methods =
            [
                new MethodModel(
                    "Scale",
                    [
                        new OverloadModel(
                            [new ArgumentModel("factor", "float", "1.0"), new ArgumentModel("_in", null, "...")],
                            "None",
                            IsStatic: false
                        ),
                        new OverloadModel([], null, IsStatic: true),
                    ]
                ),
                new MethodModel("GetArea", [new OverloadModel([], "float", IsStatic: false)]),
            ],
        };

    public static ClassModel Named(string className, string submodule, params ReadOnlySpan<string> methods)
    {
        var list = new List<MethodModel>();
        foreach (var method in methods)
            list.Add(new MethodModel(method, [new OverloadModel([], "int", IsStatic: false)]));
        return new ClassModel
        {
            ClassName = className,
            SubmoduleName = submodule,
            Methods = EquatableArray.From(list),
        };
    }
}
