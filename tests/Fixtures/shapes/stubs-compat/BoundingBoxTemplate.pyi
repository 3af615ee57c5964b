from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import BoundingBoxProxy as _BoundingBoxProxy


class _BoundingBoxTemplateGetter():
    def __getitem__(self, parameters) -> _BoundingBoxTemplate: ...


class _BoundingBoxTemplate(_itkTemplate, metaclass=_BoundingBoxTemplateGetter):
    def __new__(cls, *args: Any) -> _BoundingBoxProxy: ...
    def __call__(self, *args: Any) -> _BoundingBoxProxy: ...


BoundingBox = _BoundingBoxTemplate
