using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>ITK's conventions for strict stubs, the largest part of <see cref="ItkProfile"/>.</summary>
internal static class ItkStrictStubs
{
    public static StrictStubRules Rules =>
        new()
        {
            SmartPointers = ["itk::SmartPointer<", "itk::AutoPointer<", "itk::WeakPointer<"],
            Sequences = Sequences,
            OpaqueTypes = ["std::", "itk::QuadEdgeMeshIteratorGeom<", "itk::QuadEdgeMeshConstIteratorGeom<"],
            NeverNull = ItkProfile.Words(
                """
                New __New_orig__ Clone CreateAnother cast GetNameOfClass GetOutput MakeOutput GetPixelContainer
                GetBufferedRegion GetInverseTransform GetMetaDataDictionary
                """
            ),
            // A getter of something that was never set returns null. Nobody asks for that, so it need not be expected.
            NullResults = ItkProfile.Words(
                """
                Find* Search* Lookup* TryGet* GetSource GetParent GetNextSibling GetBufferPointer
                CreateImageIO CreateMeshIO CreateTransformIO CreateVideoIO
                """
            ),
            OptionalNames = ItkOptionalNames.All,
            IgnoredMethods = ["Delete", "SetReferenceCount", "Register", "UnRegister"],
            InterfaceFolders = ["Typedefs/python", "Typedefs"],
            Additions = Additions,
            FactoryMembers = Cast,
            TemplateArguments = TemplateArguments,
            PipelineData = ["itkDataObject"],
            ConfigurationDirectory = "Configuration",
            SettersTakeLists = true,
            FactoryKeywords = ["auto_progress: int = ...", "template_parameters: Any = ..."],
            ChoosesByFirstArgument = true,
            HasTemplateAttributes = true,
            TemplatesTakeObjects = true,
            TemplateMembers = TemplateMembers,
            DynamicTemplateArgument = "support.types:_AnyCType",
            InputSetters = ["SetInput", "SetInput1", "SetInputImage", "SetImage"],
            OutputGetter = "GetOutput",
            EnumPrefix = "_",
            PackageLines =
            [
                "from .support.types import B as B, SC as SC, UC as UC, SS as SS, US as US, SI as SI, UI as UI, SL as SL, "
                    + "UL as UL",
                "from .support.types import SLL as SLL, ULL as ULL, F as F, D as D, LD as LD",
                "from .support.types import itkCType as itkCType, ST as ST, IT as IT, OT as OT",
                "from .support.extras import *",
                "from .support.init_helpers import *",
                "",
                "__version__: str",
            ],
            SupportStubs =
            [
                "support/__init__.pyi",
                "support/extras.pyi",
                "support/helpers.pyi",
                "support/init_helpers.pyi",
                "support/template_class.pyi",
                "support/types.pyi",
                "support/xarray.pyi",
            ],
        };

    private static EquatableArray<string> TemplateMembers =>
        [
            "def items(self) -> Sequence[tuple[Any, Any]]: ...",
            "def get(self, key: Any, default: Any = None) -> Any: ...",
            "def GetTypes(self) -> None: ...",
            "def GetTypesAsList(self) -> Sequence[str]: ...",
            "def __iter__(self) -> Iterator[Any]: ...",
            "def __contains__(self, key: object) -> bool: ...",
            "def __call__(self, *args: Any, **kwargs: Any) -> Any: ...",
        ];

    private static EquatableArray<SequenceFamily> Sequences =>
        [
            new("itk::Index<", "int", TakesScalar: true),
            new("itk::Size<", "int", TakesScalar: true),
            new("itk::Offset<", "int", TakesScalar: true),
            new("itk::FixedArray<", TakesScalar: true),
            new("itk::Vector<", TakesScalar: true),
            new("itk::CovariantVector<", TakesScalar: true),
            new("itk::Point<", TakesScalar: true),
            new("itk::ContinuousIndex<", TakesScalar: true),
            new("itk::Array<"),
            new("itk::VariableLengthVector<"),
            new("itk::OptimizerParameters<"),
            new("itk::RGBPixel<", TakesScalar: true),
            new("itk::RGBAPixel<", TakesScalar: true),
        ];

