from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import FixedArrayProxy as _FixedArrayProxy


class _FixedArrayTemplateGetter():
    def __getitem__(self, parameters) -> _FixedArrayTemplate: ...


class _FixedArrayTemplate(_itkTemplate, metaclass=_FixedArrayTemplateGetter):
    def __new__(cls, *args: Any) -> _FixedArrayProxy: ...
    def __call__(self, *args: Any) -> _FixedArrayProxy: ...


FixedArray = _FixedArrayTemplate
