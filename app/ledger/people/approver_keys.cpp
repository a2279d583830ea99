#include "app/ledger/people/approver_keys.h"

#include <algorithm>

#include "app/domain/registers/approver_keys.h"
#include "app/ledger/store/event_store.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view about_desk = "desk:";

std::string desk_subject(const std::string& workstation) {
    return std::string(about_desk) + workstation;
}

std::optional<KeyAtDesk> key_in(const Leaf& leaf) {
    const auto signing = array_from_hex<PublicKey>(leaf.plain(field::signing_key));
    const auto exchange = array_from_hex<PublicKey>(leaf.plain(field::exchange_key));
    if (!signing || !exchange) return std::nullopt;
    return KeyAtDesk{leaf.plain(field::beside), leaf.plain(field::desk), *signing, *exchange};
}

bool is_signed_by(const Leaf& leaf, std::string_view person) {
    return std::ranges::any_of(leaf.signatures, [&](const domain::Signature& signature) {
        return signature.purpose == domain::purpose::consent && signature.signer.text() == person;
    });
}

}  // namespace

Bytes approver_key_text(const Origin& origin, const KeyAtDesk& key) {
    Packer out;
    out.text("jcic-desk approver key v1").text(name_of(origin.kind)).text(origin.institution.text());
    return out.text(key.person).text(key.desk).bytes(key.signing).bytes(key.exchange).take();
}

bool may_be_signed_elsewhere(std::string_view action, std::string_view purpose) {
    return action == action::query_decided && purpose == domain::purpose::approval;
}

bool is_signed_elsewhere(const Leaf& leaf, std::string_view purpose) {
    return may_be_signed_elsewhere(leaf.action, purpose) && leaf.field(field::desk) != nullptr;
}

bool ApproverKeys::is_proven(const Origin& origin, const Leaf& leaf) const {
    if (leaf.action != action::approver_key_entered) return true;
    const auto key = key_in(leaf);
    const auto proof = array_from_hex<SignatureBytes>(leaf.plain(field::proof));
    return key && proof && desks_.contains(desk_subject(key->desk)) &&
           signature_holds(key->signing, approver_key_text(origin, *key), *proof);
}

bool ApproverKeys::is_by_two(const Leaf& leaf, const WhoIsWho& who) {
    const auto day = domain::roc_date_at(leaf.at);
    const auto maker = domain::PersonId::written(leaf.person);
    const auto beside = domain::PersonId::written(leaf.plain(field::beside));
    if (!maker || !beside || *maker == *beside || !who.heads_on(day).contains(*maker)) return false;
    const auto owner = who.may_sign(*beside, day);
    return owner && (*owner)->duties_on(day).contains(domain::Duty::supervisor) && is_signed_by(leaf, leaf.person) &&
           is_signed_by(leaf, beside->text());
}

void ApproverKeys::apply(const Leaf& leaf) {
    if (leaf.action == action::desk_known || leaf.action == action::desk_certified_anew) desks_.insert(leaf.subject);
    if (leaf.action == action::desk_closed) {
        desks_.erase(leaf.subject);
        std::erase_if(keys_, [&](const auto& one) { return desk_subject(one.second.desk) == leaf.subject; });
    }
    if (leaf.action == action::approver_key_withdrawn) keys_.erase(leaf.subject);
    if (leaf.action != action::approver_key_entered) return;
    if (auto key = key_in(leaf)) keys_.insert_or_assign(leaf.subject, *std::move(key));
}

std::vector<PublicKey> ApproverKeys::of(const domain::PersonId& person, const Leaf& leaf) const {
    std::vector<PublicKey> out;
    for (const auto& [subject, key] : keys_)
        if (key.person == person.text() && key.desk == leaf.plain(field::desk)) out.push_back(key.signing);
    return out;
}

Result<std::vector<Leaf>> approver_key_leaves(EventStore& events) {
    return events.leaves_of(action::approver_keys);
}

Result<ApproverKeys> approver_keys_of(EventStore& events) {
    JCIC_TRY(const auto leaves, approver_key_leaves(events));
    ApproverKeys out;
    for (const auto& leaf : leaves) out.apply(leaf);
    return out;
}

}  // namespace jcic::ledger
