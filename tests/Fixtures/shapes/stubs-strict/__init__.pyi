# Names that start with an underscore are shared among the stubs of this package.
# pyright: reportPrivateUsage=false
from collections.abc import Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar

from .support.types import F as F, UC as UC

__version__: str
def __dir__() -> list[str]: ...

_Item = TypeVar("_Item")

class _IterableByIndex(Generic[_Item]):
    """What Python iterates over by `__getitem__`. Type checkers do not know that, so this adds `__iter__`."""
    def __iter__(self) -> Iterator[_Item]: ...

class _SwigObject:
    """What every wrapped object has."""
    thisown: bool
    this: Any
    __swig_destroy__: Any

class _SwigPyObject:
    """A C++ pointer to something that is not wrapped: it can only be handed on."""
    def next(self) -> _SwigPyObject | None: ...
    def own(self) -> bool: ...
    def disown(self) -> None: ...
    def acquire(self) -> None: ...

class _Template(Protocol):
    """What every class template has."""
    def keys(self) -> Sequence[Any]: ...
    def values(self) -> Sequence[Any]: ...
    def __len__(self) -> int: ...

from .shapesAnglePython import shapesAngle
Angle = shapesAngle
from .shapesBoundingBoxPython import _BoundingBoxTemplate
BoundingBox: _BoundingBoxTemplate
from .shapesCirclePython import shapesCircle
Circle = shapesCircle
from .shapesProcessObjectPython import shapesDataObject
DataObject = shapesDataObject
from .shapesFixedArrayPython import _FixedArrayTemplate
FixedArray: _FixedArrayTemplate
from .shapesGeometryEnumsPython import shapesGeometryEnums
GeometryEnums = shapesGeometryEnums
from .shapesImagePython import _ImageTemplate
Image: _ImageTemplate
from .shapesImagePython import _ImageBaseTemplate
ImageBase: _ImageBaseTemplate
from .shapesImageMomentsCalculatorPython import _ImageMomentsCalculatorTemplate
ImageMomentsCalculator: _ImageMomentsCalculatorTemplate
from .shapesImageRegionPython import _ImageRegionTemplate
ImageRegion: _ImageRegionTemplate
from .shapesImageSourcePython import _ImageSourceTemplate
ImageSource: _ImageSourceTemplate
from .shapesImageToImageFilterPython import _ImageToImageFilterTemplate
ImageToImageFilter: _ImageToImageFilterTemplate
from .shapesIndexPython import _IndexTemplate
Index: _IndexTemplate
from .shapesLightObjectPython import shapesLightObject
LightObject = shapesLightObject
from .shapesLightObjectPython import shapesObject
Object = shapesObject
from .shapesPointPython import _PointTemplate
Point: _PointTemplate
from .shapesPolygonPython import shapesPolygon
Polygon = shapesPolygon
from .shapesProcessObjectPython import shapesProcessObject
ProcessObject = shapesProcessObject
from .shapesShapePython import shapesShape
Shape = shapesShape
from .shapesShapeGroupPython import shapesShapeGroup
ShapeGroup = shapesShapeGroup
from .shapesShapeToImageFilterPython import _ShapeToImageFilterTemplate
ShapeToImageFilter: _ShapeToImageFilterTemplate
ShapesCore: Any
ShapesGeometry: Any
ShapesImaging: Any
from .shapesSizePython import _SizeTemplate
Size: _SizeTemplate
from .shapesThresholdImageFilterPython import _ThresholdImageFilterTemplate
ThresholdImageFilter: _ThresholdImageFilterTemplate
from .shapesVectorPython import _VectorTemplate
Vector: _VectorTemplate
from .shapesShapeToImageFilterPython import shape_to_image_filter as shape_to_image_filter
from .shapesThresholdImageFilterPython import threshold_image_filter as threshold_image_filter
