#ifndef shapesCircleSwigInterface_h
#define shapesCircleSwigInterface_h
#include "shapesCircle.h"

using shapesCircle = shapes::Circle;
using shapesCircle_Pointer = shapes::SmartPointer< shapes::Circle >;

#include "shapesBoundingBoxSwigInterface.h"
#include "shapesCircleSwigInterface.h"
#include "shapesGeometryEnumsSwigInterface.h"
#include "shapesLightObjectSwigInterface.h"
#include "shapesPointSwigInterface.h"
#include "shapesShapeSwigInterface.h"
#endif
