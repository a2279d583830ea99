#include "app/desk/upkeep/bare_machine.h"

#include <utility>

#include "app/card/apdu_card.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/resources.h"
#include "app/desk/upkeep/check_desk.h"
#include "pcsc/bounded_link.h"

namespace jcic::desk {
namespace {

class AnyCard final : public selfcheck::CardProbe {
public:
    AnyCard(card::Card& card, std::string reader) : card_(card), reader_(std::move(reader)) {}
    Result<card::CardIdentity> identify() override {
        JCIC_TRY(auto facts, card_.inspect({reader_, {}}));
        return std::move(facts.identity);
    }
    Result<Signing> try_signature() override { return Signing{}; }

private:
    card::Card& card_;
    std::string reader_;
};

}  // namespace

Result<BareMachine> BareMachine::open(std::string reader, pcsc::Trace trace) {
    JCIC_TRY(const auto resources, resource_dir());
    JCIC_TRY(auto profiles, card::load_profiles(resources / "cards", own_card_profiles(domain::WorldKind::real, {})));
    auto link = pcsc::system_link();
    auto card = std::make_unique<card::ApduCard>(card::Wire{link, pcsc::Share::shared, std::move(trace)},
                                                 std::move(profiles), card::Trust{card::World::real, {}, std::nullopt},
                                                 std::make_shared<SystemClock>());
    return BareMachine(std::move(link), std::move(reader), std::move(card));
}

BareMachine::BareMachine(std::shared_ptr<pcsc::Link> link, std::string reader, std::unique_ptr<card::Card> card)
    : link_(std::move(link)), reader_(std::move(reader)), card_(std::move(card)) {}

Result<selfcheck::Findings> BareMachine::check(const selfcheck::SelfCheck::Progress& tell, std::stop_token stop) {
    JCIC_TRY(auto known, known_readers());
    AnyCard card(*card_, reader_);
    const SystemClock clock;
    selfcheck::SelfCheck check({link_, reader_, std::make_shared<selfcheck::LinuxMachine>("/"), std::move(known), card,
                                nullptr, nullptr, clock, pcsc::Share::shared, std::chrono::seconds{0}});
    return check.run(tell, std::move(stop));
}

}  // namespace jcic::desk
