from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ThresholdImageFilterProxy as _ThresholdImageFilterProxy


class _ThresholdImageFilterTemplateGetter():
    def __getitem__(self, parameters) -> _ThresholdImageFilterTemplate: ...


class _ThresholdImageFilterTemplate(_itkTemplate, metaclass=_ThresholdImageFilterTemplateGetter):
    @staticmethod
    def New(**kwargs) -> _ThresholdImageFilterProxy: ...


ThresholdImageFilter = _ThresholdImageFilterTemplate
