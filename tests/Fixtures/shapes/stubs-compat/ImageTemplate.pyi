from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ImageProxy as _ImageProxy


class _ImageTemplateGetter():
    def __getitem__(self, parameters) -> _ImageTemplate: ...


class _ImageTemplate(_itkTemplate, metaclass=_ImageTemplateGetter):
    @staticmethod
    def New(**kwargs) -> _ImageProxy: ...


Image = _ImageTemplate
