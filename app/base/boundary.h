#pragma once
// The boundary for exceptions: what the standard library throws (no memory, a container's bounds) becomes a fault, and
// the program continues. The program's own code throws nothing.

#include <exception>
#include <type_traits>
#include <typeinfo>
#include <utility>

#include "app/base/fault.h"

namespace jcic {

/// Fault internal, detail "thrown": the exception's type. Never its text, which may quote typed input.
[[nodiscard]] inline Fault escaped(const std::exception& exception, std::string place) {
    return Fault{FaultCode::internal, std::move(place), {{"thrown", typeid(exception).name()}}};
}

/// The call's own Result, or the fault for an escaped exception.
template <class Call>
[[nodiscard]] std::invoke_result_t<Call> bounded(std::string place, Call&& call) {
    try {
        return std::forward<Call>(call)();
    } catch (const std::exception& exception) {
        return tl::unexpected<Fault>(escaped(exception, std::move(place)));
    }
}

}  // namespace jcic
