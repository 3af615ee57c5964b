#ifndef shapesDataObject_h
#define shapesDataObject_h

#include "shapesObject.h"

namespace shapes
{
class ProcessObject;

/** \class DataObject
 * \brief What flows between process objects.
 */
class DataObject : public Object
{
public:
  shapesTypeMacro(DataObject, Object);
  shapesNewMacro(DataObject);

  /** Brings the object up to date by running the process that makes it, if there is one. */
  virtual void
  Update();

  /** Back to the state that New() gives. */
  virtual void
  Initialize();

  /** The process that makes this object, or null. */
  ProcessObject *
  GetSource() const;

  void
  SetSource(ProcessObject * source);

protected:
  DataObject();
  ~DataObject() override;

private:
  ProcessObject * m_Source{ nullptr };
};
} // namespace shapes

#endif
