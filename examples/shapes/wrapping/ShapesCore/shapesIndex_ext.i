SHAPES_SEQUENCE(shapesIndex2, long, 2)
SHAPES_SEQUENCE(shapesIndex3, long, 3)
