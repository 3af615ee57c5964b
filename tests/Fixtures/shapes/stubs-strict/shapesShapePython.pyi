# mypy: disable-error-code="override, misc, assignment"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false, reportInconsistentOverload=false
from . import _Items
from .shapesBoundingBoxPython import shapesBoundingBoxD2
from .shapesGeometryEnumsPython import shapesGeometryEnums
from .shapesPointPython import shapesPointD2
from .shapesProcessObjectPython import shapesDataObject

class shapesShape(shapesDataObject):
    """Something flat with an inside and an outside."""
    def GetNameOfClass(self) -> str: ...
    def GetArea(self) -> float: ...
    def GetPerimeter(self) -> float: ...
    def GetBoundingBox(self) -> shapesBoundingBoxD2: ...
    def IsInside(self, point: shapesPointD2 | _Items[float], boundary: shapesGeometryEnums._Boundary = ...) -> bool:
        """Whether a point lies in the shape.

        :param point: the point
        :param boundary: whether the outline counts as inside
        """
    def IsInsideAt(self, x: float, y: float) -> bool:
        """The same for a point that is given by its coordinates."""
