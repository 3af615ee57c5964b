// Enumerators are plain numbers in SWIG's Python. Here they become members of real enumerations, by the names that the stubs use.
%extend shapesGeometryEnums
{
%pythoncode %{
    from shapes.support.enumerations import named_values as _named_values
    locals().update(_named_values(locals(), "Winding", "Boundary"))
%}
}
