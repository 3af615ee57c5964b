"""Functions besides the wrapped classes."""


def image_from_lists(rows: list[list[float]]):
    """An image of floats from its rows."""
    import shapes

    image = shapes.Image[shapes.F, 2].New()
    image.SetRegions([len(rows[0]), len(rows)])
    image.Allocate(True)
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            image.SetPixel([x, y], float(value))
    return image
