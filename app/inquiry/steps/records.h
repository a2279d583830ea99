#pragma once
// After the retrieval: viewing the record and deleting it (R-SE-5, R-PA-4, R-PA-6); its other acts are
// described in app/domain/acts/record.cpp. Steps that show it are the case officer's, otherwise query.not-in-hand; a
// reviewer views it in a review.

#include "app/inquiry/steps/acts.h"

namespace jcic::inquiry {

class Records : Steps {
public:
    Records(Acting& acting, const Acts& acts) : Steps(acting), acts_(acts) {}

    /// Appends record.viewed, then opens the record.
    Result<domain::Record> view(const QueryId& id, domain::Item item);
    /// Appends record.reviewed, then opens the record that this open review names (R-LO-3), for viewing only, not for
    /// printing or saving. Faults as Steps::reviews, query.state (no record came), ledger.erased.
    Result<domain::Record> view_in_review(const QueryId& id, domain::Item item, const std::string& review);
    /// Appends serial.shown, then returns the whole number (R-SE-5).
    Result<domain::SerialNumber> reveal_serial(const QueryId& id, domain::Item item);
    /// R-PA-6: a used-up record is erased, with evidence. Needs every copy gone (R-PA-4, R-PA-10), and the query
    /// officer's duty, whoever has the case: it shows nothing to anybody, takes a witness, and has a last day that
    /// waits for nobody's return. Fault person.duty.
    [[nodiscard]] Result<void> may_end_record() const;
    /// What a deletion covers, and its page: the written procedure in force, each copy and how it was destroyed, by
    /// whom and when, and exports of the ledger with personal values made since the record came, which may contain it.
    /// Faults person.duty, query.state.
    [[nodiscard]] Result<DeletionPage> deletion_page(const QueryId& id, domain::Item item);
    /// The event of a record's erasure, for the witness to sign; erase writes it with its row in the register of
    /// deletions and then destroys the record's key. Faults query.state, query.changed, retention.held, rule.R-PA-4
    /// (the witness is who erases; reason "copies": one is not confirmed as destroyed), input.missing (an export has no
    /// outcome: field "exports", detail "export").
    [[nodiscard]] Result<domain::Entry> erasure(const QueryId& id, domain::Item item, const std::string& reason,
                                                const domain::PersonId& witness, const ExportsSaid& exports = {});
    Result<void> erase(const QueryId& id, const domain::Entry& erasure);

private:
    /// Writes the event naming the reader before the record is opened.
    Result<domain::Record> open_after(const QueryId& id, domain::Item item, const DecideOn& looking);
    /// The item, if the acting person may erase its record now.
    [[nodiscard]] Result<const ItemEntry*> record_to_erase(const QueryEntry& query, domain::Item item) const;
    [[nodiscard]] Result<domain::Entry> erasure_of(const QueryEntry& now, domain::Item item, const std::string& reason,
                                                   const domain::PersonId& witness, const ExportsSaid& exports);
    const Acts& acts_;
};

}  // namespace jcic::inquiry
