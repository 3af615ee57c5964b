#ifndef shapesShapeToImageFilter_h
#define shapesShapeToImageFilter_h

#include "shapesImageSource.h"
#include "shapesShape.h"

namespace shapes
{
/** \class ShapeToImageFilter
 * \brief Draws a shape: pixels whose centre is inside of it get one value, all others another.
 */
template <typename TOutputImage>
class ShapeToImageFilter : public ImageSource<TOutputImage>
{
public:
  using SourceType = ImageSource<TOutputImage>;
  shapesTypeMacro(ShapeToImageFilter, SourceType);
  shapesNewMacro(ShapeToImageFilter);

  using OutputPixelType = typename TOutputImage::PixelType;
  using SizeType = typename TOutputImage::SizeType;
  using SpacingType = typename TOutputImage::SpacingType;
  using PointType = typename TOutputImage::PointType;

  virtual void
  SetInput(const Shape * shape)
  {
    this->SetNthInput(0, shape);
  }

  const Shape *
  GetInput() const
  {
    return static_cast<const Shape *>(this->GetNthInput(0));
  }

  shapesSetMacro(Size, SizeType);
  shapesGetMacro(Size, SizeType);

  shapesSetMacro(Spacing, SpacingType);
  shapesGetMacro(Spacing, SpacingType);

  shapesSetMacro(Origin, PointType);
  shapesGetMacro(Origin, PointType);

  shapesSetMacro(InsideValue, OutputPixelType);
  shapesGetMacro(InsideValue, OutputPixelType);

  /** \brief Whether pixels on the outline are drawn. */
  shapesSetMacro(DrawOutline, bool);
  shapesGetMacro(DrawOutline, bool);
  shapesBooleanMacro(DrawOutline);

protected:
  ShapeToImageFilter() = default;
  ~ShapeToImageFilter() override = default;

  void
  GenerateData() override
  {
    const Shape * shape = this->GetInput();
    if (shape == nullptr)
      shapesExceptionMacro("the input is not set");
    TOutputImage * output = this->GetOutput();
    output->SetRegions(m_Size);
    output->SetSpacing(m_Spacing);
    output->SetOrigin(m_Origin);
    output->Allocate(true);
    const BoundaryEnum                boundary = m_DrawOutline ? BoundaryEnum::Included : BoundaryEnum::Excluded;
    typename TOutputImage::IndexType  index;
    for (index[1] = 0; index[1] < static_cast<long>(m_Size[1]); ++index[1])
    {
      for (index[0] = 0; index[0] < static_cast<long>(m_Size[0]); ++index[0])
      {
        if (shape->IsInside(output->TransformIndexToPhysicalPoint(index), boundary))
          output->SetPixel(index, m_InsideValue);
      }
      this->UpdateProgress(static_cast<float>(index[1] + 1) / static_cast<float>(m_Size[1]));
    }
  }

private:
  SizeType        m_Size;
  SpacingType     m_Spacing{ 1.0 };
  PointType       m_Origin;
  OutputPixelType m_InsideValue{ 1 };
  bool            m_DrawOutline{ true };
};
} // namespace shapes

#endif
