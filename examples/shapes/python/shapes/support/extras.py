"""Functions besides the wrapped classes."""

from collections.abc import Sequence as _Sequence


def image_from_lists(rows: _Sequence[_Sequence[float]]):
    """An image of floats from its rows."""
    import shapes

    image = shapes.Image[shapes.F, 2].New()
    image.SetRegions([len(rows[0]), len(rows)])
    image.Allocate(True)
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            image.SetPixel([x, y], float(value))
    return image
