#include "app/verify/checks/approver_keys.h"

#include <algorithm>

#include "app/verify/trail/crypto.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

constexpr std::string_view entered = "approver-key.entered";
constexpr std::string_view withdrawn = "approver-key.withdrawn";
constexpr std::size_t signature_size = 64;

std::string desk_in(const Event& event) {
    return "desk:" + event.plain("desk");
}

bool has_consent_of(const Event& event, const std::string& person) {
    return std::ranges::any_of(event.signatures, [&](const Signature& signature) {
        return signature.purpose == "consent" && signature.signer == person;
    });
}

bool is_by_two(const Event& event, const Members& members) {
    const auto owner = event.plain("beside");
    const auto signs_as = [&](const std::string& person, std::string_view duty) {
        const auto today = members.on(person, event.at);
        return today && today->has(duty) && members.find(person)->may_sign() && has_consent_of(event, person);
    };
    return owner != event.person && signs_as(event.person, "unit-head") && signs_as(owner, "supervisor");
}

}  // namespace

bool ApproverKeys::is_proven(const Event& event, const Origin& origin) const {
    if (event.action != entered) return true;
    const auto signing = event.bytes("signing-key", key_size);
    const auto exchange = event.bytes("exchange-key", key_size);
    const auto proof = event.bytes("proof", signature_size);
    if (!signing || !exchange || !proof || !desks_.contains(desk_in(event))) return false;
    Packer said;
    said.text("jcic-desk approver key v1").text(origin.kind).text(origin.institution);
    said.text(event.plain("beside")).text(event.plain("desk")).bytes(*signing).bytes(*exchange);
    return ed25519_holds(*signing, said.done(), *proof);
}

void ApproverKeys::follow_event(const Event& event, const Members& members) {
    if (names("desk.known,desk.certified-anew", event.action)) desks_.insert(event.subject);
    if (event.action == "desk.closed") {
        desks_.erase(event.subject);
        std::erase_if(keys_, [&](const auto& one) { return one.second.desk == event.subject; });
    }
    if (event.action == withdrawn) keys_.erase(event.subject);
    if (event.action != entered || !is_by_two(event, members)) return;
    if (auto signing = event.bytes("signing-key", key_size))
        keys_.insert_or_assign(event.subject, Key{event.plain("beside"), desk_in(event), *std::move(signing)});
}

bool ApproverKeys::is_signed_elsewhere(const Event& event, const Signature& signature) {
    return event.action == "query.decided" && signature.purpose == "approval" && event.has("desk");
}

bool ApproverKeys::hold(const Event& event, const Signature& signature, const Bytes& message) const {
    return std::ranges::any_of(keys_, [&](const auto& one) {
        return one.second.person == signature.signer && one.second.desk == desk_in(event) &&
               ed25519_holds(one.second.signing, message, signature.value);
    });
}

}  // namespace jcic::verify
