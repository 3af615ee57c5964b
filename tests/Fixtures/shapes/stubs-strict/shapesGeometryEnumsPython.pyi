# mypy: disable-error-code="override, misc, assignment"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false, reportInconsistentOverload=false
from enum import IntEnum
from typing import overload
from . import _SwigObject

class shapesGeometryEnums(_SwigObject):
    """The choices that geometry offers."""
    class _Winding(IntEnum):
        """In which direction the points of an outline follow each other."""
        Clockwise = 0
        CounterClockwise = 1
        Degenerate = 2
    Winding_Clockwise = _Winding.Clockwise
    Winding_CounterClockwise = _Winding.CounterClockwise
    Winding_Degenerate = _Winding.Degenerate
    class _Boundary(IntEnum):
        """Whether an outline belongs to its shape."""
        Excluded = 0
        Included = 1
    Boundary_Excluded = _Boundary.Excluded
    Boundary_Included = _Boundary.Included
    @overload
    def __init__(self) -> None: ...
    @overload
    def __init__(self, arg0: shapesGeometryEnums, /) -> None: ...
