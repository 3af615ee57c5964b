# A C++ method hides those of its bases, whatever their signatures, and so does SWIG's: overriding is not checked here.
# Overloads are tried in order; the run time looks up the exact class, which types cannot express.
# Names that start with an underscore are shared among the stubs of this package.
# mypy: disable-error-code="override, misc, assignment"
# pyright: reportIncompatibleMethodOverride=false, reportIncompatibleVariableOverride=false, reportPrivateUsage=false
# pyright: reportOverlappingOverload=false, reportInvalidTypeVarUse=false, reportInconsistentOverload=false
from typing import NoReturn
from . import _SwigObject

class shapesLightObject(_SwigObject):
    """Base of everything that is reference counted.

    Made by New() and never copied; it deletes itself when its last reference goes.
    """
    def __str__(self) -> str: ...
    def __init__(self, no_public_constructor: NoReturn) -> None: ...
    @staticmethod
    def New() -> shapesLightObject: ...
    def CreateAnother(self) -> shapesLightObject:
        """Another object of the same class, in the state that New() gives."""
    def GetNameOfClass(self) -> str:
        """Name of the class, without its namespace."""
    def GetReferenceCount(self) -> int: ...

class shapesObject(shapesLightObject):
    """An object with a name that knows when it was modified."""
    @staticmethod
    def New(*args: NoReturn, object_name: str = ..., ObjectName: str = ..., debug: bool = ..., Debug: bool = ...) -> shapesObject: ...
    def GetNameOfClass(self) -> str: ...
    @staticmethod
    def __New_orig__() -> shapesObject: ...
    def CreateAnother(self) -> shapesLightObject: ...
    def Modified(self) -> None:
        """Says that the object has changed: what depends on it is out of date."""
    def GetMTime(self) -> int: ...
    def SetObjectName(self, name: str) -> None:
        """A name for people; empty unless set."""
    def GetObjectName(self) -> str: ...
    def SetDebug(self, debug: bool) -> None: ...
    def GetDebug(self) -> bool: ...
    @staticmethod
    def SetGlobalWarningDisplay(display: bool) -> None:
        """Whether modifications print a message: applies to all objects."""
    @staticmethod
    def GetGlobalWarningDisplay() -> bool: ...

def shapesObject_New() -> shapesObject: ...
