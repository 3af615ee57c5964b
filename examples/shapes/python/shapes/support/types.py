"""Names of C++ types, and the types of the functional interfaces."""

from typing import Any

F = "float"
UC = "unsigned char"

ImageLike = Any
ImageSourceReturn = Any
Image = Any
ImageRegion = Any
ImageBase = Any
Shape = Any
