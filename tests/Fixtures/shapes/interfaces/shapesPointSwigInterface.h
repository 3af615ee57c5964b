#ifndef shapesPointSwigInterface_h
#define shapesPointSwigInterface_h
#include "shapesPoint.h"

using shapesPointD2 = shapes::Point< double, 2 >;

#include "shapesFixedArraySwigInterface.h"
#include "shapesPointSwigInterface.h"
#include "shapesVectorSwigInterface.h"
#endif
