#include "app/verify/people.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "app/verify/crypto.h"

namespace jcic::verify {
namespace {

constexpr std::string_view subject_beginning = "person:";
constexpr std::string_view designation = "designation";

constexpr std::string_view confirmed = "person.recovery-confirmed";

/// docs/ledger-format.md, "People": these carry the signature of whoever wrote them.
constexpr std::array<std::string_view, 8> roster_actions{"person.designated", "person.duties",   "person.ended",
                                                         "person.records",    "person.unlocked", "person.recovered",
                                                         "recovery.made",     confirmed};
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
    bool checked = false;                      ///< and another of them checks others' work
};

namespace {

constexpr std::array<std::string_view, 3> checking{"supervisor", "reviewer", "auditor"};

constexpr std::array demands{
    Demand{"query.decided", "approval", 1, submitted, {"supervisor"}},
    Demand{"card.handed-out", "hand-over", 2, "card.handed-out", {"card-custodian"}},
    Demand{"card.handed-back", "hand-over", 2, "card.handed-back"},
    Demand{"card.taken-back", "hand-over", 2, "card.taken-back", {"unit-head"}},
    Demand{"copy.destroyed", "confirmation", 1, "copy.destroyed"},
    Demand{"ledger.exported-with-values", "consent", 2, "ledger.exported-with-values", {"unit-head"}, true},
    Demand{"ledger.restored", "consent", 1, "ledger.restored", administering},
    Demand{"record.erased", "confirmation", 1, "record.erased"},
    Demand{"retention.agreed", "consent", 2, "retention.agreed", {"unit-head"}, true},
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

/// What the keeper of half `number` signs.
Digest half_page(const Event& event, const std::string& number, const std::string& keeper) {
    const auto way = event.subject.substr(std::min(event.subject.size(), recovery_beginning.size()));
    const auto text = "recovery.half\nway " + way + "\ngeneration " + event.plain("generation") + "\nhalf " + number +
                      "\nkeeper " + keeper + "\ncommitment " + event.plain("half-" + number) + "\n";
    return sha256({view(text)});
}

bool kept_by_two(const Event& event) {
    const auto first = event.plain("keeper-1");
    const auto second = event.plain("keeper-2");
    const auto has_signed = [&](const std::string& number, const std::string& keeper) {
        const auto page = half_page(event, number, keeper);
        return std::ranges::any_of(event.signatures, [&](const Signature& signature) {
            return signature.purpose == "recovery-half" && signature.signer == keeper && signature.digest == page;
        });
    };
    const auto unit_head = event.plain("unit-head");
    return first != second && (unit_head.empty() || unit_head == second) && has_signed("1", first) &&
           has_signed("2", second);
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
        if (event.action == "recovery.made" && !kept_by_two(event)) return "unsigned";
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
    if (event.action == confirmed) return may_confirm(event);
    const auto maker = members_.find(event.person);
    if (maker == members_.end()) return false;
    const bool own = event.subject == std::string(subject_beginning) + event.person;
    if (event.action == "person.designated" || event.action == "person.duties")
        return maker->second.has("unit-head") && !own;
    const bool administers = maker->second.has("administrator") || maker->second.has("unit-head");
    if (event.action == "person.unlocked") return administers && !own;
    return administers && (event.action == "person.ended" || event.action == "recovery.made");
}

/// Somebody else than the person and than who made the recovery key: the unit head, or where there is no such unit
/// head, a supervisor, reviewer or auditor.
bool People::may_confirm(const Event& event) const {
    const auto maker = members_.find(event.person);
    const auto code = event.subject.substr(std::min(event.subject.size(), subject_beginning.size()));
    const auto waiting = members_.find(code);
    if (maker == members_.end() || waiting == members_.end() || waiting->second.let_in_by.empty()) return false;
    const auto barred = [&](const std::string& who) { return who == code || who == waiting->second.let_in_by; };
    if (barred(event.person)) return false;
    if (maker->second.has("unit-head")) return true;
    const bool head_can = std::ranges::any_of(members_, [&](const auto& one) {
        return one.second.may_sign() && one.second.has("unit-head") && !barred(one.first);
    });
    return !head_can && std::ranges::any_of(checking, [&](auto duty) { return maker->second.has(duty); });
}

bool People::entitled(const Event& event, const Demand& demand) const {
    if (demand.duties.front().empty()) return true;
    const auto submitter = demand.page_action == submitted ? submitters_.find(event.subject) : submitters_.end();
    const auto has_one_of = [&](const Signature& signature, std::span<const std::string_view> duties) {
        const auto member = members_.find(signature.signer);
        const bool own = submitter != submitters_.end() && submitter->second == signature.signer;
        return member != members_.end() && !own &&
               std::ranges::any_of(duties, [&](auto duty) { return member->second.has(duty); });
    };
    return std::ranges::any_of(event.signatures, [&](const Signature& one) {
        const auto checks = [&](const Signature& other) {
            return other.signer != one.signer && has_one_of(other, checking);
        };
        return has_one_of(one, demand.duties) && (!demand.checked || std::ranges::any_of(event.signatures, checks));
    });
}

bool People::let_in_by_recovery(const Event& event) const {
    const auto key = recovery_keys_.find(event.plain("way"));
    const auto signing = from_hex(event.plain("signing-key"));
    const auto exchange = from_hex(event.plain("exchange-key"));
    const auto proof = from_hex(event.plain("proof"));
    if (key == recovery_keys_.end() || event.plain("recovery") != key->second.generation || !signing || !exchange ||
        !proof)
        return false;
    auto message = origin_.prefix("recovery-use");
    Packer rest;
    rest.text(event.subject).text(event.plain("way")).bytes(*signing).bytes(*exchange);
    message.insert(message.end(), rest.done().begin(), rest.done().end());
    return ed25519_holds(key->second.key, message, *proof);
}

std::string People::check_signatures(const Event& event) const {
    for (const auto& signature : event.signatures) {
        const auto member = members_.find(signature.signer);
        if (member == members_.end()) return "signer";
        // Who is let in signs for the new keys, and for nothing else until somebody confirms them.
        const bool own = event.action == "person.recovered" && event.person == "-" &&
                         event.subject == std::string(subject_beginning) + signature.signer;
        if (member->second.ended || !(own || member->second.may_sign())) return "signer";
        auto message = origin_.prefix(signature.purpose);
        message.insert(message.end(), signature.digest.begin(), signature.digest.end());
        if (!ed25519_holds(member->second.key, message, signature.value)) return "signature";
    }
    return "";
}

bool People::take_in(const Event& event) {
    if (!changes_roster(event.action)) return true;
    if (event.action == "recovery.made") return take_recovery_key(event);
    if (!event.subject.starts_with(subject_beginning)) return false;
    const auto code = event.subject.substr(subject_beginning.size());
    const auto found = members_.find(code);
    if (code.empty() || (found == members_.end()) != (event.action == "person.designated")) return false;
    Member member = found == members_.end() ? Member{} : found->second;
    if (!change(member, event)) return false;
    members_[code] = std::move(member);
    return true;
}

bool People::change(Member& member, const Event& event) const {
    const bool let_in = event.action == "person.recovered";
    auto key = from_hex(event.plain("signing-key"));
    if (event.action == "person.designated" || let_in) {
        if (!key || key->size() != 32) return false;
        member.key = std::move(*key);
    }
    if (let_in) {
        const auto by = recovery_keys_.find(event.plain("way"));
        if (by == recovery_keys_.end()) return false;
        member.let_in_by = by->second.maker;
    }
    if (event.action == confirmed) {
        if (member.let_in_by.empty() || !key || *key != member.key) return false;
        member.let_in_by.clear();
    }
    if (event.action == "person.designated" || event.action == "person.duties")
        member.duties = "," + event.plain("duties") + ",";
    if (event.action == "person.ended") member.ended = true;
    return true;
}

/// Each making has the next number of its way.
bool People::take_recovery_key(const Event& event) {
    auto key = from_hex(event.plain("signing-key"));
    if (!event.subject.starts_with(recovery_beginning) || !key || key->size() != 32) return false;
    const auto way = event.subject.substr(recovery_beginning.size());
    const auto before = recovery_keys_.find(way);
    const auto number = event.plain("generation");
    const auto last = before == recovery_keys_.end() ? 0UL : std::stoul(before->second.generation);
    if (number != std::to_string(last + 1)) return false;
    recovery_keys_[way] = {std::move(*key), number, event.person};
    return true;
}

}  // namespace jcic::verify
