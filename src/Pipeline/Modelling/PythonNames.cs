using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>C++ names as Python names.</summary>
internal static class PythonNames
{
    /// <summary>The name of an argument. Keywords get a leading underscore, as SWIG gives them.</summary>
    public static string Argument(string name) => PythonKeywords.Contains(name) ? "_" + name : name;
}
