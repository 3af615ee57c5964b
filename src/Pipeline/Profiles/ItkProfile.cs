using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>
/// The conventions of ITK, and the whole of what is specific to ITK. A table in C# and not a JSON file: an unchanged
/// run of a module takes about 5 ms in the native program, and reading these tables as JSON takes about 5 ms more.
/// </summary>
internal static class ItkProfile
{
    public const string Name = "itk";

    public static WrappingProfile Value { get; } =
        new()
        {
            Name = Name,
            NamespacePrefix = "itk::",
            ElidedNamespace = "::Templates::",
            DropsEnumerationOfDefaults = true,
            SwigPrefix = "itk",
            Runtime = new RuntimeNames
            {
                Package = "itk",
                MinimumPython = "3.11",
                BaseExtension = "_ITKCommonPython",
                BaseInterface = "itk.i",
                TemplateModule = "itk.support.template_class",
                TemplateClass = "itkTemplate",
                HelpersModule = "itk.support.helpers",
                FunctionDecorator = "accept_array_like_xarray_torch",
                TypesModule = "itk.support.types",
                TypesAlias = "itkt",
                ConfigModule = "itkConfig",
                VersionName = "ITK_GLOBAL_VERSION_STRING",
            },
            NotWrappedTypes = NotWrappedTypes,
            Spellings = Spellings,
            DeniedMethods = DeniedMethods,
            FixedClasses =
            [
                new("stdcomplexD", ComplexClass(new("D", "F", "double", "__r", "__i", "__d", "0.0", " "))),
                new("stdcomplexF", ComplexClass(new("F", "D", "float", "r", "i", "__f", "0.0f", ""))),
            ],
            FactoryMethod = "New",
            WithoutFactoryOverride = ["itkLightObject"],
            FactorySetsInputs = ["itkPyCommand"],
            Functional = Functional,
            ClassModels = ClassModels,
            UntypedNames = UntypedNames,
            Hints = Hints,
            CompatStubs = new CompatStubRules { NotCallable = NotCallable },
            StrictStubs = ItkStrictStubs.Rules,
        };

    private static EquatableArray<string> NotWrappedTypes =>
        [
            "std::_Deque_alloc<*>",
            "itk::AtomicInt<*>",
            "itk::MapContainer<unsigned long, itk::CellInterface<*>",
            "itk::VectorContainer<unsigned long, itk::CellInterface<*>",
            "itk::CellInterface<double, itk::QuadEdgeMeshCellTraitsInfo<*>",
            "itk::QuadEdgeMeshLineCell<itk::CellInterface<*>",
            "itk::LibHandle",
            "itk::NeighborhoodAllocator<*>",
            "itk::ImageRegion<*>",
            "itk::ImportImageContainer<*>",
            "itk::DefaultPixelAccessor<*>",
            "itk::NeighborhoodAccessorFunctor<*>",
            "itk::DefaultVectorPixelAccessor<*>",
            "itk::VectorImageNeighborhoodAccessorFunctor<*>",
            "itk::*Iterator*",
            "itk::Neighborhood<*>",
            "itk::ThreadFunctionType",
            "itk::Functor::*",
            "itk::SmartPointer<itk::Functor::*",
            "itk::SmartPointer<const itk::Functor::*",
            "itk::Function::*",
            "itk::?*Function*",
            "itk::watershed::*",
            "itk::SmartPointer<itk::VoronoiDiagram2D<*>*>",
            "itk::Image<itk::CovariantVector<double, *>, *>",
            "itk::FixedArray<itk::SmartPointer*>",
            "itk::SmartPointer<itk::Image*>",
            "itk::SmartPointer<const itk::Image*>",
            "itk::SmartPointer<const itk::PointSet*>",
            "itk::SmartPointer<const itk::Mesh*>",
            "itk::ObjectFactoryBasePrivate",
            "itk::ThreadPoolGlobals",
            "itk::MultiThreaderBaseGlobals",
            @"*(\*)(*",
        ];

