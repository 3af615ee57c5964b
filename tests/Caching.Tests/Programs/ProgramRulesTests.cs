using Wrapgen.Caching.Programs;

namespace Wrapgen.Caching.Tests.Programs;

/// <summary>The rules of each system, on any system: the files are made up.</summary>
public class ProgramRulesTests
{
    [Theory]
    [InlineData("castxml", "/usr/local/bin:/usr/bin", "/usr/bin/castxml")]
    [InlineData("castxml", "/usr/bin/", "/usr/bin/castxml")]
    [InlineData("swig", ":/usr/bin", "./swig")]
    [InlineData("./swig", "/usr/bin", "./swig")]
    [InlineData("/opt/swig", "", "/opt/swig")]
    [InlineData("castxml.exe", "/usr/bin", null)]
    [InlineData("CastXML", "/usr/bin", null)]
    [InlineData("bin\\castxml", "/odd", "/odd/bin\\castxml")]
    [InlineData("castxml", null, null)]
    public void On_unix_a_name_is_looked_up_in_path_as_it_is(string name, string? searchPath, string? expected)
    {
        string[] files = ["/usr/bin/castxml", "./swig", "/opt/swig", "/odd/bin\\castxml"];

        Assert.Equal(expected, new UnixProgramRules().Find(name, searchPath, files.Contains));
    }

    [Theory]
    [InlineData("cl", @"C:\Windows;C:\VC\bin", @"C:\VC\bin\cl.exe")]
    [InlineData("CL.EXE", @"C:\VC\bin", @"C:\VC\bin\CL.EXE")]
    [InlineData("cl", @"""C:\VC\bin""", @"C:\VC\bin\cl.exe")]
    [InlineData("cl", @"C:\VC\bin\", @"C:\VC\bin\cl.exe")]
    [InlineData("clang-cl", @";;C:\LLVM; ", @"C:\LLVM\clang-cl.exe")]
    [InlineData("swig", @"C:\swig", @"C:\swig\swig.bat")]
    [InlineData("castxml-0.6", @"C:\swig", @"C:\swig\castxml-0.6.exe")]
    [InlineData(@"C:\VC\bin\cl", "", @"C:\VC\bin\cl.exe")]
    [InlineData(@"C:cl", @"D:\", @"C:cl.exe")]
    [InlineData("VC/bin/cl", "", "VC/bin/cl.exe")]
    [InlineData(@"\\build\tools\castxml", "", @"\\build\tools\castxml.exe")]
    [InlineData("castxml", @"\\build\tools", @"\\build\tools\castxml.exe")]
    [InlineData("notes", @"C:\VC\bin", null)]
    [InlineData("local", "", null)]
    public void On_windows_a_name_gets_the_extensions_of_programs(string name, string searchPath, string? expected)
    {
        string[] files =
        [
            @"C:\VC\bin\cl.exe",
            @"C:\VC\bin\notes",
            @"C:\VC\bin\notes.txt",
            @"C:\LLVM\clang-cl.exe",
            @"C:\swig\swig.bat",
            @"C:\swig\castxml-0.6.exe",
            "C:cl.exe",
            "VC/bin/cl.exe",
            @"\\build\tools\castxml.exe",
            "local.exe",
        ];

        Assert.Equal(expected, OnWindows(null).Find(name, searchPath, path => IsAny(files, path)));
    }

    [Fact]
    public void On_windows_the_order_of_pathext_decides()
    {
        string[] files = [@"C:\bin\swig.exe", @"C:\bin\swig.cmd", @"C:\bin\swig.py"];

        Assert.Equal(@"C:\bin\swig.exe", OnWindows(null).Find("swig", @"C:\bin", path => IsAny(files, path)));
        Assert.Equal(@"C:\bin\swig.cmd", OnWindows(".CMD;.EXE").Find("swig", @"C:\bin", path => IsAny(files, path)));
        Assert.Equal(@"C:\bin\swig.py", OnWindows(".PY").Find("swig", @"C:\bin", path => IsAny(files, path)));
        Assert.Equal(@"C:\bin\swig.py", OnWindows(".PY").Find("swig.py", @"C:\bin", path => IsAny(files, path)));
        Assert.Null(OnWindows(".PY").Find("swig.exe", @"C:\bin", path => IsAny([@"C:\bin\swig.exe.txt"], path)));
    }

    private static WindowsProgramRules OnWindows(string? extensions) => new(extensions);

    /// <summary>File names of Windows do not differ by case.</summary>
    private static bool IsAny(string[] files, string path) => files.Contains(path, StringComparer.OrdinalIgnoreCase);
}
