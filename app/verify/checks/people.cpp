#include "app/verify/checks/people.h"

#include <algorithm>
#include <set>

#include "app/verify/rules/actions.h"
#include "app/verify/rules/form.h"
#include "app/verify/rules/named.h"
#include "app/verify/rules/writers.h"
#include "app/verify/trail/crypto.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

constexpr std::string_view password_typed = "card.password-typed";

/// What must have come just before; "" for what uses no password.
std::string_view needed_before(std::string_view action) {
    if (action == "card.verifying" || action == "card.pin-changing" || action == "card.unblocking")
        return password_typed;
    if (action == "host.opening") return "card.verifying";
    return action == "host.opened" ? "host.opening" : "";
}

}  // namespace

std::string Typings::judge_event(const Event& event, bool believed) {
    decisions_.follow_event(event);
    if (event.action == password_typed && believed) typed_[event.subject] = {event.person, event.action};
    const auto before = needed_before(event.action);
    if (before.empty()) return "";
    const auto found = typed_.find(event.subject);
    if (found != typed_.end() && found->second.beside == event.person && found->second.last == before) {
        found->second.last = event.action;
        return "";
    }
    const auto* decided = decisions_.in_force(password_held, event);
    return decided != nullptr && *decided == "custodian" ? "typist" : "";
}

namespace {

constexpr std::string_view roster = "roster";

constexpr std::string_view confirmed = "person.recovery-confirmed";

constexpr std::string_view unlocked_together = "person.unlocked-together";
constexpr std::string_view renewed = "records-key.renewed";
constexpr std::string_view restored = "ledger.restored";
constexpr std::string_view restored_by_recovery = "ledger.restored-by-recovery";

std::string named_by(const Event& event) {
    return event.subject.substr(std::min(event.subject.size(), about_person.size()));
}
/// Head office's, by its day and number: it names one head.
std::string letter_in(const Event& event) {
    return event.plain("dated") + " " + event.plain("letter");
}

bool is_signed_by(const Event& event, std::string_view purpose, const std::string& person) {
    return std::ranges::any_of(event.signatures, [&](const Signature& signature) {
        return signature.purpose == purpose && signature.signer == person;
    });
}

bool kept_by_two(const Event& event) {
    const auto first = event.plain("keeper-1");
    const auto second = event.plain("keeper-2");
    return first != second && is_signed_by(event, "recovery-half", first) &&
           is_signed_by(event, "recovery-half", second);
}

std::string unmet(const Demand& demand, const Event& event) {
    std::set<std::string> signers;
    for (const auto& signature : event.signatures) signers.insert(signature.signer);
    if (signers.size() < demand.signers || (demand.alone && !signers.contains(event.person))) return "unsigned";
    const auto other = [&](const Signature& signature) { return signature.purpose != demand.purpose; };
    if (std::ranges::any_of(event.signatures, other)) return "purpose";
    return demand.alone || event.has("page") ? "" : "page";
}

}  // namespace

std::string People::check(const Placed& placed) {
    const bool anew = begins_anew(placed);
    auto wrong = what_is_wrong(placed);
    begun_before_ = begun_;
    if (anew) {  // whatever is wrong with it besides
        beginning_ = placed.leaf;
        begun_ = placed.number;
    }
    return wrong;
}

TimesOfSigners People::times_of_signers(const Event& event) const {
    TimesOfSigners out;
    out.begun = begun_before_;
    const auto* demand = demand_on(event.action);
    if (demand != nullptr && demand->any_day) return out;
    // Who is let in by the event itself signs as nobody did before.
    const bool own_keys =
        event.person == "-" && (event.action == "person.designated" || event.action == "person.recovered");
    for (const auto& signature : event.signatures) {
        const auto* member = members_.find(signature.signer);
        const auto signed_on = day_of(signature.at);
        const bool was_there = member != nullptr && !member->ended && member->on(signed_on);
        if (!own_keys && signed_on != day_of(event.at) && !was_there) out.signed_while_away = true;
        if (member != nullptr && !member->until.empty() && day_of(event.at) <= member->until)
            out.last_days.insert(member->until);
    }
    return out;
}

