#ifndef shapesImageSourceSwigInterface_h
#define shapesImageSourceSwigInterface_h
#include "shapesImageSource.h"

using shapesImageSourceIUC2 = shapes::ImageSource< shapes::Image< unsigned char, 2 > >;
using shapesImageSourceIUC2_Pointer = shapes::SmartPointer< shapes::ImageSource< shapes::Image< unsigned char, 2 > > >;
using shapesImageSourceIF2 = shapes::ImageSource< shapes::Image< float, 2 > >;
using shapesImageSourceIF2_Pointer = shapes::SmartPointer< shapes::ImageSource< shapes::Image< float, 2 > > >;

#include "shapesImageSwigInterface.h"
#include "shapesImageSourceSwigInterface.h"
#include "shapesProcessObjectSwigInterface.h"
#endif
