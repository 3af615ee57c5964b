from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import AngleProxy as _AngleProxy


class _AngleTemplate(_itkTemplate):
    def __new__(cls, *args: Any) -> _AngleProxy: ...
    def __call__(self, *args: Any) -> _AngleProxy: ...


Angle = _AngleTemplate