    private static EquatableArray<ClassAddition> Additions =>
        [
            .. Sequences.Select(family => new ClassAddition(family.Start, Container)),
            new("itk::Image<", Image),
            new("itk::VectorImage<", Image),
            new("itk::PointSet<", Mesh),
            new("itk::Mesh<", Mesh),
            new("itk::QuadEdgeMesh<", Mesh),
            new(
                "itk::PyBuffer<",
                StaticMethods("GetArrayViewFromImage GetImageViewFromArray GetArrayFromImage GetImageFromArray")
            ),
            new(
                "itk::PyVnl<",
                StaticMethods(
                    """
                    GetArrayViewFromVnlVector GetArrayFromVnlVector GetVnlVectorFromArray
                    GetArrayViewFromVnlMatrix GetArrayFromVnlMatrix GetVnlMatrixFromArray
                    """
                )
            ),
            new(
                "itk::PyVectorContainer<",
                StaticMethods(
                    "array_view_from_vector_container array_from_vector_container vector_container_from_array"
                )
            ),
            new(
                "itk::LightObject",
                [
                    "def __str__(self) -> str: ...",
                    "def __eq__(self, obj: object, /) -> bool: ...",
                    "def __hash__(self) -> int: ...",
                    .. Cast,
                ]
            ),
            new("itk::MetaDataObjectBase", Cast),
            new(
                "itk::Object",
                ["def AddObserver(self, event: itkEventObject, cmd: itkCommand | Callable[[], object]) -> int: ..."]
            ),
            new(
                "itk::MetaDataDictionary",
                [
                    "def __len__(self) -> int: ...",
                    "def __getitem__(self, key: str, /) -> Any: ...",
                    "def __setitem__(self, key: str, item: Any, /) -> None: ...",
                    "def __iter__(self) -> Iterator[Any]: ...",
                    "def __str__(self) -> str: ...",
                ]
            ),
            new("itk::ImageBase<", ImageBase),
            new("itk::ImageRegion<", State),
            new("itk::Matrix<", ["def __array__(self, dtype: Any = None) -> Any: ...", .. State]),
            new(
                "itk::ProcessObject",
                [
                    "def __len__(self) -> int: ...",
                    "def __getitem__(self, item: int, /) -> Any: ...",
                    "def __internal_call__(self) -> Any: ...",
                    "def __call__(self, *args: Any, **kwargs: Any) -> Any: ...",
                ]
            ),
            new(
                "std::complex<",
                [
                    "def __init__(self, real: float = ..., imag: float = ..., /) -> None: ...",
                    "def real(self) -> float: ...",
                    "def imag(self) -> float: ...",
                    "def __complex__(self) -> complex: ...",
                ]
            ),
        ];

    private static EquatableArray<string> Container =>
        [
            "def __len__(self) -> int: ...",
            "def __getitem__(self, index: int, /) -> {item}: ...",
            "def __setitem__(self, index: int, value: {item}, /) -> None: ...",
        ];

    private static EquatableArray<string> Mesh =>
        [
            "def keys(self) -> list[str]: ...",
            "def __len__(self) -> int: ...",
            "def __getitem__(self, key: str, /) -> Any: ...",
            "def __setitem__(self, key: str, value: Any, /) -> None: ...",
        ];

    private static EquatableArray<string> StaticMethods(string names) =>
        EquatableArray.From(
            ItkProfile
                .Words(names)
                .SelectMany(name => new[] { "@staticmethod", $"def {name}(*args: Any, **kwargs: Any) -> Any: ..." })
        );

    private static EquatableArray<string> ImageBase =>
        [
            "@property",
            "def ndim(self) -> int: ...",
            "@property",
            "def shape(self) -> tuple[int, ...]: ...",
            "@property",
            "def dtype(self) -> Any: ...",
            "def astype(self, pixel_type: Any) -> Any: ...",
            "def __getitem__(self, key: Any, /) -> Any: ...",
            "def __setitem__(self, key: Any, value: Any, /) -> None: ...",
            "def keys(self) -> list[str]: ...",
            "def SetDirection(self, direction: Any, /) -> None: ...",
            .. State,
        ];

    private static EquatableArray<string> Image =>
        [
            "def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any: ...",
            "def __buffer__(self, flags: int = 0, /) -> memoryview: ...",
            "@property",
            "def __array_interface__(self) -> dict[str, Any]: ...",
        ];

    private static EquatableArray<string> Cast => ["cast: ClassVar[_Cast]"];

    /// <summary>What pickle needs.</summary>
    private static EquatableArray<string> State =>
        ["def __getstate__(self) -> Any: ...", "def __setstate__(self, state: Any) -> None: ..."];

    private static EquatableArray<TemplateArgumentRule> TemplateArguments =>
        [
            new("bool", "support.types:_B"),
            new("char", "support.types:_SC"),
            new("signed char", "support.types:_SC"),
            new("unsigned char", "support.types:_UC"),
            new("short", "support.types:_SS"),
            new("signed short", "support.types:_SS"),
            new("unsigned short", "support.types:_US"),
            new("int", "support.types:_SI"),
            new("signed int", "support.types:_SI"),
            new("unsigned int", "support.types:_UI"),
            new("long", "support.types:_SL"),
            new("signed long", "support.types:_SL"),
            new("unsigned long", "support.types:_UL"),
            new("long long", "support.types:_SLL"),
            new("signed long long", "support.types:_SLL"),
            new("unsigned long long", "support.types:_ULL"),
            new("float", "support.types:_F"),
            new("double", "support.types:_D"),
            new("long double", "support.types:_LD"),
        ];
}
