"""Mistakes of users of the shapes package: each marked line must be an error, and no other line may be one."""

import shapes

image = shapes.Image[shapes.F, 2].New()
circle = shapes.Circle.New()
source = shapes.ShapeToImageFilter[shapes.Image[shapes.F, 2]].New(circle)

shapes.NoSuchName  # error
shapes.Image[shapes.F, 3].New()  # error
shapes.Image["double", 2].New()  # error
image.NoSuchMethod()  # error
image.GetPixel(1.5)  # error
image.GetPixel(["a", "b"])  # error
image.SetPixel([0, 0], "white")  # error
image.SetRegions("large")  # error
image.Allocate(initialize=True)  # error
image.SetSpacing(spacing=[1.0, 1.0])  # error
type(image)()  # error
shapes.Circle()  # error
shapes.Circle.New(radius="wide")  # error
shapes.Circle.New(no_such_setter=1)  # error
circle.SetRadius(None)  # error
circle.IsInside(1.0, 1.0)  # error
circle.IsInside([0.0, 0.0], shapes.GeometryEnums.Winding_Clockwise)  # error
shapes.threshold_image_filter(circle)  # error
shapes.threshold_image_filter(image, lower="low")  # error
shapes.threshold_image_filter(image, no_such_keyword=1)  # error
source.SetInput(image)  # error
text: str = image.GetPixel([0, 0])  # error
