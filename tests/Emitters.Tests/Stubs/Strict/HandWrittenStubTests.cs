using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Pipeline.Storage;
using Wrapgen.StoreWriter;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

/// <summary>What hand-written interface files change in strict stubs.</summary>
public sealed class HandWrittenStubTests : IDisposable
{
    private static readonly TypeModel Number = new(TypeShape.Integer, TypePassing.Value, "int");
    private static readonly TypeModel Region = new(TypeShape.Class, TypePassing.ConstReference, "itkPart", "itkBox");

    private readonly TemporaryFolder _work = new();

    public HandWrittenStubTests()
    {
        StoreFiller.SaveModule(
            _work["store"],
            "M",
            new SubmoduleContent(
                "itkBox",
                [new ClassModel { ClassName = "Box", SubmoduleName = "itkBox" }],
                new TypedSubmodule
                {
                    Submodule = "itkBox",
                    Classes =
                    [
                        Class("itkPart", "itk::Part"),
                        Class(
                            "itkBox",
                            "itk::Box",
                            Method("GetPart", Region),
                            Method("Delete", Number),
                            Method("Size", Number)
                        ),
                        Class("itkIndex2", "itk::Index<2>"),
                    ],
                }
            )
        );
    }

    [Fact]
    public void Members_that_are_added_hidden_and_renamed()
    {
        Write(
            """
            %ignore Delete;
            %rename(__GetPart_orig__) itkBox::GetPart;
            %extend itkBox {
                static itkBox * cast( itkPart * obj ) { return 0; }
                bool __eq__( itkBox * other ) { return true; }
                static unsigned int __len__() { return 2; }
                itkPart At( itkIndex2 & index ) { }
                %pythoncode %{
                    def GetPart(self):
                        return copy(self.__GetPart_orig__())
                    def Size(self):
                        '''Nothing.'''
                    def keys(self, deep=True): return []
                    @property
                    def shape(self): return ()
                    __array_interface__ = property(_get)
                %}
            }
            """
        );

        Assert.Equal(
            """
            class itkBox(_SwigObject):
                cast: ClassVar[_Cast]
                def Size(self) -> None: ...
                def keys(self, deep: bool = ...) -> Any: ...
                @property
                def shape(self) -> Any: ...
                @property
                def __array_interface__(self) -> Any: ...
                def __init__(self, no_public_constructor: NoReturn) -> None: ...
                def __GetPart_orig__(self) -> itkPart: ...
                def GetPart(self) -> itkPart: ...
                def __eq__(self, other: object, /) -> bool: ...
                def __len__(self) -> int: ...
                def At(self, index: itkIndex2 | _Items[int] | int) -> itkPart: ...

            """,
            Block("class itkBox(")
        );
    }

    [Fact]
    public void A_class_that_is_indexed_can_be_iterated_over()
    {
        Write("%extend itkIndex2 { long __getitem__(unsigned long d) { } static unsigned int __len__() { } }");

        Assert.Equal(
            """
            class _Index(_SwigObject, _IterableByIndex[int]):
                def __init__(self, no_public_constructor: NoReturn) -> None: ...
                def __getitem__(self, d: int, /) -> int: ...
                def __len__(self) -> int: ...

            """,
            Block("class _Index(")
        );
    }

