#ifndef shapesImageMomentsCalculatorSwigInterface_h
#define shapesImageMomentsCalculatorSwigInterface_h
#include "shapesImageMomentsCalculator.h"

using shapesImageMomentsCalculatorIUC2 = shapes::ImageMomentsCalculator< shapes::Image< unsigned char, 2 > >;
using shapesImageMomentsCalculatorIUC2_Pointer = shapes::SmartPointer< shapes::ImageMomentsCalculator< shapes::Image< unsigned char, 2 > > >;
using shapesImageMomentsCalculatorIF2 = shapes::ImageMomentsCalculator< shapes::Image< float, 2 > >;
using shapesImageMomentsCalculatorIF2_Pointer = shapes::SmartPointer< shapes::ImageMomentsCalculator< shapes::Image< float, 2 > > >;

#include "shapesImageSwigInterface.h"
#include "shapesImageMomentsCalculatorSwigInterface.h"
#include "shapesIndexSwigInterface.h"
#include "shapesLightObjectSwigInterface.h"
#include "shapesPointSwigInterface.h"
#endif
