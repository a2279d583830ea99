#pragma once
// The description of an event: its name, its subject, its fields, the signatures that it needs, and its words. All
// descriptions are in app/domain/catalogue.

#include <optional>
#include <span>
#include <string_view>

#include "app/domain/duties.h"
#include "app/domain/events/journal.h"
#include "app/domain/events/names.h"

/// A word of the Chinese that people read; its English is in translations/registers_en.ts, under that context.
#define JCIC_WORD(context, text) text

namespace jcic::domain::events {

/// The format of a field's value, as text.
enum class Kind {
    text,        ///< anything
    reference,   ///< a number that people type and find things by: compared by its normal form (compared.h)
    number,      ///< decimal digits, without leading zeros
    yes_no,      ///< "yes", "no"
    day,         ///< seven ROC digits: "1151120" (RocDate::text)
    time,        ///< of a day, in Taiwan: "14:06" (time_of_day_text)
    week,        ///< hours of its days: "1-5 08:30-17:30; 6 09:00-12:00" (OfficeHours::text)
    instant,     ///< ISO 8601, UTC (iso_text)
    item,        ///< "T50"
    items,       ///< "T50,T52"; may be empty
    person,      ///< user code (PersonId::text)
    hex,         ///< lower case; may be empty
    earlier,     ///< EarlierEvent::text
    choice,      ///< one of the field's choices, by name
    subject,     ///< a natural person's ID number: PersonalId::text
    duties,      ///< DutyTerms::text; not empty
    attachment,  ///< Attachment::text; its digest is in field::attached, unencrypted
    problem,     ///< anything; a stable fault code is shown by its title
    opaque,      ///< anything; only its beginning is shown
};

/// Words of people's own: of limited length, without control characters.
[[nodiscard]] constexpr bool is_free_text(Kind kind) {
    return kind == Kind::text || kind == Kind::reference;
}

/// One of the allowed values.
struct Choice {
    std::string_view name;
    const char* title;
};

/// How often the field may occur.
enum class Times { once, at_most_once, any };

/// One of these duties, in the trail before the event, on its day.
using Duties = std::span<const Duty>;

/// The part of the person named in a field.
enum class Named {
    nobody,   ///< unchecked: an earlier act of theirs, or the field names no person
    signer,   ///< one of its signers, or its author if it has no signatures
    told_of,  ///< a person whom the event concerns without an act of theirs: unchecked
};

struct Field {
    std::string_view name;
    Kind kind = Kind::text;
    Keep keep = Keep::plain;
    Times times = Times::once;
    const char* title = nullptr;  ///< in Chinese; null for values that are never shown (kept apart)
    std::span<const Choice> choices{};
    int least = 0;  ///< of a number, like `most`; both 0: any
    int most = 0;   ///< of a typed text, in characters; 0: as longest_typed (catalogue.h)
    /// Values that are the program's own names, and their titles. Other values are allowed.
    std::span<const Choice> said{};
    /// In a repeatable step: if left out, the row's earlier value is removed.
    bool anew = false;
    /// In a step: known without typing (registers::Step::gives).
    bool given = false;
    /// Of a time: the field with its day, shown together; "": none.
    std::string_view of_day{};
    Named named = Named::nobody;
    Duties having{};               ///< the person named must have one of these duties on the event's day; empty: any
    Duties barred{};               ///< the person named must have none of these (R-DU-3)
    std::string_view as_before{};  ///< in a step: must equal this field of the row before; "": unchecked
};

/// The signatures that an event needs; its field "page" has the text shown to the signers.
struct Demand {
    std::string_view purpose;    ///< of every signature of it
    std::size_t signers = 1;     ///< different people, at least
    std::string_view answers{};  ///< the action that it answers, of the same subject, answered once; "": none
    Duties one{};                ///< required of one signer; empty: none
    Duties another{};            ///< required of another signer; empty: unchecked
    bool witnessed = false;      ///< one of the signers is not the event's author (R-PA-4, R-PA-6)
    bool beside = false;         ///< signed by author and the person in "beside": another, who has `one`
    bool of_anothers = false;    ///< nor the author of what it answers (R-DU-6), whose shown text is what is signed
    bool leaves_open = false;    ///< the answered event remains to be answered
    bool any_day = false;        ///< a signature after the signer's last day counts too
    bool alone = false;          ///< signed by its author only, who has `one`; no "page": they sign all of it
};

/// Rule of an event that changes who may sign or read: its author signs it (purpose::roster).
struct RosterRule {
    Duties by{};              ///< required of its author; empty: none
    bool of_others = false;   ///< not about who signs it: its author, or who signs beside
    bool apart = false;       ///< permission depends on more than a duty (app/ledger/people/who_is_who.h)
    Duties beside{};          ///< required of a second signer, named in its field "beside"; empty: no second signer
    bool in_vacancy = false;  ///< it names a unit head, by head office's letter, while there is none in force
};

/// Who writes an event, regardless of its signers: by the trail before it, on its day.
struct Writer {
    enum class Is {
        unasked,
        person,  ///< a person designated that day
        nobody,  ///< "-": the ledger itself, without a session
        either,  ///< either
    };
    Is is = Is::unasked;
    Duties by{};           ///< of a person: one of these duties; empty: any
    bool any_day = false;  ///< of a person: a result may be written after their last day too
    bool own = false;      ///< of a person: about themselves
};

struct Event {
    std::string_view action;
    const char* title;       ///< the happening, in Chinese
    std::string_view about;  ///< its subject, or the subject's prefix: "query:"
    std::span<const Field> fields;
    std::optional<Demand> demand{};
    std::optional<RosterRule> roster{};
    std::string_view takes_back{};  ///< the action whose named items no longer need an answer
    Writer writer{};
    std::string_view right_after{};  ///< the action of the event directly before it; "": any

    /// Null if there is no such field.
    [[nodiscard]] const Field* field(std::string_view name) const;
    /// Whether this may be its subject; a person only by a user code in its written form.
    [[nodiscard]] bool is_about(std::string_view subject) const;
};

}  // namespace jcic::domain::events
