#pragma once
// Everything open in the branch, as far as the signed-in person may read it: what it is, what settles it, who may act
// next, until when, since when it waits, and why nobody may. One list (rooms/owed.h), of which to-do, calendar of
// duties, the unit head's page, notices and the terminal's lists are parts.

#include <functional>

#include "app/desk/rooms/last_round.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/domain/office_hours.h"
#include "app/domain/registers/rows.h"

namespace jcic::desk {

class Seat;

/// Which dues of registers are wanted, by their day: there may be a hundred thousand that wait for years.
using WantedDay = std::function<bool(domain::RocDate until)>;
/// Those of a to-do: late, or due within a week by office days (app/domain/registers/urgency.h).
[[nodiscard]] WantedDay pressing_days(domain::RocDate today, const domain::OfficeCalendar& calendar);

/// `shown`: with its cases, approvals, copies, cards and stops. What nobody in office may do is in the unit heads'
/// hands, with the reason.
[[nodiscard]] std::vector<Owed> owed_of(
    const Snapshot& shown, const With<const Machine, const HubLine, const LastRound, const MachineWatch>& parts,
    Seat& seat, const WantedDay& wanted);
/// Cards alone: a card is returned even while the password has run out (R-PW-2).
[[nodiscard]] std::vector<Owed> owed_of_cards(const Snapshot& shown, const Machine& machine, const Seat& seat);

/// The person's own part: what is in their hands now. And of others' what they are told: to everybody a card still out
/// after the office has closed (R-DU-9), to the unit head a T52 whose month is over, with who is responsible (R-PA-6).
[[nodiscard]] std::vector<Owed> todo_of(const std::vector<Owed>& all, const domain::PersonId& person,
                                        const std::set<domain::Duty>& duties);

/// `hours`: the branch's hours on that day.
[[nodiscard]] bool office_has_closed(UtcTime now, const domain::OfficeHours& hours);
/// R-DU-9: a card is returned at the end of the day. Whether it has been lent since an earlier day or after the office
/// has closed.
[[nodiscard]] bool out_too_long(const CardRow& card, UtcTime now, const domain::OfficeHours& hours);

/// What unit head or administrator see to at the hub: it is away, its findings, this workstation's certificate.
[[nodiscard]] std::vector<Owed> owed_at_hub(const HubView& hub, UtcTime now);
/// `fault`: the TPM with this workstation's key is not at hand. Neither JCIC's host nor the hub can be reached without
/// the key.
[[nodiscard]] std::vector<Owed> key_not_at_hand(const std::optional<Fault>& fault);
/// Files laid by the loan system, for a query officer to take.
[[nodiscard]] std::vector<Owed> laid_by_loan_system(const LaidFiles& laid);

/// R-AU-1: number of authorisations whose reply from JCIC is overdue.
[[nodiscard]] std::size_t late_replies(const domain::registers::Rows& rows, UtcTime now);

}  // namespace jcic::desk
