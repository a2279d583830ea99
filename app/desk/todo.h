#pragma once
// What is to be done that follows from values alone: what was fetched and never looked at, T52s whose
// month runs, and cards that are still out
// when the office has closed. The rest of the to-do is view.cpp's.

#include "app/desk/rooms/last_round.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/office_hours.h"
#include "app/domain/registers/rows.h"

namespace jcic::desk {

/// The officer's own records that are held here and of which no copy was numbered: nobody has looked yet.
[[nodiscard]] std::vector<TodoRow> unread_records(const std::vector<CaseRow>& cases);

/// R-SE-6: asked for now, what of the query is approved would be deleted at JCIC on or after days off; the item that is
/// to be fetched first. nullopt where nothing is to be said.
[[nodiscard]] std::optional<domain::HoldingWarning> held_over_days_off(const CaseRow& of, const inquiry::QueryId& query,
                                                                       UtcTime now,
                                                                       const domain::OfficeCalendar& calendar);

/// R-SE-9: the first announced maintenance of what is asked for now.
[[nodiscard]] std::optional<domain::registers::Maintenance> first_maintenance(const CaseRow& of,
                                                                              const inquiry::QueryId& query,
                                                                              UtcTime now,
                                                                              const domain::registers::Rows& rows);

/// R-PA-6: T52s whose holder is asked whether they are needed still (any officer, where the holder has left: to say
/// that they are used up, and no more), those that are used up and go, each with the days that are left; and for the
/// unit head what is late, and whose it is. What is used up and held by an authority (app/domain/hold.h) is told to
/// both with its day: neither rule can be kept for the other.
[[nodiscard]] std::vector<TodoRow> months_of_t52(const std::vector<BoardRow>& board,
                                                 const std::set<domain::Duty>& duties, UtcTime now);

/// What was fetched on an authorisation that its subject revoked, of which nobody has said what it is kept on since:
/// for who has the case, and, to destroy it, any officer where they have left.
[[nodiscard]] std::vector<TodoRow> records_without_basis(const std::vector<BoardRow>& board,
                                                         const std::set<domain::Duty>& duties);

/// `hours`: the branch's, of that day.
[[nodiscard]] bool office_has_closed(UtcTime now, const domain::OfficeHours& hours);
/// R-DU-9: a card goes back at the end of the day. Out since an earlier day, or after the office has closed.
[[nodiscard]] bool out_too_long(const CardRow& card, UtcTime now, const domain::OfficeHours& hours);
/// The person's own card to give back, each that is out too long in anybody's hand, and from the office's closing on
/// each that was seen in another hand than registered, until that is explained: told to everybody.
[[nodiscard]] std::vector<TodoRow> cards_out(const std::vector<CardRow>& cards, const domain::PersonId& person,
                                             UtcTime now, const domain::OfficeHours& hours);

/// What the hub needs of the unit head or the administrator, who set it up: it is away, what was found there, this
/// workstation's certificate towards it.
[[nodiscard]] std::vector<TodoRow> due_at_hub(const HubView& hub, const std::set<domain::Duty>& duties, UtcTime now);

/// What the loan system laid, for who takes it: a query officer.
[[nodiscard]] std::vector<TodoRow> laid_by_loan_system(const LaidFiles& laid, const std::set<domain::Duty>& duties);

/// R-AU-1: how many authorisations wait for JCIC's reply longer than it takes.
[[nodiscard]] std::size_t late_replies(const domain::registers::Rows& rows, UtcTime now);
/// What is owed of such a one is said so.
void say_if_reply_is_late(TodoRow& row, const domain::registers::Owed& owed, const domain::registers::Rows& rows,
                          UtcTime now);

}  // namespace jcic::desk
