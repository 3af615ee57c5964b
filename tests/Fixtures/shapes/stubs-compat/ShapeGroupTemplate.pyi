from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ShapeGroupProxy as _ShapeGroupProxy


class _ShapeGroupTemplate(_itkTemplate):
    @staticmethod
    def New(**kwargs) -> _ShapeGroupProxy: ...


ShapeGroup = _ShapeGroupTemplate
