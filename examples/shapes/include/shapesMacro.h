#ifndef shapesMacro_h
#define shapesMacro_h

#include <sstream>
#include <stdexcept>

/** Fails with a message that is built like a stream: `shapesExceptionMacro("radius " << r << " is negative")`. */
#define shapesExceptionMacro(message)          \
  do                                           \
  {                                            \
    std::ostringstream stream;                 \
    stream << GetNameOfClass() << ": " << message; \
    throw std::runtime_error(stream.str());    \
  } while (false)

/** The typedefs that every reference-counted class has, and its run-time name. */
#define shapesTypeMacro(thisClass, superclass)    \
  using Self = thisClass;                         \
  using Superclass = superclass;                  \
  using Pointer = SmartPointer<Self>;             \
  using ConstPointer = SmartPointer<const Self>;  \
  const char * GetNameOfClass() const override    \
  {                                               \
    return #thisClass;                            \
  }

/** The only way to make an object: on the heap, owned by the returned pointer. */
#define shapesNewMacro(thisClass)        \
  static Pointer New()                   \
  {                                      \
    Pointer made(new thisClass);         \
    made->UnRegister();                  \
    return made;                         \
  }                                      \
  LightObject::Pointer CreateAnother() const override \
  {                                      \
    return LightObject::Pointer(thisClass::New().GetPointer()); \
  }

#define shapesSetMacro(name, type)       \
  virtual void Set##name(type _arg)      \
  {                                      \
    if (this->m_##name != _arg)          \
    {                                    \
      this->m_##name = _arg;             \
      this->Modified();                  \
    }                                    \
  }

#define shapesGetMacro(name, type)       \
  virtual type Get##name() const         \
  {                                      \
    return this->m_##name;               \
  }

#define shapesBooleanMacro(name)         \
  virtual void name##On()                \
  {                                      \
    this->Set##name(true);               \
  }                                      \
  virtual void name##Off()               \
  {                                      \
    this->Set##name(false);              \
  }

#endif
