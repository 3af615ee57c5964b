#pragma once
namespace itk
{
class ColorEnums
{
public:
  enum class Color : unsigned char { Red, Green };
};
} // namespace itk
