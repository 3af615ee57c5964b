#ifndef shapesImageRegionSwigInterface_h
#define shapesImageRegionSwigInterface_h
#include "shapesImageRegion.h"

using shapesImageRegion2 = shapes::ImageRegion< 2 >;

#include "shapesImageRegionSwigInterface.h"
#include "shapesIndexSwigInterface.h"
#include "shapesSizeSwigInterface.h"
#endif
