#include "app/desk/rooms/own_cards.h"

#include <algorithm>
#include <utility>

#include "app/keys/crypto.h"

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

Result<card::CardIdentity> OwnCardLine::open(card::Card& card, const std::string& number) {
    return card.open({{}, number, in_use_ ? in_use_() : std::string()});
}

Result<void> OwnCardLine::verify(card::Card& card, const std::string& number, const Secret& pin, bool doubtful) {
    if (doubtful) card.doubt(number);
    card::Consent consent;
    if (std::exchange(last_try_, false) || consents(pin)) consent = card::LastTryConsent{number};
    return card.verify_pin(pin, consent);
}

Result<ledger::OwnCardKey> OwnCardLine::key_of(const card::CardIdentity& card) const {
    const auto kind = card.certificate.signs_with();
    const bool rsa = kind == card::SignatureAlgorithm::rsa2048_pkcs1_sha256;
    const auto use = std::ranges::find(key_.uses, rsa, card::is_of_rsa);
    if (!kind || use == key_.uses.end()) return not_that_card("key", card);
    return ledger::OwnCardKey{card.number, card.certificate.public_key(), way_of(*use)};
}

/// The first that fits is told of where none serves; the others are looked for in the other readers.
Result<std::vector<ledger::OwnCardKey>> OwnCardLine::look() {
    if (!card_) return fail(FaultCode::person_card, "desk.own-card", {{"reason", "needed"}});
    JCIC_TRY(const auto first, open(*card_));
    card_->close();
    auto first_key = key_of(first);
    std::vector<ledger::OwnCardKey> out;
    if (first_key) out.push_back(*first_key);
    const auto in_use = in_use_ ? in_use_() : std::string();
    JCIC_TRY(const auto readers, card_->list());
    for (const auto& reader : readers) {
        if (reader.name == first.reader || reader.name == in_use || reader.state != "card") continue;
        const auto card = card_->open({reader.name, {}, in_use});
        card_->close();
        if (auto key = card ? key_of(*card) : Result<ledger::OwnCardKey>(tl::unexpected<Fault>(card.error())); key)
            out.push_back(*std::move(key));
    }
    if (out.empty()) return tl::unexpected<Fault>(std::move(first_key).error());
    return out;
}

Result<card::CardIdentity> OwnCardLine::open_bound(const ledger::CardLock& lock) {
    JCIC_TRY(auto card, open(*card_, lock.number));
    if (ledger::sha256({card.certificate.public_key()}) != lock.key) return not_that_card("other-key", card);
    return card;
}

Result<Secret> OwnCardLine::given(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful) {
    JCIC_TRY(const auto card, open_bound(lock));
    JCIC_CHECK(verify(*card_, card.number, pin, doubtful));
    return card_->use_key(use_of(lock.way), asked);
}

Result<Secret> OwnCardLine::answer(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful) {
    if (!card_) return fail(FaultCode::person_card, "desk.own-card", {{"reason", "needed"}});
    if (const auto* known = answered_before(lock)) return known->clone();
    auto out = given(lock, asked, pin, doubtful);
    card_->close();
    if (out && !pins_.empty()) answered_.emplace_back(lock, out->clone());
    return out;
}

/// A number is a card's own word, and the key that it signs in by bears it out where one is bound.
Result<ledger::DocumentCard> OwnCardLine::look_to_sign(const ledger::CardLock* lock) {
    if (!card_ || !documents_) return ledger::OwnCards::look_to_sign(lock);
    const auto known = lock != nullptr ? open_bound(*lock) : open(*card_);
    card_->close();
    if (!known && lock != nullptr) return tl::unexpected<Fault>(known.error());
    auto card = open(*documents_, known ? known->number : "");
    documents_->close();
    if (!card) return tl::unexpected<Fault>(std::move(card).error());
    ledger::DocumentCard out{card->number, card->certificate.der(), std::nullopt};
    if (known) out.sign_in = ledger::sha256({known->certificate.public_key()});
    return out;
}

/// The PIN goes right before the signature: such a key may ask for it each time (SP 800-73-4, part 1, table 4b: 9C).
Result<Bytes> OwnCardLine::signed_by(const ledger::DocumentCard& card, ByteView message, const Secret& pin,
                                     bool doubtful) {
    JCIC_TRY(const auto there, open(*documents_, card.number));
    if (there.certificate.der() != card.certificate) return not_that_card("other-key", there);
    JCIC_CHECK(verify(*documents_, card.number, pin, doubtful));
    return documents_->sign(message);
}

Result<Bytes> OwnCardLine::sign(const ledger::DocumentCard& card, ByteView message, const Secret& pin, bool doubtful) {
    if (!documents_) return ledger::OwnCards::sign(card, message, pin, doubtful);
    auto out = signed_by(card, message, pin, doubtful);
    documents_->close();
    return out;
}

const CardPin* OwnCardLine::in_hand(const domain::PersonId& person) const {
    const auto found = std::ranges::find(pins_, person, &CardPin::person);
    return found == pins_.end() ? nullptr : &*found;
}

/// Once.
bool OwnCardLine::consents(const Secret& pin) {
    const auto found = std::ranges::find_if(pins_, [&](const CardPin& one) { return one.pin.equals(pin); });
    return found != pins_.end() && std::exchange(found->last_try, false);
}

const Secret* OwnCardLine::answered_before(const ledger::CardLock& lock) const {
    const auto found = std::ranges::find_if(before_, [&](const auto& one) { return one.first == lock; });
    return found == before_.end() ? nullptr : &found->second;
}

Result<Secret> OwnCardLine::ask_pin(const domain::PersonId& person) {
    if (const auto* known = in_hand(person)) return known->pin.clone();
    if (asks_) return asks_(person);
    lacks_pin_ = true;
    return ledger::OwnCards::ask_pin(person);
}

PinsInHand::PinsInHand(OwnCardLine& line, CardPins pins) : line_(line) {
    line_.pins_ = std::move(pins);
    line_.lacks_pin_ = false;
}

PinsInHand::~PinsInHand() {
    line_.pins_.clear();
    if (!line_.lacks_pin_) line_.before_.clear();
    if (line_.lacks_pin_) std::ranges::move(line_.answered_, std::back_inserter(line_.before_));
    line_.answered_.clear();
}

}  // namespace jcic::desk
