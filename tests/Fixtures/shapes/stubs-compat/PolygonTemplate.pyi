from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import PolygonProxy as _PolygonProxy


class _PolygonTemplate(_itkTemplate):
    @staticmethod
    def New(**kwargs) -> _PolygonProxy: ...


Polygon = _PolygonTemplate
