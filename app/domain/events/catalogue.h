#pragma once
// Every event that stands in the trail, described once: what it is called, what it is about, what it says. What is
// written is held to it (check), and so is what the documents and the windows say of it (tests/domain, tests/ui).

#include <span>
#include <string_view>

#include "app/domain/journal.h"

namespace jcic::domain::events {

/// How a field's value is written, as text.
enum class Kind {
    text,        ///< anything
    number,      ///< decimal digits, without leading zeros
    yes_no,      ///< "yes", "no"
    day,         ///< seven ROC digits: "1151120"
    instant,     ///< ISO 8601, UTC
    item,        ///< "T50"
    items,       ///< "T50,T52"; may be empty
    person,      ///< user code
    hex,         ///< lower case; may be empty
    earlier,     ///< EarlierEvent::text
    choice,      ///< one of the field's choices, by name
    subject,     ///< a natural person's ID number: PersonalId::text
    duties,      ///< DutyTerms::text; not empty
    attachment,  ///< Attachment::text; its digest stands beside it, in clear (attached_field)
};

/// One of what may be chosen.
struct Choice {
    std::string_view name;
    const char* title;
};

/// How often it stands in the event.
enum class Times { once, at_most_once, any };

struct Field {
    std::string_view name;
    Kind kind = Kind::text;
    Keep keep = Keep::plain;
    Times times = Times::once;
    const char* title = nullptr;  ///< in Chinese, of a register's field (registers/register.h)
    std::span<const Choice> choices{};
};

struct Event {
    std::string_view action;
    std::string_view about;  ///< its subject, or what the subject begins with: "query:"
    std::span<const Field> fields;
    bool open = false;  ///< further plain fields may stand in it: remarks of a person, details of the outer journal
};

/// The registers' among them.
[[nodiscard]] std::span<const Event> all();
/// Null for an action that nobody writes.
[[nodiscard]] const Event* find(std::string_view action);

/// Whether the entry is one of them, as it says. Fault input.form (details "action", "field", "reason": "unknown",
/// "missing", "twice", "kept", "value").
[[nodiscard]] Result<void> check(const Entry& entry);

/// What a person typed for the field, as it is written: full-width forms as ASCII where no words are meant, outer
/// spaces away. Faults input.missing, input.form, rule.ROC-DATE, input.id and what else its kind's own type says;
/// detail "field". "" where the field may be left out and nothing was typed.
[[nodiscard]] Result<std::string> as_written(const Field& field, std::string_view typed);

}  // namespace jcic::domain::events
