from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ImageMomentsCalculatorProxy as _ImageMomentsCalculatorProxy


class _ImageMomentsCalculatorTemplateGetter():
    def __getitem__(self, parameters) -> _ImageMomentsCalculatorTemplate: ...


class _ImageMomentsCalculatorTemplate(_itkTemplate, metaclass=_ImageMomentsCalculatorTemplateGetter):
    @staticmethod
    def New(**kwargs) -> _ImageMomentsCalculatorProxy: ...


ImageMomentsCalculator = _ImageMomentsCalculatorTemplate
