SHAPES_SEQUENCE(shapesPointD2, double, 2)
