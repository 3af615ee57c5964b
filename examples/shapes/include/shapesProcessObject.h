#ifndef shapesProcessObject_h
#define shapesProcessObject_h

#include "shapesDataObject.h"

namespace shapes
{
/** \class ProcessObject
 * \brief Base of everything that makes data objects from data objects.
 */
class ProcessObject : public Object
{
public:
  shapesTypeMacro(ProcessObject, Object);

  using DataObjectPointer = DataObject::Pointer;
  using DataObjectIndex = unsigned int;

  DataObjectIndex
  GetNumberOfInputs() const;

  DataObjectIndex
  GetNumberOfOutputs() const;

  /** Runs the process when an input or a parameter is newer than the outputs. */
  virtual void
  Update();

  /** How often the process really ran. */
  unsigned int
  GetNumberOfRuns() const;

  /** How much of the run is done, from 0 to 1. */
  shapesGetMacro(Progress, float);

  shapesSetMacro(NumberOfWorkUnits, unsigned int);
  shapesGetMacro(NumberOfWorkUnits, unsigned int);

  shapesSetMacro(ReleaseDataFlag, bool);
  shapesGetMacro(ReleaseDataFlag, bool);
  shapesBooleanMacro(ReleaseDataFlag);

protected:
  ProcessObject();
  ~ProcessObject() override;

  /** The work; derived classes write to their outputs. */
  virtual void
  GenerateData();

  void
  SetNthInput(DataObjectIndex index, const DataObject * input);

  const DataObject *
  GetNthInput(DataObjectIndex index) const;

  void
  SetNthOutput(DataObjectIndex index, DataObject * output);

  DataObject *
  GetNthOutput(DataObjectIndex index) const;

  void
  UpdateProgress(float progress);

  void
  PrintSelf(std::ostream & os) const override;

private:
  struct Connections;

  Connections *    m_Connections;
  ModifiedTimeType m_OutputTime{ 0 };
  unsigned int     m_NumberOfRuns{ 0 };
  unsigned int     m_NumberOfWorkUnits{ 1 };
  float            m_Progress{ 0.0F };
  bool             m_ReleaseDataFlag{ false };
};
} // namespace shapes

#endif
