from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import LightObjectProxy as _LightObjectProxy


class _LightObjectTemplate(_itkTemplate):
    @staticmethod
    def New(**kwargs) -> _LightObjectProxy: ...


LightObject = _LightObjectTemplate
