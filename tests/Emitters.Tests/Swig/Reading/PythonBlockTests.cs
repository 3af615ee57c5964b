using Wrapgen.Emitters.Swig.Reading;

namespace Wrapgen.Emitters.Tests.Swig.Reading;

public sealed class PythonBlockTests
{
    [Theory]
    [InlineData("def f(self): pass", "Function f")]
    [InlineData("  def f(self):\n    def g(): pass\n    return 1\n  def h(self): pass", "Function f, Function h")]
    [InlineData("def f(self,\n   a=(1,\n2)):\n  pass\ndef g(self): pass", "Function f, Function g")]
    [InlineData(
        "def f(self):\n  \"\"\"Text.\n\ndef no(self): pass\n  \"\"\"\ndef g(self): pass",
        "Function f, Function g"
    )]
    [InlineData("def f(x): pass\nf = staticmethod(f)", "StaticMethod f")]
    [InlineData("@staticmethod\ndef f(x): pass", "StaticMethod f")]
    [InlineData("@classmethod\ndef f(cls): pass", "ClassMethod f")]
    [InlineData("@property\ndef f(self): pass\n@f.setter\ndef f(self, x): pass", "Property f")]
    [InlineData("def _get(self): pass\nf = property(_get)", "Function _get, Property f")]
    [InlineData("import numpy as np\nx = 3\ny: int = 4\nx == 3\nif x:\n  z = 1", "Variable x, Variable y")]
    [InlineData("class A(B, C):\n  def f(self): pass", "Class A")]
    [InlineData("# def no(self): pass\ndef f(self): # it's\n  pass", "Function f")]
    [InlineData("", "")]
    [InlineData("def", "")]
    [InlineData("def f(", "Function f")]
    [InlineData("'''", "")]
    public void Definitions_are_found(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", PythonBlock.Read(text).Select(member => $"{member.Kind} {member.Name}"))
        );

    [Theory]
    [InlineData("def f(self):\n  return 1", true)]
    [InlineData("def f(self):\n  for x in y:\n    yield x", true)]
    [InlineData("def f(self):\n  return", false)]
    [InlineData("def f(self):\n  \"\"\"\n  return 1\n  \"\"\"\n  g()", false)]
    [InlineData("def f(self): return 1", true)]
    public void A_function_that_returns_something_is_recognized(string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(PythonBlock.Read(text)).HasResult);

    [Fact]
    public void A_function_has_its_parameters()
    {
        var member = Assert.Single(PythonBlock.Read("def f(self, a, b: int = 3, *args, c={1: 2}, **kw) -> str: ..."));

        Assert.Equal("str", member.Annotation);
        Assert.Equal(
            [
                new PythonParameter("self", null, null),
                new PythonParameter("a", null, null),
                new PythonParameter("b", "int", "3"),
                new PythonParameter("*args", null, null),
                new PythonParameter("c", null, "{1: 2}"),
                new PythonParameter("**kw", null, null),
            ],
            member.Parameters
        );
    }
}
