#pragma once
// Tasks derived from values alone: records retrieved but never opened, T52s in their month, and cards still lent after
// the office has closed. Other tasks: view.cpp.

#include "app/desk/rooms/last_round.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/office_hours.h"
#include "app/domain/registers/rows.h"

namespace jcic::desk {

/// The officer's own records held here without a numbered copy: not opened yet.
[[nodiscard]] std::vector<TodoRow> unread_records(const std::vector<CaseRow>& cases);

/// R-SE-6: the query's approved item that JCIC, if requested now, would delete first on or after days off. nullopt if
/// there is none.
[[nodiscard]] std::optional<domain::HoldingWarning> held_over_days_off(const CaseRow& of, const inquiry::QueryId& query,
                                                                       UtcTime now,
                                                                       const domain::OfficeCalendar& calendar);

/// R-SE-9: the first announced maintenance that affects a request now.
[[nodiscard]] std::optional<domain::registers::Maintenance> first_maintenance(const CaseRow& of,
                                                                              const inquiry::QueryId& query,
                                                                              UtcTime now,
                                                                              const domain::registers::Rows& rows);

/// R-PA-6: T52s whose case officer must decide on their need (if that person has left, any officer, only to mark them
/// as no longer needed); those to be deleted; each with the days left. For the unit head, overdue ones with the person
/// responsible. A T52 no longer needed but under a legal hold (app/domain/hold.h) is shown to both with its day,
/// because the rules conflict.
[[nodiscard]] std::vector<TodoRow> months_of_t52(const std::vector<BoardRow>& board,
                                                 const std::set<domain::Duty>& duties, UtcTime now);

/// Records retrieved on a revoked authorisation without another recorded basis: for the case officer, and for any
/// officer, to destroy them, if that person has left.
[[nodiscard]] std::vector<TodoRow> records_without_basis(const std::vector<BoardRow>& board,
                                                         const std::set<domain::Duty>& duties);

/// `hours`: the branch's hours on that day.
[[nodiscard]] bool office_has_closed(UtcTime now, const domain::OfficeHours& hours);
/// R-DU-9: a card is returned at the end of the day. Whether it has been lent since an earlier day or after the office
/// has closed.
[[nodiscard]] bool out_too_long(const CardRow& card, UtcTime now, const domain::OfficeHours& hours);
/// The person's own card to return, every overdue loan, and after the office's closing every unexplained card seen with
/// another person than its borrower: shown to everyone.
[[nodiscard]] std::vector<TodoRow> cards_out(const std::vector<CardRow>& cards, const domain::PersonId& person,
                                             UtcTime now, const domain::OfficeHours& hours);

/// Tasks of unit head or administrator at the hub: it is away, its findings, this workstation's certificate.
[[nodiscard]] std::vector<TodoRow> due_at_hub(const HubView& hub, const std::set<domain::Duty>& duties, UtcTime now);

/// Task of unit head or administrator while the TPM with this workstation's key is not at hand: JCIC's host, and the
/// hub, cannot be reached without the key.
[[nodiscard]] std::vector<TodoRow> key_not_at_hand(const std::optional<Fault>& fault,
                                                   const std::set<domain::Duty>& duties);

/// Files laid by the loan system, for a query officer to take.
[[nodiscard]] std::vector<TodoRow> laid_by_loan_system(const LaidFiles& laid, const std::set<domain::Duty>& duties);

/// R-AU-1: number of authorisations whose reply from JCIC is overdue.
[[nodiscard]] std::size_t late_replies(const domain::registers::Rows& rows, UtcTime now);
/// Marks the task of an authorisation with an overdue reply.
void say_if_reply_is_late(TodoRow& row, const domain::registers::Obligation& owed, const domain::registers::Rows& rows,
                          UtcTime now);

}  // namespace jcic::desk
