#include "app/desk/rooms/own_cards.h"

#include <algorithm>
#include <utility>

#include "app/ledger/keys/crypto.h"

namespace jcic::desk {
namespace {

ledger::CardWay way_of(card::KeyUse use) {
    return ledger::card_way_of(card::name_of(use)).value_or(ledger::CardWay::rsa_oaep);
}

card::KeyUse use_of(ledger::CardWay way) {
    return card::key_use_of(ledger::name_of(way)).value_or(card::KeyUse::rsa_oaep);
}

tl::unexpected<Fault> not_that_card(const char* reason, const card::CardIdentity& card) {
    return fail(FaultCode::person_card, "desk.own-card", {{"reason", reason}, {"card", card.number}});
}

}  // namespace

Result<ledger::OwnCardKey> OwnCardLine::look() {
    if (!card_) return fail(FaultCode::person_card, "desk.own-card", {{"reason", "needed"}});
    JCIC_TRY(const auto card, card_->open());
    card_->close();
    const auto kind = card.certificate.signs_with();
    const bool rsa = kind == card::SignatureAlgorithm::rsa2048_pkcs1_sha256;
    const auto use = std::ranges::find(key_.uses, rsa, card::is_of_rsa);
    if (!kind || use == key_.uses.end()) return not_that_card("key", card);
    return ledger::OwnCardKey{card.number, card.certificate.public_key(), way_of(*use)};
}

Result<Secret> OwnCardLine::given(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful) {
    JCIC_TRY(const auto card, card_->open({{}, lock.number}));
    if (ledger::sha256({card.certificate.public_key()}) != lock.key) return not_that_card("other-key", card);
    if (doubtful) card_->doubt(card.number);
    card::Consent consent;
    if (std::exchange(last_try_, false)) consent = card::LastTryConsent{card.number};
    JCIC_CHECK(card_->verify_pin(pin, consent));
    return card_->use_key(use_of(lock.way), asked);
}

Result<Secret> OwnCardLine::answer(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful) {
    if (!card_) return fail(FaultCode::person_card, "desk.own-card", {{"reason", "needed"}});
    auto out = given(lock, asked, pin, doubtful);
    card_->close();
    return out;
}

Result<Secret> OwnCardLine::ask_pin(const domain::PersonId& person) {
    return asks_ ? asks_(person) : ledger::OwnCards::ask_pin(person);
}

}  // namespace jcic::desk
