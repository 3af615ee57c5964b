from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import SizeProxy as _SizeProxy


class _SizeTemplateGetter():
    def __getitem__(self, parameters) -> _SizeTemplate: ...


class _SizeTemplate(_itkTemplate, metaclass=_SizeTemplateGetter):
    def __new__(cls, *args: Any) -> _SizeProxy: ...
    def __call__(self, *args: Any) -> _SizeProxy: ...


Size = _SizeTemplate
