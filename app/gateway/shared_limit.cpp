#include "app/gateway/shared_limit.h"

namespace jcic::gateway {
namespace {

std::optional<Millis>& of_this_thread() {
    thread_local std::optional<Millis> left;
    return left;
}

}  // namespace

SharedLimit::SharedLimit(Millis all) : outermost_(!of_this_thread()) {
    if (outermost_) of_this_thread() = all;
}

SharedLimit::~SharedLimit() {
    if (outermost_) of_this_thread().reset();
}

std::optional<Millis> SharedLimit::left() {
    return of_this_thread();
}

void SharedLimit::waited(Millis time) {
    if (auto& left = of_this_thread()) *left -= time;
}

}  // namespace jcic::gateway
