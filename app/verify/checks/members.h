#pragma once
// Who is who by the events about people: their keys, days and duties (docs/ledger-format.md, "People").

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

inline constexpr std::string_view about_person = "person:";  ///< then the user code

struct Member {
    Bytes key;
    std::string duties;  ///< as the event says them, with their days; at(): of that day, with a comma around each
    std::string from;    ///< first day, seven digits of the Republic's calendar; "": from the designation on
    std::string until;   ///< last day, included; "": none
    bool ended = false;
    std::set<std::string>
        let_in_by{};         ///< who made and who keep the key by which they were let in; none once confirmed
    std::string replaces{};  ///< let in as head: whom they replace once that is confirmed
    [[nodiscard]] bool may_sign() const { return !ended && let_in_by.empty(); }
    [[nodiscard]] bool has(std::string_view duty) const;
    [[nodiscard]] bool has_one_of(std::string_view list) const;  ///< with a comma between them
    [[nodiscard]] bool on(const std::string& day) const;
    /// As of a day that is theirs.
    [[nodiscard]] std::optional<Member> at(const std::string& day) const;
    /// On which they are an administrator.
    [[nodiscard]] std::optional<Days> administrates() const;
};

/// Whom a naming replaces ("H01,H02"), each as it is written there; none where it says nobody.
[[nodiscard]] std::vector<std::string> replaced_in(const std::string& heads);

class Members {
public:
    [[nodiscard]] const std::map<std::string, Member>& all() const { return members_; }  ///< by user code
    /// Null for nobody.
    [[nodiscard]] const Member* find(std::string_view person) const;
    /// None for nobody, and on a day that is not theirs.
    [[nodiscard]] std::optional<Member> on(const std::string& person, std::uint64_t at) const;
    /// False for a change of people that cannot be.
    [[nodiscard]] bool judge_event(const Event& event, const RecoveryKeys& keys);

    /// R-DU-1: a longer time is a designation, which is the unit head's.
    [[nodiscard]] bool lengthens(const Event& event) const;
    /// Of whom the subject names; none for nobody.
    [[nodiscard]] std::optional<Days> administrators_days(std::string_view subject) const;
    /// Of an event that was followed, and of its person before it: whether on some day from it on they alone headed the
    /// unit, and nobody does any more (R-DU-18).
    [[nodiscard]] bool leaves_headless(const Event& event, const Member& before) const;
    /// R-DU-13, of an event that was followed, and of its person's days before it.
    [[nodiscard]] bool hand_over(const Event& event, const std::optional<Days>& before) const;

private:
    [[nodiscard]] static bool change(Member& member, const Event& event, const RecoveryKeys& keys);
    std::map<std::string, Member> members_;
};

}  // namespace jcic::verify
