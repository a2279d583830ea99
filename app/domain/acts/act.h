#pragma once
// The description of an act: what a person does to a thing that the trail tells of, a query, a record or a copy. It
// says what the act is called, how it may end and from which states, in whose hands it is, what it asks, who signs
// beside and which rule it is held to. The append (judge), the terminal's command (if it has an `aim`), the windows'
// titles and questions (ui/commands/act_question.h) and the table of rights come from it. Who may write its events, and
// how each field is kept, the catalogue says. Still by hand: the event's fold, and which window offers the act.
//
// A register's step (registers/register.h) is the same idea for a row, and shares duties, values and the catalogue's
// fields. The two join when a row is a Thing: a step then is an act of one ending, and Written::table and ::roster,
// which describe the catalogue's events a second time, go.

#include <array>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/policy.h"
#include "app/domain/registers/register.h"
#include "app/domain/shown_text.h"

namespace jcic::domain::acts {

using registers::Duties;
using registers::Names;
using registers::Values;

/// What an act is about.
struct Thing {
    std::string subject;         ///< of its events, and the key of their personal values: "query:<id>"
    std::string_view state{};    ///< "": not begun
    Values named{};              ///< what names it within the subject, in each of its events: item, number
    Values said{};               ///< by field, what the trail says of it
    std::set<std::string> is{};  ///< conditions of it that are more than a state: "paper-out"
    EarlierEvent began{};        ///< what an event that rests on it rests on
};

/// The branch, as far as acts ask it. Nothing is written, and all of it is of one moment.
struct World {
    PersonId by;
    RocDate today;
    std::function<std::set<Duty>(const PersonId&)> duties;  ///< today
    std::function<Result<void>()> has_case;                 ///< whether `by` has the thing's case (R-DU-15)
    Policy policy{};
};

/// An act that somebody is about to take.
struct Taking {
    const Thing& thing;
    const Values& values;  ///< typed, or known to who carries it out (Act::given)
    const World& world;
    const PersonId* beside = nullptr;
    [[nodiscard]] std::string value(std::string_view field) const;  ///< of the act, else what the thing has
};

/// One of its ends: the first whose states and condition fit is the one that is written.
struct Ending {
    Names from;               ///< empty: it begins the thing
    std::string_view action;  ///< its event; "": nothing is to be written
    std::string_view to{};    ///< the state afterwards; "": as before, or kept by the thing's own table
    bool (*when)(const Taking&) = nullptr;
    Values (*gives)(const Taking&) = nullptr;  ///< values besides those of the taking
};

/// By duty: whoever may write the event of the first ending, by the catalogue (events::Writer).
struct Hands {
    bool has_case = false;          ///< R-DU-15: whose the case is
    std::string_view only{};        ///< the thing's field that names the only person
    Duties or_by{};                 ///< who may in that person's place
    bool once_left = false;         ///< but only once that person asks no queries any more
    std::string_view or_without{};  ///< the thing's field that names a person who needs no duty; others need one of
    Duties by{};                    ///< these, in place of the catalogue's
};

/// A field of the ending's event that is typed.
struct Ask {
    std::string_view field;
    const char* title = nullptr;              ///< the question (JCIC_WORD); the option's help
    bool (*needed)(const Taking&) = nullptr;  ///< null: always
    /// Null: of the catalogue's kind, or any words that it has room for.
    Result<void> (*check)(std::string_view text, std::string_view field) = nullptr;
    std::string_view most{};                    ///< of a number: at most what the thing has in this field
    std::span<const events::Choice> choices{};  ///< one of these; else of those that the catalogue names
    std::string_view option{};                  ///< at the terminal: "words"; "": as the field
    [[nodiscard]] std::span<const events::Choice> one_of(const events::Field& field_of_it) const;  ///< empty: anything
    [[nodiscard]] std::string_view typed_as() const { return option.empty() ? field : option; }
};

/// The second signature; or the author's own, alone.
struct Second {
    registers::Beside beside;               ///< who, without duties anybody in office; for which purpose
    bool (*when)(const Taking&) = nullptr;  ///< null: always
    std::string_view on{};                  ///< an event of its own, directly before the act's; "": the act's
    FaultCode self{};                       ///< where the author would sign
    const char* self_reason = nullptr;
    FaultCode lacking{};  ///< where nobody signs, with one detail
    const char* lacking_key = nullptr;
    const char* lacking_value = nullptr;
    void (*page)(const Taking&, ShownText&) = nullptr;  ///< what they sign
    bool own = false;                                   ///< the author's
};

struct Act {
    std::string_view name;        ///< "record.still-needed"; at the terminal "record still-needed"
    const char* title = nullptr;  ///< as on a button, "…" where something is asked (JCIC_WORD)
    std::span<const Ending> endings;
    Hands hands{};
    std::span<const Ask> asks{};
    /// Null for none. Also asked where no ending fits, so that it can say why.
    Result<void> (*rule)(const Taking&) = nullptr;
    const Second* second = nullptr;
    /// Taken by a page or desk of its own, which knows these fields: never offered the general way.
    bool apart = false;
    Names given{};
    bool together = false;         ///< may be taken on several things at once, all or none
    bool of_case = false;          ///< taken on all queries of the case that the same person has
    const char* aim = nullptr;     ///< a sentence: the terminal's help (JCIC_WORD)
    const char* answer = nullptr;  ///< what is said once it is done
    [[nodiscard]] std::string_view thing() const { return name.substr(0, name.find('.')); }  ///< "record", "copy"
    [[nodiscard]] bool begins() const { return endings.front().from.empty(); }
    [[nodiscard]] bool may_follow(std::string_view state) const;
    [[nodiscard]] Duties by() const;  ///< empty: anybody
    [[nodiscard]] bool is_signed_alone() const { return second != nullptr && second->own; }
    [[nodiscard]] const events::Field* field(const Ask& ask) const;  ///< the catalogue's
    /// Whether it is offered the general way at the terminal.
    [[nodiscard]] bool is_offered() const { return !apart && aim != nullptr; }
};

/// All of them, by thing.
[[nodiscard]] std::span<const Act> of_queries();
[[nodiscard]] std::span<const Act> of_records();
[[nodiscard]] std::span<const Act> of_copies();
[[nodiscard]] std::array<std::span<const Act>, 3> all();
/// Null for none.
[[nodiscard]] const Act* find(std::string_view name);
/// The same of an act that there is.
[[nodiscard]] const Act& named(std::string_view name);
/// The first act that may write this event; null for none.
[[nodiscard]] const Act* writing(std::string_view action);

/// The state after that event; nullopt if no ending of these acts allows it.
[[nodiscard]] std::optional<std::string_view> state_after(std::span<const Act> acts, std::string_view state,
                                                          std::string_view action);

/// Fault person.duty.
[[nodiscard]] Result<void> entitles(const Act& act, const std::set<Duty>& duties);
/// The act's events in their order, without ids; the same answer for the same taking. Faults person.duty,
/// query.not-in-hand, query.state, input.missing, input.form ("field"), those of the field's kind, of the second
/// signature and of the act's own rule.
[[nodiscard]] Result<std::vector<Entry>> judge(const Act& act, const Taking& taking);

}  // namespace jcic::domain::acts