bool People::begins_anew(const Placed& placed) const {
    const auto& event = placed.event;
    if (placed.number == 1) return true;
    if (!is_about(event.action, event.subject)) return false;
    return event.action == restored ||
           (event.action == restored_by_recovery && recovery_keys_.restores(event, beginning_));
}

std::string People::what_is_wrong(const Placed& placed) {
    const bool rests = rests_on_last(placed);
    auto wrong = wrong_with_people(placed.event);
    auto further = wrong_by_what_was(placed, wrong);
    if (wrong.empty()) wrong = std::move(further);
    if (wrong.empty() && !rests) wrong = "rests-on";
    if (wrong.empty()) wrong = check_names(placed.event);
    if (wrong.empty()) wrong = check_writer(placed.event);
    before_ = placed.event.action;
    if (placed.event.has("stands-in")) stood_in_[placed.event.subject] = placed.event.plain("stands-in");
    return wrong;
}

std::string People::wrong_with_people(const Event& event) {
    // Founders, with whom it all begins, sign for themselves; so does who is let in again, if a recovery key does too.
    const bool founder = founding_ && event.person == "-" && event.action == "person.designated";
    const bool recovered = event.person == "-" && event.action == "person.recovered";
    const bool own_keys = founder || recovered;
    if (recovered && !recovery_keys_.lets_in(event)) return "recovery";
    // As the unit's head only while none is in force.
    const bool out_of_turn =
        recovered && event.has("duties") && (!replaces_each_other_head(event) || !gives_a_head(event));
    if (own_keys && !judge_change(event)) return "roster";
    if (out_of_turn) return "signer";
    auto wrong = check_signatures(event, own_keys);
    if (wrong.empty() && !approver_keys_.is_proven(event, origin_)) wrong = "signature";
    if (wrong.empty() || event.signatures.empty()) approver_keys_.follow_event(event, members_);
    if (!wrong.empty()) return wrong;
    if (event.action == restored_by_recovery && !recovery_keys_.restores(event, beginning_)) return "recovery";
    if (roster_rule_of(event.action) != nullptr) {
        const auto maker = own_keys ? event.subject.substr(about_person.size()) : event.person;
        const bool together = event.action == unlocked_together;
        if (together ? !by_two(event) : !is_signed_by(event, roster, maker)) return "signer";
        if (event.action == "recovery.made" && !kept_by_two(event)) return "unsigned";
        if (!own_keys && !together && !may_change_people(event)) return "signer";
    }
    if (own_keys) return "";
    const auto days = members_.administrators_days(event.subject);
    const auto* known = members_.find(event.subject.substr(std::min(event.subject.size(), about_person.size())));
    const auto before =
        known == nullptr || roster_rule_of(event.action) == nullptr ? std::nullopt : std::optional(*known);
    const bool unasked = event.action == renewed && records_key_.unasked(event);
    if (!judge_change(event)) return "roster";
    if (unasked) return "renewal";
    if (members_.hand_over(event, days)) return "handed-over";
    return before && members_.leaves_headless(event, *before) ? "headless" : "";
}

std::string People::wrong_by_what_was(const Placed& placed, std::string_view found) {
    const auto& event = placed.event;
    const bool signed_rightly = found.empty() || found == "signature";
    // Who is not changed by it has no step of it either.
    const bool counts_for_nothing = roster_rule_of(event.action) != nullptr && !found.empty() &&
                                    names("signature,signer,unsigned,recovery,roster", found);
    std::string wrong;
    const auto also = [&](std::string one) {
        if (wrong.empty()) wrong = std::move(one);
    };
    also(check_demand(placed));
    also(check_step(event));
    answers_.follow_event(placed.number, event, placed.leaf, placed.page);
    if (part_) return wrong;
    auto of_row = counts_for_nothing ? std::string{} : registers_.judge_event(placed.number, event, placed.leaf);
    const bool follows = of_row.empty();
    also(std::move(of_row));
    also(typings_.judge_event(event, signed_rightly && wrong.empty()));
    also(std::string(book_.judge_event({placed.number, event, placed.leaf, members_, follows})));
    return wrong;
}

