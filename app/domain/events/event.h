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

/// How a field's value is written, as text.
enum class Kind {
    text,        ///< anything
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
    attachment,  ///< Attachment::text; its digest stands beside it, in clear (field::attached)
    problem,     ///< anything; people read a stable fault code by its title
    opaque,      ///< anything; people are told its beginning
};

/// One of what may be chosen.
struct Choice {
    std::string_view name;
    const char* title;
};

/// How often it stands in the event.
enum class Times { once, at_most_once, any };

/// One of these duties, as the trail gives them before the event for its day.
using Duties = std::span<const Duty>;

/// Of a field that names a person: what they have to do with the event.
enum class Named {
    nobody,   ///< nothing is asked: an earlier deed of theirs is told, or the field names no person
    signer,   ///< one of its signers, or who wrote it where it has no signatures
    told_of,  ///< somebody whom the event is about without their doing: asked of nobody
};

struct Field {
    std::string_view name;
    Kind kind = Kind::text;
    Keep keep = Keep::plain;
    Times times = Times::once;
    const char* title = nullptr;  ///< in Chinese; null for what nobody is told in words (values kept apart)
    std::span<const Choice> choices{};
    int least = 0;  ///< of a number, as `most`; both 0: any
    int most = 0;   ///< of a text that people type, its characters; 0: as longest_typed (catalogue.h)
    /// Values that are names of the program's own, and what people read for each. Anything else may stand there too.
    std::span<const Choice> said{};
    /// Of a step that may be taken again: where it is left out, what the row had of it is over.
    bool anew = false;
    /// Of a step: known without being typed (registers::Step::gives).
    bool given = false;
    /// Of a time: the field with the day that it is of, with which it is read; "": none.
    std::string_view of_day{};
    Named named = Named::nobody;
    Duties having{};               ///< of whom it names: one of these duties in force on the event's day; none: any
    Duties barred{};               ///< of whom it names: none of these (R-DU-3)
    std::string_view as_before{};  ///< of a step: it names whom this field of the row named before it; "": not asked
};

/// Which signatures an event stands on; its field "page" holds what was shown to the signers.
struct Demand {
    std::string_view purpose;    ///< of every signature of it
    std::size_t signers = 1;     ///< different people, at least
    std::string_view answers{};  ///< the action that it rests on, of the same subject, answered once; "": none
    Duties one{};                ///< what one of the signers must be; none: anybody
    Duties another{};            ///< the same of another signer; none: not asked
    bool witnessed = false;      ///< one of the signers is not who wrote the event (R-PA-4, R-PA-6)
    bool beside = false;         ///< who wrote it signs, and who its field "beside" names: another, who is `one`
    bool of_anothers = false;    ///< nor who wrote what it answers (R-DU-6), and what that shows is what is signed
    bool leaves_open = false;    ///< what it answers is still to be answered after it
    bool any_day = false;        ///< a signature counts after the signer's last day, too
    bool alone = false;          ///< who wrote it signs it, who is `one`; it has no field "page": it is all they sign
};

/// Of an event that changes who may sign or read: who wrote it signs it (purpose::roster).
struct RosterRule {
    Duties by{};             ///< what who wrote it must be; none: anybody
    bool of_others = false;  ///< and it is not about themselves
    bool apart = false;      ///< who may is more than a duty (app/ledger/people/who_is_who.h)
    Duties beside{};         ///< what another must be, whom its field "beside" names and who signs it too; none: nobody
    bool in_vacancy = false;  ///< and it names a unit head, by head office's letter, while none is in force
};

/// Who writes an event, whoever signs it: by the trail before it, for its day.
struct Writer {
    enum class Is {
        unasked,
        person,  ///< somebody designated that day
        nobody,  ///< "-": the ledger itself, while nobody is signed in
        either,  ///< the one or the other
    };
    Is is = Is::unasked;
    Duties by{};           ///< of a person: one of these duties; none: any
    bool any_day = false;  ///< of a person: what has come about is written after their last day, too
    bool own = false;      ///< of a person: it is about themselves
};

struct Event {
    std::string_view action;
    const char* title;       ///< what happened, in Chinese
    std::string_view about;  ///< its subject, or what the subject begins with: "query:"
    std::span<const Field> fields;
    std::optional<Demand> demand{};
    std::optional<RosterRule> roster{};
    std::string_view takes_back{};  ///< the action of which what it names (items) needs no answer any more
    Writer writer{};
    std::string_view right_after{};  ///< the action of the event that stands right before it; "": any

    /// Null for none of that name.
    [[nodiscard]] const Field* field(std::string_view name) const;
    /// Whether that may be its subject; a person stands in one in the one form in which a user code is written.
    [[nodiscard]] bool is_about(std::string_view subject) const;
};

}  // namespace jcic::domain::events
