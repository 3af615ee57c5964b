#ifndef shapesShapeSwigInterface_h
#define shapesShapeSwigInterface_h
#include "shapesShape.h"

using shapesShape = shapes::Shape;
using shapesShape_Pointer = shapes::SmartPointer< shapes::Shape >;

#include "shapesBoundingBoxSwigInterface.h"
#include "shapesGeometryEnumsSwigInterface.h"
#include "shapesPointSwigInterface.h"
#include "shapesProcessObjectSwigInterface.h"
#include "shapesShapeSwigInterface.h"
#endif
