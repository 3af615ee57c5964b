"""What users of ITK write, for the stubs of the corpus' modules. Only type-checked, never run."""

from typing import assert_type

import itk
from itk.itkAffineTransformPython import itkAffineTransformD3
from itk.itkCastImageFilterPython import itkCastImageFilterIF2IUC2
from itk.itkFlipImageFilterPython import itkFlipImageFilterIF2
from itk.itkImagePython import itkImageF2, itkImageUC2, itkImageVF22
from itk.itkImageRegionPython import itkImageRegion2
from itk.itkIndexPython import itkIndex2
from itk.itkLinearInterpolateImageFunctionPython import itkLinearInterpolateImageFunctionIF2D
from itk.itkPointPython import itkPointD2
from itk.itkSizePython import itkSize2
from itk.itkVectorPython import itkVectorD2, itkVectorF2

# Templates, with default arguments as ITK's wrapping spells them.
ImageType = itk.Image[itk.F, 2]
assert_type(ImageType, type[itkImageF2])
assert_type(itk.Image[itk.UC, 2], type[itkImageUC2])
assert_type(itk.Vector[itk.F, 2], type[itkVectorF2])
assert_type(itk.Image[itk.Vector[itk.F, 2], 2], type[itkImageVF22])
assert_type(itk.LinearInterpolateImageFunction[ImageType, itk.D], type[itkLinearInterpolateImageFunctionIF2D])
assert_type(itk.AffineTransform[itk.D, 3], type[itkAffineTransformD3])

# Images.
image = ImageType.New()
assert_type(image, itkImageF2)
assert_type(image.SetRegions([4, 3]), None)
assert_type(image.SetRegions(itk.Size[2]()), None)
assert_type(image.Allocate(True), None)
assert_type(image.GetPixel([1, 2]), float)
assert_type(image.SetPixel((1, 2), 1.5), None)
region = image.GetLargestPossibleRegion()
assert_type(region, itkImageRegion2)
assert_type(region.GetSize(), itkSize2)
assert_type(region.GetIndex(), itkIndex2)
assert_type(region.GetSize()[0], int)
assert_type(image.GetSpacing(), itkVectorD2)
assert_type(image.GetOrigin()[0], float)
assert_type(image.GetOrigin(), itkPointD2)
assert_type([value for value in image.GetOrigin()], list[float])

# Filters, pipelines, functions.
flip = itk.FlipImageFilter[ImageType].New(image)
assert_type(flip, itkFlipImageFilterIF2)
assert_type(flip.GetOutput(), itkImageF2)
# More than 64 instantiations: those with the same first argument are merged, so the concrete class is named.
cast = itkCastImageFilterIF2IUC2.New(flip)
assert_type(cast, itkCastImageFilterIF2IUC2)
assert_type(cast.GetOutput().GetPixel([0, 0]), int)
assert_type(itk.flip_image_filter(image), itkImageF2)
assert_type(itk.crop_image_filter(itk.flip_image_filter(image)).GetLargestPossibleRegion(), itkImageRegion2)
assert_type(itk.CommonEnums.IOPixel_SCALAR == 1, bool)

# Template arguments are those that Python knows, and instantiations are attributes, too.
assert_type(itk.Image.F2, type[itkImageF2])
assert_type(itk.Image.UC2, type[itkImageUC2])
assert_type(itk.Index[2]()[0], int)
assert_type(len(itk.Image), int)

# Types that are only known at run time have the members that all instantiations share.
dimension = int("2")
volume = itk.Image[itk.ctype("float"), 2].New()
assert_type(volume.GetImageDimension(), int)
assert_type(volume.GetNameOfClass(), str)
assert_type(itk.Image[itk.F, dimension].New().GetNameOfClass(), str)
assert_type(itk.imread("a.png").GetNameOfClass(), str)
flip.SetInput(itk.imread("a.png"))
flip.SetInput(volume)
assert_type(itk.FlipImageFilter[ImageType].New(volume), itkFlipImageFilterIF2)

# Inputs may be images or filters; keywords have both spellings.
assert_type(itk.FlipImageFilter.New(image), itkFlipImageFilterIF2)
assert_type(itk.FlipImageFilter.New(flip), itkFlipImageFilterIF2)
assert_type(itk.FlipImageFilter.New(Input=image), itkFlipImageFilterIF2)
assert_type(itk.FlipImageFilter[ImageType].New(flip, FlipAboutOrigin=True), itkFlipImageFilterIF2)
assert_type(itk.FlipImageFilter[ImageType].New(Input=flip, flip_about_origin=True), itkFlipImageFilterIF2)
assert_type(itk.flip_image_filter(flip), itkImageF2)
assert_type(itk.flip_image_filter(image, flip_about_origin=True), itkImageF2)
assert_type(flip.AddObserver(itk.ProgressEvent(), lambda: None), int)
assert_type(itk.size(image)[0], int)
assert_type(itk.auto_progress(True), None)
