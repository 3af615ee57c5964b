#ifndef itkContrastSettings_h
#define itkContrastSettings_h

#include "itkImage.h"
#include "itkObject.h"
#include "itkObjectFactory.h"

namespace itk
{
/** \class ContrastSettings
 * \brief A reference image and the strength with which others are adjusted to it.
 * \ingroup LocalContrast
 */
class ContrastSettings : public Object
{
public:
  ITK_DISALLOW_COPY_AND_MOVE(ContrastSettings);

  using Self = ContrastSettings;
  using Superclass = Object;
  using Pointer = SmartPointer<Self>;
  using ConstPointer = SmartPointer<const Self>;
  using ImageType = Image<float, 2>;

  itkNewMacro(Self);
  itkOverrideGetNameOfClassMacro(ContrastSettings);

  /** The image whose contrast others should have. */
  itkSetObjectMacro(Reference, ImageType);
  itkGetModifiableObjectMacro(Reference, ImageType);

  /** From 0, no change, to 1. */
  itkSetClampMacro(Strength, double, 0.0, 1.0);
  itkGetConstMacro(Strength, double);

protected:
  ContrastSettings() = default;
  ~ContrastSettings() override = default;

private:
  ImageType::Pointer m_Reference;
  double             m_Strength{ 1.0 };
};
} // namespace itk

#endif