bool People::rests_on_last(const Placed& placed) {
    const auto& event = placed.event;
    const auto* rule = roster_rule_of(event.action);
    if (rule == nullptr) return true;
    const auto found = last_changes_.find(event.subject);
    const bool rests = found == last_changes_.end() || rule->begins || event.rests_on() == found->second;
    last_changes_.insert_or_assign(event.subject, std::to_string(placed.number) + ":" + to_hex(placed.leaf));
    return rests;
}

std::string People::check_demand(const Placed& placed) {
    const auto* demand = demand_on(placed.event.action);
    if (demand == nullptr) return "";
    auto* asked = demand->answers.empty() ? nullptr : answers_.asked(placed.event, demand->answers);
    const bool again = asked != nullptr && !Answers::answer(placed.event, *asked, demand->leaves_open);
    if (auto wrong = unmet(*demand, placed.event); !wrong.empty()) return wrong;
    if (!demand->answers.empty() && asked == nullptr && !part_) return "rests-on";
    if (!demand->answers.empty() && asked == nullptr) ++not_asked_;
    if (demand->of_anothers && placed.page && asked != nullptr && asked->page && *placed.page != *asked->page)
        return "page";
    if (!entitled(placed.event, *demand, asked)) return "signer";
    return again ? "answered" : "";
}

std::string People::check_step(const Event& event) const {
    const auto* step = register_step(event.action);
    if (step == nullptr || step->purpose.empty()) return "";
    const auto beside = event.plain("beside");
    if (!is_signed_by(event, step->purpose, event.person) ||
        (!step->alone && !is_signed_by(event, step->purpose, beside)))
        return "unsigned";
    const auto other = [&](const Signature& signature) { return signature.purpose != step->purpose; };
    if (std::ranges::any_of(event.signatures, other)) return "purpose";
    if (step->alone) {
        const auto author = members_.on(event.person, event.at);
        return author && author->has_one_of(step->duties) ? "" : "signer";
    }
    if (!event.has("page")) return "page";
    const auto member = beside == event.person ? std::nullopt : members_.on(beside, event.at);
    return member && member->has_one_of(step->duties) ? "" : "signer";
}

std::string People::check_names(const Event& event) const {
    for (const auto& one : named_persons()) {
        if (one.action != event.action || !event.has(one.field)) continue;
        if (!one.signs && one.having.empty() && one.barred.empty())
            continue;  // told of, and perhaps without an account
        const auto who = event.plain(one.field);
        if (members_.find(who) == nullptr) return "named";
        const bool signed_by_them =
            std::ranges::find(event.signatures, who, &Signature::signer) != event.signatures.end();
        if (one.signs && !signed_by_them && !(event.signatures.empty() && who == event.person)) return "named";
        if (one.another && who == event.person) return "named";
        if (one.having.empty() && one.barred.empty()) continue;
        const auto member = members_.on(who, event.at);
        if (!one.having.empty() && !(member && member->has_one_of(one.having))) return "named";
        if (member && member->has_one_of(one.barred)) return "named";
    }
    return "";
}

std::string People::check_writer(const Event& event) const {
    const auto* writers = writers_of(event.action);
    const auto is_theirs = [&] {
        if (writers == nullptr || !is_about(event.action, event.subject)) return true;
        if (event.person == "-") return (writers->nobody || writers->or_nobody) && !event.workstation.empty();
        if (writers->nobody || members_.find(event.person) == nullptr) return false;
        if (writers->own && event.subject != std::string(about_person) + event.person) return false;
        if (writers->any_day) return true;
        const auto member = members_.on(event.person, event.at);
        return member && (writers->by.empty() ? member->duties.size() > 1 : member->has_one_of(writers->by));
    };
    if (!is_theirs() || !confirms_in_turn(event)) return "author";
    const auto before = right_before(event.action);
    return before.empty() || before == before_ || !is_about(event.action, event.subject) ? "" : "rests-on";
}

