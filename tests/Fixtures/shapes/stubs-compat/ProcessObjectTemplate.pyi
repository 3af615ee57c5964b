from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ProcessObjectProxy as _ProcessObjectProxy


class _ProcessObjectTemplate(_itkTemplate):
    ...


ProcessObject = _ProcessObjectTemplate
