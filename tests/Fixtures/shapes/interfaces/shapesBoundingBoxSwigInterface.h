#ifndef shapesBoundingBoxSwigInterface_h
#define shapesBoundingBoxSwigInterface_h
#include "shapesBoundingBox.h"

using shapesBoundingBoxD2 = shapes::BoundingBox< double, 2 >;

#include "shapesBoundingBoxSwigInterface.h"
#include "shapesPointSwigInterface.h"
#endif
