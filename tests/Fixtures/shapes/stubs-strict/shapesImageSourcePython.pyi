# mypy: disable-error-code="override, misc, assignment"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false, reportInconsistentOverload=false
from typing import Generic, NoReturn, overload
from . import _SwigObject, _Template, _NotWrapped, _One, _Unknown
from . import _T1
from .shapesImagePython import _AnyImage, shapesImageF2, shapesImageUC2
from .shapesProcessObjectPython import shapesProcessObject

class _ImageSource(_SwigObject, Generic[_T1]):
    """Base of everything that makes images."""
    def GetNameOfClass(self) -> str: ...
    def GetOutput(self, *args: NoReturn) -> _T1:
        """The image that the process makes; empty before Update()."""

class _AnyImageSource(_ImageSource[_AnyImage], shapesProcessObject, _Unknown):
    ...

class shapesImageSourceIUC2(_ImageSource[shapesImageUC2], shapesProcessObject):
    ...

class shapesImageSourceIF2(_ImageSource[shapesImageF2], shapesProcessObject):
    ...

class _ImageSourceTemplate(_Template):
    @overload
    def __getitem__(self, key: _One[type[_AnyImage]], /) -> type[_AnyImageSource]: ...
    @overload
    def __getitem__(self, key: _One[type[shapesImageUC2]], /) -> type[shapesImageSourceIUC2]: ...
    @overload
    def __getitem__(self, key: _One[type[shapesImageF2]], /) -> type[shapesImageSourceIF2]: ...
    @overload
    def __getitem__(self, key: _One[object], /) -> type[_NotWrapped]: ...
