#pragma once
// Steps of the branch's registers: docs/ledger-format.md, "Registers". A table of this verifier's own; a test holds it
// against the desk's.

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// What the row's earlier events mean for a step.
enum class Follows {
    row,      ///< its state allows it, and it rests on the row's last event
    state,    ///< its state allows it; what it rests on is asked elsewhere (actions.h, who is who)
    known,    ///< the same, of a row that is there; it may tell of what no register has
    nothing,  ///< of whoever was typed: what the row's state does not allow changes nothing of the row
};

struct RegisterStep {
    std::string_view action;
    std::string_view from{};     ///< states, with a comma between them; "": it begins a row
    std::string_view to{};       ///< "": the state stays
    std::string_view purpose{};  ///< of the signatures; "": none is needed
    std::string_view duties{};   ///< of who signs beside: one of them; where nobody does, of who wrote it
    Follows follows = Follows::row;
    std::string_view only_by{};   ///< the row's field that names who alone may write it
    std::string_view never_by{};  ///< fields that name who neither writes it nor signs beside; who_before; whom_about
    std::string_view gives{};     ///< of the fields that later steps are held to, those that this step says
    std::string_view same{};      ///< fields in which it names whom the row's own field of that name did before it
    bool alone = false;           ///< who wrote it signs it, and nobody beside
};
/// Who wrote the row's last event.
inline constexpr std::string_view who_before = "(before)";
/// Whom the row is about: its subject ends in their user code.
inline constexpr std::string_view whom_about = "(about)";
[[nodiscard]] std::span<const RegisterStep> register_steps();
/// Null for none.
[[nodiscard]] const RegisterStep* register_step(std::string_view action);
/// Whether files may be attached in it.
[[nodiscard]] bool attaches(std::string_view action);
/// Whether it is a step that destroys the row's key: the unit head's (R-AU-6).
[[nodiscard]] bool ends_a_row(std::string_view action);

class Registers {
public:
    /// "state" (the row's state does not allow it), "rests-on" (not on the row's last event), "taken-by" (by somebody
    /// whose it is not, as the row names them); "" where all is well, or it is no register's. Follows the event where
    /// it is believed.
    [[nodiscard]] std::string judge_event(std::uint64_t number, const Event& event, const Digest& leaf);

private:
    /// Of a card, registered or not, by what was tried on it last.
    struct Tried {
        bool no_try_left = false;
        bool password_not_known = false;
    };
    /// Of what no state says: whose hand a card is in, and what its password is known to be.
    [[nodiscard]] bool is_so(const Event& event);
    struct Row {
        std::string_view state;
        std::string last;                                       ///< as "rests-on" names it
        std::string by;                                         ///< who wrote that
        std::map<std::string, std::string, std::less<>> named;  ///< people, by field
    };
    [[nodiscard]] static bool is_theirs(const RegisterStep& step, const Row& row, const Event& event);
    [[nodiscard]] static bool names_the_same(const RegisterStep& step, const Row& row, const Event& event);
    std::map<std::string, Tried> tried_;
    std::map<std::string, Row> rows_;  ///< by subject
};

}  // namespace jcic::verify
