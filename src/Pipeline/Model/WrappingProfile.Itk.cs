namespace Wrapgen.Pipeline.Model;

// The longer tables of the ITK profile, one rule a line.
public sealed partial record WrappingProfile
{
    private static EquatableArray<string> ItkNotWrappedTypes =>
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

    private static EquatableArray<SpellingRule> ItkSpellings =>
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

    private static EquatableArray<DeniedMethod> ItkDeniedMethods =>
        [
            new("vnl_", "as_ref"),
            new("itk", "rBegin"),
            new("itk", "rEnd"),
            new("itk", "Begin"),
            new("itk", "End"),
            new("itk", "GetSpacingCallback"),
            new("itk", "GetOriginCallback"),
        ];

    private static EquatableArray<FixedClass> ItkFixedClasses =>
        [
            new("stdcomplexD", ComplexClass(new("D", "F", "double", "__r", "__i", "__d", "0.0", " "))),
            new("stdcomplexF", ComplexClass(new("F", "D", "float", "r", "i", "__f", "0.0f", ""))),
        ];

    private static EquatableArray<HintRule> ItkHints =>
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
        ];

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
}
