from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ObjectProxy as _ObjectProxy


class _ObjectTemplate(_itkTemplate):
    @staticmethod
    def New(**kwargs) -> _ObjectProxy: ...


Object = _ObjectTemplate
