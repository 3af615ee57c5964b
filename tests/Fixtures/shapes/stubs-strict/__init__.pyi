# Names that start with an underscore are shared among the stubs of this package. In all of them:
# A C++ method hides those of its bases, whatever their signatures, and so does SWIG's: overriding is not checked.
# Overloads are tried in order; the run time looks up the exact class, which types cannot express.
# mypy: disable-error-code="override"
# pyright: reportPrivateUsage=false, reportIncompatibleMethodOverride=false
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, NewType, Protocol, TypeVar

from .support.types import F as F, UC as UC

__version__: str
def __dir__() -> list[str]: ...

_Item = TypeVar("_Item")
_Tuple = tuple[_Item, ...]
_One = _Item | tuple[_Item]

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

class _Items(Protocol[_R]):
    """What typemaps convert: lists, tuples, arrays, and wrapped objects with items."""
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> _R: ...

class _Source(Protocol[_R]):
    """A filter in place of its output."""
    def GetOutput(self) -> _R: ...

# An instantiation as a template argument: the class, or an object of it.
_Key = type[_Item] | _Item
# An input: data, or a filter in its place.
_In = _Item | _Source[_Item]

class _ArrayLike(Protocol):
    """An array of NumPy, xarray or PyTorch."""
    @property
    def __array_priority__(self) -> Any: ...

_ArrayT = TypeVar("_ArrayT", bound=_ArrayLike)

class _Cast:
    """Converts an object to the class that this is called on."""
    def __get__(self, instance: object, owner: type[_Item], /) -> Callable[[object], _Item]: ...

class _Anything(Any): ...  # type: ignore[misc]

# pyright cannot compare the classes of objects that derive from `Any`: it does not know their metaclass. It knows that of
# a new type, which mypy does not allow. mypy takes the first definition, also in a branch that is never reached.
if False:
    _Open = _Anything
else:
    _Open = NewType("_Open", Any)  # type: ignore  # pyright: ignore

class _Unknown(_Open):  # pyright: ignore
    """Accepted wherever an object of another class is."""

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

class _Template(type):
    """What every class template has."""
    def New(self, *args: Any, **kwargs: Any) -> Any: ...
    def keys(self) -> Sequence[Any]: ...
    def values(self) -> Sequence[Any]: ...
    def __len__(self) -> int: ...

from .shapesAnglePython import shapesAngle
from .shapesBoundingBoxPython import _BoundingBoxTemplate
from .shapesCirclePython import shapesCircle
from .shapesFixedArrayPython import _FixedArrayTemplate
from .shapesGeometryEnumsPython import shapesGeometryEnums
from .shapesImagePython import _ImageBaseTemplate, _ImageTemplate
from .shapesImageMomentsCalculatorPython import _ImageMomentsCalculatorTemplate
from .shapesImageRegionPython import _ImageRegionTemplate
from .shapesImageSourcePython import _ImageSourceTemplate
from .shapesImageToImageFilterPython import _ImageToImageFilterTemplate
from .shapesIndexPython import _IndexTemplate
from .shapesLightObjectPython import shapesLightObject, shapesObject
from .shapesPointPython import _PointTemplate
from .shapesPolygonPython import shapesPolygon
from .shapesProcessObjectPython import shapesDataObject, shapesProcessObject
from .shapesShapePython import shapesShape
from .shapesShapeGroupPython import shapesShapeGroup
from .shapesShapeToImageFilterPython import _ShapeToImageFilterTemplate, shape_to_image_filter as _shape_to_image_filter
from .shapesSizePython import _SizeTemplate
from .shapesThresholdImageFilterPython import _ThresholdImageFilterTemplate, threshold_image_filter as _threshold_image_filter
from .shapesVectorPython import _VectorTemplate
Angle = shapesAngle
BoundingBox: _BoundingBoxTemplate
Circle = shapesCircle
DataObject = shapesDataObject
FixedArray: _FixedArrayTemplate
GeometryEnums = shapesGeometryEnums
Image: _ImageTemplate
ImageBase: _ImageBaseTemplate
ImageMomentsCalculator: _ImageMomentsCalculatorTemplate
ImageRegion: _ImageRegionTemplate
ImageSource: _ImageSourceTemplate
ImageToImageFilter: _ImageToImageFilterTemplate
Index: _IndexTemplate
LightObject = shapesLightObject
Object = shapesObject
Point: _PointTemplate
Polygon = shapesPolygon
ProcessObject = shapesProcessObject
Shape = shapesShape
ShapeGroup = shapesShapeGroup
ShapeToImageFilter: _ShapeToImageFilterTemplate
ShapesCore: Any
ShapesGeometry: Any
ShapesImaging: Any
Size: _SizeTemplate
ThresholdImageFilter: _ThresholdImageFilterTemplate
Vector: _VectorTemplate
shape_to_image_filter = _shape_to_image_filter
threshold_image_filter = _threshold_image_filter
