#include "app/desk/commands/practice.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {
namespace {

Result<PracticeWorld*> world_of(const Means& means) {
    auto* practice = means.workplace.practice();
    if (practice == nullptr) return fail(FaultCode::profile_kind, "ui.practice");
    return practice;
}

}  // namespace

Result<PracticeFacts> Practice::carry_out(const Means& means) const {
    JCIC_TRY(const auto* world, world_of(means));
    return PracticeFacts{world->credentials(), world->card_password(), world->examples()};
}

Result<void> InsertCard::carry_out(const Means& means) const {
    JCIC_TRY(auto* world, world_of(means));
    world->insert_card();
    return {};
}

Result<void> PullCard::carry_out(const Means& means) const {
    JCIC_TRY(auto* world, world_of(means));
    world->pull_card();
    return {};
}

Result<void> Hurry::carry_out(const Means& means) const {
    JCIC_TRY(auto* world, world_of(means));
    return world->hurry(by);
}

}  // namespace jcic::desk::command
