using Wrapgen.Emitters.Swig.Reading;

namespace Wrapgen.Emitters.Tests.Swig.Reading;

public sealed class HandWrittenFilesTests : IDisposable
{
    private readonly TemporaryFolder _work = new();
    private readonly List<string> _read = [];

    [Fact]
    public void Files_are_found_in_the_first_directory_that_has_them_and_read_once()
    {
        _work.Write("one/itkA_ext.i", "%import base.i\n%extend itkA { int One(); }");
        _work.Write("two/itkA_ext.i", "%extend itkA { int Two(); }");
        _work.Write("two/base.i", "%ignore Delete;");
        var files = Open("one", "two");

        var file = files.Find("itkA");
        _ = files.Find("itkA");

        Assert.Equal("One", Assert.Single(file!.MembersOf("itkA")).Name);
        Assert.Contains(file.RulesOf("itkA"), rules => rules.Ignored.Contains("Delete"));
        Assert.Equal([_work["one", "itkA_ext.i"], _work["two", "base.i"]], _read);
    }

    [Fact]
    public void What_the_generated_file_includes_counts_up_to_its_first_class()
    {
        _work.Write(
            "one/itkA.i",
            "%include more.i\n%import other.i\n%include itkA_ext.i\nclass itkA {\n};\n%include no.i\n"
        );
        _work.Write("one/itkA_ext.i", "");
        _work.Write("one/more.i", "%extend itkA { int More(); }");
        _work.Write("one/no.i", "%extend itkA { int No(); }");
        _work.Write("one/other.i", "%extend itkA { int No(); }");

        Assert.Equal("More", Assert.Single(Open("one").Find("itkA")!.MembersOf("itkA")).Name);
    }

    [Fact]
    public void Nothing_is_known_of_a_submodule_without_its_file()
    {
        _work.Write("one/itkA.i", "%include more.i\n");
        _work.Write("one/more.i", "");

        Assert.Null(Open("one").Find("itkA"));
        Assert.Null(Open().Find("itkA"));
    }

    [Fact]
    public void Files_may_include_each_other()
    {
        _work.Write("one/itkA_ext.i", "%include b.i\n%extend itkA { int A(); }");
        _work.Write("one/b.i", "%include itkA_ext.i\n%extend itkA { int B(); }");

        Assert.Equal(["B", "A"], Open("one").Find("itkA")!.MembersOf("itkA").Select(member => member.Name));
    }

    [Fact]
    public void A_change_of_an_imported_file_changes_the_hash()
    {
        _work.Write("one/itkA_ext.i", "%import base.i\n");
        _work.Write("one/base.i", "");
        var before = Open("one").Find("itkA")!.Hash;
        _work.Write("one/base.i", "%ignore Delete;");

        Assert.NotEqual(before, Open("one").Find("itkA")!.Hash);
    }

    public void Dispose() => _work.Dispose();

    private HandWrittenFiles Open(params string[] directories) =>
        new([.. directories.Select(directory => _work[directory])], _read.Add);
}
