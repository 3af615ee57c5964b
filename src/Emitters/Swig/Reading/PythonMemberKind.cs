namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>What a name in a block of Python stands for.</summary>
internal enum PythonMemberKind
{
    Function,
    StaticMethod,
    ClassMethod,
    Property,
    Variable,
    Class,
}
