from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ProcessObjectProxy as _ProcessObjectProxy


class ImageSourceProxy(_ProcessObjectProxy):
    def GetNameOfClass(self): ...
    def GetOutput(self): ...
