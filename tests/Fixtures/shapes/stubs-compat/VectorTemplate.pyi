from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import VectorProxy as _VectorProxy


class _VectorTemplateGetter():
    def __getitem__(self, parameters) -> _VectorTemplate: ...


class _VectorTemplate(_itkTemplate, metaclass=_VectorTemplateGetter):
    def __new__(cls, *args: Any) -> _VectorProxy: ...
    def __call__(self, *args: Any) -> _VectorProxy: ...


Vector = _VectorTemplate
