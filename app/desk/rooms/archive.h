#pragma once
// What is over, and how it is found again: queries and rows of growing registers are folded from their own events when
// they are asked for, and only what is open is read at a sign-in. Labels in the ledger say which those are.

#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

#include "app/domain/registers/rows.h"
#include "app/inquiry/book/book.h"
#include "app/ledger/session/session.h"
#include "app/ledger/store/subject_labels.h"

namespace jcic::desk {

/// A query or row that was written about of late is before everybody's eyes for so long, open or not.
inline constexpr std::chrono::days recent{7};
/// And one that will owe something so soon.
inline constexpr std::chrono::days soon{14};

/// Names of labels (subject_labels.h).
namespace label {
inline constexpr const char* open = "open";          ///< of a query
inline constexpr const char* standing = "standing";  ///< of a row that is not over: its register, when it began
inline constexpr const char* due = "due";            ///< of a row: when something is owed by it, "1151221"
inline constexpr const char* recent = "recent";      ///< the day of its last event
inline constexpr const char* authorisation = "authorisation";  ///< that a query leans on (R-AU-5), erased or not
inline constexpr const char* case_number = "case-number";      ///< of a query, erased or not; each it ever bore
inline constexpr const char* term = "term";                    ///< until when it is kept, or `no_end`
inline constexpr const char* no_end = "~";
}  // namespace label

/// What a look-up came to.
struct Subjects {
    std::set<std::string> subjects;
    bool more = false;  ///< older events fit, too, that the look-up's limit left out
};

class Archive final : public inquiry::Archive {
public:
    explicit Archive(ledger::Session& session) : session_(session) {}

    /// All events of the subject, from first to last.
    [[nodiscard]] Result<std::vector<domain::Recorded>> about_any(const std::string& subject);
    [[nodiscard]] Result<std::vector<domain::Recorded>> about(const inquiry::QueryId& id) override;
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> leaning_on(std::string_view authorisation) override;
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> of_case(std::string_view case_number) override;
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> about_subject(const domain::PersonalId& subject,
                                                                      const std::stop_token& stop) override;
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> with_reason(const std::string& reason,
                                                                    const std::stop_token& stop) override;
    /// Subjects of that kind ("query:") of the newest events that look_up finds: as many as its limit, however many
    /// events about something else lie between. Fault cancelled.
    [[nodiscard]] Result<Subjects> subjects_of(ledger::LookUp look_up, std::string_view kind,
                                               const std::stop_token& stop = {});

    /// Those that are open or owe something soon, and those that were written about within `recent`.
    [[nodiscard]] Result<std::set<std::string>> subjects_at_hand(domain::RocDate today, std::string_view kind);
    /// Those that were written about on that day or later.
    [[nodiscard]] Result<std::set<std::string>> written_about_since(domain::RocDate since, std::string_view kind);
    /// The rows of that register that were begun last.
    [[nodiscard]] Result<std::set<std::string>> newest(const domain::registers::Register& book, std::size_t limit);
    /// Rows of that register that are not over, however long ago they were written about: the newest, newest first.
    [[nodiscard]] Result<std::vector<std::string>> standing(const domain::registers::Register& book,
                                                            std::size_t limit = ledger::LabelQuery{}.limit);

private:
    [[nodiscard]] Result<void> take_in_all(const std::stop_token& stop);
    /// The newest queries of which that was said as a whole.
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> of_which(ledger::Said what, const std::string& value,
                                                                 std::size_t limit, const std::stop_token& stop);
    [[nodiscard]] Result<std::set<std::string>> labelled(const ledger::LabelQuery& wanted, std::string_view kind);
    ledger::Session& session_;
};

/// The day, how days are counted, and what is fixed here.
struct Today {
    domain::RocDate today;
    const domain::OfficeCalendar& calendar;
    const domain::FixedValues& fixed;  ///< by the machine's administrators
};

/// What the desk folds from the trail, begun where the labels end. Where there are none, or of another form, all of the
/// trail is read once and they are made. Gives their form.
[[nodiscard]] Result<std::string> fold_open(ledger::Session& session, Archive& archive, const Today& day,
                                            inquiry::Book& book, domain::registers::Rows& rows);

/// What whoever follows the trail has written of labels: their form, and the event that they reached.
struct Labelled {
    std::string form;
    std::uint64_t to = 0;
};
/// Whether the labels, and the index that they are found by, say what the events say, all of which are read; so too
/// where the branch has decided on another form since, in which the next sign-in makes them. Fault ledger.busy: another
/// program writes on and on.
[[nodiscard]] Result<bool> labels_hold(ledger::Session& session, const Today& day, const Labelled& known);
/// Makes them anew. Faults are the ledger's.
Result<void> label_anew(ledger::Session& session, const Today& day);

/// Writes the labels of what was written about since; now and then, and when the seat is left.
class Labelling {
public:
    /// So many events may be read again at a sign-in, rather than a write with each.
    static constexpr std::uint64_t at_most_behind = 256;

    Labelling(ledger::Session& session, std::string form) : session_(session), form_(std::move(form)) {}
    /// Faults are the ledger's: what could not be written is written the next time.
    Result<void> follow(inquiry::Book& book, domain::registers::Rows& rows, const Today& day, bool at_once);
    [[nodiscard]] Labelled labelled() const { return {form_, written_}; }

private:
    ledger::Session& session_;
    std::string form_;
    std::uint64_t written_ = 0;
    std::set<inquiry::QueryId> queries_;
    std::set<std::string> subjects_;
};

/// Which rows of a growing register are not over: read from their labels once, and followed from then on.
class StandingRows {
public:
    /// How many there are, read or not, as of what `rows` have folded. Faults are the reading's.
    [[nodiscard]] Result<std::size_t> how_many(Archive& archive, const domain::registers::Rows& rows,
                                               const domain::registers::Register& book);
    /// Those rows were read, or changed.
    void follow(const domain::registers::Changed& changed, const domain::registers::Rows& rows);

private:
    static void note(std::set<std::string>& known, const domain::registers::Register& book,
                     const domain::registers::Row& row);
    std::map<const domain::registers::Register*, std::set<std::string>> known_;
};

}  // namespace jcic::desk
