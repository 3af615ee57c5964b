from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import PointProxy as _PointProxy


class _PointTemplateGetter():
    def __getitem__(self, parameters) -> _PointTemplate: ...


class _PointTemplate(_itkTemplate, metaclass=_PointTemplateGetter):
    def __new__(cls, *args: Any) -> _PointProxy: ...
    def __call__(self, *args: Any) -> _PointProxy: ...


Point = _PointTemplate
