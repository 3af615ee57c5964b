#ifndef shapesImageSwigInterface_h
#define shapesImageSwigInterface_h
#include "shapesImage.h"

using shapesImageBase2 = shapes::ImageBase< 2 >;
using shapesImageBase2_Pointer = shapes::SmartPointer< shapes::ImageBase< 2 > >;
using shapesImageUC2 = shapes::Image< unsigned char, 2 >;
using shapesImageUC2_Pointer = shapes::SmartPointer< shapes::Image< unsigned char, 2 > >;
using shapesImageF2 = shapes::Image< float, 2 >;
using shapesImageF2_Pointer = shapes::SmartPointer< shapes::Image< float, 2 > >;

#include "shapesImageSwigInterface.h"
#include "shapesImageRegionSwigInterface.h"
#include "shapesIndexSwigInterface.h"
#include "shapesLightObjectSwigInterface.h"
#include "shapesPointSwigInterface.h"
#include "shapesProcessObjectSwigInterface.h"
#include "shapesSizeSwigInterface.h"
#include "shapesVectorSwigInterface.h"
#endif
