#include "app/domain/steps/people_and_cards.h"

#include <array>

#include "app/domain/events/effects.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/people.h"

namespace jcic::domain::registers {
namespace {

constexpr std::string_view recovery_prefix = "recovery:";

std::optional<RocDate> day_in(const registers::Values& said, std::string_view name) {
    const auto found = said.find(name);
    const auto day = RocDate::parse(found == said.end() ? std::string_view() : found->second);
    if (!day) return std::nullopt;
    return *day;
}

std::string text_in(const registers::Values& said, std::string_view name) {
    const auto found = said.find(name);
    return found == said.end() ? std::string() : found->second;
}

bool queries(const PersonEntry& person) {
    return !person.ended && person.duties.term(Duty::query_officer) != nullptr;
}

/// What one step of their row says of a person. Duties of which one is none change nothing: rights are never guessed.
void apply_passage(PersonEntry& person, const registers::Passage& passage) {
    const bool queried = queries(person);
    if (const auto said = passage.said.find(field::duties); said != passage.said.end())
        if (auto duties = DutyTerms::parse(said->second)) person.duties = *std::move(duties);
    if (const auto until = day_in(passage.said, field::until)) person.until = until;
    if (passage.step->action == person_renamed) {
        person.name = text_in(passage.said, field::name);
        person.title = text_in(passage.said, field::title);
    }
    if (passage.step->action == action::person_ended) {
        person.until = roc_date_at(passage.at);
        person.ended = true;
    }
    if (queried && !queries(person)) person.stopped_querying = passage.at;
}

/// nullopt for a row that is nobody's, or whose first duties are none.
std::optional<PersonEntry> person_of(const registers::Row& row) {
    const auto code = PersonId::written(row.id);
    const auto& first = row.story.front();
    if (!code || !DutyTerms::parse(text_in(first.said, field::duties))) return std::nullopt;
    PersonEntry out{.code = *code,
                    .name = text_in(first.said, field::name),
                    .title = text_in(first.said, field::title),
                    .duties = {},
                    .from = day_in(first.said, field::from).value_or(roc_date_at(first.at)),
                    .until = {},
                    .locked = registers::is_locked(row),
                    .let_in_by = {},
                    .stopped_querying = {}};
    for (const auto& passage : row.story) apply_passage(out, passage);
    return out;
}

/// When it came into the hand that it is in.
UtcTime in_that_hand_since(const registers::Row& card) {
    auto since = card.story.front().at;
    for (const auto& one : card.story)
        if (!one.step->to.empty() || one.step->action == action::card_custodian_changed) since = one.at;
    return since;
}

}  // namespace

void PeopleAndCards::apply(const Recorded& event) {
    applied_ = event.sequence;
    const std::string_view subject = event.entry.subject;
    const std::string_view what = event.entry.action;
    const auto about = [&](std::string_view prefix) {
        return subject.starts_with(prefix) ? subject.substr(prefix.size()) : std::string_view();
    };
    if (const auto card = std::string(about(registers::cards.about)); !card.empty()) {
        if (is_wrong_password(event.entry)) passwords_[card].spent.push_back(event.sequence);
        if (what == action::card_verify_not_known || what == action::card_pin_change_not_known)
            passwords_[card].in_doubt.push_back(event.sequence);
        if (what == action::card_pin_changed || what == action::card_unblocked) passwords_[card].set_at = event.at;
    } else if (const auto code = PersonId::written(about(registers::people.about))) {
        if (what == action::person_recovered && !behind_key_.empty()) let_in_.insert_or_assign(*code, behind_key_);
        if (what == action::person_recovery_confirmed) let_in_.erase(*code);
    } else if (what == action::recovery_made && subject.starts_with(recovery_prefix)) {
        behind_key_.clear();
        for (const auto& one : {event.person, event.entry.value(field::keeper_1), event.entry.value(field::keeper_2)})
            if (auto person = PersonId::parse(one)) behind_key_.insert(*std::move(person));
    }
}

std::vector<std::string_view> PeopleAndCards::actions() const {
    return {action::recovery_made,         action::person_recovered,          action::person_recovery_confirmed,
            action::card_verify_failed,    action::card_pin_change_failed,    action::card_pin_changed,
            action::card_verify_not_known, action::card_pin_change_not_known, action::card_unblocked};
}

const std::map<PersonId, PersonEntry>& PeopleAndCards::people() const {
    fold_rows();
    return people_;
}

const std::map<std::string, CardEntry>& PeopleAndCards::cards() const {
    fold_rows();
    return cards_;
}

CardEntry PeopleAndCards::card_of(const registers::Row& row, PersonId custodian) const {
    CardEntry out{.number = row.id,
                  .custodian = std::move(custodian),
                  .holder = registers::lent_to(row),
                  .since = in_that_hand_since(row),
                  .purpose = {},
                  .in_use = registers::is_in_use(row),
                  .password_set_at = row.story.front().at};
    if (out.holder) out.purpose = row.value(field::purpose);
    const auto known = passwords_.find(row.id);
    if (known == passwords_.end()) return out;
    const auto* lent = row.last_of(action::card_handed_out);
    const auto from = (lent == nullptr ? row.story.front() : *lent).sequence;
    const auto count = [from](const std::vector<std::uint64_t>& events) {
        return static_cast<int>(std::ranges::count_if(events, [from](auto event) { return event > from; }));
    };
    out.failed_tries = count(known->second.spent);
    out.tries_in_doubt = count(known->second.in_doubt);
    if (known->second.set_at && *known->second.set_at > out.password_set_at)
        out.password_set_at = *known->second.set_at;
    return out;
}

/// Nothing is taken out: a row stays, whatever becomes of what it is about.
void PeopleAndCards::fold_rows() const {
    const std::pair now{rows_->believed(), applied_};
    if (made_of_ == now) return;
    made_of_ = now;
    for (const auto& [id, row] : rows_->of(registers::people)) {
        auto person = person_of(row);
        if (!person) continue;
        if (const auto by = let_in_.find(person->code); by != let_in_.end()) person->let_in_by = by->second;
        if (const auto replaced = registers::replaced_since(*rows_, row))
            if (const auto before = RocDate::from(replaced->days() - std::chrono::days{1})) person->until = *before;
        const auto code = person->code;
        people_.insert_or_assign(code, *std::move(person));
    }
    for (const auto& [number, row] : rows_->of(registers::cards))
        if (auto custodian = PersonId::parse(row.value(field::custodian)))
            cards_.insert_or_assign(number, card_of(row, *std::move(custodian)));
}

std::set<Duty> PeopleAndCards::duties(const PersonId& person, RocDate on) const {
    const auto& all = people();
    const auto found = all.find(person);
    return found == all.end() ? std::set<Duty>{} : duties_on(found->second.designation(), on);
}

std::optional<PersonId> PeopleAndCards::password_known_to_leaver(const CardEntry& card, RocDate on) const {
    for (const auto& [code, person] : people()) {
        if (person.stopped_querying && *person.stopped_querying >= card.password_set_at) return code;
        // A last day that passes is no event: the days are compared.
        const auto* querying = person.duties.term(Duty::query_officer);
        if (querying == nullptr || person.ended) continue;
        auto last = person.until;
        if (querying->until && (!last || *querying->until < *last)) last = querying->until;
        if (last && on > *last && roc_date_at(card.password_set_at) <= *last) return code;
    }
    return std::nullopt;
}

Result<registers::Rows> rows_of_people(Journal& journal) {
    static constexpr std::array books{&registers::people};
    registers::Rows out(books);
    JCIC_CHECK(journal.refresh(out));
    return out;
}

}  // namespace jcic::domain::registers
