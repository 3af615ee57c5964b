from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import FixedArrayProxy as _FixedArrayProxy


class VectorProxy(_FixedArrayProxy):
    def GetNorm(self) -> float: ...
