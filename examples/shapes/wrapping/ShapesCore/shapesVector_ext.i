SHAPES_SEQUENCE(shapesVectorD2, double, 2)
