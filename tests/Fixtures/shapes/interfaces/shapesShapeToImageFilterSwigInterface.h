#ifndef shapesShapeToImageFilterSwigInterface_h
#define shapesShapeToImageFilterSwigInterface_h
#include "shapesShapeToImageFilter.h"

using shapesShapeToImageFilterIUC2 = shapes::ShapeToImageFilter< shapes::Image< unsigned char, 2 > >;
using shapesShapeToImageFilterIUC2_Pointer = shapes::SmartPointer< shapes::ShapeToImageFilter< shapes::Image< unsigned char, 2 > > >;
using shapesShapeToImageFilterIF2 = shapes::ShapeToImageFilter< shapes::Image< float, 2 > >;
using shapesShapeToImageFilterIF2_Pointer = shapes::SmartPointer< shapes::ShapeToImageFilter< shapes::Image< float, 2 > > >;

#include "shapesImageSourceSwigInterface.h"
#include "shapesLightObjectSwigInterface.h"
#include "shapesPointSwigInterface.h"
#include "shapesShapeSwigInterface.h"
#include "shapesShapeToImageFilterSwigInterface.h"
#include "shapesSizeSwigInterface.h"
#include "shapesVectorSwigInterface.h"
#endif
