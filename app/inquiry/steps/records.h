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
    /// Appends record.reviewed, then opens the record that this open review names (R-LO-3). It is looked at, and
    /// neither printed nor saved. Faults as Steps::reviews, query.state (no record came), ledger.erased.
    Result<domain::Record> view_in_review(const QueryId& id, domain::Item item, const std::string& review);
    /// Appends serial.shown, then gives the whole number (R-SE-5).
    Result<domain::SerialNumber> reveal_serial(const QueryId& id, domain::Item item);
    /// Appends record.doubted (R-PA-8). Faults input.missing (no words), person.duty, query.state (no
    /// record came).
    Result<void> note_doubt(const QueryId& id, domain::Item item, const Doubt& doubt);
    /// R-PA-6: used up, then erased with evidence. Neither is possible while a sheet is not accounted for (R-PA-4);
    /// a file that was saved may be out while it is used up, and is destroyed before the record is.
    /// Both are the query officer's: person.duty.
    [[nodiscard]] Result<void> may_end_record() const;
    Result<void> use_up(const QueryId& id, domain::Item item);
    /// Or it is needed still, and why: asked again a month later. Of T52 alone, by who has the case. Faults
    /// query.state, input.missing, rule.R-DU-6 (the reason says nothing), query.not-in-hand.
    Result<void> still_needed(const QueryId& id, domain::Item item, const std::string& reason);
    /// R-PA-11: these are filed with their cases (併案附卷), for one reason, until it is withdrawn or the relation
    /// ends; looked at once a year. All or none; each of what goes within a month, by who has the case. Faults as of
    /// still_needed, with "query" which it is of; query.state too where its relation has ended; input.missing (none).
    Result<void> file_with_case(const std::set<RecordName>& records, const std::string& reason);
    /// That holds no more: from now on its month runs. Faults as of still_needed, query.state (it is not filed).
    Result<void> withdraw_filing(const QueryId& id, domain::Item item, const std::string& reason);
    /// Its authorisation was revoked by its subject, and it is kept on another basis, which is said; else it is used up
    /// and erased. By who has the case, once. Faults query.state, input.missing, rule.R-DU-6, query.not-in-hand.
    Result<void> keep_otherwise(const QueryId& id, domain::Item item, const std::string& basis);
    /// What a deletion covers, as its page tells: the written procedure in force, each copy and how it was destroyed,
    /// by whom and when, and exports of the ledger with personal values made since the record came, which may hold it.
    /// Faults person.duty, query.state.
    [[nodiscard]] Result<DeletionPage> deletion_page(const QueryId& id, domain::Item item);
    /// The event of a record's end before a witness, for the witness to sign, and the writing of it with its row in the
    /// register of deletions, after which the record's key is destroyed. Faults query.state, query.changed,
    /// retention.held, rule.R-PA-4 (the witness is who erases; reason "copies": one is not confirmed as destroyed),
    /// input.missing (of an export nothing is said: field "exports", detail "export").
    [[nodiscard]] Result<domain::Entry> erasure(const QueryId& id, domain::Item item, const std::string& reason,
                                                const domain::PersonId& witness, const ExportsSaid& exports = {});
    Result<void> erase(const QueryId& id, const domain::Entry& erasure);

private:
    /// The event that says who looks is written before anything is opened.
    Result<domain::Record> open_after(const QueryId& id, domain::Item item,
                                      const std::function<Result<domain::Entry>(const QueryEntry&)>& looking);
    /// The item, if its record may come to that now, by the acting person.
    [[nodiscard]] Result<const ItemEntry*> record_to_end(const QueryEntry& query, domain::Item item,
                                                         domain::RecordEvent what) const;
    /// The event of such a word about it: of what waits for a decision, by who has the case.
    [[nodiscard]] Result<domain::Entry> said_of(const QueryEntry& now, domain::Item item, std::string_view action,
                                                const std::string& reason) const;
    [[nodiscard]] Result<domain::Entry> erasure_of(const QueryEntry& now, domain::Item item, const std::string& reason,
                                                   const domain::PersonId& witness, const ExportsSaid& exports);
};

}  // namespace jcic::inquiry
