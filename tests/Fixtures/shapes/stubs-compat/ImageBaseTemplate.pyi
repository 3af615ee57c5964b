from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ImageBaseProxy as _ImageBaseProxy


class _ImageBaseTemplateGetter():
    def __getitem__(self, parameters) -> _ImageBaseTemplate: ...


class _ImageBaseTemplate(_itkTemplate, metaclass=_ImageBaseTemplateGetter):
    @staticmethod
    def New(**kwargs) -> _ImageBaseProxy: ...


ImageBase = _ImageBaseTemplate
