#include "platform/descriptor.h"

#include <unistd.h>

namespace forepost::platform {

void Descriptor::Close() {
  if (number_ >= 0) {
    ::close(number_);
    number_ = -1;
  }
}

}  // namespace forepost::platform
