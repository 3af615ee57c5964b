#ifndef shapesImageSource_h
#define shapesImageSource_h

#include "shapesImage.h"
#include "shapesProcessObject.h"

namespace shapes
{
/** \class ImageSource
 * \brief Base of everything that makes images.
 */
template <typename TOutputImage>
class ImageSource : public ProcessObject
{
public:
  shapesTypeMacro(ImageSource, ProcessObject);

  using OutputImageType = TOutputImage;
  using OutputImagePixelType = typename OutputImageType::PixelType;

  /** The image that the process makes; empty before Update(). */
  OutputImageType *
  GetOutput()
  {
    return static_cast<OutputImageType *>(this->GetNthOutput(0));
  }

  const OutputImageType *
  GetOutput() const
  {
    return static_cast<const OutputImageType *>(this->GetNthOutput(0));
  }

protected:
  ImageSource() { this->SetNthOutput(0, OutputImageType::New().GetPointer()); }
  ~ImageSource() override = default;

  void
  GenerateData() override = 0;
};
} // namespace shapes

#endif
