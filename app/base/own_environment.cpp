#include "app/base/own_environment.h"

#include "app/base/platform.h"

namespace jcic {

void forget_environment() {
    for (const char* name : unheard_variables) platform::forget_variable(name);
    platform::outlive_a_limit_of_files();
}

}  // namespace jcic
