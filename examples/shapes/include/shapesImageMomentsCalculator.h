#ifndef shapesImageMomentsCalculator_h
#define shapesImageMomentsCalculator_h

#include "shapesImage.h"

namespace shapes
{
/** \class ImageMomentsCalculator
 * \brief Total mass and centre of gravity of an image.
 */
template <typename TImage>
class ImageMomentsCalculator : public Object
{
public:
  shapesTypeMacro(ImageMomentsCalculator, Object);
  shapesNewMacro(ImageMomentsCalculator);

  using ImageType = TImage;
  using ImageConstPointer = typename ImageType::ConstPointer;
  using PointType = typename ImageType::PointType;
  using ScalarType = double;

  virtual void
  SetImage(const ImageType * image)
  {
    m_Image = image;
    m_Valid = false;
    this->Modified();
  }

  void
  Compute()
  {
    if (m_Image.IsNull())
      shapesExceptionMacro("the image is not set");
    m_TotalMass = 0.0;
    m_CenterOfGravity.Fill(0.0);
    const typename ImageType::RegionType & region = m_Image->GetLargestPossibleRegion();
    typename ImageType::IndexType          index = region.GetIndex();
    for (SizeValueType i = 0; i < region.GetNumberOfPixels(); ++i)
    {
      this->Consider(index);
      for (unsigned int axis = 0; axis < ImageType::ImageDimension; ++axis)
      {
        if (++index[axis] < region.GetIndex()[axis] + static_cast<long>(region.GetSize(axis)))
          break;
        index[axis] = region.GetIndex()[axis];
      }
    }
    for (unsigned int axis = 0; axis < ImageType::ImageDimension && m_TotalMass != 0.0; ++axis)
      m_CenterOfGravity[axis] /= m_TotalMass;
    m_Valid = true;
  }

  ScalarType
  GetTotalMass() const
  {
    this->CheckValid();
    return m_TotalMass;
  }

  PointType
  GetCenterOfGravity() const
  {
    this->CheckValid();
    return m_CenterOfGravity;
  }

protected:
  ImageMomentsCalculator() = default;
  ~ImageMomentsCalculator() override = default;

private:
  void
  Consider(const typename ImageType::IndexType & index)
  {
    const auto      mass = static_cast<ScalarType>(m_Image->GetPixel(index));
    const PointType point = m_Image->TransformIndexToPhysicalPoint(index);
    m_TotalMass += mass;
    for (unsigned int axis = 0; axis < ImageType::ImageDimension; ++axis)
      m_CenterOfGravity[axis] += mass * point[axis];
  }

  void
  CheckValid() const
  {
    if (!m_Valid)
      shapesExceptionMacro("Compute() has not been called");
  }

  ImageConstPointer m_Image;
  ScalarType        m_TotalMass{ 0.0 };
  PointType         m_CenterOfGravity;
  bool              m_Valid{ false };
};
} // namespace shapes

#endif
