#ifndef shapesThresholdImageFilterSwigInterface_h
#define shapesThresholdImageFilterSwigInterface_h
#include "shapesThresholdImageFilter.h"

using shapesThresholdImageFilterIUC2IUC2 = shapes::ThresholdImageFilter< shapes::Image< unsigned char, 2 >, shapes::Image< unsigned char, 2 > >;
using shapesThresholdImageFilterIUC2IUC2_Pointer = shapes::SmartPointer< shapes::ThresholdImageFilter< shapes::Image< unsigned char, 2 >, shapes::Image< unsigned char, 2 > > >;
using shapesThresholdImageFilterIUC2IF2 = shapes::ThresholdImageFilter< shapes::Image< unsigned char, 2 >, shapes::Image< float, 2 > >;
using shapesThresholdImageFilterIUC2IF2_Pointer = shapes::SmartPointer< shapes::ThresholdImageFilter< shapes::Image< unsigned char, 2 >, shapes::Image< float, 2 > > >;
using shapesThresholdImageFilterIF2IUC2 = shapes::ThresholdImageFilter< shapes::Image< float, 2 >, shapes::Image< unsigned char, 2 > >;
using shapesThresholdImageFilterIF2IUC2_Pointer = shapes::SmartPointer< shapes::ThresholdImageFilter< shapes::Image< float, 2 >, shapes::Image< unsigned char, 2 > > >;
using shapesThresholdImageFilterIF2IF2 = shapes::ThresholdImageFilter< shapes::Image< float, 2 >, shapes::Image< float, 2 > >;
using shapesThresholdImageFilterIF2IF2_Pointer = shapes::SmartPointer< shapes::ThresholdImageFilter< shapes::Image< float, 2 >, shapes::Image< float, 2 > > >;

#include "shapesImageToImageFilterSwigInterface.h"
#include "shapesLightObjectSwigInterface.h"
#include "shapesThresholdImageFilterSwigInterface.h"
#endif