bool People::confirms_in_turn(const Event& event) const {
    const auto stood_in = stood_in_.find(event.subject);
    const auto maker = members_.on(event.person, event.at);
    if (!names("stop.confirmed,incident.notice-confirmed", event.action) || stood_in == stood_in_.end() || !maker ||
        maker->has("unit-head"))
        return true;
    return std::ranges::none_of(heads(event.at), [&](const std::string& head) {
        return head != stood_in->second && members_.find(head)->may_sign();
    });
}

bool People::may_change_people(const Event& event) const {
    const auto* rule = roster_rule_of(event.action);
    if (rule == nullptr) return false;
    if (rule->apart) return event.action == confirmed && may_confirm(event);
    if (rule->by.empty()) return true;
    const auto maker = members_.on(event.person, event.at);
    const auto is_about = [&](const std::string& who) { return event.subject == std::string(about_person) + who; };
    const bool own = is_about(event.person);
    if (!maker || !maker->has_one_of(rule->by)) return false;
    if (rule->of_others && (own || is_about(event.plain("beside")))) return false;
    if (event.action == "person.last-day" && (own || !maker->has("unit-head")) && members_.lengthens(event))
        return false;
    if (!rule->beside.empty() && !has_its_second(event, rule->beside)) return false;
    if (rule->in_vacancy && !names_head(event)) return false;
    return none_excludes(event.plain("duties"));
}

bool People::has_its_second(const Event& event, std::string_view duties) const {
    const auto beside = event.plain("beside");
    const auto* known = members_.find(beside);
    const auto second = members_.on(beside, event.at);
    return beside != event.person && known != nullptr && known->may_sign() && second && second->has_one_of(duties) &&
           is_signed_by(event, roster, beside);
}

std::vector<std::string> People::heads(std::uint64_t at) const {
    std::vector<std::string> out;
    for (const auto& [code, member] : members_.all()) {
        const auto that_day = member.at(day_of(at));
        if (that_day && that_day->has("unit-head")) out.push_back(code);
    }
    return out;
}

bool People::replaces_each_other_head(const Event& event) const {
    const auto code = named_by(event);
    const auto* member = members_.find(code);
    auto others = heads(event.at);
    if (member != nullptr && !member->let_in_by.empty()) std::erase(others, code);
    auto replaced = replaced_in(event.plain("replaces"));
    std::ranges::sort(replaced);
    return replaced == others;
}

bool People::is_behind_who_waits(const Event& event, std::string_view person) const {
    return std::ranges::any_of(heads(event.at), [&](const std::string& head) {
        return members_.find(head)->let_in_by.contains(std::string(person));
    });
}

bool People::names_head(const Event& event) const {
    const auto dated = event.plain("dated");
    if (event.plain("letter").empty() || !is_day(dated) || day_of(event.at) < dated) return false;
    if (letters_.contains(letter_in(event))) return false;
    auto replaced = replaced_in(event.plain("replaces"));
    std::ranges::sort(replaced);
    if (replaced != heads(event.at)) return false;
    const auto code = named_by(event);
    const auto beside = event.plain("beside");
    const auto is_replaced = [&](const std::string& who) { return std::ranges::find(replaced, who) != replaced.end(); };
    if (is_replaced(code) || is_replaced(beside) || is_replaced(event.person)) return false;
    for (const auto& who : {event.person, beside, code})
        if (is_behind_who_waits(event, who)) return false;
    const auto* known = members_.find(code);
    return (known == nullptr || known->may_sign()) && gives_a_head(event);
}

bool People::gives_a_head(const Event& event) const {
    const auto* known = members_.find(named_by(event));
    auto then = known == nullptr ? Member{} : *known;
    then.duties = event.plain("duties");
    if (known == nullptr) {
        then.from = event.plain("from");
        then.until = event.plain("until");
    }
    const auto that_day = then.at(day_of(event.at));
    return that_day && that_day->has("unit-head") && none_excludes(then.duties);
}

