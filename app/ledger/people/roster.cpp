#include "app/ledger/people/roster.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/password_policy.h"
#include "app/domain/recovery_rules.h"
#include "app/keys/slot.h"
#include "app/ledger/store/event_store.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view person_beginning = "person:";
constexpr std::array known_fields{field::name, field::duties, field::signing_key, field::exchange_key,
                                  field::generation};

tl::unexpected<Fault> corrupt(const Leaf& leaf) {
    return fail(FaultCode::ledger_corrupt, "ledger.roster", {{"sequence", std::to_string(leaf.sequence)}});
}

Result<PublicKey> key_in(const Leaf& leaf, std::string_view field) {
    const auto key = array_from_hex<PublicKey>(leaf.plain(field));
    if (!key) return corrupt(leaf);
    return *key;
}

Result<domain::DutyTerms> duties_in(const Leaf& leaf) {
    auto out = domain::DutyTerms::parse(leaf.plain(field::duties));
    if (!out) return corrupt(leaf);
    return out;
}

Result<std::uint64_t> generation_in(const Leaf& leaf) {
    const auto generation = whole_number<std::uint64_t>(leaf.plain("generation"));
    if (!generation) return corrupt(leaf);
    return *generation;
}

Result<void> take_keys(const Leaf& leaf, Member& member) {
    JCIC_TRY(member.signing, key_in(leaf, "signing-key"));
    JCIC_TRY(member.exchange, key_in(leaf, "exchange-key"));
    JCIC_TRY(member.generation, generation_in(leaf));
    return {};
}

Result<Member> designated(const Leaf& leaf, const domain::PersonId& code) {
    JCIC_TRY(auto duties, duties_in(leaf));
    // A first or last day that is none would be none that is kept to.
    for (const auto name : {field::from, field::until})
        if (leaf.field(name) != nullptr && !domain::RocDate::written(leaf.plain(name))) return corrupt(leaf);
    Member member{Person{code, leaf.plain(field::name), std::move(duties), {}, false}};
    JCIC_CHECK(take_keys(leaf, member));
    member.changed_in = leaf.sequence;
    for (const auto& field : leaf.fields)
        if (field.keep == domain::Keep::plain && std::ranges::find(known_fields, field.name) == known_fields.end())
            member.person.remarks.push_back({field.name, field.text, field.keep, {}});
    return member;
}

/// What an event does to what is known of its person.
struct Effect {
    std::string_view action;
    Result<void> (*take)(const Leaf& leaf, Member& member);
    /// It may have come through the outer journal, which whoever may write the folder adds to: verification tells of
    /// one about nobody, and it keeps nobody out.
    bool of_anybody = false;
};

template <bool Member::*what, bool value>
Result<void> put(const Leaf& /*leaf*/, Member& member) {
    member.*what = value;
    return {};
}

Result<void> take_duties(const Leaf& leaf, Member& member) {
    JCIC_TRY(member.person.duties, duties_in(leaf));
    return {};
}

Result<void> take_last_day(const Leaf& leaf, Member& member) {
    const auto day = domain::RocDate::written(leaf.plain(field::until));
    if (!day) return corrupt(leaf);
    member.last_day = *day;
    return {};
}

Result<void> take_end(const Leaf& /*leaf*/, Member& member) {
    member.person.ended = true;
    return {};
}

Result<void> take_recovery(const Leaf& leaf, Member& member) {
    member.locked = false;
    member.to_change = false;
    member.card.reset();
    if (leaf.field(field::duties) != nullptr) {
        member.replaces = leaf.plain(domain::replaces);
        JCIC_CHECK(take_duties(leaf, member));
    }
    return take_keys(leaf, member);
}

Result<void> take_password(const Leaf& leaf, Member& member) {
    member.to_change = false;
    JCIC_TRY(member.generation, generation_in(leaf));
    return {};
}

Result<void> take_card(const Leaf& leaf, Member& member) {
    member.card = array_from_hex<Digest>(leaf.plain(field::card_key));
    if (!member.card) return corrupt(leaf);
    JCIC_TRY(member.generation, generation_in(leaf));
    return {};
}

Result<void> take_card_away(const Leaf& /*leaf*/, Member& member) {
    member.card.reset();
    return {};
}

/// Who signs or reads is changed by others besides: these have no effect of their own here (changes_roster).
constexpr std::array effects{
    Effect{action::person_duties, take_duties},
    Effect{action::person_head_named, take_duties},
    Effect{action::person_last_day, take_last_day},
    Effect{action::person_ended, take_end},
    Effect{action::person_recovered, take_recovery},
    Effect{action::person_unlocked, put<&Member::locked, false>},
    Effect{action::person_unlocked_together, put<&Member::locked, false>},
    Effect{action::outer_account_locked, put<&Member::locked, true>, true},  // at the person's own sign-in
    Effect{action::person_locked, put<&Member::locked, true>, true},         // by countersigning at another's seat
    Effect{action::person_password_to_change, put<&Member::to_change, true>, true},
    Effect{action::password_changed, take_password},
    Effect{action::person_card_bound, take_card},
    Effect{action::person_card_released, take_card_away},
};

}  // namespace

domain::Designation Member::designation() const {
    domain::Designation out{person.duties, {}, {}, person.ended};
    for (const auto& remark : person.remarks) {
        const auto day = domain::RocDate::written(remark.value.value_or(""));
        if (day && remark.name == "from") out.from = *day;
        if (day && remark.name == "until") out.until = *day;
    }
    if (last_day) out.until = last_day;
    return out;
}

