#pragma once
// Describes any card without guessing: its decoded answer to reset, and its known applications.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "pcsc/atr.h"

namespace jcic::card {

struct CardDescription {
    std::string reader;
    Bytes atr;
    std::optional<pcsc::Atr> answer_to_reset;  ///< nullopt if malformed
    std::string malformed;                     ///< the fault's "reason"
    pcsc::Capabilities capabilities;
    std::vector<std::string>
        applications;  ///< names from known_applications.h found by SELECT; for an open card: its profile
};

/// For people and reports: "3b8580…, TD1 80, TD2 01, T=0, T=1, historical 807300…, chaining; PIV". Contains nothing
/// that identifies a person.
[[nodiscard]] std::string text_of(const CardDescription& card);

/// The part derived from the answer to reset alone.
[[nodiscard]] CardDescription describe_atr(std::string reader, ByteView atr);

}  // namespace jcic::card
