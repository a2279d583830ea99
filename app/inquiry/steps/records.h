#pragma once
// After the retrieval: viewing the record, marking it as no longer needed, and deleting it (R-SE-5, R-PA-4, R-PA-6,
// R-PA-8). Steps that show it are the case officer's, otherwise query.not-in-hand; a reviewer views it in a review.

#include "app/inquiry/book/record_name.h"
#include "app/inquiry/steps/doubt.h"
#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

class Records : Steps {
public:
    explicit Records(Acting& acting) : Steps(acting) {}

    /// Appends record.viewed, then opens the record.
    Result<domain::Record> view(const QueryId& id, domain::Item item);
    /// Appends record.reviewed, then opens the record that this open review names (R-LO-3), for viewing only, not for
    /// printing or saving. Faults as Steps::reviews, query.state (no record came), ledger.erased.
    Result<domain::Record> view_in_review(const QueryId& id, domain::Item item, const std::string& review);
    /// Appends serial.shown, then returns the whole number (R-SE-5).
    Result<domain::SerialNumber> reveal_serial(const QueryId& id, domain::Item item);
    /// Appends record.doubted (R-PA-8). Faults input.missing (no words), person.duty, query.state (no
    /// record came).
    Result<void> note_doubt(const QueryId& id, domain::Item item, const Doubt& doubt);
    /// R-PA-6: marks the record as used up, then erases it with evidence. Both need all sheets accounted for (R-PA-4);
    /// a saved file may remain while it is used up, but must be destroyed before the record. Both need the query
    /// officer's duty: person.duty.
    [[nodiscard]] Result<void> may_end_record() const;
    Result<void> use_up(const QueryId& id, domain::Item item);
    /// Registers that it is still needed, and why; asked again a month later. Only T52, by the case officer. Faults
    /// query.state, input.missing, rule.R-DU-6 (meaningless reason), query.not-in-hand.
    Result<void> still_needed(const QueryId& id, domain::Item item, const std::string& reason);
    /// R-PA-11: files records with their cases (併案附卷), for one reason, until it is withdrawn or the relation
    /// ends; checked once a year. All or none; only records to be deleted within a month, by the case officer. Faults
    /// as still_needed, with "query" for the query concerned; query.state also if its relation has ended; input.missing
    /// (none).
    Result<void> file_with_case(const std::set<RecordName>& records, const std::string& reason);
    /// Withdraws the filing: from now on its month runs. Faults as still_needed, query.state (it is not filed).
    Result<void> withdraw_filing(const QueryId& id, domain::Item item, const std::string& reason);
    /// Registers the other basis on which it is kept after its subject revoked the authorisation; otherwise it is used
    /// up and erased. By the case officer, once. Faults query.state, input.missing, rule.R-DU-6, query.not-in-hand.
    Result<void> keep_otherwise(const QueryId& id, domain::Item item, const std::string& basis);
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
    Result<domain::Record> open_after(const QueryId& id, domain::Item item,
                                      const std::function<Result<domain::Entry>(const QueryEntry&)>& looking);
    /// The item, if the acting person may apply `what` to its record now.
    [[nodiscard]] Result<const ItemEntry*> record_to_end(const QueryEntry& query, domain::Item item,
                                                         domain::RecordEvent what) const;
    /// The event of such an entry about the item: only while a decision is due, by the case officer.
    [[nodiscard]] Result<domain::Entry> said_of(const QueryEntry& now, domain::Item item, std::string_view action,
                                                const std::string& reason) const;
    [[nodiscard]] Result<domain::Entry> erasure_of(const QueryEntry& now, domain::Item item, const std::string& reason,
                                                   const domain::PersonId& witness, const ExportsSaid& exports);
};

}  // namespace jcic::inquiry