/// Somebody else than the person, than who made the recovery key and than who keep its halves: the unit head, or where
/// there is no such unit head, a supervisor, reviewer or auditor.
bool People::may_confirm(const Event& event) const {
    const auto maker = members_.on(event.person, event.at);
    const auto code = event.subject.substr(std::min(event.subject.size(), about_person.size()));
    const auto* waiting = members_.find(code);
    if (!maker || waiting == nullptr || waiting->let_in_by.empty()) return false;
    const auto barred = [&](const std::string& who) { return who == code || waiting->let_in_by.contains(who); };
    if (barred(event.person)) return false;
    if (maker->has("unit-head")) return true;
    const auto day = day_of(event.at);
    const auto replaced = replaced_in(waiting->replaces);
    const bool head_can = std::ranges::any_of(members_.all(), [&](const auto& one) {
        if (std::ranges::find(replaced, one.first) != replaced.end()) return false;
        const auto& member = one.second;
        const auto today = member.at(day);
        return member.may_sign() && today && today->has("unit-head") && !barred(one.first);
    });
    return !head_can && maker->has_one_of(checking);
}

/// Two persons who unlock each other: one administers, the other does or supervises.
bool People::by_two(const Event& event) const {
    if (!event.subject.starts_with(about_person)) return false;
    const auto person = event.subject.substr(about_person.size());
    const auto with = event.plain("with");
    const auto one = members_.on(person, event.at);
    const auto other = members_.on(with, event.at);
    if (!one || !other || person == with) return false;
    const auto administers = [](const OnDuty& member) { return member.has_one_of(administering); };
    const auto counts = [&](const OnDuty& member) { return administers(member) || member.has("supervisor"); };
    return is_signed_by(event, roster, person) && is_signed_by(event, roster, with) && counts(*one) && counts(*other) &&
           (administers(*one) || administers(*other));
}

bool People::entitled(const Event& event, const Demand& demand, const Asked* asked) const {
    const auto has_one_of = [&](const Signature& signature, std::string_view duties) {
        const bool barred = (demand.of_anothers && asked != nullptr && asked->by == signature.signer) ||
                            (demand.witnessed && signature.signer == event.person) ||
                            (demand.alone && signature.signer != event.person);
        if (barred || duties.empty()) return !barred;
        const auto member = members_.on(signature.signer, event.at);
        return member && member->has_one_of(duties);
    };
    return std::ranges::any_of(event.signatures, [&](const Signature& one) {
        const auto also = [&](const Signature& other) {
            return other.signer != one.signer && has_one_of(other, demand.another);
        };
        return has_one_of(one, demand.duties) &&
               (demand.another.empty() || std::ranges::any_of(event.signatures, also));
    });
}

std::string People::check_signatures(const Event& event, bool own_keys) const {
    // A card comes back from its holder after the last day, too.
    const auto* demand = demand_on(event.action);
    const bool any_day = own_keys || (demand != nullptr && demand->any_day);
    bool all_hold = true;
    for (const auto& signature : event.signatures) {
        const auto* member = members_.find(signature.signer);
        if (member == nullptr) return "signer";
        // Who is let in signs for the new keys, and for nothing else until somebody confirms them.
        const bool own = event.action == "person.recovered" && event.person == "-" &&
                         event.subject == std::string(about_person) + signature.signer;
        if (member->ended || !(own || member->may_sign())) return "signer";
        if (!any_day && !member->on(day_of(event.at))) return "signer";
        auto message = origin_.prefix(signature.purpose);
        const auto statement = event.statement(beginning_, signature.at);
        message.insert(message.end(), statement.begin(), statement.end());
        all_hold = all_hold && (ApproverKeys::is_signed_elsewhere(event, signature)
                                    ? approver_keys_.hold(event, signature, message)
                                    : ed25519_holds(member->key, message, signature.value));
    }
    return all_hold ? "" : "signature";
}

bool People::judge_change(const Event& event) {
    if (event.action == "recovery.made") return recovery_keys_.judge_event(event);
    if (event.action == renewed) return records_key_.renew(event, members_, recovery_keys_.subjects());
    if (!members_.judge_event(event, recovery_keys_)) return false;
    if (const auto* rule = roster_rule_of(event.action); rule != nullptr && rule->in_vacancy)
        letters_.insert(letter_in(event));
    if (roster_rule_of(event.action) != nullptr) records_key_.follow_event(event, members_);
    return true;
}

}  // namespace jcic::verify
