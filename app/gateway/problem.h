#pragma once
// Problem details (RFC 9457) as faults. Only `type` decides; `detail` is only passed on for display.

#include <QJsonObject>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::gateway {

struct Problem {
    std::string type;  ///< the last part of "urn:jcic-desk:problem:..."
    Fault fault;
};

/// Fault host.answer if it does not have the contract's form; an unknown type is host.refused.
[[nodiscard]] Result<Problem> parse_problem(const QJsonObject& object);

/// The problem types of the contract that this client handles.
[[nodiscard]] std::vector<std::string_view> known_problems();

/// False if the host refused before examining the request itself: an earlier sending of the same request may still have
/// had its effect.
[[nodiscard]] bool is_about_the_request(std::string_view type);

}  // namespace jcic::gateway
