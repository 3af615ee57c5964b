#ifndef itkClampedGainImageFilter_h
#define itkClampedGainImageFilter_h

#include "itkImageRegionConstIterator.h"
#include "itkImageRegionIterator.h"
#include "itkInPlaceImageFilter.h"
#include "itkNumericTraits.h"

#include <algorithm>

namespace itk
{
/** \class ClampedGainImageFilter
 * \brief Multiplies each pixel by a gain, and clamps the product to an interval.
 * \ingroup LocalContrast
 */
template <typename TInputImage, typename TOutputImage>
class ClampedGainImageFilter : public InPlaceImageFilter<TInputImage, TOutputImage>
{
public:
  ITK_DISALLOW_COPY_AND_MOVE(ClampedGainImageFilter);

  using Self = ClampedGainImageFilter;
  using Superclass = InPlaceImageFilter<TInputImage, TOutputImage>;
  using Pointer = SmartPointer<Self>;
  using ConstPointer = SmartPointer<const Self>;

  itkNewMacro(Self);
  itkOverrideGetNameOfClassMacro(ClampedGainImageFilter);

  using OutputPixelType = typename TOutputImage::PixelType;
  using OutputRegionType = typename TOutputImage::RegionType;

  /** The factor; 1 leaves the pixels as they are. */
  itkSetMacro(Gain, double);
  itkGetConstMacro(Gain, double);

  /** Sets both ends of the interval. */
  void
  SetInterval(OutputPixelType lower, OutputPixelType upper)
  {
    m_Lower = lower;
    m_Upper = upper;
    this->Modified();
  }

  /** The largest value of the output. */
  itkGetConstMacro(Upper, OutputPixelType);

protected:
  ClampedGainImageFilter() = default;
  ~ClampedGainImageFilter() override = default;

  void
  DynamicThreadedGenerateData(const OutputRegionType & region) override
  {
    ImageRegionConstIterator<TInputImage> input(this->GetInput(), region);
    ImageRegionIterator<TOutputImage>     output(this->GetOutput(), region);
    for (; !output.IsAtEnd(); ++input, ++output)
    {
      const double value = m_Gain * static_cast<double>(input.Get());
      output.Set(static_cast<OutputPixelType>(
        std::min(std::max(value, static_cast<double>(m_Lower)), static_cast<double>(m_Upper))));
    }
  }

private:
  double          m_Gain{ 1.0 };
  OutputPixelType m_Lower{ NumericTraits<OutputPixelType>::NonpositiveMin() };
  OutputPixelType m_Upper{ NumericTraits<OutputPixelType>::max() };
};
} // namespace itk

#endif
