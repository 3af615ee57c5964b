from typing import Union, Any
from .support.template_class import itkTemplate as _itkTemplate
from ._proxies import ShapeProxy as _ShapeProxy
