#include "app/verify/people.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/verify/crypto.h"

namespace jcic::verify {
namespace {

constexpr std::string_view subject_beginning = "person:";
constexpr std::string_view designation = "designation";

/// docs/ledger-format.md, "People": these carry the signature of whoever wrote them.
constexpr std::array roster_actions{"person.designated", "person.duties",   "person.ended",     "person.rekeyed",
                                    "person.records",    "person.unlocked", "person.recovered", "recovery.made"};
constexpr std::string_view recovery_beginning = "recovery:";

constexpr std::string_view submitted = "query.submitted";
constexpr std::array<std::string_view, 2> administering{"administrator", "unit-head"};

}  // namespace

/// docs/ledger-format.md, "Actions that stand on signatures".
struct Demand {
    std::string_view action;
    std::string_view purpose;
    std::size_t signers;
    std::string_view page_action;
    std::array<std::string_view, 2> duties{};  ///< one of the signers has one of them; none: anybody
};

namespace {

constexpr std::array demands{
    Demand{"query.decided", "approval", 1, submitted, {"supervisor"}},
    Demand{"card.handed-out", "hand-over", 2, "card.handed-out", {"card-custodian"}},
    Demand{"card.handed-back", "hand-over", 2, "card.handed-back"},
    Demand{"card.taken-back", "hand-over", 2, "card.taken-back", {"unit-head"}},
    Demand{"copy.destroyed", "confirmation", 1, "copy.destroyed"},
    Demand{"ledger.restored", "consent", 1, "ledger.restored", administering},
    Demand{"record.erased", "confirmation", 1, "record.erased"},
    Demand{"retention.agreed", "consent", 2, "retention.agreed", {"unit-head"}},
};

const Demand* demand_on(std::string_view action) {
    const auto* found = std::ranges::find(demands, action, &Demand::action);
    return found == demands.end() ? nullptr : found;
}

bool changes_roster(std::string_view action) {
    return std::ranges::find(roster_actions, action) != roster_actions.end();
}

/// What a designation's signature is over.
Digest roster_page(const Event& event) {
    Packer out;
    out.text(event.action).text(event.subject);
    for (const auto& field : event.fields)
        if (field.plain) out.text(field.name).text(field.text);
    return sha256({out.done()});
}

bool signed_by_its_maker(const Event& event, const std::string& maker) {
    const auto page = roster_page(event);
    return std::ranges::any_of(event.signatures, [&](const Signature& signature) {
        return signature.purpose == designation && signature.signer == maker && signature.digest == page;
    });
}

std::string unmet(const Demand& demand, const Event& event, const std::optional<Digest>& page) {
    std::set<std::string> signers;
    for (const auto& signature : event.signatures) signers.insert(signature.signer);
    if (signers.size() < demand.signers) return "unsigned";
    for (const auto& signature : event.signatures) {
        if (signature.purpose != demand.purpose) return "purpose";
        if (page && signature.digest != *page) return "page";
    }
    return "";
}

}  // namespace

std::string_view page_action_of(std::string_view action) {
    const auto* demand = demand_on(action);
    return demand == nullptr ? std::string_view{} : demand->page_action;
}

std::string People::check(const Event& event, const std::optional<Digest>& page) {
    // Founders, with whom it all begins, sign for themselves; so does who is let in again, if a recovery key does too.
    const bool founder = founding_ && event.person == "-" && event.action == "person.designated";
    founding_ = founding_ && (founder || event.action == "ledger.founded");
    const bool recovered = event.person == "-" && event.action == "person.recovered";
    if (recovered && !let_in_by_recovery(event)) return "recovery";
    const bool own_keys = founder || recovered;
    if (own_keys && !take_in(event)) return "roster";
    if (auto wrong = check_signatures(event); !wrong.empty()) return wrong;
    if (changes_roster(event.action)) {
        const auto maker = own_keys ? event.subject.substr(subject_beginning.size()) : event.person;
        if (!signed_by_its_maker(event, maker)) return "signer";
        if (!own_keys && !may_change_people(event)) return "signer";
    }
    if (event.action == submitted) submitters_.try_emplace(event.subject, event.person);
    if (const auto* demand = demand_on(event.action)) {
        if (auto wrong = unmet(*demand, event, page); !wrong.empty()) return wrong;
        if (!entitled(event, *demand)) return "signer";
    }
    if (!own_keys && !take_in(event)) return "roster";
    return "";
}

bool People::Member::has(std::string_view duty) const {
    return !duty.empty() && duties.find("," + std::string(duty) + ",") != std::string::npos;
}

bool People::may_change_people(const Event& event) const {
    if (event.action == "person.records") return true;  // whose key opens the records
    const auto maker = members_.find(event.person);
    return maker != members_.end() &&
           std::ranges::any_of(administering, [&](auto duty) { return maker->second.has(duty); });
}

bool People::entitled(const Event& event, const Demand& demand) const {
    if (demand.duties.front().empty()) return true;
    const auto submitter = demand.page_action == submitted ? submitters_.find(event.subject) : submitters_.end();
    return std::ranges::any_of(event.signatures, [&](const Signature& signature) {
        const auto member = members_.find(signature.signer);
        const bool own = submitter != submitters_.end() && submitter->second == signature.signer;
        return member != members_.end() && !own &&
               std::ranges::any_of(demand.duties, [&](auto duty) { return member->second.has(duty); });
    });
}

bool People::let_in_by_recovery(const Event& event) const {
    const auto key = recovery_keys_.find(event.plain("way"));
    const auto signing = from_hex(event.plain("signing-key"));
    const auto exchange = from_hex(event.plain("exchange-key"));
    const auto proof = from_hex(event.plain("proof"));
    if (key == recovery_keys_.end() || !signing || !exchange || !proof) return false;
    auto message = origin_.prefix("recovery-use");
    Packer rest;
    rest.text(event.subject).text(event.plain("way")).bytes(*signing).bytes(*exchange);
    message.insert(message.end(), rest.done().begin(), rest.done().end());
    return ed25519_holds(key->second, message, *proof);
}

std::string People::check_signatures(const Event& event) const {
    for (const auto& signature : event.signatures) {
        const auto member = members_.find(signature.signer);
        if (member == members_.end() || member->second.ended) return "signer";
        auto message = origin_.prefix(signature.purpose);
        message.insert(message.end(), signature.digest.begin(), signature.digest.end());
        if (!ed25519_holds(member->second.key, message, signature.value)) return "signature";
    }
    return "";
}

bool People::take_in(const Event& event) {
    if (!changes_roster(event.action)) return true;
    if (event.action == "recovery.made") {
        auto key = from_hex(event.plain("signing-key"));
        if (!event.subject.starts_with(recovery_beginning) || !key || key->size() != 32) return false;
        recovery_keys_[event.subject.substr(recovery_beginning.size())] = std::move(*key);
        return true;
    }
    if (!event.subject.starts_with(subject_beginning)) return false;
    const auto code = event.subject.substr(subject_beginning.size());
    const auto found = members_.find(code);
    const bool brings_key =
        event.action == "person.designated" || event.action == "person.rekeyed" || event.action == "person.recovered";
    if (code.empty() || (found == members_.end()) != (event.action == "person.designated")) return false;
    if (brings_key) {
        auto key = from_hex(event.plain("signing-key"));
        if (!key || key->size() != 32) return false;
        members_[code].key = std::move(*key);
    }
    if (event.action == "person.designated" || event.action == "person.duties")
        members_[code].duties = "," + event.plain("duties") + ",";
    if (event.action == "person.ended") found->second.ended = true;
    return true;
}

}  // namespace jcic::verify
