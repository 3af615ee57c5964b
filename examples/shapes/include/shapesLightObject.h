#ifndef shapesLightObject_h
#define shapesLightObject_h

#include "shapesSmartPointer.h"
#include <atomic>
#include <iosfwd>

namespace shapes
{
/** \class LightObject
 * \brief Base of everything that is reference counted.
 *
 * Made by New() and never copied; it deletes itself when its last reference goes.
 */
class LightObject
{
public:
  using Self = LightObject;
  using Pointer = SmartPointer<Self>;
  using ConstPointer = SmartPointer<const Self>;

  LightObject(const LightObject &) = delete;
  LightObject &
  operator=(const LightObject &) = delete;

  static Pointer
  New();

  /** Another object of the same class, in the state that New() gives. */
  virtual Pointer
  CreateAnother() const;

  /** Name of the class, without its namespace. */
  virtual const char *
  GetNameOfClass() const;

  virtual void
  Register() const;

  virtual void
  UnRegister() const noexcept;

  virtual int
  GetReferenceCount() const;

  /** Writes the name and the state of the object to a stream. */
  void
  Print(std::ostream & os) const;

protected:
  LightObject();
  virtual ~LightObject();

  virtual void
  PrintSelf(std::ostream & os) const;

private:
  mutable std::atomic<int> m_ReferenceCount{ 1 };
};
} // namespace shapes

#endif
