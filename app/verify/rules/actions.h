#pragma once
// Every action that the ledger may contain, and the signatures it requires: docs/trust/ledger-format.md, "Required
// signatures", "People", "Registers". This verifier's own table; a test compares it with the desk's.

#include <span>
#include <string_view>

namespace jcic::verify {

/// Whether it is a known action, including register steps (registers.h).
[[nodiscard]] bool is_known(std::string_view action);

struct Demand {
    std::string_view action;
    std::string_view purpose;
    std::size_t signers = 1;
    std::string_view answers{};  ///< the action that it rests on; "": none
    std::string_view duties{};   ///< a signer needs one of them, separated by commas; "": any
    std::string_view another{};  ///< another signer needs one of these; "": none needed
    bool witnessed = false;      ///< a signer is not the event's author
    bool of_anothers = false;    ///< nor the author of the event it answers, whose page it shows
    bool leaves_open = false;    ///< the answered event remains to be answered
    bool any_day = false;        ///< a signature also counts after the signer's last day
    bool alone = false;          ///< the author alone signs it and has one of the duties; it has no page
};
[[nodiscard]] std::span<const Demand> demands();
/// Null for an action without required signatures; a register's step has its own (registers.h).
[[nodiscard]] const Demand* demand_on(std::string_view action);

/// Whether such an event is answered by one with required signatures.
[[nodiscard]] bool is_answered(std::string_view action);

/// Roster changes, which are signed by their author.
struct RosterRule {
    std::string_view action;
    std::string_view by{};      ///< the author needs one of these duties; "": any
    bool of_others = false;     ///< and it is about neither its author nor who signs beside
    bool apart = false;         ///< the right depends on more than a duty
    bool begins = false;        ///< it rests on no earlier change of the person
    std::string_view beside{};  ///< the person in its field "beside" also signs and needs one of these; "": none
    bool in_vacancy = false;    ///< it names a unit head by head office's letter while none is in force
};
[[nodiscard]] std::span<const RosterRule> roster_rules();
/// Null for an action that does not change who may sign or read.
[[nodiscard]] const RosterRule* roster_rule_of(std::string_view action);

/// Whether the action is a restore: by a person's password, or by both parts of a recovery key.
[[nodiscard]] bool restores(std::string_view action);

/// The other actions, which need no signatures.
[[nodiscard]] std::span<const std::string_view> other_actions();

}  // namespace jcic::verify
