# A C++ method hides those of its bases, whatever their signatures, and so does SWIG's: overriding is not checked here.
# Overloads are tried in order; the run time looks up the exact class, which types cannot express.
# Names that start with an underscore are shared among the stubs of this package.
# mypy: disable-error-code="override, misc, assignment"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false, reportInconsistentOverload=false
from typing import Any, Generic, NoReturn, Protocol, overload
from . import _Template
from . import _T1
from .shapesImagePython import _AnyImage, shapesImageF2, shapesImageUC2
from .shapesProcessObjectPython import shapesProcessObject

class _ImageSource(shapesProcessObject, Generic[_T1]):
    """Base of everything that makes images."""
    def GetNameOfClass(self) -> str: ...
    def GetOutput(self, *args: NoReturn) -> _T1:
        """The image that the process makes; empty before Update()."""

class _AnyImageSource(_ImageSource[_AnyImage], Any):
    ...

class shapesImageSourceIUC2(_ImageSource[shapesImageUC2], shapesProcessObject):
    ...

class shapesImageSourceIF2(_ImageSource[shapesImageF2], shapesProcessObject):
    ...

class _ImageSourceTemplate(_Template, Protocol):
    @overload
    def __getitem__(self, parameters: type[_AnyImage], /) -> type[_AnyImageSource]: ...
    @overload
    def __getitem__(self, parameters: type[shapesImageUC2], /) -> type[shapesImageSourceIUC2]: ...
    @overload
    def __getitem__(self, parameters: type[shapesImageF2], /) -> type[shapesImageSourceIF2]: ...
