using System.Collections.Frozen;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>ITK classes without <c>New</c> that cannot be instantiated by calling them either (spec 3.4).</summary>
internal static class NotCallableClasses
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "AnisotropicDiffusionImageFilter",
        "ConvolutionImageFilterBase",
        "DenseFiniteDifferenceImageFilter",
        "GenerateImageSource",
        "ImageSource",
        "ImageToImageFilter",
        "ImageToImageMetricv4",
        "ImageToMeshFilter",
        "ImageToPathFilter",
        "InPlaceImageFilter",
        "LBFGSOptimizerBasev4",
        "NarrowBandImageFilterBase",
        "NarrowBandLevelSetImageFilter",
        "NoiseBaseImageFilter",
        "ProcessObject",
        "SegmentationLevelSetFunction",
        "SegmentationLevelSetImageFilter",
        "ShapePriorSegmentationLevelSetImageFilter",
        "SparseFieldFourthOrderLevelSetImageFilter",
        "TemporalProcessObject"
    );

    public static bool Contains(string className) => Names.Contains(className);
}
