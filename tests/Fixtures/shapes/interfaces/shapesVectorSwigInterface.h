#ifndef shapesVectorSwigInterface_h
#define shapesVectorSwigInterface_h
#include "shapesPoint.h"

using shapesVectorD2 = shapes::Vector< double, 2 >;

#include "shapesFixedArraySwigInterface.h"
#include "shapesVectorSwigInterface.h"
#endif
