#pragma once
// Parts shared by descriptions of events, in the catalogue's tables and in the registers'.

#include <array>

#include "app/domain/events/event.h"
#include "app/domain/typed_text.h"

namespace jcic::domain::events {

/// In the hashed bytes.
constexpr Field clear(std::string_view name, const char* title, Kind kind = Kind::text) {
    return {name, kind, Keep::plain, Times::once, title, {}};
}
/// Encrypted under a key that can be destroyed.
constexpr Field sealed(std::string_view name, const char* title, Kind kind = Kind::text) {
    return {name, kind, Keep::personal, Times::once, title, {}};
}
/// The same, opened on demand only.
constexpr Field aside(std::string_view name) {
    return {name, Kind::text, Keep::apart, Times::once, nullptr, {}};
}
constexpr Field if_any(Field field) {
    field.times = Times::at_most_once;
    return field;
}
constexpr Field any_number_of(Field field) {
    field.times = Times::any;
    return field;
}
/// A name, a number, a place: at most one line.
constexpr Field brief(Field field) {
    field.most = static_cast<int>(longest_line);
    return field;
}
/// The program's own names, shown as words.
constexpr Field said_as(Field field, std::span<const Choice> words) {
    field.said = words;
    return field;
}

/// The person named signs the event.
constexpr Field signer(Field field) {
    field.named = Named::signer;
    return field;
}
/// The person named belongs to the branch, and need not sign.
constexpr Field told_of(Field field) {
    field.named = Named::told_of;
    return field;
}
/// The person named has one of these duties on the event's day.
constexpr Field having(Field field, Duties duties) {
    field.having = duties;
    return field;
}
/// The person named has none of these duties.
constexpr Field barring(Field field, Duties duties) {
    field.barred = duties;
    return field;
}
/// In a step: must equal this field of the row before.
constexpr Field as_before(Field field, std::string_view of_row) {
    field.as_before = of_row;
    return field;
}

/// An event that needs signatures.
constexpr Event stands_on(Event event, Demand demand) {
    event.demand = demand;
    return event;
}
/// An event that changes who may sign or read.
constexpr Event of_roster(Event event, RosterRule rule) {
    event.roster = rule;
    return event;
}

inline constexpr std::array unit_heads{Duty::unit_head};
inline constexpr std::array supervisors{Duty::supervisor};
inline constexpr std::array card_custodians{Duty::card_custodian};
inline constexpr std::array password_custodians{Duty::password_custodian};
/// Duties that maintain ledger and accounts (domain::administers), the primary one first.
inline constexpr std::array administering{Duty::administrator, Duty::unit_head};
/// Duties whose keys open records (domain::reads_records).
inline constexpr std::array reading_records{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer};
/// Duties that check others (domain::checks_others).
inline constexpr std::array checking{Duty::supervisor, Duty::reviewer, Duty::auditor};

// Fields of many events.
inline constexpr Field rests = clear(field::rests_on, JCIC_WORD("registers", "依據的事件"), Kind::earlier);
inline constexpr Field shown = sealed(field::page, JCIC_WORD("registers", "簽署的頁面"), Kind::opaque);
inline constexpr Field shown_in_clear = clear(field::page, JCIC_WORD("registers", "簽署的頁面"), Kind::opaque);
inline constexpr Field destroys = clear(field::destroys, JCIC_WORD("registers", "銷毀的金鑰"));
inline constexpr Field with_problem = clear(field::problem, JCIC_WORD("registers", "原因"), Kind::problem);
inline constexpr Field why_personal = sealed(field::reason, JCIC_WORD("registers", "原因"));
inline constexpr Field digest = clear(field::digest, JCIC_WORD("registers", "檔案摘要"), Kind::hex);
inline constexpr Field queue = clear(field::queue, JCIC_WORD("registers", "印表機"));
inline constexpr Field job = clear(field::job, JCIC_WORD("registers", "列印工作"));
inline constexpr Field head_of_unit = clear(field::unit_head, JCIC_WORD("registers", "單位主管"), Kind::person);
inline constexpr Field year = clear(field::year, JCIC_WORD("registers", "年度"), Kind::number);
inline constexpr Field signing_key = clear(field::signing_key, JCIC_WORD("registers", "簽章公鑰"), Kind::hex);
inline constexpr Field exchange_key = clear(field::exchange_key, JCIC_WORD("registers", "加密公鑰"), Kind::hex);
inline constexpr Field generation = clear(field::generation, JCIC_WORD("registers", "金鑰版次"), Kind::number);
inline constexpr Field recovery_number = clear(field::recovery, JCIC_WORD("registers", "復原金鑰版次"), Kind::number);
inline constexpr Field recovery_proof = clear(field::proof, JCIC_WORD("registers", "復原金鑰的證明"), Kind::hex);
inline constexpr Field on_a_day = clear(field::on, JCIC_WORD("registers", "日期"), Kind::day);

}  // namespace jcic::domain::events
