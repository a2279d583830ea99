#pragma once
// Every action that may stand in the trail, and which signatures it requires: docs/ledger-format.md, "Required
// signatures", "People", "Registers". A table of this verifier's own; a test compares it with the desk's.

#include <span>
#include <string_view>

namespace jcic::verify {

/// Whether it is one of them, register steps (registers.h) among them.
[[nodiscard]] bool is_known(std::string_view action);

struct Demand {
    std::string_view action;
    std::string_view purpose;
    std::size_t signers = 1;
    std::string_view answers{};  ///< the action that it rests on; "": none
    std::string_view duties{};   ///< one of the signers has one of them, a comma between; "": anybody
    std::string_view another{};  ///< and another signer one of these; "": not asked
    bool witnessed = false;      ///< one of the signers is not who wrote it
    bool of_anothers = false;    ///< nor who wrote what it answers, whose page it shows
    bool leaves_open = false;    ///< what it answers is still to be answered
    bool any_day = false;        ///< a signature counts after the signer's last day, too
    bool alone = false;          ///< who wrote it signs it, and is the one of the duties; it has no page
};
[[nodiscard]] std::span<const Demand> demands();
/// Null for an action that stands without signatures; a register's step has its own (registers.h).
[[nodiscard]] const Demand* demand_on(std::string_view action);

/// Whether such an event is answered by one that stands on signatures.
[[nodiscard]] bool is_answered(std::string_view action);

/// These carry the signature of whoever wrote them.
struct RosterRule {
    std::string_view action;
    std::string_view by{};      ///< who wrote it has one of these duties; "": anybody
    bool of_others = false;     ///< and it is not about themselves
    bool apart = false;         ///< who may is more than a duty
    bool begins = false;        ///< it names no change of the same person before it
    std::string_view beside{};  ///< whom its field "beside" names signs it too, and has one of these; "": nobody
    bool in_vacancy = false;    ///< it names a unit head, by head office's letter, while none is in force
};
[[nodiscard]] std::span<const RosterRule> roster_rules();
/// Null for what does not change who may sign or read.
[[nodiscard]] const RosterRule* roster_rule_of(std::string_view action);

/// Whether it tells of a backup put back: by a person's password, or by both halves of a recovery key.
[[nodiscard]] bool restores(std::string_view action);

/// The others, which stand by themselves.
[[nodiscard]] std::span<const std::string_view> other_actions();

}  // namespace jcic::verify
