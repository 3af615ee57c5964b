# mypy: disable-error-code="override, misc, assignment"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false, reportInconsistentOverload=false
from typing import NoReturn, overload
from . import _Items
from .shapesBoundingBoxPython import shapesBoundingBoxD2
from .shapesGeometryEnumsPython import shapesGeometryEnums
from .shapesLightObjectPython import shapesLightObject
from .shapesPointPython import shapesPointD2
from .shapesProcessObjectPython import shapesProcessObject
from .shapesShapePython import shapesShape

class shapesPolygon(shapesShape):
    """A closed outline of straight lines."""
    @staticmethod
    def New(*args: NoReturn, source: shapesProcessObject | None = ..., Source: shapesProcessObject | None = ..., object_name: str = ..., ObjectName: str = ..., debug: bool = ..., Debug: bool = ...) -> shapesPolygon: ...
    def GetNameOfClass(self) -> str: ...
    @staticmethod
    def __New_orig__() -> shapesPolygon: ...
    def CreateAnother(self) -> shapesLightObject: ...
    @overload
    def AddPoint(self, point: shapesPointD2 | _Items[float], /) -> None:
        """Appends a point to the outline."""
    @overload
    def AddPoint(self, x: float, y: float, /) -> None: ...
    def GetPoint(self, id: int) -> shapesPointD2:
        """A point of the outline.

        :raises std::out_of_range: when there is no such point
        """
    def GetNumberOfPoints(self) -> int: ...
    def GetWinding(self) -> shapesGeometryEnums._Winding: ...
    def Translate(self, x: float, y: float = 0.0) -> None:
        """Moves all points."""
    @staticmethod
    def Regular(corners: int, radius: float = 1.0) -> shapesPolygon | None:
        """The corners of a regular polygon on a circle around the origin."""
    def Initialize(self) -> None: ...
    def GetArea(self) -> float: ...
    def GetPerimeter(self) -> float: ...
    def GetBoundingBox(self) -> shapesBoundingBoxD2: ...
    def IsInside(self, point: shapesPointD2 | _Items[float], boundary: shapesGeometryEnums._Boundary = ...) -> bool: ...

def shapesPolygon_New() -> shapesPolygon: ...
