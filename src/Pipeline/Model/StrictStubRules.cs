namespace Wrapgen.Pipeline.Model;

/// <summary>A library's conventions that exact stubs follow: what its typemaps take and give.</summary>
public sealed record StrictStubRules
{
    /// <summary>Starts of the names of smart pointers: Python gets the object itself.</summary>
    public EquatableArray<string> SmartPointers { get; init; } = ["itk::SmartPointer<", "itk::AutoPointer<", "itk::WeakPointer<"];
}
