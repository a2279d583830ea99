#pragma once
// Rights by duty, and the half-yearly review of accounts (R-DU-8): the rights overview 權限一覽表 and
// 帳號及權限盤點表, for readers of the register of people. Accounts are confirmed or ended there, by its steps.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/papers/span.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/rows.h"
#include "app/domain/steps/people_and_cards.h"

namespace jcic::desk {

// Accounts and their rights (R-DU-4, R-DU-8): duties and their days, last use, and the result of a half-year's review.
// Computed from registers and given events; nothing is cached.

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

/// The half-year under review; nullopt: the rights overview.
using RightsSheet = std::optional<papers::Span>;

class RightsDesk {
public:
    explicit RightsDesk(const With<const Machine, Seating, const Printing>& parts) : parts_(parts) {}

    /// Returns everyone's account with its last use: of other people only the time. Fault person.duty.
    [[nodiscard]] Result<std::vector<Account>> accounts();
    /// Faults person.duty, input.form (a span that has not begun).
    [[nodiscard]] Result<std::vector<ReviewedAccount>> review(const papers::Span& span);
    /// Lays it out for RegisterDesk::print. Faults as review, paper.*.
    [[nodiscard]] Result<PrintedRegister> page(const RightsSheet& wanted);
    /// As RegisterDesk::save. Returns the number of rows.
    Result<std::size_t> save(const RightsSheet& wanted, const std::filesystem::path& file, const Leaving& how);

private:
    [[nodiscard]] Result<Seat*> seat();
    With<const Machine, Seating, const Printing> parts_;
};

/// Whether it is a printed and saved name of the two ("register:rights"), which determines who may have them.
[[nodiscard]] bool is_rights_sheet(std::string_view name);

}  // namespace jcic::desk
