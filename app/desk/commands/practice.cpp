#include "app/desk/commands/practice.h"

namespace jcic::desk::command {
namespace {

Result<PracticeWorld*> world_of(const CommandContext& context) {
    auto* practice = context.workplace.practice();
    if (practice == nullptr) return fail(FaultCode::profile_kind, "ui.practice");
    return practice;
}

}  // namespace

Result<PracticeFacts> Practice::carry_out(const CommandContext& context) const {
    JCIC_TRY(const auto* world, world_of(context));
    return PracticeFacts{world->credentials(), world->card_password(), world->card_puk(), world->examples()};
}

Result<void> InsertCard::carry_out(const CommandContext& context) const {
    JCIC_TRY(auto* world, world_of(context));
    world->insert_card();
    return {};
}

Result<void> PullCard::carry_out(const CommandContext& context) const {
    JCIC_TRY(auto* world, world_of(context));
    world->pull_card();
    return {};
}

Result<void> Hurry::carry_out(const CommandContext& context) const {
    JCIC_TRY(auto* world, world_of(context));
    return world->hurry(by);
}

}  // namespace jcic::desk::command
