#include "app/base/own_environment.h"

#include "app/base/platform.h"

#include <cstdlib>

namespace jcic {

namespace {
bool had_card_service = false;
}

void forget_environment() {
    had_card_service = std::getenv("PCSCLITE_CSOCK_NAME") != nullptr;
    for (const char* name : unheard_variables) platform::forget_variable(name);
    platform::outlive_a_limit_of_files();
}

bool session_had_card_service() {
    return had_card_service;
}

}  // namespace jcic
