from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import IndexProxy as _IndexProxy


class _IndexTemplateGetter():
    def __getitem__(self, parameters) -> _IndexTemplate: ...


class _IndexTemplate(_itkTemplate, metaclass=_IndexTemplateGetter):
    def __new__(cls, *args: Any) -> _IndexProxy: ...
    def __call__(self, *args: Any) -> _IndexProxy: ...


Index = _IndexTemplate
