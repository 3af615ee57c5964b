#ifndef shapesThresholdImageFilter_h
#define shapesThresholdImageFilter_h

#include "shapesImageToImageFilter.h"

namespace shapes
{
/** \class ThresholdImageFilter
 * \brief Tells the pixels between two limits from the others.
 *
 * A pixel from Lower to Upper, both included, becomes InsideValue, any other one OutsideValue.
 */
template <typename TInputImage, typename TOutputImage>
class ThresholdImageFilter : public ImageToImageFilter<TInputImage, TOutputImage>
{
public:
  using FilterType = ImageToImageFilter<TInputImage, TOutputImage>;
  shapesTypeMacro(ThresholdImageFilter, FilterType);
  shapesNewMacro(ThresholdImageFilter);

  using typename FilterType::InputImagePixelType;
  using OutputPixelType = typename TOutputImage::PixelType;

  /** \brief The smallest value that is inside. */
  shapesSetMacro(Lower, InputImagePixelType);
  shapesGetMacro(Lower, InputImagePixelType);

  /** \brief The largest value that is inside. */
  shapesSetMacro(Upper, InputImagePixelType);
  shapesGetMacro(Upper, InputImagePixelType);

  shapesSetMacro(InsideValue, OutputPixelType);
  shapesGetMacro(InsideValue, OutputPixelType);

  shapesSetMacro(OutsideValue, OutputPixelType);
  shapesGetMacro(OutsideValue, OutputPixelType);

protected:
  ThresholdImageFilter() = default;
  ~ThresholdImageFilter() override = default;

  void
  GenerateData() override
  {
    const TInputImage * input = this->GetInput();
    if (input == nullptr)
      shapesExceptionMacro("the input is not set");
    if (m_Upper < m_Lower)
      shapesExceptionMacro("the upper limit " << +m_Upper << " is below the lower limit " << +m_Lower);
    TOutputImage * output = this->GetOutput();
    output->SetRegions(input->GetLargestPossibleRegion());
    output->SetSpacing(input->GetSpacing());
    output->SetOrigin(input->GetOrigin());
    output->Allocate();
    const auto count = input->GetLargestPossibleRegion().GetNumberOfPixels();
    const InputImagePixelType * in = input->GetBufferPointer();
    OutputPixelType *           out = output->GetBufferPointer();
    for (SizeValueType i = 0; i < count; ++i)
      out[i] = in[i] < m_Lower || in[i] > m_Upper ? m_OutsideValue : m_InsideValue;
  }

private:
  InputImagePixelType m_Lower{ 0 };
  InputImagePixelType m_Upper{ 255 };
  OutputPixelType     m_InsideValue{ 1 };
  OutputPixelType     m_OutsideValue{ 0 };
};
} // namespace shapes

#endif
