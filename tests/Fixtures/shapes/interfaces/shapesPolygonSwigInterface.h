#ifndef shapesPolygonSwigInterface_h
#define shapesPolygonSwigInterface_h
#include "shapesPolygon.h"

using shapesPolygon = shapes::Polygon;
using shapesPolygon_Pointer = shapes::SmartPointer< shapes::Polygon >;

#include "shapesBoundingBoxSwigInterface.h"
#include "shapesGeometryEnumsSwigInterface.h"
#include "shapesLightObjectSwigInterface.h"
#include "shapesPointSwigInterface.h"
#include "shapesPolygonSwigInterface.h"
#include "shapesShapeSwigInterface.h"
#endif
