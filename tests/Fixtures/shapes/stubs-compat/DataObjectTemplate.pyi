from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import DataObjectProxy as _DataObjectProxy


class _DataObjectTemplate(_itkTemplate):
    @staticmethod
    def New(**kwargs) -> _DataObjectProxy: ...


DataObject = _DataObjectTemplate
