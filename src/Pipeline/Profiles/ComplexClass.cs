namespace Wrapgen.Pipeline.Profiles;

/// <summary>
/// <c>std::complex</c> of a scalar, as SWIG reads it. ITK's generators write a fixed text for the two instantiations,
/// which differ in the names of parameters and in the first space.
/// </summary>
internal sealed record ComplexClass(
    string Suffix,
    string Other,
    string Scalar,
    string Real,
    string Imaginary,
    string Assigned,
    string Zero,
    string Lead
)
{
    private static readonly string[] ScalarAssignments = ["=", "+=", "-=", "*=", "/="];

    /// <summary>The text of the class in the interface file.</summary>
    public string Text =>
        $"{Lead}class {Name} {{\n       public:\n"
        + string.Concat(Members.Select(member => $"         {member}\n"))
        + "       private:\n       protected:\n     };\n";

    private string Name => "stdcomplex" + Suffix;

    private string OtherName => "stdcomplex" + Other;

    private IEnumerable<string> Members =>
        [
            $"~{Name}();",
            $"{Name} & operator=({Name} const & arg0);",
            $"{Name}({Name} const & arg0);",
            $"{Name}({Name} __z);",
            $"{Name}({Scalar} {Real} = {Zero}, {Scalar} {Imaginary} = {Zero});",
            $"{Name}({OtherName} const & __z);",
            $"{Scalar} real();",
            $"{Scalar} const real() const;",
            $"{Scalar} imag();",
            $"{Scalar} const imag() const;",
            .. ScalarAssignments.Select(sign => $"{Name} & operator{sign}({Scalar} {Assigned});"),
        ];
}