    private static EquatableArray<SpellingRule> Spellings =>
        [
            new("std::basic_string<char>", "std::string"),
            new("std::basic_string<char, std::char_traits<char>>", "std::string"),
            new("std::basic_ostream<char, std::char_traits<char>>", "std::ostream"),
            new("std::basic_istream<char, std::char_traits<char>>", "std::istream"),
            new("std::basic_ofstream<char, std::char_traits<char>>", "std::ostream"),
            new("std::basic_ifstream<char, std::char_traits<char>>", "std::istream"),
            new("itk::SerieUIDContainer", "std::vector< std::string >"),
            new("itk::FilenamesContainer", "std::vector< std::string >"),
        ];

    private static EquatableArray<DeniedMethod> DeniedMethods =>
        [
            new("vnl_", "as_ref"),
            new("itk", "rBegin"),
            new("itk", "rEnd"),
            new("itk", "Begin"),
            new("itk", "End"),
            new("itk", "GetSpacingCallback"),
            new("itk", "GetOriginCallback"),
        ];

    private static FunctionalRules Functional =>
        new()
        {
            RootClass = "ProcessObject",
            ExtraClasses = ["ImageDuplicator"],
            ExcludedSetters = Words(
                """
                Input Input1 Input2 Input3 InputImage InPlace CoordinateTolerance DirectionTolerance
                GlobalDefaultCoordinateTolerance GlobalDefaultDirectionTolerance NumberOfWorkUnits Lambda
                """
            ),
            InputHints =
            [
                new("ImageTo", "ImageLike"),
                new("MeshTo", "Mesh"),
                new("PathTo", "Path"),
                new("SpatialObjectTo", "SpatialObject"),
            ],
            ResultHints =
            [
                new("ImageSource", "ImageSourceReturn"),
                new("MeshSource", "MeshSourceReturn"),
                new("PathSource", "PathSourceReturn"),
            ],
            // The instantiation of the filter follows from the transform, which the filter takes inside a decorator.
            Bodies = [new("transform_to_displacement_field_filter", [.. TransformFirst.Split('\n')])],
        };

    private const string TransformFirst = """
        if args:
            transform, *args = args
        elif "transform" in kwargs:
            transform = kwargs.pop("transform")
        elif "transform_input" in kwargs:
            transform = kwargs.pop("transform_input")
        else:
            raise ValueError("{function} needs a transform as its first argument, 'transform' or 'transform_input'.")
        for name in ("transform", "transform_input"):
            kwargs.pop(name, None)
        dimension = transform.GetInputSpaceDimension()
        scalar = {package}.template(transform)[1][0]
        transform_type = {package}.Transform[scalar, dimension, dimension]
        decorator = {package}.DataObjectDecorator[transform_type].New()
        decorator.Set(transform)
        field_type = {package}.Image[{package}.Vector[scalar, dimension], dimension]
        kwargs["transform_input"] = decorator
        instance = {package}.{class}[field_type, scalar].New(*args, **kwargs)
        """;

    private static ClassModelRules ClassModels =>
        new()
        {
            ExcludedSuffixes = ["_Pointer", "_AutoPointer", "_ConstPointer", "Factory"],
            ExcludedClasses = ["stdcomplex", "stdnumeric_limits"],
            ExcludedMethods = Words(
                """
                IsNull IsNotNull GetPointer Swap Register UnRegister CreateAnother PrintSelf Delete SetReferenceCount
                PrintHeader PrintTrailer InternalClone
                """
            ),
            SuperclassSuffix = "_Superclass",
            EnumsSuffix = "Enums",
        };

    private static UntypedNameRules UntypedNames =>
        new()
        {
            TypedSuffixes = ["vnl_lbfgsb", "vnl_lbfgs"],
            Prefixes =
            [
                new("Array2D", "Array2D", true),
                new("DiffusionTensor3D", "DiffusionTensor3D", true),
                new("KdTreeBasedKmeansEstimatorKdTree", "KdTreeBasedKmeansEstimator", true),
                new("MapContainerIstring", "MapContainer", true),
                new("Point1D", "Point1D", false),
                new("PointBasedSpatialObject", "PointBasedSpatialObject", true),
                new("MetaDataObject", "MetaDataObject", true, "MetaDataObjectBase"),
                new("SimpleDataObjectDecorator", "SimpleDataObjectDecorator", true),
            ],
            SplitMarks = ["IO", "v4"],
            SplitExceptions = [new("v4", "Div")],
            EmptyRests = ["REGv4"],
            SuffixWords = ["Lanczos", "Cosine", "Welch", "Hamming", "Neighborhood"],
        };

