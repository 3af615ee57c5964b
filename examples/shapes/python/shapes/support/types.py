"""Names of C++ types, and the types of the functional interfaces."""

from typing import Any, Final

F: Final = "float"
UC: Final = "unsigned char"

ImageLike = Any
ImageSourceReturn = Any
Image = Any
ImageRegion = Any
ImageBase = Any
Shape = Any
