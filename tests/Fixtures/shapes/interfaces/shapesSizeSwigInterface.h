#ifndef shapesSizeSwigInterface_h
#define shapesSizeSwigInterface_h
#include "shapesSize.h"

using shapesSize2 = shapes::Size< 2 >;
using shapesSize3 = shapes::Size< 3 >;

#include "shapesSizeSwigInterface.h"
#endif
