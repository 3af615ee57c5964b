# A C++ method hides those of its bases, whatever their signatures, and so does SWIG's: overriding is not checked here.
# Names that start with an underscore are shared among the stubs of this package.
# mypy: disable-error-code="override"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
from typing import NoReturn, Protocol, overload
from . import _Template
from .shapesImagePython import shapesImageF2, shapesImageUC2
from .shapesProcessObjectPython import shapesProcessObject

class shapesImageSourceIUC2(shapesProcessObject):
    """Base of everything that makes images."""
    def GetNameOfClass(self) -> str: ...
    def GetOutput(self, *args: NoReturn) -> shapesImageUC2:
        """The image that the process makes; empty before Update()."""

class shapesImageSourceIF2(shapesProcessObject):
    """Base of everything that makes images."""
    def GetNameOfClass(self) -> str: ...
    def GetOutput(self, *args: NoReturn) -> shapesImageF2:
        """The image that the process makes; empty before Update()."""

class _ImageSourceTemplate(_Template, Protocol):
    @overload
    def __getitem__(self, parameters: type[shapesImageUC2], /) -> type[shapesImageSourceIUC2]: ...
    @overload
    def __getitem__(self, parameters: type[shapesImageF2], /) -> type[shapesImageSourceIF2]: ...
