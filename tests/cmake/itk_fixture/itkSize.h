#pragma once
namespace itk
{
template <unsigned int VDimension>
struct Size
{
  static Size Filled(unsigned long value);
  unsigned long GetElement(unsigned int axis) const;
};
} // namespace itk
