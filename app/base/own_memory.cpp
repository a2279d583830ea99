#include "app/base/own_memory.h"

#include "app/base/platform.h"

namespace jcic {

bool keep_memory_to_ourselves() {
    return platform::keep_memory_to_ourselves();
}

}  // namespace jcic
