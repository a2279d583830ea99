#pragma once
// The description of every event in the ledger (app/domain/events/event.h). Writing is checked against it (check;
// app/ledger/trail/demands.h), and so are verification, the words of the windows, and the documents (tests/domain,
// tests/ui, tests/verify).

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/domain/events/event.h"

namespace jcic::domain::events {

/// The registers' among them.
[[nodiscard]] std::span<const Event> all();
/// Null for an action that nobody writes.
[[nodiscard]] const Event* find(std::string_view action);
/// Null for an action that stands without signatures, or that nobody writes.
[[nodiscard]] const Demand* demand_on(std::string_view action);
/// The same of what changes who may sign or read.
[[nodiscard]] const RosterRule* roster_rule_of(std::string_view action);
/// Whether events of this action are answered by signed ones.
[[nodiscard]] bool is_answered(std::string_view action);
/// What a subject is, in Chinese, by what stands before its colon: 查詢 for "query". Null for none of this program's.
[[nodiscard]] const char* subject_title(std::string_view kind);

/// What an event says, to be read and not to be kept.
struct SaidField {
    std::string_view name;
    Keep keep = Keep::plain;
    std::optional<std::string_view> value{};  ///< none: it is written and not ours to read, and is not judged
};
struct Said {
    std::string_view action;
    std::string_view subject;
    std::vector<SaidField> fields;
};
/// What is to be written.
[[nodiscard]] Said said_by(const Entry& entry);

/// Whether it is one of them, as it says. Fault input.form (details "action", "field", "reason": "unknown",
/// "missing", "twice", "kept", "value").
[[nodiscard]] Result<void> check(const Said& said);
/// The same of what is to be written, whose texts are held to what may be typed as well (typed_text.h): the last edge,
/// behind those that tell it before anybody signs. What stands in the trail already is not held to that.
[[nodiscard]] Result<void> check(const Entry& entry);

/// How many characters may be typed for a field of Kind::text: of what stands in clear no more than a line.
[[nodiscard]] std::size_t longest_typed(const Field& field);

/// What a person typed for the field, as it is written: full-width forms as ASCII where no words are meant, outer
/// spaces away. Faults input.missing, input.form, rule.ROC-DATE, input.id and what else its kind's own type says;
/// detail "field". "" where the field may be left out and nothing was typed.
[[nodiscard]] Result<std::string> as_written(const Field& field, std::string_view typed);

}  // namespace jcic::domain::events
