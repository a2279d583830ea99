#pragma once
// Index of closed queries and rows. At a sign-in only open ones are folded; closed queries and rows of growing
// registers are folded from their own events on demand. Labels in the ledger record which are open.

#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

#include "app/domain/registers/rows.h"
#include "app/inquiry/book/book.h"
#include "app/ledger/session/session.h"
#include "app/search/look_up.h"
#include "app/search/subject_labels.h"

namespace jcic::desk {

/// A query or row with an event this recent is loaded at sign-in, whether open or not.
inline constexpr std::chrono::days recent{7};
/// So is one that has something due this soon.
inline constexpr std::chrono::days soon{14};

/// Names of labels (subject_labels.h). Numbers that people type stand there as they are compared (compared.h).
namespace label {
inline constexpr const char* open = "open";                    ///< of a query
inline constexpr const char* standing = "standing";            ///< of an open row: its register and when it began
inline constexpr const char* due = "due";                      ///< of a row: when its next duty is due, "1151221"
inline constexpr const char* recent = "recent";                ///< the day of its last event
inline constexpr const char* authorisation = "authorisation";  ///< that a query rests on (R-AU-5), erased or not
inline constexpr const char* case_number = "case-number";      ///< of a query, erased or not: every number it has had
inline constexpr const char* alike = "alike";                  ///< of a row whose id is compared as something else
inline constexpr const char* term = "term";                    ///< the end of its retention period, or `no_end`
inline constexpr const char* no_end = "~";
}  // namespace label

/// Result of a look-up.
struct Subjects {
    std::set<std::string> subjects;
    bool more = false;  ///< older events beyond the look-up's limit match as well
};

class Archive final : public inquiry::Archive {
public:
    explicit Archive(ledger::Session& session) : session_(session) {}

    /// Returns all events of the subject, oldest first.
    [[nodiscard]] Result<std::vector<domain::Recorded>> about_any(const std::string& subject);
    [[nodiscard]] Result<std::vector<domain::Recorded>> about(const inquiry::QueryId& id) override;
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> leaning_on(std::string_view authorisation) override;
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> of_case(std::string_view case_number) override;
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> about_subject(const domain::PersonalId& subject,
                                                                      const std::stop_token& stop) override;
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> with_reason(const std::string& reason,
                                                                    const std::stop_token& stop) override;
    /// Returns the subjects of that kind ("query:") of the newest events that `look_up` finds. Its limit counts
    /// subjects, not the events about other subjects between them. Fault cancelled.
    [[nodiscard]] Result<Subjects> subjects_of(ledger::LookUp look_up, std::string_view kind,
                                               const std::stop_token& stop = {});

    /// Returns the rows of that register in which that was written, newest first. Fault cancelled.
    [[nodiscard]] Result<std::vector<std::string>> rows_with(const domain::registers::Register& book,
                                                             ledger::IndexedText what, const std::string& value,
                                                             std::size_t limit, const std::stop_token& stop = {});

    /// Returns the ids of rows of that register that are the same number, typed in another way, oldest first.
    [[nodiscard]] Result<std::vector<std::string>> ids_alike(const domain::registers::Register& book,
                                                             const std::string& compared);
    /// Returns the subjects that are open, have something due within `soon`, or have an event within `recent`.
    [[nodiscard]] Result<std::set<std::string>> subjects_at_hand(domain::RocDate today, std::string_view kind);
    /// Returns the subjects with an event on that day or later.
    [[nodiscard]] Result<std::set<std::string>> written_about_since(domain::RocDate since, std::string_view kind);
    /// Returns the rows of that register that were begun last.
    [[nodiscard]] Result<std::set<std::string>> newest(const domain::registers::Register& book, std::size_t limit);
    /// Returns the newest open rows of that register, of any age, newest first.
    [[nodiscard]] Result<std::vector<std::string>> standing(const domain::registers::Register& book,
                                                            std::size_t limit = ledger::LabelQuery{}.limit);

private:
    [[nodiscard]] Result<void> take_in_all(const std::stop_token& stop);
    /// Returns the newest queries in which the field `what` equals `value`.
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> of_which(ledger::IndexedText what, const std::string& value,
                                                                 std::size_t limit, const std::stop_token& stop);
    [[nodiscard]] Result<std::set<std::string>> labelled(const ledger::LabelQuery& wanted, std::string_view kind);
    ledger::Session& session_;
};

/// Today's date, its calendar and the fixed values.
struct Today {
    domain::RocDate today;
    const domain::OfficeCalendar& calendar;
    const domain::FixedValues& fixed;  ///< by the machine's administrators
};

/// Folds the trail into `book` and `rows`, beginning where the labels end. If labels are missing or have another form,
/// reads the whole trail and makes them. Returns the labels' form.
[[nodiscard]] Result<std::string> fold_open(ledger::Session& session, Archive& archive, const Today& day,
                                            inquiry::Book& book, domain::registers::Rows& rows);

/// Labels written so far: their form and the last event they cover.
struct Labelled {
    std::string form;
    std::uint64_t to = 0;
};
/// Whether the labels and their index match the events; reads all events. Also true if the branch has since decided on
/// another form, which the next sign-in applies. Fault ledger.busy: another program keeps writing.
[[nodiscard]] Result<bool> labels_hold(ledger::Session& session, const Today& day, const Labelled& known);
/// Makes all labels again. Faults are the ledger's.
Result<void> label_anew(ledger::Session& session, const Today& day);

/// Writes the labels of subjects with new events: now and then, and at sign-out.
class Labelling {
public:
    /// Number of events that a sign-in may read again, to avoid a write with each event.
    static constexpr std::uint64_t at_most_behind = 256;

    Labelling(ledger::Session& session, std::string form) : session_(session), form_(std::move(form)) {}
    /// Faults are the ledger's. Labels that could not be written are written at the next call.
    Result<void> follow(inquiry::Book& book, domain::registers::Rows& rows, const Today& day, bool at_once);
    [[nodiscard]] Labelled labelled() const { return {form_, written_}; }

private:
    ledger::Session& session_;
    std::string form_;
    std::uint64_t written_ = 0;
    std::set<inquiry::QueryId> queries_;
    std::set<std::string> subjects_;
};

/// The open rows of each growing register: read once from their labels, then kept up to date.
class StandingRows {
public:
    /// Returns the number of open rows, loaded or not, as of the events folded into `rows`. Faults of reading.
    [[nodiscard]] Result<std::size_t> how_many(Archive& archive, const domain::registers::Rows& rows,
                                               const domain::registers::Register& book);
    /// Updates the set of open rows after `changed`.
    void follow(const domain::registers::Changed& changed, const domain::registers::Rows& rows);

private:
    static void note(std::set<std::string>& known, const domain::registers::Register& book,
                     const domain::registers::Row& row);
    std::map<const domain::registers::Register*, std::set<std::string>> known_;
};

}  // namespace jcic::desk
