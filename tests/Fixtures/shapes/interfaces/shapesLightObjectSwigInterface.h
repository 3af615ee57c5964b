#ifndef shapesLightObjectSwigInterface_h
#define shapesLightObjectSwigInterface_h
#include "shapesObject.h"

using shapesLightObject = shapes::LightObject;
using shapesLightObject_Pointer = shapes::SmartPointer< shapes::LightObject >;
using shapesObject = shapes::Object;
using shapesObject_Pointer = shapes::SmartPointer< shapes::Object >;

#include "shapesLightObjectSwigInterface.h"
#endif
