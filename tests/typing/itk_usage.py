"""What users of ITK write, for the stubs of the corpus' modules. Only type-checked, never run."""

# Classes of objects of unknown type have no public names.
# pyright: reportPrivateUsage=false

from typing import Any, assert_type

import itk
from itk.itkAffineTransformPython import itkAffineTransformD3
from itk.itkCastImageFilterPython import itkCastImageFilterIF2IUC2
from itk.itkFlipImageFilterPython import itkFlipImageFilterIF2
from itk.ITKCommonBasePython import itkMetaDataDictionary
from itk.itkImagePython import _AnyImage, _AnyImage_F, itkImageF2, itkImageRGBUC2, itkImageUC2, itkImageVF22
from itk.itkImageRegionPython import itkImageRegion2
from itk.itkIndexPython import itkIndex2
from itk.itkLinearInterpolateImageFunctionPython import itkLinearInterpolateImageFunctionIF2D
from itk.itkMatrixPython import itkMatrixD33
from itk.itkPointPython import itkPointD2
from itk.itkSizePython import itkSize2
from itk.itkVectorContainerPython import itkVectorContainerULF
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
assert_type(itk.Image[itk.F, dimension].New(), _AnyImage_F)
assert_type(itk.Image[itk.F, dimension].New().GetPixel([0, 0]), float)
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

# Template arguments in all forms: a tuple of one, objects in place of their classes, names of the other platform's types.
assert_type(itk.Index[(2,)](), itkIndex2)
assert_type(itk.Size[2,](), itkSize2)
assert_type(itk.FlipImageFilter[image], type[itkFlipImageFilterIF2])
assert_type(itk.FlipImageFilter[type(image)], type[itkFlipImageFilterIF2])
assert_type(itk.CastImageFilter[image, itk.Image[itk.UC, 2]], type[itkCastImageFilterIF2IUC2])
assert_type(itk.VectorContainer[itk.UL, itk.F], type[itkVectorContainerULF])
assert_type(itk.VectorContainer[itk.ULL, itk.F], type[itkVectorContainerULF])
assert_type(itk.VectorContainer[itk.IT, itk.F], type[itkVectorContainerULF])
assert_type(itk.Matrix[itk.D, 3, 3], type[itkMatrixD33])
assert_type(itk.Point[itk.D, 2], type[itkPointD2])
assert_type(itk.Image[itk.RGBPixel[itk.UC], 2], type[itkImageRGBUC2])
assert_type(itk.Image.RGBUC2, type[itkImageRGBUC2])
assert_type(itk.Image.VF22, type[itkImageVF22])

# What all templates have.
assert_type(itk.Image.__name__, str)
assert_type([key for key in itk.Image.keys()], list[Any])
assert_type([name for name in itk.Image.GetTypesAsList()], list[str])
assert_type(itk.Image.GetTypes(), None)
assert_type((itk.F, 2) in itk.Image, bool)
assert_type(isinstance(image, itk.Image), bool)
assert_type(isinstance(flip, (itk.FlipImageFilter, itk.CastImageFilter)), bool)
anything: object = image
assert_type(isinstance(anything, itk.Image), bool)

# C++ types.
assert_type(itk.F.name, str)
assert_type(itk.UC.short_name, str)
assert_type(itk.ctype("unsigned char").name, str)

# Indexes, sizes, points, vectors, matrices.
index = itk.Index[2]()
index[0] = 1
index.Fill(0)
assert_type(len(index), int)
assert_type(list(index), list[int])
assert_type(index == index, bool)
assert_type(index[1] + 1, int)
size = itk.Size[2]([4, 3])
assert_type(size[0] * size[1], int)
assert_type(size.CalculateProductOfElements(), int)
offset = itk.Offset[2]()
offset.Fill(1)
assert_type(index + offset, itkIndex2)
assert_type(index - offset, itkIndex2)
point = itk.Point[itk.D, 2]([0.5, 1.5])
point[0] = 2.5
assert_type(point[0], float)
assert_type(point.GetPointDimension(), int)
assert_type(point.GetVectorFromOrigin(), itkVectorD2)
vector = itk.Vector[itk.D, 2](1.0)
assert_type(vector.GetNorm(), float)
assert_type(vector + vector, itkVectorD2)
assert_type(vector - vector, itkVectorD2)
assert_type([component for component in vector], list[float])
assert_type(len(vector), int)
matrix = itk.Matrix[itk.D, 2, 2]()
assert_type(matrix.SetIdentity(), None)
color = itk.RGBPixel[itk.UC]()
color.SetRed(255)
assert_type(color.GetRed(), int)
assert_type(color[0], int)

