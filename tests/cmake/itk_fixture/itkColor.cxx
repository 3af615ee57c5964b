#include "itkColor.h"


namespace _wrapping_
{
namespace wrappers
{
using itkColorEnums = itk::ColorEnums;
} // namespace wrappers

void force_instantiate()
{
  (void)sizeof(wrappers::itkColorEnums);
}
} // namespace _wrapping_
