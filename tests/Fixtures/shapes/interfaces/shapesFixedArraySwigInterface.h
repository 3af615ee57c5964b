#ifndef shapesFixedArraySwigInterface_h
#define shapesFixedArraySwigInterface_h
#include "shapesPoint.h"

using shapesFixedArrayD2 = shapes::FixedArray< double, 2 >;

#include "shapesFixedArraySwigInterface.h"
#endif
