from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import CircleProxy as _CircleProxy


class _CircleTemplate(_itkTemplate):
    @staticmethod
    def New(**kwargs) -> _CircleProxy: ...


Circle = _CircleTemplate
