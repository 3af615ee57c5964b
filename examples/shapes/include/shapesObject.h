#ifndef shapesObject_h
#define shapesObject_h

#include "shapesLightObject.h"
#include "shapesMacro.h"
#include <string>

namespace shapes
{
/** Counts modifications of objects; a later one has the larger number. */
using ModifiedTimeType = unsigned long;

/** \class Object
 * \brief An object with a name that knows when it was modified.
 */
class Object : public LightObject
{
public:
  shapesTypeMacro(Object, LightObject);
  shapesNewMacro(Object);

  /** Says that the object has changed: what depends on it is out of date. */
  virtual void
  Modified() const;

  virtual ModifiedTimeType
  GetMTime() const;

  /** \brief A name for people; empty unless set. */
  void
  SetObjectName(const std::string & name);

  const std::string &
  GetObjectName() const;

  void
  SetDebug(bool debug);

  bool
  GetDebug() const;

  /** Whether modifications print a message: applies to all objects. */
  static void
  SetGlobalWarningDisplay(bool display);

  static bool
  GetGlobalWarningDisplay();

protected:
  Object();
  ~Object() override;

  void
  PrintSelf(std::ostream & os) const override;

private:
  mutable ModifiedTimeType m_MTime{ 0 };
  std::string              m_ObjectName;
  bool                     m_Debug{ false };
};
} // namespace shapes

#endif
