#ifndef shapesImageToImageFilter_h
#define shapesImageToImageFilter_h

#include "shapesImageSource.h"

namespace shapes
{
/** \class ImageToImageFilter
 * \brief Base of everything that makes an image from an image.
 */
template <typename TInputImage, typename TOutputImage>
class ImageToImageFilter : public ImageSource<TOutputImage>
{
public:
  using SourceType = ImageSource<TOutputImage>;
  shapesTypeMacro(ImageToImageFilter, SourceType);

  using InputImageType = TInputImage;
  using InputImagePixelType = typename InputImageType::PixelType;

  virtual void
  SetInput(const InputImageType * image)
  {
    this->SetNthInput(0, image);
  }

  virtual void
  SetInput(unsigned int index, const InputImageType * image)
  {
    this->SetNthInput(index, image);
  }

  const InputImageType *
  GetInput(unsigned int index = 0) const
  {
    return static_cast<const InputImageType *>(this->GetNthInput(index));
  }

protected:
  ImageToImageFilter() = default;
  ~ImageToImageFilter() override = default;
};
} // namespace shapes

#endif
