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

/// Includes those of the registers.
[[nodiscard]] std::span<const Event> all();
/// Null for an unknown action.
[[nodiscard]] const Event* find(std::string_view action);
/// Null for an action without signatures, or an unknown one.
[[nodiscard]] const Demand* demand_on(std::string_view action);
/// The same for actions that change who may sign or read.
[[nodiscard]] const RosterRule* roster_rule_of(std::string_view action);
/// Whether events of this action are answered by signed ones.
[[nodiscard]] bool is_answered(std::string_view action);
/// The Chinese title of a subject's kind, the text before its colon: 查詢 for "query". Null for an unknown kind.
[[nodiscard]] const char* subject_title(std::string_view kind);

/// An event's content, as a view for checking.
struct FieldValue {
    std::string_view name;
    Keep keep = Keep::plain;
    std::optional<std::string_view> value{};  ///< nullopt: written but not ours to read, and not checked
};
struct FieldSet {
    std::string_view action;
    std::string_view subject;
    std::vector<FieldValue> fields;
};
/// The content of an entry to be written.
[[nodiscard]] FieldSet said_by(const Entry& entry);

/// Whether it matches the description of its action. Fault input.form (details "action", "field", "reason": "unknown",
/// "missing", "twice", "kept", "value").
[[nodiscard]] Result<void> check(const FieldSet& said);
/// The same of another catalogue: in tests of the ledger itself.
using Admits = Result<void> (*)(const FieldSet& said);
/// The same for an entry to be written, whose texts are also checked as typed input (typed_text.h). This is the last
/// check, after those before signing. Events already in the trail are not checked this way.
[[nodiscard]] Result<void> check(const Entry& entry);

/// Maximum typed length of a field of Kind::text, in characters; one line if it is stored unencrypted.
[[nodiscard]] std::size_t longest_typed(const Field& field);

/// Converts typed input to the written form: full-width forms to ASCII unless words are meant, without outer spaces.
/// Faults input.missing, input.form, rule.ROC-DATE, input.id and those of the kind's own type; detail "field". "" if
/// the field is optional and empty.
[[nodiscard]] Result<std::string> as_written(const Field& field, std::string_view typed);

}  // namespace jcic::domain::events
