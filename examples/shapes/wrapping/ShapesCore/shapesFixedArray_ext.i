SHAPES_SEQUENCE(shapesFixedArrayD2, double, 2)
