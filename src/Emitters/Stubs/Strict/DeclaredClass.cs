using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A wrapped class as its submodule declares it, before it is connected with other classes.</summary>
/// <param name="Model">The class.</param>
/// <param name="Submodule">The submodule that wraps it.</param>
/// <param name="IsExternal">True when it belongs to a package that this one builds on.</param>
internal sealed record DeclaredClass(WrapperClass Model, string Submodule, bool IsExternal)
{
    /// <summary>
    /// What hand-written interface files add to it; null when they are not at hand, so that the profile says it.
    /// </summary>
    public HandWrittenClass? HandWritten { get; init; }

    /// <summary>C++ name with template arguments.</summary>
    public string CppText { get; } = CppTextOf(Model);

    /// <summary>Name of the class or template in the package.</summary>
    public string PythonName { get; } = Model.CppName[(Model.CppName.LastIndexOf(':') + 1)..];

    /// <summary>
    /// Adds the methods that another submodule declares for the same class, and reports contradictions.
    /// </summary>
    public DeclaredClass Merge(DeclaredClass other, Action<Diagnostic> report)
    {
        var theirs = other.Model;
        var differences = new List<string>();
        if (Model.CppName != theirs.CppName || Model.TemplateArguments != theirs.TemplateArguments)
            differences.Add("the C++ type");
        if (Model.Bases != theirs.Bases)
            differences.Add("base classes");
        if (Model.IsAbstract != theirs.IsAbstract)
            differences.Add("being abstract");
        if (Model.HasFactory != theirs.HasFactory)
            differences.Add("having a factory");
        var added = theirs.Methods.Where(method => !Model.Methods.Contains(method)).ToList();
        if (added.Count > 0 || Model.Methods.Count != theirs.Methods.Count)
            differences.Add("methods");
        if (differences.Count > 0)
        {
            var text = string.Join(", ", differences);
            report(
                IsExternal == other.IsExternal
                    ? Rules.WrappersDisagree(Model.SwigName, Submodule, other.Submodule, text)
                    : Rules.ExternalWrapperDisagrees(Model.SwigName, Submodule, other.Submodule, text)
            );
        }
        return added.Count == 0
            ? this
            : this with
            {
                Model = Model with { Methods = EquatableArray.From(Model.Methods.Concat(added)) },
            };
    }

    /// <summary>C++ name of a class with template arguments.</summary>
    public static string CppTextOf(WrapperClass model)
    {
        if (model.TemplateArguments.Count == 0)
            return model.CppName;
        var arguments = new string[model.TemplateArguments.Count];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = model.TemplateArguments[index].CppText;
        return $"{model.CppName}<{string.Join(", ", arguments)}>";
    }
}
