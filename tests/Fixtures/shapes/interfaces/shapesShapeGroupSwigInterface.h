#ifndef shapesShapeGroupSwigInterface_h
#define shapesShapeGroupSwigInterface_h
#include "shapesShapeGroup.h"

using shapesShapeGroup = shapes::ShapeGroup;
using shapesShapeGroup_Pointer = shapes::SmartPointer< shapes::ShapeGroup >;

#include "shapesBoundingBoxSwigInterface.h"
#include "shapesGeometryEnumsSwigInterface.h"
#include "shapesLightObjectSwigInterface.h"
#include "shapesPointSwigInterface.h"
#include "shapesShapeSwigInterface.h"
#include "shapesShapeGroupSwigInterface.h"
#endif