    private static EquatableArray<HintRule> Hints =>
        [
            new("itk::FixedArray<", HintKind.SequenceOfArgument),
            new("itk::Vector<", HintKind.SequenceOfArgument),
            new("itk::CovariantVector<", HintKind.SequenceOfArgument),
            new("itk::Point<", HintKind.SequenceOfArgument),
            new("itk::Array<", HintKind.SequenceOfArgument),
            new("itk::VectorContainer<", HintKind.SequenceOfArgument, "itk::Offset<", 1),
            new("std::vector<", HintKind.SequenceOfArgument),
            new("itk::Size<", HintKind.Plain, "Sequence[int]"),
            new("itk::Offset<", HintKind.Plain, "Sequence[int]"),
            new("itk::Index<", HintKind.Plain, "Sequence[int]"),
            new("itk::ImageRegion<", HintKind.LibraryType, "ImageRegion"),
            new("itk::InterpolateImageFunction<", HintKind.LibraryType, "InterpolateImageFunction"),
            new("itk::ExtrapolateImageFunction<", HintKind.LibraryType, "ExtrapolateImageFunction"),
            new("itk::Image<", HintKind.LibraryType, "Image"),
            new("itk::VectorImage<", HintKind.LibraryType, "VectorImage"),
            new("itk::ImageBase<", HintKind.LibraryType, "ImageBase"),
            new("itk::PointSet<", HintKind.LibraryType, "PointSet"),
            new("itk::Mesh<", HintKind.LibraryType, "Mesh"),
            new("itk::QuadEdgeMesh<", HintKind.LibraryType, "QuadEdgeMesh"),
            new("itk::Transform<", HintKind.LibraryType, "Transform"),
            new("itk::ImageBoundaryCondition<", HintKind.LibraryType, "ImageBoundaryCondition"),
            new("itk::FlatStructuringElement<", HintKind.LibraryType, "FlatStructuringElement"),
            new("itk::RGBPixel<", HintKind.Plain, "tuple[int, int, int]"),
            new("itk::RGBAPixel<", HintKind.Plain, "tuple[int, int, int, int]"),
            new("vnl_", HintKind.OwnName),
        ];

    private static EquatableArray<string> NotCallable =>
        Words(
            """
            AnisotropicDiffusionImageFilter ConvolutionImageFilterBase DenseFiniteDifferenceImageFilter
            GenerateImageSource ImageSource ImageToImageFilter ImageToImageMetricv4 ImageToMeshFilter
            ImageToPathFilter InPlaceImageFilter LBFGSOptimizerBasev4 NarrowBandImageFilterBase
            NarrowBandLevelSetImageFilter NoiseBaseImageFilter ProcessObject SegmentationLevelSetFunction
            SegmentationLevelSetImageFilter ShapePriorSegmentationLevelSetImageFilter
            SparseFieldFourthOrderLevelSetImageFilter TemporalProcessObject
            """
        );

    private sealed record Complex(
        string Suffix,
        string Other,
        string Scalar,
        string Real,
        string Imaginary,
        string Assigned,
        string Zero,
        string Lead
    );

    private static string ComplexClass(Complex type)
    {
        var (name, other) = ("stdcomplex" + type.Suffix, "stdcomplex" + type.Other);
        string[] scalarAssignments = ["=", "+=", "-=", "*=", "/="];
        string[] members =
        [
            $"~{name}();",
            $"{name} & operator=({name} const & arg0);",
            $"{name}({name} const & arg0);",
            $"{name}({name} __z);",
            $"{name}({type.Scalar} {type.Real} = {type.Zero}, {type.Scalar} {type.Imaginary} = {type.Zero});",
            $"{name}({other} const & __z);",
            $"{type.Scalar} real();",
            $"{type.Scalar} const real() const;",
            $"{type.Scalar} imag();",
            $"{type.Scalar} const imag() const;",
            .. scalarAssignments.Select(sign => $"{name} & operator{sign}({type.Scalar} {type.Assigned});"),
        ];
        return $"{type.Lead}class {name} {{\n       public:\n"
            + string.Concat(members.Select(member => $"         {member}\n"))
            + "       private:\n       protected:\n     };\n";
    }

    /// <summary>A list of names that are separated by white space.</summary>
    internal static EquatableArray<string> Words(string names) =>
        EquatableArray.From(names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
