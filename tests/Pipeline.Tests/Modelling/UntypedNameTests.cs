using System.Text.RegularExpressions;
using CsCheck;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>SWIG names reduced to Python class names.</summary>
public partial class UntypedNameTests
{
    [Theory]
    [InlineData("itkLBFGSOptimizerBasev4vnl_lbfgs", "LBFGSOptimizerBasev4", true)]
    [InlineData("vnl_lbfgsb", "vnl_lbfgsb", false)]
    [InlineData("vnl_lbfgs", "vnl_lbfgs", false)]
    [InlineData("itkFoovnl_lbfgsb", "Foo", true)]
    [InlineData("itkImageRegistrationMethodv4REGv4F2F2BSOUDFTD2", "ImageRegistrationMethodv4", true)]
    [InlineData("itkFoov4D3", "Foov4", true)]
    [InlineData("itkFoov4Diva", "Foov4Diva", false)]
    [InlineData("itkFooDivv4D3", "FooDivv", true)]
    [InlineData("itkv4", "v4", false)]
    [InlineData("itkRawImageIOSS2", "RawImageIO", true)]
    [InlineData("itkHDF5TransformIOD", "HDF5TransformIO", true)]
    [InlineData("itkJPEG2000ImageIO", "JPEG2000ImageIO", false)]
    [InlineData("itkVideoIOBase", "VideoIOBase", false)]
    [InlineData("itkIOAbcF2IO", "IOAbcF2IO", false)]
    [InlineData("itkMapContainerIRGBAF", "MapContainer", true)]
    [InlineData("itkMapContainerIstring", "MapContainer", true)]
    [InlineData("itkPointBasedSpatialObject2_Pointer", "PointBasedSpatialObject", true)]
    [InlineData("itkPoint1D", "Point1D", false)]
    [InlineData("itkArray2DD", "Array2D", true)]
    [InlineData("itkVTKPolyDataReaderMF3", "VTKPolyDataReader", true)]
    [InlineData("itkLanczosWindowFunction3", "LanczosWindowFunction", true)]
    [InlineData("itkABC", "", true)]
    [InlineData("itkDiffusionTensor3DF", "DiffusionTensor3D", true)]
    [InlineData("itkKdTreeBasedKmeansEstimatorKdTreeLSVF3", "KdTreeBasedKmeansEstimator", true)]
    [InlineData("itkMetaDataObjectD", "MetaDataObject", true)]
    [InlineData("itkMetaDataObjectBase", "MetaDataObjectBase", false)]
    [InlineData("itkSimpleDataObjectDecoratorstring", "SimpleDataObjectDecorator", true)]
    [InlineData("itkImageF3", "Image", true)]
    [InlineData("itkImage", "Image", false)]
    [InlineData("stdvectorF", "stdvector", true)]
    [InlineData("itkWindowedSincIF3LanczosNeighborhood", "WindowedSinc", true)]
    [InlineData("itkWindowedSincIF3Lanczos2_", "WindowedSinc", true)]
    [InlineData("itkLanczos3", "Lanczos", true)]
    [InlineData("itkIOitkFooF2", "IOFoo", true)] // the rest loses its prefix as well
    [InlineData("itk", "", false)]
    public void A_name_is_reduced(string swigName, string className, bool isTyped) =>
        Assert.Equal(new UntypedName(className, isTyped), new UntypedNames(BuiltInProfiles.Itk).Of(swigName));

    /// <summary>
    /// The code uses no regular expression for the suffix; the test compares it with the one in which the rule is
    /// stated.
    /// </summary>
    [Fact]
    public void The_instantiation_suffix_is_the_leftmost_match() =>
        Gen.OneOf("A", "Z", "_", "7", "x", "Lanczos", "Cosine", "Welch", "Hamming", "Neighborhood", "Lan", "hood")
            .Array[0, 8]
            .Sample(
                parts =>
                {
                    var name = "q" + string.Concat(parts);
                    var match = Suffix().Match(name);
                    var expected = match.Success
                        ? new UntypedName(name[..match.Index], true)
                        : new UntypedName(name, false);
                    Assert.Equal(expected, new UntypedNames(BuiltInProfiles.Itk).Of(name));
                },
                iter: 2000
            );

    [GeneratedRegex("[A-Z_0-9]+(Lanczos|Cosine|Welch|Hamming|Neighborhood)*[A-Z_0-9]*$")]
    private static partial Regex Suffix();
}