# Regions.
whole = itk.ImageRegion[2]([0, 0], [4, 3])
assert_type(whole, itkImageRegion2)
assert_type(itk.ImageRegion[2](size).GetNumberOfPixels(), int)
whole.SetSize([2, 2])
whole.SetSize(0, 2)
whole.SetIndex(index)
assert_type(whole.GetSize(0), int)
assert_type(whole.IsInside(index), bool)
assert_type(whole.IsInside([1, 1]), bool)
assert_type(whole.Crop(whole), bool)
assert_type(whole == region, bool)
image.SetRegions(whole)
image.SetRegions(4)
image.SetRequestedRegion(whole)
image.SetBufferedRegion(whole)

# Images: pixels, geometry, the interface of arrays.
image.AllocateInitialized()
image.FillBuffer(1.5)
image.SetSpacing([0.5, 0.5])
image.SetSpacing((0.5, 1))
image.SetOrigin(point)
image.SetOrigin([1, 2])
image.SetDirection(image.GetDirection())
assert_type(image.GetPixel(index), float)
assert_type(image.GetSpacing()[0], float)
assert_type(image.GetImageDimension(), int)
assert_type(image.GetLargestPossibleRegion().GetSize()[0], int)
assert_type(image.GetBufferedRegion().GetIndex()[1], int)
assert_type(image.GetNameOfClass(), str)
assert_type(image.shape, tuple[int, ...])
assert_type(image.ndim, int)
assert_type(image.keys(), list[str])
image[0, 0] = 1.0
image["origin"] = (0.0, 0.0)
assert_type(image.GetMetaDataDictionary(), itkMetaDataDictionary)
image.Modified()
image.DisconnectPipeline()
image.Update()
image.UpdateOutputInformation()
assert_type(image.GetMTime(), int)

# Metadata.
metadata = image.GetMetaDataDictionary()
metadata["0010|0010"] = "anonymous"
assert_type(metadata.HasKey("0010|0010"), bool)
assert_type(len(metadata), int)
assert_type(metadata.GetKeys(), tuple[str, ...])

# Reading and writing: functions of the package.
read = itk.imread("a.png", itk.F)
assert_type(read, _AnyImage_F)
assert_type(read.GetPixel([0, 0]), float)
assert_type(itk.imread("a.png", pixel_type=itk.UC).GetPixel((0, 0)), int)
assert_type(itk.imread("a.png", itk.ctype("float")), _AnyImage)
assert_type(itk.imread("a.png", itk.RGBPixel[itk.UC]), _AnyImage)
flip.SetInput(read)
assert_type(type(itk.imread("a.png")) == type(read), bool)
assert_type(read.GetLargestPossibleRegion().GetSize()[0], int)
itk.imread(["a.png", "b.png"], pixel_type=itk.UC, fallback_only=True)
itk.imwrite(image, "a.png", compression=True)
itk.imwrite(flip, "a.png")
assert_type(itk.origin(image)[0], float)
assert_type(itk.spacing(flip)[0], float)
assert_type(itk.index(image)[0], int)
assert_type(itk.physical_size(image)[0], float)
assert_type(itk.region(image).GetNumberOfPixels(), int)
assert_type(itk.image_from_array([[1.0]], ttype=ImageType), itkImageF2)
assert_type(itk.image_view_from_array([[1.0]], is_vector=False, ttype=ImageType), itkImageF2)
assert_type(itk.image_from_array([[1.0]]).GetNameOfClass(), str)
assert_type(itk.template(image), tuple[Any, Any])
assert_type(itk.search("median"), list[str])
assert_type(itk.get_nthreads(), int)
itk.set_nthreads(2)
minimum, maximum = itk.image_intensity_min_max(image)
itk.output(flip).GetLargestPossibleRegion()
assert_type(itk.dict_from_image(image), dict[str, Any])
assert_type(itk.transformread("a.tfm"), list[Any])
itk.transformwrite([itk.AffineTransform[itk.D, 3].New()], "a.tfm")

