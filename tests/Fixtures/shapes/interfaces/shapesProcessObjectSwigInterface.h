#ifndef shapesProcessObjectSwigInterface_h
#define shapesProcessObjectSwigInterface_h
#include "shapesProcessObject.h"

using shapesDataObject = shapes::DataObject;
using shapesDataObject_Pointer = shapes::SmartPointer< shapes::DataObject >;
using shapesProcessObject = shapes::ProcessObject;
using shapesProcessObject_Pointer = shapes::SmartPointer< shapes::ProcessObject >;

#include "shapesLightObjectSwigInterface.h"
#include "shapesProcessObjectSwigInterface.h"
#endif
