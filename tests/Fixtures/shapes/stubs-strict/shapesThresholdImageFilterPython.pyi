# mypy: disable-error-code="override, misc, assignment"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false, reportInconsistentOverload=false
from typing import Any, ClassVar, Generic, Protocol, overload
from . import _SwigObject, _Template, _R, _NotWrapped, _One, _Unknown
from . import _T1, _T2, _T3, _T4
from .shapesImagePython import _AnyImage, shapesImageF2, shapesImageUC2
from .shapesImageSourcePython import _ImageSource
from .shapesImageToImageFilterPython import _ImageToImageFilter, shapesImageToImageFilterIF2IF2, shapesImageToImageFilterIF2IUC2, shapesImageToImageFilterIUC2IF2, shapesImageToImageFilterIUC2IUC2
from .shapesLightObjectPython import shapesLightObject
from .shapesProcessObjectPython import shapesProcessObject

class _ThresholdImageFilter(_SwigObject, Generic[_T1, _T2, _T3, _T4]):
    """Tells the pixels between two limits from the others.

    A pixel from Lower to Upper, both included, becomes InsideValue, any other one OutsideValue.
    """
    def GetNameOfClass(self) -> str: ...
    @staticmethod
    def __New_orig__() -> Any: ...
    def CreateAnother(self) -> shapesLightObject: ...
    def SetLower(self, _arg: _T1) -> None:
        """The smallest value that is inside."""
    def GetLower(self) -> _T2: ...
    def SetUpper(self, _arg: _T1) -> None:
        """The largest value that is inside."""
    def GetUpper(self) -> _T2: ...
    def SetInsideValue(self, _arg: _T3) -> None: ...
    def GetInsideValue(self) -> _T4: ...
    def SetOutsideValue(self, _arg: _T3) -> None: ...
    def GetOutsideValue(self) -> _T4: ...

class _ThresholdImageFilterNew(Protocol[_R, _T1, _T2, _T3]):
    def __call__(self, _input: _T1 = ..., /, *args: object, lower: _T2 = ..., Lower: _T2 = ..., upper: _T2 = ..., Upper: _T2 = ..., inside_value: _T3 = ..., InsideValue: _T3 = ..., outside_value: _T3 = ..., OutsideValue: _T3 = ..., input: _T1 | None = ..., Input: _T1 | None = ..., number_of_work_units: int = ..., NumberOfWorkUnits: int = ..., release_data_flag: bool = ..., ReleaseDataFlag: bool = ..., object_name: str = ..., ObjectName: str = ..., debug: bool = ..., Debug: bool = ...) -> _R: ...

class _AnyThresholdImageFilter(_ThresholdImageFilter[Any, Any, Any, Any], _ImageToImageFilter[Any, _AnyImage], _ImageSource[_AnyImage], shapesProcessObject, _Unknown):
    New: ClassVar[_ThresholdImageFilterNew[_AnyThresholdImageFilter, Any, Any, Any]]

class shapesThresholdImageFilterIUC2IUC2(_ThresholdImageFilter[int, int, int, int], shapesImageToImageFilterIUC2IUC2):
    New: ClassVar[_ThresholdImageFilterNew[shapesThresholdImageFilterIUC2IUC2, shapesImageUC2, int, int]]

def shapesThresholdImageFilterIUC2IUC2_New() -> shapesThresholdImageFilterIUC2IUC2: ...

class shapesThresholdImageFilterIUC2IF2(_ThresholdImageFilter[int, int, float, float], shapesImageToImageFilterIUC2IF2):
    New: ClassVar[_ThresholdImageFilterNew[shapesThresholdImageFilterIUC2IF2, shapesImageUC2, int, float]]

def shapesThresholdImageFilterIUC2IF2_New() -> shapesThresholdImageFilterIUC2IF2: ...

class shapesThresholdImageFilterIF2IUC2(_ThresholdImageFilter[float, float, int, int], shapesImageToImageFilterIF2IUC2):
    New: ClassVar[_ThresholdImageFilterNew[shapesThresholdImageFilterIF2IUC2, shapesImageF2, float, int]]

def shapesThresholdImageFilterIF2IUC2_New() -> shapesThresholdImageFilterIF2IUC2: ...

class shapesThresholdImageFilterIF2IF2(_ThresholdImageFilter[float, float, float, float], shapesImageToImageFilterIF2IF2):
    New: ClassVar[_ThresholdImageFilterNew[shapesThresholdImageFilterIF2IF2, shapesImageF2, float, float]]

def shapesThresholdImageFilterIF2IF2_New() -> shapesThresholdImageFilterIF2IF2: ...

class _ThresholdImageFilterTemplate(_Template):
    @overload
    def __getitem__(self, key: tuple[type[_AnyImage], Any], /) -> type[_AnyThresholdImageFilter]: ...
    @overload
    def __getitem__(self, key: tuple[Any, type[_AnyImage]], /) -> type[_AnyThresholdImageFilter]: ...
    @overload
    def __getitem__(self, key: tuple[type[shapesImageUC2], type[shapesImageUC2]], /) -> type[shapesThresholdImageFilterIUC2IUC2]: ...
    @overload
    def __getitem__(self, key: tuple[type[shapesImageUC2], type[shapesImageF2]], /) -> type[shapesThresholdImageFilterIUC2IF2]: ...
    @overload
    def __getitem__(self, key: tuple[type[shapesImageF2], type[shapesImageUC2]], /) -> type[shapesThresholdImageFilterIF2IUC2]: ...
    @overload
    def __getitem__(self, key: tuple[type[shapesImageF2], type[shapesImageF2]], /) -> type[shapesThresholdImageFilterIF2IF2]: ...
    @overload
    def __getitem__(self, key: _One[object], /) -> type[_NotWrapped]: ...
    @overload
    def New(self, Input: _AnyImage, *args: Any, **kwargs: Any) -> _AnyThresholdImageFilter: """Creates an object."""
    @overload
    def New(self, Input: shapesImageUC2, *args: Any, **kwargs: Any) -> shapesThresholdImageFilterIUC2IUC2: """Creates an object."""
    @overload
    def New(self, Input: shapesImageF2, *args: Any, **kwargs: Any) -> shapesThresholdImageFilterIF2IUC2: """Creates an object."""

def threshold_image_filter(_input: shapesImageUC2 | shapesImageF2, /, *args: Any, lower: float = ..., upper: float = ..., inside_value: float = ..., outside_value: float = ...) -> shapesImageUC2:
    """Tells the pixels between two limits from the others."""
def threshold_image_filter_init_docstring() -> None: ...
