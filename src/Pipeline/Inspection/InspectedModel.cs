using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>A class model with its origin.</summary>
/// <param name="Module">Module that stored the model.</param>
/// <param name="Model">Model.</param>
public sealed record InspectedModel(string Module, ClassModel Model);
