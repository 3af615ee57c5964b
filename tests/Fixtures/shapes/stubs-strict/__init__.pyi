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

# What differs between the instantiations of a template.
_T1 = TypeVar("_T1")
_T2 = TypeVar("_T2")
_T3 = TypeVar("_T3")
_T4 = TypeVar("_T4")
_T5 = TypeVar("_T5")
_T6 = TypeVar("_T6")
_T7 = TypeVar("_T7")
_T8 = TypeVar("_T8")
_T9 = TypeVar("_T9")
_T10 = TypeVar("_T10")
_T11 = TypeVar("_T11")
_T12 = TypeVar("_T12")
_T13 = TypeVar("_T13")
_T14 = TypeVar("_T14")
_T15 = TypeVar("_T15")
_T16 = TypeVar("_T16")
_T17 = TypeVar("_T17")
_T18 = TypeVar("_T18")
_T19 = TypeVar("_T19")
_T20 = TypeVar("_T20")
_T21 = TypeVar("_T21")
_T22 = TypeVar("_T22")
_T23 = TypeVar("_T23")
_T24 = TypeVar("_T24")
_T25 = TypeVar("_T25")
_T26 = TypeVar("_T26")
_T27 = TypeVar("_T27")
_T28 = TypeVar("_T28")
_T29 = TypeVar("_T29")
_T30 = TypeVar("_T30")
_T31 = TypeVar("_T31")
_T32 = TypeVar("_T32")
_R = TypeVar("_R", covariant=True)

class _Source(Protocol[_R]):
    """A filter in place of its output."""
    def GetOutput(self) -> _R: ...

class _ArrayLike(Protocol):
    """An array of NumPy, xarray or PyTorch."""
    @property
    def __array_priority__(self) -> Any: ...

_ArrayT = TypeVar("_ArrayT", bound=_ArrayLike)

class _NotWrapped:
    """An instantiation that is not wrapped."""

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
from .shapesShapeToImageFilterPython import shape_to_image_filter as _shape_to_image_filter
shape_to_image_filter = _shape_to_image_filter
from .shapesThresholdImageFilterPython import threshold_image_filter as _threshold_image_filter
threshold_image_filter = _threshold_image_filter
