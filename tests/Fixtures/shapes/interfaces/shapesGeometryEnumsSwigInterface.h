#ifndef shapesGeometryEnumsSwigInterface_h
#define shapesGeometryEnumsSwigInterface_h
#include "shapesGeometryEnums.h"

using shapesGeometryEnums = shapes::GeometryEnums;

#include "shapesGeometryEnumsSwigInterface.h"
#endif
