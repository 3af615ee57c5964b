"""Shapes, images, and filters between them: a C++ library wrapped with Wrapgen and SWIG.

Classes of the library are attributes of this package, templates are subscripted by their C++ arguments::

    circle = shapes.Circle.New()
    circle.SetRadius(5.0)
    image = shapes.shape_to_image_filter(circle, size=[20, 20])
    shapes.Image[shapes.F, 2].New()
"""

from shapes.support import loader as _loader
from shapes.support.types import F, UC
from shapes.support.version import VERSION as __version__


def __getattr__(name):
    """Loads everything when the first name is asked for: SWIG's modules import this package themselves."""
    found = _loader.load()
    try:
        return found[name]
    except KeyError:
        raise AttributeError(f"module 'shapes' has no attribute {name!r}") from None


def __dir__():
    return sorted([*globals(), *_loader.load()])
