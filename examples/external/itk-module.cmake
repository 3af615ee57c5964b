itk_module(LocalContrast
  DEPENDS
    ITKCommon
  DESCRIPTION
    "Filters that change the contrast of an image.")
