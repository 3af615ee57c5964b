using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>
/// Classes that ITK's source tree can wrap and that most builds do not: those of remote modules, which come as packages of
/// their own, of the GPU, and of other libraries. tests/typing/itk-scripts compares the
/// list with the source tree.
/// </summary>
internal static class ItkOptionalNames
{
    public static EquatableArray<string> All =>
        ItkProfile.Words(
            """
                AdaptiveNonLocalMeansDenoisingImageFilter AdditiveGaussianNoiseMeshFilter
                AdditiveGaussianNoiseQuadEdgeMeshFilter AnisotropicDiffusionLBRImageFilter AreaClosingImageFilter
                AreaOpeningImageFilter ArrivalFunctionToPathFilter BSplineGradientImageFilter
                BinaryCloseParabolicImageFilter BinaryDilateParabolicImageFilter BinaryErodeParabolicImageFilter
                BinaryOpenParabolicImageFilter BinaryThinningImageFilter3D BoneMorphometryFeaturesFilter
                BoneMorphometryFeaturesImageFilter BoxMeanImageFilter BoxSigmaImageFilter
                ButterworthFilterFreqImageSource CartesianToPolarTransform CoherenceEnhancingDiffusionImageFilter
                ContinuousBorderWarpImageFilter CoocurrenceTextureFeaturesImageFilter CuberilleImageToMeshFilter
                DCMTKImageIO DCMTKImageIOEnums DCMTKImageIOFactory DCMTKSeriesFileNames DCMTKTransformIO
                DCMTKTransformIOFactory DescoteauxEigenToMeasureImageFilter
                DescoteauxEigenToMeasureParameterEstimationFilter DirectFourierReconstructionImageToImageFilter
                ESMDemonsRegistrationFunction EigenToMeasureImageFilter EigenToMeasureParameterEstimationFilter
                ExpandWithZerosImageFilter FDFImageIO FDFImageIOFactory FFTWComplexToComplex1DFFTImageFilter
                FFTWComplexToComplexFFTImageFilter FFTWFFTImageFilterInitFactory FFTWForward1DFFTImageFilter
                FFTWForwardFFTImageFilter FFTWGlobalConfiguration FFTWHalfHermitianToRealInverseFFTImageFilter
                FFTWInverse1DFFTImageFilter FFTWInverseFFTImageFilter FFTWRealToHalfHermitianForwardFFTImageFilter
                FastApproximateRankImageFilter FastBilateralImageFilter FastGrowCut
                FastSymmetricForcesDemonsRegistrationFilter FileListVideoIO
                FixedPointInverseDisplacementFieldImageFilter FloatingPointExceptions FloatingPointExceptionsEnums
                FrequencyExpandImageFilter FrequencyExpandViaInverseFFTImageFilter FrequencyFunction
                FrequencyShrinkImageFilter FrequencyShrinkViaInverseFFTImageFilter GPUAnisotropicDiffusionImageFilter
                GPUBoxImageFilter GPUCast GPUCastImageFilter GPUContextManager GPUDataManager
                GPUDenseFiniteDifferenceImageFilter GPUDiscreteGaussianImageFilter GPUFiniteDifferenceFilterEnum
                GPUFiniteDifferenceFunction GPUFiniteDifferenceImageFilter GPUFunctorBase
                GPUGradientAnisotropicDiffusionImageFilter GPUImage GPUImageDataManager GPUImageOps
                GPUImageToImageFilter GPUInPlaceImageFilter GPUKernelManager GPUMeanImageFilter
                GPUNeighborhoodOperatorImageFilter GPUReduction GPUUnaryFunctorImageFilter GaussianDistanceKernel
                GridForwardWarpImageFilter HardwareWisdomFilenameGenerator HeldIsotropicWavelet
                HessianGaussianImageFilter HigherOrderAccurateDerivativeImageFilter
                HigherOrderAccurateGradientImageFilter HostnameWisdomFilenameGenerator ImageToPointSetFilter
                ImageToVTKImageFilter IsotropicFrequencyFunction IsotropicWaveletFrequencyFunction
                IsotropicWaveletsUtilities IterateNeighborhoodOptimizer KrcahEigenToMeasureImageFilter
                KrcahEigenToMeasureParameterEstimationFilter KrcahPreprocessingImageToImageFilter
                LabelGeometryImageFilter LabelImageGenericInterpolateImageFunction LabelSetDilateImageFilter
                LabelSetErodeImageFilter LabelSetMorphBaseImageFilter LandmarkRegistrationEstimator
                LogGaborFreqImageSource MGHImageIO MGHImageIOFactory MINCTransformIOFactory MINCTransformIOTemplate
                MZ3MeshIO MZ3MeshIOFactory ManualWisdomFilenameGenerator MaskedRankImageFilter
                MaximumAbsoluteValueImageFilter MedialThicknessImageFilter3D MeshToPolyDataFilter
                MonogenicSignalFrequencyImageFilter MorphologicalContourInterpolator
                MorphologicalDistanceTransformImageFilter MorphologicalSharpeningImageFilter
                MorphologicalSignedDistanceTransformImageFilter MultiScaleHessianEnhancementImageFilter
                NMinimaMaximaImageCalculator NonLocalPatchBasedImageFilter NonLocalPatchBasedImageFilterEnums
                NormalizedCorrelationTwoImageToOneImageMetric ParabolicCloseImageFilter ParabolicDilateImageFilter
                ParabolicErodeImageFilter ParabolicOpenImageFilter ParametersEstimator PhaseAnalysisImageFilter
                PhaseAnalysisSoftThresholdImageFilter PhaseCorrelationImageRegistrationMethod
                PhaseCorrelationImageRegistrationMethodEnums PhaseCorrelationOperator PhaseCorrelationOptimizer
                PhaseCorrelationOptimizerEnums PhaseSymmetryImageFilter PhysicalCentralDifferenceImageFunction
                PointFeature PolarToCartesianTransform PolyData PolyDataToMeshFilter ProxTVImageFilter RANSAC
                RLEImage RankImageFilter ReplaceFeatureMapNanInfImageFilter RieszFrequencyFilterBankGenerator
                RieszRotationMatrix RobustAutomaticThresholdImageFilter RunLengthTextureFeaturesImageFilter STLMeshIO
                STLMeshIOFactory SWCMeshIO SWCMeshIOEnums SWCMeshIOFactory ScalarChanAndVeseDenseLevelSetImageFilter
                ScalarChanAndVeseLevelSetFunction ScalarChanAndVeseSparseLevelSetImageFilter ScancoImageIO
                ScancoImageIOFactory ShannonIsotropicWavelet ShrinkDecimateImageFilter
                SiddonJacobsRayCastInterpolateImageFunction SimoncelliIsotropicWavelet SimpleWisdomFilenameGenerator
                SingleImageCostFunction SinusoidImageSource SinusoidSpatialFunction
                SmoothingRecursiveYvvGaussianImageFilter SpeedFunctionPathInformation SpeedFunctionToPathFilter
                SplitComponentsImageFilter SteerableFilterFreqImageSource StochasticFractalDimensionImageFilter
                StrainImageFilter StructureTensorImageFilter TBBMultiThreader Tile TileConfiguration
                TileMergeImageFilter TileMontage TransformToStrainFilter TwoImageToOneImageMetric
                TwoProjectionImageRegistrationMethod VTKImageToImageFilter VarianceImageFilter
                VariationalDiffeomorphicRegistrationFilter VariationalRegistrationCurvatureRegularizer
                VariationalRegistrationDemonsFunction VariationalRegistrationDiffusionRegularizer
                VariationalRegistrationElasticRegularizer VariationalRegistrationFastNCCFunction
                VariationalRegistrationFilter VariationalRegistrationFunction
                VariationalRegistrationGaussianRegularizer VariationalRegistrationMultiResolutionFilter
                VariationalRegistrationNCCFunction VariationalRegistrationRegularizer
                VariationalRegistrationSSDFunction VariationalRegistrationStopCriterion
                VariationalSymmetricDiffeomorphicRegistrationFilter VectorInverseFFTImageFilter VideoFileReader
                VideoFileWriter VideoIOBase VideoIOBaseEnums ViewImage VowIsotropicWavelet VoxBoCUBImageIO
                VoxBoCUBImageIOFactory WaveletFrequencyFilterBankGenerator WaveletFrequencyForward
                WaveletFrequencyForwardUndecimated WaveletFrequencyInverse WaveletFrequencyInverseUndecimated
                WisdomFilenameGeneratorBase ZeroDCImageFilter
            """
        );
}
