#include "shapesProcessObject.h"
#include <ostream>
#include <vector>

namespace shapes
{
DataObject::DataObject() = default;
DataObject::~DataObject() = default;

void
DataObject::Update()
{
  if (m_Source)
    m_Source->Update();
}

void
DataObject::Initialize()
{}

ProcessObject *
DataObject::GetSource() const
{
  return m_Source;
}

void
DataObject::SetSource(ProcessObject * source)
{
  m_Source = source;
}

struct ProcessObject::Connections
{
  std::vector<DataObject::ConstPointer> Inputs;
  std::vector<DataObject::Pointer>      Outputs;
};

ProcessObject::ProcessObject()
  : m_Connections(new Connections)
{}

ProcessObject::~ProcessObject()
{
  for (const DataObject::Pointer & output : m_Connections->Outputs)
  {
    if (output.IsNotNull())
      output->SetSource(nullptr);
  }
  delete m_Connections;
}

ProcessObject::DataObjectIndex
ProcessObject::GetNumberOfInputs() const
{
  return static_cast<DataObjectIndex>(m_Connections->Inputs.size());
}

ProcessObject::DataObjectIndex
ProcessObject::GetNumberOfOutputs() const
{
  return static_cast<DataObjectIndex>(m_Connections->Outputs.size());
}

void
ProcessObject::Update()
{
  bool outdated = m_NumberOfRuns == 0 || this->GetMTime() > m_OutputTime;
  for (const DataObject::ConstPointer & input : m_Connections->Inputs)
  {
    if (input.IsNull())
      continue;
    if (input->GetSource())
      input->GetSource()->Update();
    outdated = outdated || input->GetMTime() > m_OutputTime;
  }
  if (!outdated)
    return;
  m_Progress = 0.0F;
  this->GenerateData();
  this->UpdateProgress(1.0F);
  ++m_NumberOfRuns;
  for (const DataObject::Pointer & output : m_Connections->Outputs)
  {
    output->Modified();
    m_OutputTime = output->GetMTime();
  }
}

void
ProcessObject::GenerateData()
{}

unsigned int
ProcessObject::GetNumberOfRuns() const
{
  return m_NumberOfRuns;
}

void
ProcessObject::SetNthInput(DataObjectIndex index, const DataObject * input)
{
  if (index >= m_Connections->Inputs.size())
    m_Connections->Inputs.resize(index + 1);
  m_Connections->Inputs[index] = input;
  this->Modified();
}

const DataObject *
ProcessObject::GetNthInput(DataObjectIndex index) const
{
  return index < m_Connections->Inputs.size() ? m_Connections->Inputs[index].GetPointer() : nullptr;
}

void
ProcessObject::SetNthOutput(DataObjectIndex index, DataObject * output)
{
  if (index >= m_Connections->Outputs.size())
    m_Connections->Outputs.resize(index + 1);
  m_Connections->Outputs[index] = output;
  output->SetSource(this);
  this->Modified();
}

DataObject *
ProcessObject::GetNthOutput(DataObjectIndex index) const
{
  return index < m_Connections->Outputs.size() ? m_Connections->Outputs[index].GetPointer() : nullptr;
}

void
ProcessObject::UpdateProgress(float progress)
{
  m_Progress = progress;
}

void
ProcessObject::PrintSelf(std::ostream & os) const
{
  Superclass::PrintSelf(os);
  os << "  Inputs: " << m_Connections->Inputs.size() << "\n  Outputs: " << m_Connections->Outputs.size() << '\n';
}
} // namespace shapes
