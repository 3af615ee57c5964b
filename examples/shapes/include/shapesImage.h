#ifndef shapesImage_h
#define shapesImage_h

#include "shapesDataObject.h"
#include "shapesImageRegion.h"
#include "shapesPoint.h"
#include <algorithm>

namespace shapes
{
/** \class ImageBase
 * \brief Where the pixels of an image lie; not what they hold.
 */
template <unsigned int VImageDimension = 2>
class ImageBase : public DataObject
{
public:
  shapesTypeMacro(ImageBase, DataObject);
  shapesNewMacro(ImageBase);

  using IndexType = Index<VImageDimension>;
  using SizeType = Size<VImageDimension>;
  using RegionType = ImageRegion<VImageDimension>;
  using PointType = Point<double, VImageDimension>;
  using SpacingType = Vector<double, VImageDimension>;

  static constexpr unsigned int ImageDimension = VImageDimension;

  static unsigned int
  GetImageDimension()
  {
    return VImageDimension;
  }

  void
  SetRegions(const RegionType & region)
  {
    m_Region = region;
    this->Modified();
  }

  void
  SetRegions(const SizeType & size)
  {
    this->SetRegions(RegionType(size));
  }

  const RegionType &
  GetLargestPossibleRegion() const
  {
    return m_Region;
  }

  /** \brief Distance of two neighbouring pixels along each axis. */
  void
  SetSpacing(const SpacingType & spacing)
  {
    m_Spacing = spacing;
    this->Modified();
  }

  void
  SetSpacing(const double spacing[VImageDimension])
  {
    for (unsigned int axis = 0; axis < VImageDimension; ++axis)
      m_Spacing[axis] = spacing[axis];
    this->Modified();
  }

  const SpacingType &
  GetSpacing() const
  {
    return m_Spacing;
  }

  void
  SetOrigin(const PointType & origin)
  {
    m_Origin = origin;
    this->Modified();
  }

  const PointType &
  GetOrigin() const
  {
    return m_Origin;
  }

  PointType
  TransformIndexToPhysicalPoint(const IndexType & index) const
  {
    PointType point = m_Origin;
    for (unsigned int axis = 0; axis < VImageDimension; ++axis)
      point[axis] += m_Spacing[axis] * static_cast<double>(index[axis]);
    return point;
  }

protected:
  ImageBase() = default;
  ~ImageBase() override = default;

private:
  RegionType  m_Region;
  PointType   m_Origin;
  SpacingType m_Spacing{ 1.0 };
};

/** \class Image
 * \brief Pixels of one type on a regular grid.
 */
template <typename TPixel, unsigned int VImageDimension = 2>
class Image : public ImageBase<VImageDimension>
{
public:
  using BaseType = ImageBase<VImageDimension>;
  shapesTypeMacro(Image, BaseType);
  shapesNewMacro(Image);

  using PixelType = TPixel;
  using ValueType = PixelType;
  using typename BaseType::IndexType;
  using typename BaseType::RegionType;
  using typename BaseType::SizeType;

  /** Makes room for the pixels of the region.
   * \param initializePixels whether all pixels become zero
   */
  void
  Allocate(bool initializePixels = false)
  {
    const SizeValueType count = this->GetLargestPossibleRegion().GetNumberOfPixels();
    if (count != m_NumberOfPixels)
    {
      delete[] m_Buffer;
      m_Buffer = nullptr;
      m_NumberOfPixels = 0;
      m_Buffer = new TPixel[count];
      m_NumberOfPixels = count;
    }
    if (initializePixels)
      this->FillBuffer(TPixel{});
  }

  void
  Initialize() override
  {
    delete[] m_Buffer;
    m_Buffer = nullptr;
    m_NumberOfPixels = 0;
    this->SetRegions(RegionType());
  }

  void
  FillBuffer(const TPixel & value)
  {
    std::fill(m_Buffer, m_Buffer + m_NumberOfPixels, value);
  }

  /** \throw std::runtime_error when the index lies outside of the image */
  const TPixel &
  GetPixel(const IndexType & index) const
  {
    return m_Buffer[this->ComputeOffset(index)];
  }

  void
  SetPixel(const IndexType & index, const TPixel & value)
  {
    m_Buffer[this->ComputeOffset(index)] = value;
  }

  TPixel *
  GetBufferPointer()
  {
    return m_Buffer;
  }

  const TPixel *
  GetBufferPointer() const
  {
    return m_Buffer;
  }

protected:
  Image() = default;
  ~Image() override { delete[] m_Buffer; }

private:
  SizeValueType
  ComputeOffset(const IndexType & index) const
  {
    const RegionType & region = this->GetLargestPossibleRegion();
    if (!region.IsInside(index) || m_NumberOfPixels != region.GetNumberOfPixels())
      throw std::runtime_error("Image: no pixel at this index: outside of the region, or not allocated");
    SizeValueType offset = 0;
    for (unsigned int axis = VImageDimension; axis-- > 0;)
      offset = offset * region.GetSize()[axis] + static_cast<SizeValueType>(index[axis] - region.GetIndex()[axis]);
    return offset;
  }

  TPixel *      m_Buffer{ nullptr };
  SizeValueType m_NumberOfPixels{ 0 };
};
} // namespace shapes

#endif
