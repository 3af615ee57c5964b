from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import FixedArrayProxy as _FixedArrayProxy


class PointProxy(_FixedArrayProxy):
    @staticmethod
    def GetPointDimension() -> int: ...
    def EuclideanDistanceTo(self, other: Sequence[float]) -> float: ...
