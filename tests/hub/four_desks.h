#pragma once
// Three desks of one institution and one of another, connected to a hub of their own.

#include <map>
#include <memory>

#include "tests/hub/hub_rig.h"

namespace jcic::test {

struct FourDesks {
    HubRig rig;
    const HubDesk* one = nullptr;
    const HubDesk* other = nullptr;
    const HubDesk* third = nullptr;
    const HubDesk* foreign = nullptr;

    [[nodiscard]] bool create() {
        if (!rig.create()) return false;
        one = &rig.enrol("0129999", "0129999-W1", '1');
        other = &rig.enrol("0129999", "0129999-W2", '2');
        third = &rig.enrol("0129999", "0129999-W3", '3');
        foreign = &rig.enrol("0129821", "0129821-W1", '4');
        for (const auto* desk : {one, other, third, foreign}) {
            auto hub = rig.connect(*desk);
            if (!hub) return false;
            hubs_[desk] = std::make_unique<hub::Connection>(std::move(*hub));
        }
        return true;
    }
    [[nodiscard]] hub::Connection& at(const HubDesk* desk) { return *hubs_.at(desk); }

private:
    std::map<const HubDesk*, std::unique_ptr<hub::Connection>> hubs_;
};

}  // namespace jcic::test
