#ifndef shapesAngleSwigInterface_h
#define shapesAngleSwigInterface_h
#include "shapesAngle.h"

using shapesAngle = shapes::Angle;

#include "shapesAngleSwigInterface.h"
#endif
