#include "shapesObject.h"
#include <iostream>

namespace shapes
{
LightObject::LightObject() = default;
LightObject::~LightObject() = default;

LightObject::Pointer
LightObject::New()
{
  Pointer made(new LightObject);
  made->UnRegister();
  return made;
}

LightObject::Pointer
LightObject::CreateAnother() const
{
  return New();
}

const char *
LightObject::GetNameOfClass() const
{
  return "LightObject";
}

void
LightObject::Register() const
{
  ++m_ReferenceCount;
}

void
LightObject::UnRegister() const noexcept
{
  if (--m_ReferenceCount == 0)
    delete this;
}

int
LightObject::GetReferenceCount() const
{
  return m_ReferenceCount;
}

void
LightObject::Print(std::ostream & os) const
{
  os << this->GetNameOfClass() << '\n';
  this->PrintSelf(os);
}

void
LightObject::PrintSelf(std::ostream & os) const
{
  os << "  ReferenceCount: " << m_ReferenceCount << '\n';
}

namespace
{
std::atomic<ModifiedTimeType> lastModifiedTime{ 0 };
std::atomic<bool>             globalWarningDisplay{ true };
} // namespace

Object::Object() = default;
Object::~Object() = default;

void
Object::Modified() const
{
  m_MTime = ++lastModifiedTime;
  if (m_Debug && globalWarningDisplay)
    std::cerr << this->GetNameOfClass() << " modified: " << m_MTime << '\n';
}

ModifiedTimeType
Object::GetMTime() const
{
  return m_MTime;
}

void
Object::SetObjectName(const std::string & name)
{
  m_ObjectName = name;
  this->Modified();
}

const std::string &
Object::GetObjectName() const
{
  return m_ObjectName;
}

void
Object::SetDebug(bool debug)
{
  m_Debug = debug;
}

bool
Object::GetDebug() const
{
  return m_Debug;
}

void
Object::SetGlobalWarningDisplay(bool display)
{
  globalWarningDisplay = display;
}

bool
Object::GetGlobalWarningDisplay()
{
  return globalWarningDisplay;
}

void
Object::PrintSelf(std::ostream & os) const
{
  Superclass::PrintSelf(os);
  os << "  ObjectName: " << m_ObjectName << '\n';
}
} // namespace shapes
