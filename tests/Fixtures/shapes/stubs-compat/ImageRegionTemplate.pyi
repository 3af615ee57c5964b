from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ImageRegionProxy as _ImageRegionProxy


class _ImageRegionTemplateGetter():
    def __getitem__(self, parameters) -> _ImageRegionTemplate: ...


class _ImageRegionTemplate(_itkTemplate, metaclass=_ImageRegionTemplateGetter):
    def __new__(cls, *args: Any) -> _ImageRegionProxy: ...
    def __call__(self, *args: Any) -> _ImageRegionProxy: ...


ImageRegion = _ImageRegionTemplate
