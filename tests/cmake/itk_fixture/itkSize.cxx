#include "itkSize.h"


namespace _wrapping_
{
namespace wrappers
{
using itkSize2 = itk::Size< 2 >;
} // namespace wrappers

void force_instantiate()
{
  (void)sizeof(wrappers::itkSize2);
}
} // namespace _wrapping_
