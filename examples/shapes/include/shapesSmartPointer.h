#ifndef shapesSmartPointer_h
#define shapesSmartPointer_h

#include <cstddef>

namespace shapes
{
/** \class SmartPointer
 * \brief Keeps a reference-counted object alive as long as someone points to it.
 */
template <typename TObjectType>
class SmartPointer
{
public:
  using ObjectType = TObjectType;

  SmartPointer() noexcept = default;
  SmartPointer(std::nullptr_t) noexcept {}

  SmartPointer(const SmartPointer & p) noexcept
    : m_Pointer(p.m_Pointer)
  {
    this->Register();
  }

  SmartPointer(SmartPointer && p) noexcept
    : m_Pointer(p.m_Pointer)
  {
    p.m_Pointer = nullptr;
  }

  SmartPointer(ObjectType * p) noexcept
    : m_Pointer(p)
  {
    this->Register();
  }

  ~SmartPointer() { this->UnRegister(); }

  ObjectType *
  operator->() const noexcept
  {
    return m_Pointer;
  }

  ObjectType &
  operator*() const noexcept
  {
    return *m_Pointer;
  }

  /** True when there is an object. */
  bool
  IsNotNull() const noexcept
  {
    return m_Pointer != nullptr;
  }

  /** True when there is none. */
  bool
  IsNull() const noexcept
  {
    return m_Pointer == nullptr;
  }

  ObjectType *
  GetPointer() const noexcept
  {
    return m_Pointer;
  }

  SmartPointer &
  operator=(SmartPointer r) noexcept
  {
    this->Swap(r);
    return *this;
  }

  void
  Swap(SmartPointer & other) noexcept
  {
    ObjectType * mine = m_Pointer;
    m_Pointer = other.m_Pointer;
    other.m_Pointer = mine;
  }

private:
  ObjectType * m_Pointer{ nullptr };

  void
  Register() noexcept
  {
    if (m_Pointer)
      m_Pointer->Register();
  }

  void
  UnRegister() noexcept
  {
    if (m_Pointer)
      m_Pointer->UnRegister();
  }
};
} // namespace shapes

#endif
