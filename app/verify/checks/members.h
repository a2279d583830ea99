#pragma once
// People by the events about them: their keys, days and duties (docs/trust/ledger-format.md, "People").

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/verify/checks/recovery_keys.h"
#include "app/verify/rules/duties.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

inline constexpr std::string_view about_person = "person:";  ///< followed by the user code

/// What a person may do on one day.
struct OnDuty {
    std::string duties;  ///< with a comma before and after each
    [[nodiscard]] bool has(std::string_view duty) const;
    [[nodiscard]] bool has_one_of(std::string_view list) const;  ///< separated by commas
};

struct Member {
    Bytes key;
    std::string duties;  ///< as in the event, with their days
    std::string from;    ///< first day, seven digits of the Republic's calendar; "": from the designation on
    std::string until;   ///< last day, included; "": none
    bool ended = false;
    std::set<std::string>
        let_in_by{};         ///< maker and keepers of the recovery key used for the person; empty after confirmation
    std::string replaces{};  ///< heads replaced by this recovered one after confirmation
    [[nodiscard]] bool may_sign() const { return !ended && let_in_by.empty(); }
    [[nodiscard]] bool on(const std::string& day) const;
    /// nullopt on a day outside their term.
    [[nodiscard]] std::optional<OnDuty> at(const std::string& day) const;
    /// The days as administrator.
    [[nodiscard]] std::optional<Days> administrates() const;
};

/// The replaced heads of a naming ("H01,H02"), as written; empty if there are none.
[[nodiscard]] std::vector<std::string> replaced_in(const std::string& heads);

class Members {
public:
    [[nodiscard]] const std::map<std::string, Member>& all() const { return members_; }  ///< by user code
    /// Null for an unknown person.
    [[nodiscard]] const Member* find(std::string_view person) const;
    /// nullopt for an unknown person, or a day outside their term.
    [[nodiscard]] std::optional<OnDuty> on(const std::string& person, std::uint64_t at) const;
    /// Returns false for an impossible change of people.
    [[nodiscard]] bool judge_event(const Event& event, const RecoveryKeys& keys);

    /// R-DU-1: a longer term is a designation, reserved to the unit head.
    [[nodiscard]] bool lengthens(const Event& event) const;
    /// Of the subject's person; nullopt if unknown.
    [[nodiscard]] std::optional<Days> administrators_days(std::string_view subject) const;
    /// Whether the event, already processed, ends the only unit head of some later day (R-DU-18). `before`: its person
    /// before the event.
    [[nodiscard]] bool leaves_headless(const Event& event, const Member& before) const;
    /// R-DU-13, for a processed event; `before`: its person's days before it.
    [[nodiscard]] bool hand_over(const Event& event, const std::optional<Days>& before) const;

private:
    [[nodiscard]] static bool change(Member& member, const Event& event, const RecoveryKeys& keys);
    std::map<std::string, Member> members_;
};

}  // namespace jcic::verify