bool Roster::is_over(const Leaf& leaf) const {
    return changes_roster(leaf.action) && std::ranges::any_of(members_, [&](const auto& one) {
               return one.second.person.ended && subject_of(one.first) == leaf.subject;
           });
}

Result<void> Roster::apply(const Leaf& leaf) {
    if (is_over(leaf)) return {};  // verification tells it
    const auto* const effect = std::ranges::find(effects, leaf.action, &Effect::action);
    const bool changes = changes_roster(leaf.action);
    const bool has_effect = effect != effects.end();
    if (!has_effect && !changes) return {};
    // Of who may come in later (RecoveryRegister), and of what those who read are given (RecordsRegister).
    if (leaf.action == action::recovery_made || leaf.action == action::records_key_renewed) return {};
    const auto code = person_in(leaf.subject);
    const auto found = code ? members_.find(*code) : members_.end();
    if (leaf.action == action::person_designated || leaf.action == action::person_head_designated) {
        if (!code || found != members_.end()) return corrupt(leaf);
        JCIC_TRY(auto member, designated(leaf, *code));
        take_letter(leaf);
        members_.emplace(*code, std::move(member));
        return {};
    }
    if (found == members_.end()) return has_effect && effect->of_anybody ? Result<void>{} : corrupt(leaf);
    auto& member = found->second;
    take_letter(leaf);
    if (changes) member.changed_in = leaf.sequence;
    if (leaf.action == action::person_recovery_confirmed) replace(std::exchange(member.replaces, {}), leaf.at);
    return has_effect ? effect->take(leaf, member) : Result<void>{};
}

void Roster::take_letter(const Leaf& leaf) {
    const auto* rule = domain::events::roster_rule_of(leaf.action);
    if (rule == nullptr || !rule->in_vacancy) return;
    letters_.emplace(leaf.plain(field::letter), leaf.plain(field::dated));
    replace(leaf.plain(domain::replaces), leaf.at);
}

void Roster::replace(std::string_view heads, UtcTime at) {
    const auto replaced = domain::replaced_heads(heads);
    const auto before = domain::RocDate::from(domain::roc_date_at(at).days() - std::chrono::days{1});
    if (!replaced || !before) return;
    for (const auto& code : *replaced)
        if (const auto found = members_.find(code); found != members_.end()) found->second.last_day = *before;
}

const Member* Roster::find(const domain::PersonId& code) const {
    const auto found = members_.find(code);
    return found == members_.end() ? nullptr : &found->second;
}

Result<const Member*> Roster::in_force(const domain::PersonId& code, std::optional<domain::RocDate> day) const {
    const auto* member = find(code);
    if (member == nullptr) return fail(FaultCode::person_unknown, "ledger.roster", {{"person", code.text()}});
    if (member->person.ended) return fail(FaultCode::person_ended, "ledger.roster", {{"person", code.text()}});
    if (day) JCIC_CHECK(domain::may_act(code, member->designation(), *day));
    return member;
}

std::set<domain::Duty> Roster::duties_of(const domain::PersonId& code, domain::RocDate day) const {
    const auto* member = find(code);
    return member == nullptr ? std::set<domain::Duty>{} : domain::duties_on(member->designation(), day);
}

Result<const Member*> Roster::holder_of(const Slot& slot, std::optional<domain::RocDate> day) const {
    JCIC_TRY(const auto* member, in_force(slot.code, day));
    if (member->signing != slot.signing || member->exchange != slot.exchange || slot.generation < member->generation ||
        !member->card_fits(slot))
        return fail(FaultCode::ledger_rolled_back, "ledger.slot", {{"person", slot.code.text()}});
    return member;
}

bool Member::card_fits(const Slot& slot) const {
    if (slot.generation > generation && slot.card) return true;
    return !card || (slot.card && slot.card->key == *card);
}

Result<void> may_act_by_password(const Member& member, const Slot& slot, const Clock& clock) {
    auto good = domain::still_valid(slot.password_changed, clock.now());
    if (good && member.to_change) good = fail(FaultCode::password_expired, "ledger.slot");
    if (!good) good.error().details.push_back({"person", slot.code.text()});
    return good;
}

Result<std::vector<Leaf>> roster_leaves(EventStore& events) {
    std::vector<std::string_view> actions;
    for (const auto& effect : effects)
        if (!changes_roster(effect.action)) actions.push_back(effect.action);
    for (const auto& event : domain::events::all())
        if (event.roster) actions.push_back(event.action);
    return events.leaves_of(actions);
}

Result<Roster> roster_of(EventStore& events) {
    JCIC_TRY(const auto leaves, roster_leaves(events));
    Roster out;
    for (const auto& leaf : leaves) JCIC_CHECK(out.apply(leaf));
    return out;
}

bool changes_roster(std::string_view action) {
    return domain::events::roster_rule_of(action) != nullptr;
}

bool rests_on_last_change(std::string_view action) {
    const auto* event = changes_roster(action) ? domain::events::find(action) : nullptr;
    return event != nullptr && event->field(field::rests_on) != nullptr;
}

std::optional<domain::PersonId> person_in(std::string_view subject) {
    if (!subject.starts_with(person_beginning)) return std::nullopt;
    const auto code = domain::PersonId::written(subject.substr(person_beginning.size()));
    return code ? std::optional(*code) : std::nullopt;
}

std::string subject_of(const domain::PersonId& code) {
    return std::string(person_beginning) + code.text();
}

}  // namespace jcic::ledger
