using Wrapgen.Emitters.Swig.Reading;

namespace Wrapgen.Emitters.Tests.Swig.Reading;

public sealed class HandWrittenReaderTests
{
    [Theory]
    [InlineData("%extend itkA { double Get(); }", "Get")]
    [InlineData("%extend itkA { public: static itkA * cast( itkB * obj ) { return f(\"}\"); }; int N(); }", "cast N")]
    [InlineData("%extend itkA { ~itkA() {x();}; itkA(int a) { } }", "")]
    [InlineData("%extend itkA { // int No();\n /* int No(); */ int Yes(); }", "Yes")]
    [InlineData("%extend itkA { template <class T> int No(T x); int Yes(std::map<int, int> m = {}); }", "Yes")]
    [InlineData("%extend itkA { %pythoncode { def a(self): pass } int b() const { } }", "a b")]
    [InlineData("%extend itkA { %typemap(in) int & { x; } int b(); }", "b")]
    [InlineData("class itkA { int No(); }; %extend itkA { int Yes(); }", "Yes")]
    [InlineData("namespace std { class itkA { int No(); }; } %extend itkA { int Yes(); }", "Yes")]
    [InlineData("%{ %extend itkA { int No(); } %}", "")]
    [InlineData("%inline %{ int f() { return 0; } %}\n%extend itkA { int Yes(); }", "Yes")]
    [InlineData(
        "%feature(\"director\") itkA;\n%insert(\"begin\") %{ { %}\n%exception { try { } }\n%extend itkA { int Yes(); }",
        "Yes"
    )]
    [InlineData("#ifdef SWIGJAVA\n%extend itkA { int No(); }\n#else\n%extend itkA { int Yes(); }\n#endif", "Yes")]
    [InlineData(
        "#ifndef SWIGPYTHON\n#if X\n#else\n#endif\n%extend itkA { int No(); }\n#endif\n%extend itkA { int Yes(); }",
        "Yes"
    )]
    [InlineData("#ifdef SWIGPYTHON\n%extend itkA { int Yes(); }\n#else\n%extend itkA { int No(); }\n#endif", "Yes")]
    public void Members_of_an_extension_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text).MembersOf("itkA").Select(member => member.Name)));

    [Theory]
    [InlineData("%define M(name) %extend name { int Get(); } %enddef\nM(itkA)", "Get")]
    [InlineData("%define M(name, what) %extend name { int Get##what(); } %enddef\nM(itkA, Size);", "GetSize")]
    [InlineData("%define N(a) int a(); %enddef\n%define M(name) %extend name { N(X) N(Y) } %enddef\nM(itkA)", "X Y")]
    [InlineData(
        "%define M(name) %extend name { %pythoncode %{\ndef name##_Get(self): pass\n%} } %enddef M(itkA)",
        "itkA_Get"
    )]
    [InlineData("%define M %extend itkA { int Get(); } %enddef\nM", "Get")]
    [InlineData("%define M(a, b) %extend itkA { int b(); } %enddef\nM(std::map<int(x, y)>, Get)", "Get")]
    public void Macros_are_expanded(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text).MembersOf("itkA").Select(member => member.Name)));

    [Theory]
    [InlineData("double distance(const a & from, const a & to);", "double distance")]
    [InlineData("namespace n { int f(); namespace { inline void g(int a = h()) { x(); } } }", "int f, void g")]
    [InlineData("extern int f(); static constexpr std::size_t g() { return 1; }", "int f, std::size_t g")]
    [InlineData("std::unique_ptr<a> join(const a &, const a &);", "std::unique_ptr<a> join")]
    [InlineData("typedef void (*callback)(int); typedef int f(int);", "")]
    [InlineData("int x = f(3); int (*pointer)(int); DECLARE(itkA); itkA::itkA(int a);", "")]
    [InlineData("template <class T> T f(T); class a { int m(); }; struct b; using c = int(int); enum d { e };", "")]
    [InlineData("a operator+(a, a); bool operator==(a, a); friend int f();", "")]
    [InlineData("%extend itkA { int m(); } %inline %{ int f(); %} %{ int g(); %}", "")]
    public void Functions_outside_of_classes_are_found(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", Read(text).Functions.Select(function => $"{function.Result} {function.Name}"))
        );

    [Fact]
    public void A_member_in_Cpp_has_its_types()
    {
        var member = Assert.IsType<CppMember>(
            Assert.Single(
                Read("%extend itkA { static std::pair<int, int> f( itkB const & b, unsigned long n = 3 ) { } }")
                    .MembersOf("itkA")
            )
        );

        Assert.Equal(("f", "std::pair<int, int>", true), (member.Name, member.Result, member.IsStatic));
        Assert.Equal(
            [new CppParameter("itkB const &", "b", null), new CppParameter("unsigned long", "n", "3")],
            member.Parameters
        );
    }

    [Fact]
    public void Methods_are_hidden_and_renamed_for_one_class_or_for_all()
    {
        var file = Read(
            """
            %ignore Delete;
            %ignore itkA::Find;
            %ignore itkA::Get(int);
            %rename(__Set_orig__) itkA::Set;
            %extend itkB { %ignore Swap; }
            %pythonprepend itkA::AddObserver %{ x %}
            """
        );

        Assert.Contains(file.RulesOf("itkC"), rules => rules.Ignored.Contains("Delete"));
        Assert.Contains(file.RulesOf("itkA"), rules => rules.Ignored.Contains("Find"));
        Assert.DoesNotContain(file.RulesOf("itkB"), rules => rules.Ignored.Contains("Find"));
        Assert.DoesNotContain(file.RulesOf("itkA"), rules => rules.Ignored.Contains("Get"));
        Assert.Contains(file.RulesOf("itkB"), rules => rules.Ignored.Contains("Swap"));
        Assert.Equal("__Set_orig__", file.RulesOf("itkA").Last().NewNames["Set"]);
        Assert.DoesNotContain(file.RulesOf("itkB"), rules => rules.NewNames.Count > 0);
        Assert.Contains(file.RulesOf("itkA"), rules => rules.Wrapped.Contains("AddObserver"));
    }

    [Fact]
    public void Templates_are_found()
    {
        var file = Read(
            "%template(vectorA) std::vector< itkA_Pointer >;\n%template(mapUL) std::map< int, std::set< int > >;"
        );

        Assert.Equal(
            [
                new SwigTemplate("vectorA", "std::vector< itkA_Pointer >"),
                new SwigTemplate("mapUL", "std::map< int, std::set< int > >"),
            ],
            file.Templates
        );
    }

    [Fact]
    public void What_an_imported_file_says_counts_too()
    {
        var imported = Read("%define M(name) %extend name { int Get(); } %enddef\n%ignore Delete;");
        var file = Read(
            "%import(module=\"x\") \"base.i\"\n%include <absent.i>\nM(itkA)",
            name => name == "base.i" ? imported : null
        );

        Assert.Equal("Get", Assert.Single(file.MembersOf("itkA")).Name);
        Assert.Contains(file.RulesOf("itkA"), rules => rules.Ignored.Contains("Delete"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("%extend")]
    [InlineData("%extend itkA {")]
    [InlineData("%extend itkA { int f(")]
    [InlineData("%extend itkA { int f() { \"")]
    [InlineData("%define")]
    [InlineData("%define M(")]
    [InlineData("%define M(a) x")]
    [InlineData("%template(")]
    [InlineData("%rename( %ignore %template")]
    [InlineData("%pythoncode %{ def f(")]
    [InlineData("%pythoncode { def")]
    [InlineData("} ) ; } %} %enddef")]
    [InlineData("#if 0\n#if\n#endif")]
    [InlineData("#")]
    [InlineData("\n#\\\n")]
    [InlineData("'\"/*")]
    [InlineData("%{")]
    [InlineData("%extend itkA { %extend itkA { %extend itkA { int f(); } } }")]
    [InlineData("%define M M %enddef M")]
    [InlineData("%define A(x) B(x) B(x) %enddef %define B(x) A(x) A(x) %enddef A(int)")]
    [InlineData("%define A(x) x##x##x##x##x##x##x##x %enddef A(A(A(A(A(A(A(A(A(A(y))))))))))")]
    public void Anything_can_be_read(string text) => Assert.NotNull(Read(text));

    [Fact]
    public void Every_part_of_a_file_can_be_read_alone()
    {
        const string Text = """
            %define M(name, type) %extend name { type Get(int i = f(")")) { return "}"; } %pythoncode %{
            @property
            def x(self): return '''
            text'''
            %} } %enddef
            #ifdef SWIGPYTHON
            M(itkA, std::vector< int >)
            #endif
            %template(v) std::vector< int >;
            """;

        for (var start = 0; start < Text.Length; start++)
        for (var end = start; end < Text.Length; end += 7)
            Assert.NotNull(Read(Text[start..end]));
    }

    private static HandWrittenFile Read(string text, Func<string, HandWrittenFile?>? open = null)
    {
        var file = new HandWrittenFile();
        HandWrittenReader.Read(file, text, open ?? (_ => null));
        return file;
    }
}
