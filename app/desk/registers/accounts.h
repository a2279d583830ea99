#pragma once
// Accounts and their rights (R-DU-4, R-DU-8): duties and their days, last use, and the result of a half-year's review.
// Computed from registers and given events; nothing is cached.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/papers/span.h"
#include "app/domain/registers/rows.h"
#include "app/domain/steps/people_and_cards.h"

namespace jcic::desk {

/// From the trail; nullopt: never.
struct LastUse {
    std::optional<UtcTime> signed_in{};
    std::optional<UtcTime> acted{};  ///< their last event of any kind
};
using LastUses = std::map<domain::PersonId, LastUse>;

struct Account {
    enum class State { active, locked, coming, past_last_day, ended };
    std::string code;
    std::string name;
    std::string title;
    domain::DutyTerms duties;
    domain::RocDate from;
    std::optional<domain::RocDate> until{};
    State state = State::active;
    LastUse use{};
    bool unused = false;  ///< unused for so long that it may be unnecessary
};
/// Returns the accounts of everyone ever designated, by user code.
[[nodiscard]] std::vector<Account> accounts_of(const domain::registers::PeopleAndCards& people, const LastUses& uses,
                                               domain::RocDate today);
[[nodiscard]] std::string_view name_of(Account::State state);  ///< "past-last-day": the terminal's
[[nodiscard]] const char* title_of(Account::State state);      ///< a word of registers

/// An account in a half-yearly review.
struct ReviewedAccount {
    enum class Outcome { open, confirmed, too_much, lessened, ended };
    Account account;
    Outcome outcome = Outcome::open;
    std::string by{};  ///< user code
    std::optional<UtcTime> at{};
    std::optional<domain::RocDate> due{};  ///< the next review; none for an ended account
    bool overdue = false;
    bool ours = false;  ///< the signed-in person may review it now
};
/// Returns each account that existed on a day of the span. `reviews`: events of registers::person_rights_confirmed, in
/// order: the last in the span counts, except reviews of oneself.
[[nodiscard]] std::vector<ReviewedAccount> reviewed_accounts(std::vector<Account> accounts,
                                                             const domain::registers::Rows& rows,
                                                             const std::vector<domain::Recorded>& reviews,
                                                             const papers::Span& span, domain::RocDate today);
[[nodiscard]] std::string_view name_of(ReviewedAccount::Outcome outcome);
[[nodiscard]] const char* title_of(ReviewedAccount::Outcome outcome);

}  // namespace jcic::desk
