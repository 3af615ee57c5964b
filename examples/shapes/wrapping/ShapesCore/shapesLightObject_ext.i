SHAPES_REFERENCE_COUNTED(shapesLightObject)
SHAPES_REFERENCE_COUNTED(shapesObject)

%extend shapesLightObject
{
  std::string __str__()
  {
    std::ostringstream text;
    $self->Print(text);
    return text.str();
  }
}
