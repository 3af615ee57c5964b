SHAPES_SEQUENCE(shapesSize2, unsigned long, 2)
SHAPES_SEQUENCE(shapesSize3, unsigned long, 3)
