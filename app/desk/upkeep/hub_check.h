#pragma once
// The hub's part of the self-check: how far this desk gets there, step by step (docs/hub.md). Beside the chain of
// app/selfcheck: JCIC needs none of it.

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
        std::optional<int> days_left{};  ///< of a certificate that is to be asked for anew
    };
    std::string address;  ///< "" where the settings name none
    std::vector<Step> steps{};
    std::optional<Fault> fault{};  ///< of the first step that fails, or why none was tried
};

/// On a connection of its own; waits for the hub. Fault session.none where there is a hub and nobody is signed in: the
/// key towards it is theirs to open.
[[nodiscard]] Result<HubCheck> check_hub_here(const With<const Machine, Seating>& parts);

}  // namespace jcic::desk
