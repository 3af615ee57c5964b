#ifndef shapesImageToImageFilterSwigInterface_h
#define shapesImageToImageFilterSwigInterface_h
#include "shapesImageToImageFilter.h"

using shapesImageToImageFilterIUC2IUC2 = shapes::ImageToImageFilter< shapes::Image< unsigned char, 2 >, shapes::Image< unsigned char, 2 > >;
using shapesImageToImageFilterIUC2IUC2_Pointer = shapes::SmartPointer< shapes::ImageToImageFilter< shapes::Image< unsigned char, 2 >, shapes::Image< unsigned char, 2 > > >;
using shapesImageToImageFilterIUC2IF2 = shapes::ImageToImageFilter< shapes::Image< unsigned char, 2 >, shapes::Image< float, 2 > >;
using shapesImageToImageFilterIUC2IF2_Pointer = shapes::SmartPointer< shapes::ImageToImageFilter< shapes::Image< unsigned char, 2 >, shapes::Image< float, 2 > > >;
using shapesImageToImageFilterIF2IUC2 = shapes::ImageToImageFilter< shapes::Image< float, 2 >, shapes::Image< unsigned char, 2 > >;
using shapesImageToImageFilterIF2IUC2_Pointer = shapes::SmartPointer< shapes::ImageToImageFilter< shapes::Image< float, 2 >, shapes::Image< unsigned char, 2 > > >;
using shapesImageToImageFilterIF2IF2 = shapes::ImageToImageFilter< shapes::Image< float, 2 >, shapes::Image< float, 2 > >;
using shapesImageToImageFilterIF2IF2_Pointer = shapes::SmartPointer< shapes::ImageToImageFilter< shapes::Image< float, 2 >, shapes::Image< float, 2 > > >;

#include "shapesImageSwigInterface.h"
#include "shapesImageSourceSwigInterface.h"
#include "shapesImageToImageFilterSwigInterface.h"
#endif
