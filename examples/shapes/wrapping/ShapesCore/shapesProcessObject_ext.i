SHAPES_REFERENCE_COUNTED(shapesDataObject)
SHAPES_REFERENCE_COUNTED(shapesProcessObject)

// What a functional interface returns: the output of the process that it has set up.
%extend shapesProcessObject
{
%pythoncode %{
    def __internal_call__(self):
        self.Update()
        return self.GetOutput()
%}
}
