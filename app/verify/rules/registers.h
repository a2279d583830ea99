#pragma once
// Steps of the branch's registers: docs/trust/ledger-format.md, "Registers". This verifier's own table; a test compares
// it with the desk's.

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// How a step depends on the row's earlier events.
enum class Follows {
    row,      ///< its state allows it, and it rests on the row's last event
    state,    ///< its state allows it; rests-on is checked elsewhere (actions.h, roster)
    known,    ///< as `state`, for an existing row; it may be about something in no register
    nothing,  ///< for the user code typed at a sign-in: if the row's state does not allow it, the row is unchanged
};

struct RegisterStep {
    std::string_view action;
    std::string_view from{};     ///< states, separated by commas; "": it begins a row
    std::string_view to{};       ///< "": the state stays
    std::string_view purpose{};  ///< of the signatures; "": none needed
    std::string_view duties{};   ///< the second signer needs one of these; without one, the author
    Follows follows = Follows::row;
    std::string_view only_by{};   ///< the row's field that names the only permitted author
    std::string_view never_by{};  ///< fields naming people who may neither write nor co-sign it; who_before; whom_about
    std::string_view gives{};     ///< fields of this step that later steps are checked against
    std::string_view same{};      ///< fields in which it must name the same people as the row's earlier fields
    bool alone = false;           ///< the author signs it, without a second person
};
/// The author of the row's last event.
inline constexpr std::string_view who_before = "(before)";
/// The person the row is about: its subject ends in their user code.
inline constexpr std::string_view whom_about = "(about)";
[[nodiscard]] std::span<const RegisterStep> register_steps();
/// Null for none.
[[nodiscard]] const RegisterStep* register_step(std::string_view action);
/// Whether files may be attached to it.
[[nodiscard]] bool attaches(std::string_view action);
/// Whether the step destroys the row's key: the unit head's (R-AU-6).
[[nodiscard]] bool ends_a_row(std::string_view action);

class Registers {
public:
    /// Returns "state" (the row's state does not allow it), "rests-on" (not on the row's last event), "taken-by" (by a
    /// person who is not named for it in the row); "" if it is valid, or no register's step. Then records the event if
    /// it is valid.
    [[nodiscard]] std::string judge_event(std::uint64_t number, const Event& event, const Digest& leaf);

private:
    /// Of a card, registered or not, by its last attempts.
    struct Tried {
        bool no_try_left = false;
        bool password_not_known = false;
    };
    /// Conditions outside the row's state: who has a card, and whether its password is known.
    [[nodiscard]] bool is_so(const Event& event);
    struct Row {
        std::string_view state;
        std::string last;                                       ///< as in "rests-on"
        std::string by;                                         ///< its author
        std::map<std::string, std::string, std::less<>> named;  ///< people, by field
    };
    [[nodiscard]] static bool is_theirs(const RegisterStep& step, const Row& row, const Event& event);
    [[nodiscard]] static bool names_the_same(const RegisterStep& step, const Row& row, const Event& event);
    std::map<std::string, Tried> tried_;
    std::map<std::string, Row> rows_;  ///< by subject
};

}  // namespace jcic::verify
