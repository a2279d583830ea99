#include "app/verify/checks/members.h"

#include <algorithm>
#include <sstream>

#include "app/base/numbers.h"
#include "app/verify/checks/administrators.h"
#include "app/verify/rules/actions.h"
#include "app/verify/rules/form.h"
#include "app/verify/trail/crypto.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

/// Whom the subject names, if anybody.
std::string_view whom(std::string_view subject) {
    return subject.substr(std::min(subject.size(), about_person.size()));
}

constexpr std::string_view waits_no_more = "person.recovery-confirmed";

/// Whose first event it is.
bool designates(const Event& event) {
    return event.action == "person.designated" || event.action == "person.head-designated";
}

/// Which keys of this person they are: an older slot put back is known by it.
bool counted(const Event& event) {
    return whole_number<std::uint64_t>(event.plain("generation")).has_value();
}

}  // namespace

std::vector<std::string> replaced_in(const std::string& heads) {
    std::vector<std::string> out;
    if (heads.empty()) return out;
    std::istringstream codes(heads + ",");
    for (std::string one; std::getline(codes, one, ',');) out.push_back(one);
    return out;
}

bool OnDuty::has_one_of(std::string_view list) const {
    return !each_name(list, [&](std::string_view duty) { return !has(duty); });
}

bool OnDuty::has(std::string_view duty) const {
    return !duty.empty() && names(duties, duty);
}

bool Member::on(const std::string& day) const {
    return !ended && (from.empty() || from <= day) && (until.empty() || day <= until);
}

std::optional<OnDuty> Member::at(const std::string& day) const {
    if (!on(day)) return std::nullopt;
    return OnDuty{duties_on(duties, day)};
}

std::optional<Days> Member::administrates() const {
    const auto days = ended ? std::nullopt : days_of(duties, "administrator");
    return days ? in_both(*days, {from, until}) : std::nullopt;
}

const Member* Members::find(std::string_view person) const {
    const auto found = members_.find(std::string(person));
    return found == members_.end() ? nullptr : &found->second;
}

std::optional<OnDuty> Members::on(const std::string& person, std::uint64_t at) const {
    const auto* member = find(person);
    return member == nullptr ? std::nullopt : member->at(day_of(at));
}

bool Members::lengthens(const Event& event) const {
    if (!is_day(event.plain("until"))) return false;  // told as "roster"
    const auto* member = find(whom(event.subject));
    return member != nullptr && !member->until.empty() && member->until < event.plain("until");
}

std::optional<Days> Members::administrators_days(std::string_view subject) const {
    const auto* member = find(whom(subject));
    return member == nullptr ? std::nullopt : member->administrates();
}

bool Members::hand_over(const Event& event, const std::optional<Days>& before) const {
    if (roster_rule_of(event.action) == nullptr || !event.subject.starts_with(about_person)) return false;
    const AdministratorsDays change{day_of(event.at), before, administrators_days(event.subject),
                                    event.plain("deputy")};
    return std::ranges::any_of(members_, [&](const auto& one) {
        if (one.first == whom(event.subject)) return false;
        const auto theirs = one.second.administrates();
        return theirs && hands_over(change, *theirs);
    });
}

bool Members::leaves_headless(const Event& event, const Member& before) const {
    const auto today = day_of(event.at);
    const auto headed_by = [](const Member& one, const std::string& day) {
        const auto that_day = one.at(day);
        return that_day && that_day->has("unit-head");
    };
    std::set<std::string> days{today};
    const auto changes_of = [&](const Member& one) {
        const auto given = days_of(one.duties, "unit-head");
        const auto whole = given ? in_both(*given, {one.from, one.until}) : std::nullopt;
        if (!whole) return;
        if (today < whole->from) days.insert(whole->from);
        if (whole->until.empty() || whole->until < today) return;
        if (auto next = day_after(whole->until); !next.empty()) days.insert(std::move(next));
    };
    changes_of(before);
    for (const auto& [code, member] : members_) changes_of(member);
    return std::ranges::any_of(days, [&](const std::string& day) {
        return headed_by(before, day) &&
               std::ranges::none_of(members_, [&](const auto& one) { return headed_by(one.second, day); });
    });
}

bool Members::judge_event(const Event& event, const RecoveryKeys& keys) {
    const bool password = event.action == "password.changed" || event.action == "person.card-bound";
    if (!password && roster_rule_of(event.action) == nullptr) return true;
    if (!event.subject.starts_with(about_person)) return false;
    const std::string code(whom(event.subject));
    const auto* found = find(code);
    if (password) return found != nullptr && counted(event);
    if (!is_user_code(code) || (found == nullptr) != designates(event)) return false;
    Member member = found == nullptr ? Member{} : *found;
    if (member.ended) return false;  // an end is the last word
    if (!change(member, event, keys)) return false;
    // By a letter at once; by the halves when somebody has said who it is.
    const auto* rule = roster_rule_of(event.action);
    std::string replaced = rule->in_vacancy ? event.plain("replaces") : "";
    if (event.action == waits_no_more) std::swap(replaced, member.replaces);
    for (const auto& head : replaced_in(replaced))
        if (const auto found_head = members_.find(head); found_head != members_.end())
            found_head->second.until = day_before(day_of(event.at));
    members_[code] = std::move(member);
    return true;
}

bool Members::change(Member& member, const Event& event, const RecoveryKeys& keys) {
    const bool let_in = event.action == "person.recovered";
    auto key = event.bytes("signing-key", key_size);
    if (designates(event) || let_in) {
        if (!key || !event.bytes("exchange-key", key_size) || !counted(event)) return false;
        member.key = std::move(*key);
    }
    if (let_in) {
        if (event.has("duties")) member.replaces = event.plain("replaces");
        member.let_in_by = keys.behind();
        if (member.let_in_by.empty()) return false;
    }
    if (event.action == waits_no_more) {
        if (member.let_in_by.empty() || !key || *key != member.key) return false;
        member.let_in_by.clear();
    }
    if (designates(event) || event.action == "person.duties" || event.action == "person.head-named" ||
        (let_in && event.has("duties"))) {
        member.duties = event.plain("duties");
        if (!well_formed(member.duties)) return false;
    }
    if (const auto last = event.plain("until"); event.action == "person.last-day") {
        if (!is_day(last)) return false;
        member.until = last;
    }
    if (designates(event)) {
        // A first or last day that is none would be none that is kept to.
        for (const auto* name : {"from", "until", "authorised-since"})
            if (event.has(name) && !is_day(event.plain(name))) return false;
        member.from = event.plain("from");
        member.until = event.plain("until");
    }
    if (event.action == "person.ended") member.ended = true;
    return true;
}

}  // namespace jcic::verify
