#ifndef shapesIndexSwigInterface_h
#define shapesIndexSwigInterface_h
#include "shapesIndex.h"

using shapesIndex2 = shapes::Index< 2 >;
using shapesIndex3 = shapes::Index< 3 >;

#include "shapesIndexSwigInterface.h"
#include "shapesSizeSwigInterface.h"
#endif
