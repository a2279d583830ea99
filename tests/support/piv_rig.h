#pragma once
// A Card over a PIV card in process, of the real world, ready to be opened.

#include "app/card/apdu_card.h"
#include "support/piv_chip.h"
#include "support/places.h"
#include "support/practice_card.h"
#include "support/troubled_link.h"

namespace jcic::test {

struct PivRig {
    TestAuthority authority;
    std::shared_ptr<PivChip> chip;
    std::shared_ptr<TroubledLink> link = std::make_shared<TroubledLink>();
    card::ApduCard card{{link},
                        card::load_profiles(in_source("resources/cards")).value(),
                        trust(),
                        std::make_shared<SystemClock>(),
                        {Millis{5'000}}};
    Secret pin = digits("314159");
    Secret wrong_pin = digits("314158");
    Secret puk = digits("16180339");

    explicit PivRig(PivContent content = {}, const CertificateWish& wish = {}) {
        if (!content.key) content.key = ec_key();
        if (content.certificate.empty()) content.certificate = authority.issue(content.key.get(), wish);
        chip = std::make_shared<PivChip>(std::move(content));
        link->inner->insert(chip);
    }
    ~PivRig() { link->release_mute(); }

    [[nodiscard]] card::Trust trust() const { return {card::World::real, {authority.certificate()}}; }
};

}  // namespace jcic::test
