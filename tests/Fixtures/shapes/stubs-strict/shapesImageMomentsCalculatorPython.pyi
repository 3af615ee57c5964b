# A C++ method hides those of its bases, whatever their signatures, and so does SWIG's: overriding is not checked here.
# Overloads are tried in order; the run time looks up the exact class, which types cannot express.
# Names that start with an underscore are shared among the stubs of this package.
# mypy: disable-error-code="override, misc, assignment"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false, reportInconsistentOverload=false
from typing import Any, ClassVar, Generic, NoReturn, Protocol, overload
from . import _Template, _R
from . import _T1
from .shapesImagePython import _AnyImage, shapesImageF2, shapesImageUC2
from .shapesLightObjectPython import shapesLightObject, shapesObject
from .shapesPointPython import shapesPointD2

class _ImageMomentsCalculator(shapesObject, Generic[_T1]):
    """Total mass and centre of gravity of an image."""
    def GetNameOfClass(self) -> str: ...
    @staticmethod
    def __New_orig__() -> Any: ...
    def CreateAnother(self) -> shapesLightObject: ...
    def SetImage(self, image: _T1 | None) -> None: ...
    def Compute(self) -> None: ...
    def GetTotalMass(self) -> float: ...
    def GetCenterOfGravity(self) -> shapesPointD2: ...

class _ImageMomentsCalculatorNew(Protocol[_R, _T1]):
    def __call__(self, *args: NoReturn, image: _T1 | None = ..., Image: _T1 | None = ..., object_name: str = ..., ObjectName: str = ..., debug: bool = ..., Debug: bool = ...) -> _R: ...

class _AnyImageMomentsCalculator(_ImageMomentsCalculator[Any], Any):
    New: ClassVar[_ImageMomentsCalculatorNew[_AnyImageMomentsCalculator, Any]]

class shapesImageMomentsCalculatorIUC2(_ImageMomentsCalculator[shapesImageUC2], shapesObject):
    New: ClassVar[_ImageMomentsCalculatorNew[shapesImageMomentsCalculatorIUC2, shapesImageUC2]]

def shapesImageMomentsCalculatorIUC2_New() -> shapesImageMomentsCalculatorIUC2: ...

class shapesImageMomentsCalculatorIF2(_ImageMomentsCalculator[shapesImageF2], shapesObject):
    New: ClassVar[_ImageMomentsCalculatorNew[shapesImageMomentsCalculatorIF2, shapesImageF2]]

def shapesImageMomentsCalculatorIF2_New() -> shapesImageMomentsCalculatorIF2: ...

class _ImageMomentsCalculatorTemplate(_Template, Protocol):
    @overload
    def __getitem__(self, parameters: type[_AnyImage], /) -> type[_AnyImageMomentsCalculator]: ...
    @overload
    def __getitem__(self, parameters: type[shapesImageUC2], /) -> type[shapesImageMomentsCalculatorIUC2]: ...
    @overload
    def __getitem__(self, parameters: type[shapesImageF2], /) -> type[shapesImageMomentsCalculatorIF2]: ...
