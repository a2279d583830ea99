#pragma once
// The hub's part of the self-test: a connection step by step (docs/run/hub.md). Separate from the chain of
// app/selfcheck, because JCIC does not need it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

struct HubCheck {
    struct Step {
        std::string_view name;        ///< "tls"
        const char* title = nullptr;  ///< a word of registers
        std::string found{};          ///< names and numbers, the same in every language
        bool passed = true;
        std::optional<int> days_left{};  ///< of a certificate due for renewal
    };
    std::string address;  ///< "" if the settings name none
    std::vector<Step> steps{};
    std::optional<Fault> fault{};  ///< of the first failed step, or why none was tried
};

/// Uses its own connection; waits for the hub. Fault session.none if there is a hub but no session, which is needed to
/// open the hub's key.
[[nodiscard]] Result<HubCheck> check_hub_here(const With<const Machine, Seating>& parts);

}  // namespace jcic::desk