# Filters: setters, getters, pipelines.
caster = itk.CastImageFilter[ImageType, itk.Image[itk.UC, 2]].New(flip)
assert_type(caster, itkCastImageFilterIF2IUC2)
caster.SetInput(flip.GetOutput())
caster.Update()
caster.UpdateLargestPossibleRegion()
assert_type(caster.GetOutput(), itkImageUC2)
assert_type(caster.GetInput(), itkImageF2)
assert_type(caster.GetNumberOfIndexedInputs(), int)
assert_type(caster.GetProgress(), float)
caster.SetNumberOfWorkUnits(2)
caster.InPlaceOn()
assert_type(caster.GetReleaseDataFlag(), bool)
assert_type(caster.AddObserver(itk.AnyEvent(), lambda: print("done")), int)
caster.RemoveAllObservers()
assert_type(caster(flip), Any)
assert_type(len(caster), int)
flow = itk.CurvatureFlowImageFilter[ImageType, ImageType].New(image, NumberOfIterations=5, TimeStep=0.1)
assert_type(flow.GetNumberOfIterations(), int)
assert_type(itk.CurvatureFlowImageFilter.New(image, number_of_iterations=5).GetOutput(), itkImageF2)
assert_type(itk.curvature_flow_image_filter(image, number_of_iterations=5, time_step=0.1), itkImageF2)
assert_type(itk.curvature_flow_image_filter(flip, number_of_iterations=5), itkImageF2)
assert_type(itk.curvature_flow_image_filter(read).GetNameOfClass(), str)
resample = itk.ResampleImageFilter[ImageType, ImageType].New(Input=image, Size=[4, 4], OutputSpacing=(1.0, 1.0))
resample.SetInterpolator(itk.LinearInterpolateImageFunction[ImageType, itk.D].New())
resample.SetDefaultPixelValue(0)
resample.SetReferenceImage(image)
resample.SetUseReferenceImage(True)
assert_type(itk.region_of_interest_image_filter(image, region_of_interest=whole), itkImageF2)
assert_type(itk.constant_pad_image_filter(image, pad_lower_bound=[1, 1], constant=0), itkImageF2)
assert_type(itk.shrink_image_filter(image, shrink_factors=[2, 2]), itkImageF2)
assert_type(itk.flip_image_filter(image, ttype=(ImageType,)), itkImageF2)
assert_type(itk.cast_image_filter(image, ttype=(ImageType, itk.Image[itk.UC, 2])), itkImageUC2)
assert_type(itk.cast_image_filter(read, ttype=(type(read), itk.Image[itk.UC, 2])), itkImageUC2)
assert_type(itk.flip_image_filter(image, ttype=[ImageType]).GetNameOfClass(), str)
assert_type(itk.image_from_array([[1]], ttype=(ImageType,)), itkImageF2)
assert_type(itk.image_from_array([[1]], ttype=[ImageType]), itkImageF2)
assert_type(itk.FlipImageFilter.New(image, ttype=[ImageType]).GetNameOfClass(), str)
assert_type(itk.FlipImageFilter.New(itk.imread("a.png")).GetOutput().GetNameOfClass(), str)

# Transforms, point sets, meshes.
rotation = itk.Euler2DTransform[itk.D].New()
rotation.SetAngle(0.5)
rotation.SetCenter([1.0, 1.0])
rotation.Translate((1.0, 2.0))
assert_type(rotation.TransformPoint([0, 0]), itkPointD2)
assert_type(rotation.GetParameters()[0], float)
rotation.SetParameters([0.0, 0.0, 0.0])
resample.SetTransform(rotation)
affine = itk.AffineTransform[itk.D, 2].New()
affine.Scale(2.0)
affine.Rotate2D(0.5, False)
affine.Translate([1, 2])
points = itk.PointSet[itk.F, 3].New()
points.SetPoint(0, [0, 0, 0])
assert_type(points.GetNumberOfPoints(), int)
values = itk.VectorContainer[itk.UL, itk.F].New()
values.InsertElement(0, 1.5)
assert_type(values.GetElement(0), float)
assert_type(values.Size(), int)
sphere = itk.RegularSphereMeshSource[itk.Mesh[itk.F, 3]].New(Resolution=2)
sphere.Update()
assert_type(sphere.GetOutput().GetNumberOfCells(), int)

# Files, factories, versions.
io = itk.PNGImageIO.New()
assert_type(io.CanReadFile("a.png"), bool)
assert_type(itk.Version.GetITKVersion(), str)
assert_type(len(itk.ObjectFactoryBase.GetRegisteredFactories()), int)

# Classes of packages that may be added.
itk.GPUImage[itk.F, 2]
itk.cuberille_image_to_mesh_filter(image)
