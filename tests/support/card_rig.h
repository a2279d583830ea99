#pragma once
// A Card over a practice card in process, ready to be opened.

#include "app/card/apdu_card.h"
#include "support/places.h"
#include "support/practice_card.h"
#include "support/troubled_link.h"

namespace jcic::test {

struct CardRig {
    PracticeCard practice;
    std::shared_ptr<TroubledLink> link = std::make_shared<TroubledLink>();
    card::ApduCard card{{link},
                        card::load_profiles(in_source("resources/cards")).value(),
                        trust(),
                        std::make_shared<SystemClock>(),
                        limits};

    CardRig() { link->inner->insert(practice.card); }
    /// A mute card's job ends before its link does.
    ~CardRig() { link->release_mute(); }

    [[nodiscard]] card::Trust trust() const {
        return {card::World::practice, {card::Certificate::from_pem(practice.authority.certificate_pem()).value()}};
    }

    static constexpr card::CardLimits limits{Millis{5'000}};
};

}  // namespace jcic::test