    [Fact]
    public void Containers_and_functions_belong_to_the_module()
    {
        Write(
            """
            %template(vectoritkBox) std::vector< itkBox_Pointer >;
            %template(listitkBox) std::list< itkBox * >;
            %template(mapUL) std::map< unsigned long, std::string, std::less< unsigned long > >;
            %template(other) itk::Other< int >;
            %pythoncode %{
            def itkBox_New():
                return itkBox.New()
            def _hidden(): pass
            LIMIT = 3
            class Marked(list):
                def size(self): return 1
            %}
            """
        );

        var stub = Stub();
        Assert.Contains(
            "class vectoritkBox(_StdVector[itkBox], MutableSequence[itkBox]): ...\n",
            stub,
            StringComparison.Ordinal
        );
        Assert.Contains("class listitkBox(_StdPointerList[itkBox]): ...\n", stub, StringComparison.Ordinal);
        Assert.Contains(
            "class mapUL(_StdMap[int, str], MutableMapping[int, str]): ...\n",
            stub,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "from ._stdPython import _StdMap, _StdPointerList, _StdVector\n",
            stub,
            StringComparison.Ordinal
        );
        Assert.Contains("def itkBox_New() -> itkBox: ...\n", stub, StringComparison.Ordinal);
        Assert.Contains("LIMIT: Any\n", stub, StringComparison.Ordinal);
        Assert.Contains("class Marked:\n    def size(self) -> Any: ...\n", stub, StringComparison.Ordinal);
        Assert.DoesNotContain("other", stub, StringComparison.Ordinal);
        Assert.DoesNotContain("_hidden", stub, StringComparison.Ordinal);
        Assert.Contains(
            "class _StdVector(",
            File.ReadAllText(_work["stubs", "_stdPython.pyi"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Functions_in_Cpp_belong_to_the_module_and_to_the_package()
    {
        Write(
            """
            %ignore hidden;
            %rename(boxes) count_boxes;
            namespace n
            {
            itk::SmartPointer<itkBox> largest(const itkBox & first, const itkBox & second);
            unsigned int count_boxes(bool all = true);
            namespace units { double scale(double factor); double scale(const itkBox & box, double factor); }
            void hidden();
            int _private();
            }
            """
        );

        var stub = Stub();
        Assert.Contains("def largest(first: itkBox, second: itkBox) -> itkBox: ...\n", stub, StringComparison.Ordinal);
        Assert.Contains("def boxes(all: bool = True) -> int: ...\n", stub, StringComparison.Ordinal);
        Assert.Contains(
            """
            @overload
            def scale(factor: float, /) -> float: ...
            @overload
            def scale(box: itkBox, factor: float, /) -> float: ...

            """,
            stub,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hidden", stub, StringComparison.Ordinal);
        Assert.DoesNotContain("_private", stub, StringComparison.Ordinal);
        var package = File.ReadAllText(_work["stubs", "__init__.pyi"]);
        Assert.Contains("\nlargest = _largest\n", package, StringComparison.Ordinal);
    }

    [Fact]
    public void An_imported_file_of_which_SWIG_makes_a_module_has_a_stub()
    {
        Write("%import base.i\n");
        _work.Write(
            "Typedefs/base.i",
            "%module(package=\"itk\") basePython\n%pythoncode { str = str }\n%template(vectorstring) std::vector< std::string >;"
        );
        Run();

        var stub = File.ReadAllText(_work["stubs", "basePython.pyi"]);
        Assert.Contains("from builtins import str as _str\n", stub, StringComparison.Ordinal);
        Assert.Contains("str = _str\n", stub, StringComparison.Ordinal);
        Assert.Contains(
            "class vectorstring(_StdVector[str], MutableSequence[str]): ...\n",
            stub,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_change_of_an_interface_file_makes_the_stub_again()
    {
        Write("%extend itkBox { int One(); }");
        Assert.Equal(1, Run().Rendered);
        Assert.Equal(0, Run().Rendered);

        Write("%extend itkBox { int Two(); }");

        Assert.Equal(1, Run().Rendered);
        Assert.Contains("def Two(self) -> int: ...", Stub(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_interface_files_the_profile_says_what_they_add()
    {
        Assert.Contains(
            "class _Index(_SwigObject, _IterableByIndex[int]):\n    def __len__(self) -> int",
            Stub(),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _work.Dispose();

    private static WrapperClass Class(string name, string cpp, params WrapperMethod[] methods)
    {
        var open = cpp.IndexOf('<', StringComparison.Ordinal);
        return new()
        {
            SwigName = name,
            CppName = open < 0 ? cpp : cpp[..open],
            TemplateArguments = open < 0 ? [] : [new TemplateArgument(cpp[(open + 1)..^1], null)],
            Methods = EquatableArray.Create<WrapperMethod>(methods),
        };
    }

    private static WrapperMethod Method(string name, TypeModel result) =>
        new(name, WrapperMethodKind.Method, result, [], null);

    private void Write(string text) => _work.Write("Typedefs/python/itkBox_ext.i", text);

    private StubResult Run() =>
        new StubRun(
            new StubOptions
            {
                OutputDirectory = _work["stubs"],
                StoreDirectory = _work["store"],
                Style = "strict",
                IndexListFile = _work.Write("manifests.txt", KeyIndexFile.PathOf(_work["store"], "itkBox")),
                Profile = BuiltInProfiles.Itk,
            },
            diagnostic => Assert.Fail(diagnostic.Message)
        ).Run(TestContext.Current.CancellationToken);

    private string Stub()
    {
        Run();
        return File.ReadAllText(_work["stubs", "itkBoxPython.pyi"]);
    }

    /// <summary>A class in the stub, with the empty line after it.</summary>
    private string Block(string start)
    {
        var stub = Stub();
        var from = stub.IndexOf(start, StringComparison.Ordinal);
        var to = stub.IndexOf("\n\n", from, StringComparison.Ordinal);
        return stub[from..(to < 0 ? stub.Length : to + 1)];
    }
}
