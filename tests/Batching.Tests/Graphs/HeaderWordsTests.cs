using System.IO.Hashing;
using System.Text;
using Wrapgen.Batching.Graphs;

namespace Wrapgen.Batching.Tests.Graphs;

public sealed class HeaderWordsTests
{
    [Theory]
    [InlineData("#define A 1\n", "A")]
    [InlineData("  #  undef A\n", "A")]
    [InlineData("#define A(x) x\n#define B", "A B")]
    [InlineData("// #define A\n/* \n#define B\n*/ int define; int x;", "")]
    [InlineData("const char * s = \"\\\"\n#define A \";\n#define B", "A B")]
    [InlineData("const char * s = \"// \";\n#define A", "A")]
    public void Macros_are_what_a_header_defines_or_undefines(string text, string macros) =>
        Assert.Equal(Hashes(macros), Read(text).Macros.ToHashSet());

    [Theory]
    [InlineData("int a1 = b + 0xff; // c", "int a1 b")]
    [InlineData("#if defined(A) && B\n", "if defined A B")]
    [InlineData("#define A B\n#undef C\n", "define B undef")]
    [InlineData("#ifndef A\n#define A\n", "ifndef A define")]
    [InlineData("R\"(// x)\" y", "R y")]
    [InlineData("R\"a(\n)\"x)a\" y", "R y")]
    public void Names_in_comments_strings_and_numbers_and_behind_define_are_not_used(string text, string names) =>
        Assert.Equal(Hashes(names), Read(text).Used.ToHashSet());

    [Theory]
    [InlineData("/* text */\n#ifndef A\n#define A\n#endif", true)]
    [InlineData("#pragma once\n", true)]
    [InlineData("#if !defined(A)\n", true)]
    [InlineData("#include <a.h>\n#pragma GCC system_header\n#ifndef A\n", true)]
    [InlineData("#include <a.h>\n#if A\n#ifndef A\n", false)]
    [InlineData("int a;\n", false)]
    public void A_guard_comes_first(string text, bool isReadOnce) => Assert.Equal(isReadOnce, Read(text).IsReadOnce);

    private static HeaderWords Read(string text) => HeaderWords.Read(Encoding.UTF8.GetBytes(text));

    private static HashSet<ulong> Hashes(string words) =>
        [
            .. words
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(word))),
        ];
}
