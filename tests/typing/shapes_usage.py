"""What users of the shapes package write, and the type that each expression must have. Only type-checked, never run."""

from typing import assert_type

import shapes
from shapes.shapesBoundingBoxPython import shapesBoundingBoxD2
from shapes.shapesCirclePython import shapesCircle
from shapes.shapesGeometryEnumsPython import shapesGeometryEnums
from shapes.shapesImageMomentsCalculatorPython import shapesImageMomentsCalculatorIF2
from shapes.shapesImagePython import shapesImageF2, shapesImageUC2
from shapes.shapesImageRegionPython import shapesImageRegion2
from shapes.shapesIndexPython import shapesIndex2, shapesIndex3
from shapes.shapesPointPython import shapesPointD2
from shapes.shapesShapePython import shapesShape
from shapes.shapesShapeToImageFilterPython import shapesShapeToImageFilterIF2
from shapes.shapesSizePython import shapesSize2, shapesSize3
from shapes.shapesThresholdImageFilterPython import (
    shapesThresholdImageFilterIF2IF2,
    shapesThresholdImageFilterIF2IUC2,
    shapesThresholdImageFilterIUC2IUC2,
)
from shapes.shapesVectorPython import shapesVectorD2

# Templates.
assert_type(shapes.Image[shapes.F, 2], type[shapesImageF2])
assert_type(shapes.Image[shapes.UC, 2], type[shapesImageUC2])
assert_type(shapes.Index[2], type[shapesIndex2])
assert_type(shapes.Index[3], type[shapesIndex3])
assert_type(shapes.Size[3], type[shapesSize3])
ImageType = shapes.Image[shapes.F, 2]
MaskType = shapes.Image[shapes.UC, 2]
assert_type(shapes.ThresholdImageFilter[ImageType, MaskType], type[shapesThresholdImageFilterIF2IUC2])
assert_type(shapes.ThresholdImageFilter[ImageType, ImageType], type[shapesThresholdImageFilterIF2IF2])
assert_type(shapes.ShapeToImageFilter[ImageType], type[shapesShapeToImageFilterIF2])
assert_type(len(shapes.Image), int)

# Images and pixels.
image = shapes.Image[shapes.F, 2].New()
assert_type(image, shapesImageF2)
assert_type(ImageType.New(regions=[4, 3], spacing=[0.5, 0.5]), shapesImageF2)
assert_type(image.SetRegions([4, 3]), None)
assert_type(image.SetRegions(shapes.Size[2]()), None)
assert_type(image.Allocate(), None)
assert_type(image.Allocate(True), None)
assert_type(image.Allocate(initializePixels=True), None)
assert_type(image.GetPixel([1, 2]), float)
assert_type(image.GetPixel((1, 2)), float)
assert_type(image.GetPixel(shapes.Index[2]()), float)
assert_type(image.SetPixel([1, 2], 3.5), None)
assert_type(image.SetPixel([1, 2], 3), None)
assert_type(MaskType.New().GetPixel([0, 0]), int)
assert_type(image.GetImageDimension(), int)
assert_type(ImageType.GetImageDimension(), int)
assert_type(image.GetNameOfClass(), str)

# Regions, points, vectors.
region = image.GetLargestPossibleRegion()
assert_type(region, shapesImageRegion2)
assert_type(region.GetSize(), shapesSize2)
assert_type(region.GetIndex(), shapesIndex2)
assert_type(region.GetSize()[0], int)
assert_type(region.IsInside([1, 1]), bool)
assert_type(image.GetSpacing(), shapesVectorD2)
assert_type(image.GetSpacing()[0], float)
assert_type(image.GetOrigin(), shapesPointD2)
assert_type(image.SetOrigin([0, 0]), None)
point = image.TransformIndexToPhysicalPoint([1, 2])
assert_type(point, shapesPointD2)
assert_type(point + image.GetSpacing(), shapesPointD2)
assert_type(point - point, shapesVectorD2)
assert_type(point.EuclideanDistanceTo([1.0, 2.0]), float)
assert_type(image.GetSpacing() * 2.0, shapesVectorD2)
assert_type(-image.GetSpacing(), shapesVectorD2)
assert_type(image.GetSpacing().GetNorm(), float)
assert_type(point == point, bool)
assert_type(len(point), int)

# Shapes and enumerations.
circle = shapes.Circle.New()
assert_type(circle, shapesCircle)
assert_type(circle.SetRadius(2.0), None)
assert_type(circle.GetRadius(), float)
assert_type(circle.GetArea(), float)
assert_type(circle.GetBoundingBox(), shapesBoundingBoxD2)
assert_type(circle.IsInside([1.0, 1.0]), bool)
assert_type(circle.IsInside([1.0, 1.0], shapes.GeometryEnums.Boundary_Excluded), bool)
assert_type(shapes.GeometryEnums.Winding_Degenerate == 2, bool)
assert_type(shapes.GeometryEnums.Winding_Clockwise.bit_length(), int)
winding: shapesGeometryEnums._Winding = shapes.GeometryEnums.Winding_Clockwise  # pyright: ignore[reportPrivateUsage]
base: shapesShape = circle

# Filters and pipelines.
source = shapes.ShapeToImageFilter[ImageType].New(circle, size=[20, 20], spacing=[0.5, 0.5])
assert_type(source, shapesShapeToImageFilterIF2)
assert_type(source.SetSize([20, 20]), None)
assert_type(source.Update(), None)
assert_type(source.GetOutput(), shapesImageF2)
threshold = shapes.ThresholdImageFilter.New(source.GetOutput())
assert_type(threshold, shapesThresholdImageFilterIF2IUC2)
assert_type(threshold.SetInput(source.GetOutput()), None)
assert_type(threshold.GetOutput(), shapesImageUC2)
assert_type(threshold.GetOutput().GetPixel([0, 0]), int)
chained = shapes.ThresholdImageFilter[MaskType, MaskType].New(threshold.GetOutput(), lower=1, upper=255)
assert_type(chained, shapesThresholdImageFilterIUC2IUC2)
assert_type(chained.GetOutput().GetLargestPossibleRegion().GetNumberOfPixels(), int)
assert_type(chained.GetProgress(), float)

# Functional interface.
assert_type(shapes.threshold_image_filter(image, lower=0.5), shapesImageUC2)
assert_type(shapes.threshold_image_filter(MaskType.New(), lower=1, upper=2), shapesImageUC2)
assert_type(shapes.threshold_image_filter(shapes.threshold_image_filter(image)).GetPixel([0, 0]), int)

# Containers.
index = shapes.Index[2]()
assert_type(index[0], int)
index[1] = 3
assert_type(len(index), int)
assert_type([point[axis] for axis in range(len(point))], list[float])

# Calculators.
moments = shapes.ImageMomentsCalculator[ImageType].New()
assert_type(moments, shapesImageMomentsCalculatorIF2)
