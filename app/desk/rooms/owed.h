#pragma once
// What is open in the branch: one type for the to-do, the calendar of duties, the unit head's page, notices and the
// terminal's lists. app/desk/owed.h makes it.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/rooms/cases.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/office_calendar.h"
#include "app/domain/registers/maintenances.h"
#include "app/domain/registers/register.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

enum class TodoKind {
    approve,
    fetch,
    settle,
    request,      ///< approved; the card is needed
    ask_anew,     ///< approved, then taken over: the approval names the former officer (R-DU-6)
    hand_over,    ///< its case officer is not designated any more: for a supervisor
    look_at_end,  ///< refused, failed or expired, and not seen yet
    read_record,  ///< retrieved and never opened
    give_card_back,
    card_out,         ///< still lent after the office has closed
    card_other_hand,  ///< seen with a person other than the registered borrower, unexplained at the office's closing
    account_for_copy,
    destroy_copy,
    change_card_password,
    decide_record,  ///< a T52: still needed or not (R-PA-6)
    delete_record,
    t52_late,      ///< for the unit head: another's decision or deletion is overdue
    t52_held,      ///< its month runs or is over, and a legal hold forbids its deletion
    decide_basis,  ///< retrieved on a revoked authorisation: kept on another basis, or destroyed
    unlock_account,
    confirm_recovered,
    remake_recovery,   ///< no one could confirm the person let in by a recovery key
    hub_away,          ///< the hub does not answer, and since when
    hub_differs,       ///< the hub and this ledger contradict each other, or the hub is not trusted
    hub_certificate,   ///< this workstation's own certificate for the hub expires soon, or has expired
    hub_approver_key,  ///< no approver's key is registered: queries here cannot be approved at another desk
    workstation_key,   ///< the TPM that holds this workstation's key is not at hand
    laid_cases,        ///< the loan system's files wait, or its folder is not usable
    laid_refused,      ///< files that were rejected, until their sender removes them
    register_step
};

/// One open thing of the branch. The kind determines which fields are set.
struct Owed {
    TodoKind kind{};
    inquiry::QueryId query;  ///< "" if about no query
    std::optional<domain::Item> item;
    std::string who;  ///< the subject's, custodian's or leaver's name
    std::optional<UtcTime> until;
    std::optional<domain::PersonId> person{};  ///< whose account is locked, or was recovered by a recovery key
    std::string book{};                        ///< name of the register, and its row
    std::string row{};
    const char* owed = nullptr;  ///< what is owed in the calendar of duties, a word of registers
    std::optional<domain::RocDate> by{};
    std::optional<domain::RocDate> office_day{};  ///< the last one before, if `by` is a day off
    std::optional<BoardRow> ended{};              ///< a query that ended without a record
    std::string card{};                           ///< number of the lent card
    bool late = false;                            ///< and the office has closed, or its day is over
    std::optional<int> days_left{};               ///< of T52's month: 0 on its last day, then negative
    std::string hold{};                           ///< row of the legal hold that forbids the deletion; "" for none
    bool filed = false;                           ///< of a T52: with its case (R-PA-11)
    bool in_hand = true;                          ///< it is its case officer's: required to keep a T52 (R-DU-15)
    std::optional<domain::HoldingWarning>
        holding{};  ///< of a request now: JCIC's holding period falls on days off (R-SE-6)
    std::optional<domain::registers::Maintenance> maintenance{};  ///< likewise of its agency (R-SE-9)
    int copy = 0;                                                 ///< of paper: the copy's number
    std::optional<Fault> fault{};                                 ///< found at the hub or in the folder
    std::size_t files = 0;                                        ///< number of files laid by the loan system
    std::optional<UtcTime> since{};                               ///< since when it waits; nullopt if nothing tells it
    int waits = 0;                                                ///< full days since then
    const domain::registers::Due* due = nullptr;                  ///< of a register's
    std::vector<domain::PersonId> hands{};                        ///< who may act next
    std::vector<std::string> names{};                             ///< theirs
    /// Why nobody in office may act, a word of registers: it is in the unit head's hands then, who sees to it that
    /// somebody may.
    const char* nobody = nullptr;
    bool later = false;     ///< it may wait: in nobody's to-do yet
    std::string officer{};  ///< name of the case officer of a T52 in its month

    /// An erasure that a legal hold forbids, whatever its day.
    [[nodiscard]] bool is_held() const {
        return !hold.empty() && (kind == TodoKind::t52_held || kind == TodoKind::register_step);
    }
    [[nodiscard]] bool is_of(const domain::PersonId& person_at) const {
        return std::ranges::find(hands, person_at) != hands.end();
    }
};

/// What settles it, as registers::Due has it: the action of an event, or several, of which a person chooses. "" for
/// what the machine owes (the hub, its files and keys): no event of the ledger says that it came about.
[[nodiscard]] std::string_view ways_to_settle(const Owed& owed);

}  // namespace jcic::desk
