from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ShapeToImageFilterProxy as _ShapeToImageFilterProxy


class _ShapeToImageFilterTemplateGetter():
    def __getitem__(self, parameters) -> _ShapeToImageFilterTemplate: ...


class _ShapeToImageFilterTemplate(_itkTemplate, metaclass=_ShapeToImageFilterTemplateGetter):
    @staticmethod
    def New(**kwargs) -> _ShapeToImageFilterProxy: ...


ShapeToImageFilter = _ShapeToImageFilterTemplate
