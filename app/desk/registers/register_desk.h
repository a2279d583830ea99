#pragma once
// The branch's registers: reading, steps, printing and saving. One class for all registers
// (app/domain/registers/register.h) and computed lists (made_lists.h).

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/profile/print_view.h"
#include "app/desk/registers/to_attach.h"
#include "app/desk/rooms/attached_file.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/step_text.h"
#include "app/desk/rooms/with.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/journal.h"
#include "app/domain/registers/register.h"
#include "app/domain/registers/urgency.h"
#include "app/domain/roc_date.h"
#include "app/domain/steps/register_steps.h"
#include "app/inquiry/form/form.h"

namespace jcic::desk {

class Seat;

/// A register as printed: the same bytes as shown.
struct PrintedRegister {
    std::string name;  ///< "destruction"
    domain::RocDate from;
    domain::RocDate to;
    std::shared_ptr<const Bytes> pdf;
};

/// Selection of rows.
struct RowFilter {
    std::string text{};                                 ///< in any displayed cell, ignoring case; "" for all
    bool only_open = false;                             ///< without closed ones
    bool mine = false;                                  ///< the signed-in person's only (domain::registers::is_of)
    std::set<std::string> only{};                       ///< only these rows; empty: all
    std::size_t limit = 500;                            ///< of the newest
    std::vector<std::string> states{};                  ///< names of states that match the text in another language
    std::optional<domain::RocDate> since{};             ///< of closed rows, only those that ended on that day or later
    std::optional<domain::RocDate> until{};             ///< only rows that began on that day or before
    std::optional<domain::registers::Urgency> owing{};  ///< only rows whose first due has this urgency
    bool held = false;                                  ///< only rows that would be erased by now without a legal hold
    bool pressing_first = false;  ///< overdue ones on top, then those due soon, by day; then the newest
    bool whole = false;           ///< as a sheet or file: the one row of `only`, with all values and its history
};

/// A row as listed: in Chinese, by the register's description.
struct RegisterRow {
    std::string id;
    const domain::registers::State* state = nullptr;
    std::vector<std::string> cells;         ///< in the order of the columns; "" if empty or not readable here
    std::optional<domain::RocDate> due;     ///< its first due
    std::optional<domain::RocDate> from{};  ///< its first day
    domain::registers::Urgency urgency{};   ///< of its first due; of a held one: later
    std::string hold{};                     ///< row of the legal hold that forbids its first due; "" for none
};

struct RowCounts {
    std::size_t all = 0;
    std::size_t open = 0;
    std::size_t soon = 0;  ///< rows with a due within a week
    std::size_t late = 0;
    std::size_t held = 0;  ///< would be erased by now without a legal hold: neither soon nor late
};

/// A register in the list of registers.
struct RegisterInList {
    const domain::registers::Register* book = nullptr;
    RowCounts counts;  ///< none for a computed list
};

struct RegisterView {
    const domain::registers::Register* book = nullptr;
    std::vector<RegisterRow> rows;                          ///< newest first
    std::size_t found = 0;                                  ///< number of matches
    std::vector<const domain::registers::Step*> begins;     ///< steps with which this person may begin a row
    std::vector<const domain::registers::Step*> from_file;  ///< steps that they may take from a file (reading_desk.h)
    RowCounts counts{};                                     ///< of all its rows, regardless of the filter
};

/// One complete row.
struct RowView {
    struct Passed {
        std::uint64_t sequence = 0;
        UtcTime at{};
        const domain::registers::Step* step = nullptr;
        std::string by;      ///< name and code
        std::string beside;  ///< "" for none
    };
    struct Value {
        const domain::events::Field* field = nullptr;
        std::string value;    ///< as shown
        std::string written;  ///< as in the event: a default for a next step
        bool sealed = false;  ///< not readable here, or erased
    };
    struct Owes {
        const char* title = nullptr;
        domain::RocDate until;
        domain::registers::Urgency urgency{};
        std::string hold{};  ///< row of the legal hold that forbids it; "" for none
    };
    RegisterRow row;
    std::vector<Value> values;
    std::vector<Passed> story;
    std::vector<const domain::registers::Step*> possible;   ///< for this person now
    std::vector<const domain::registers::Step*> counted{};  ///< likewise, but only by a desk that counts, not by typing
    std::vector<Owes> owes{};                               ///< earliest first
    const domain::registers::Step* likely = nullptr;        ///< of the possible ones, the most likely intended, if any
};

/// The previous judgement of the same line of a working paper (papers/line_answers.h), shown beside the current one.
struct LastAnswer {
    std::string about;                  ///< its day, or the row judged then
    std::string by;                     ///< name and code
    domain::registers::Values answers;  ///< by the step's fields, as in the event
};

/// A sealed file to be named by a step: its key stays in the seat.
struct Attaching {
    std::string handle;  ///< the value for the step's field
    std::string name;    ///< of the file
    Digest digest{};     ///< of the inspected and sealed bytes
};

/// Effects of a possible step.
struct Judged {
    std::string unprinted;                                ///< characters that no page can print (unprinted())
    std::vector<domain::registers::Vacancy> vacancies{};  ///< duties that no one would have
    std::vector<inquiry::Remark> remarks{};               ///< on an authorisation beside others (inquiry::Alike)
    const char* told = nullptr;                           ///< beforehand (domain::registers::Step::tells)
};

/// The place of an attachment.
struct AttachedTo {
    const domain::registers::Register* book = nullptr;
    std::string row;
    std::string field;
};

/// Returns the object that judges and writes steps for the signed-in person.
[[nodiscard]] domain::registers::RegisterSteps register_steps_of(const Machine& machine, Seat& seat);

class RegisterDesk {
public:
    explicit RegisterDesk(const With<const Machine, Seating, HostLine, HubLine, CardLine, Printing, LastRound>& parts)
        : parts_(parts) {}

    /// Returns the registers that the signed-in person may read.
    [[nodiscard]] std::vector<const domain::registers::Register*> readable();
    /// As above, each with its number of rows. Faults session.none, and of reading.
    [[nodiscard]] Result<std::vector<RegisterInList>> counted();
    /// Faults person.duty.
    [[nodiscard]] Result<RegisterView> rows(const domain::registers::Register& book, const RowFilter& filter);
    /// Faults person.duty, register.state.
    [[nodiscard]] Result<RowView> row(const domain::registers::Register& book, const std::string& id);
    /// Returns the previous step by which a person judged the row for a working paper (R-LO-5): nullopt if there is
    /// none or the register has no judged rows. Faults as row().
    [[nodiscard]] Result<std::optional<LastAnswer>> last_answer(const domain::registers::Register& book,
                                                                const std::string& id);
    /// Whether the step could be taken as typed; returns its warnings. Faults as RegisterSteps::event_of.
    [[nodiscard]] Result<Judged> judge(const domain::registers::StepRequest& wanted);
    /// Returns the typed characters that pages can only print as numbers: "⟨U+E000⟩、⟨U+0378⟩"; "" for none.
    [[nodiscard]] std::string unprinted(const domain::registers::StepRequest& wanted) const;
    /// The remarks alone; for an attachment's field the typed value is a file's path, or what attach() returned. Faults
    /// person.duty, and those of reading.
    [[nodiscard]] Result<std::vector<inquiry::Remark>> remarks_on(const domain::registers::StepRequest& wanted);
    /// What is told to whoever takes the step (domain::registers::Step::tells); null for nothing.
    [[nodiscard]] const char* told_beforehand(const domain::registers::StepRequest& wanted);
    /// Returns the step's text as typed: "label⇥value" lines, for a co-signed step the page to be signed. For an
    /// attachment's field, the typed value is a file's path: the file is read and judged, not sealed. Writes nothing.
    /// Faults as take and attach.
    [[nodiscard]] Result<std::string> would_say(domain::registers::StepRequest wanted,
                                                EmptyPages empty = EmptyPages::refuse);
    /// Returns the text for the second signatory. Faults as RegisterSteps::event_of.
    [[nodiscard]] Result<StepText> page(const domain::registers::StepRequest& wanted);
    /// Takes a step without a second signatory, or a co-signed one with page and password. Returns the row's id. Faults
    /// as RegisterSteps::event_of, person.password, session.paused, query.changed; register.state, reason "counted" or
    /// "card", for steps only taken by a desk that counts or reads a card. A hand-over of a card closes JCIC and seals
    /// the ledger.
    Result<std::string> take_step(const domain::registers::StepRequest& wanted);
    /// With a password chosen by the row's own person, if the step demands one.
    Result<std::string> take_step(const domain::registers::StepRequest& wanted, const Secret& chosen);
    Result<std::string> take_step(const domain::registers::StepRequest& wanted, const StepText& seen,
                                  const Secret& second_password);
    /// As above for a step about a person, with a second signatory. `chosen`: the row's own person's, if the step
    /// demands one.
    Result<std::string> take_step(const domain::registers::StepRequest& wanted, const StepText& seen,
                                  const Secret& second_password, const Secret* chosen);

    /// Faults person.duty.
    [[nodiscard]] Result<void> may_attach();
    /// Seals inspected bytes at once for an attachment's field: valid in this seat until sign-out. Faults person.duty,
    /// ledger.write.
    [[nodiscard]] Result<Attaching> attach(const ToAttach& looked_at);
    /// As above, inspecting the file first. Also faults as look_before_attaching().
    [[nodiscard]] Result<Attaching> attach(const std::filesystem::path& file, EmptyPages empty = EmptyPages::refuse);
    /// Opens an attachment; register.attachment-opened is written first. Faults person.duty, register.state (no such
    /// row, nothing attached), ledger.sealed (not readable here, or erased), ledger.corrupt (the file is missing or
    /// altered).
    [[nodiscard]] Result<AttachedFile> attached(const domain::registers::Register& book, const std::string& row,
                                                std::string_view field);
    /// Saves an attachment as save() does, with row and field in the event: encrypted as "*.zip", in clear unchanged
    /// ("*.pdf", "*.png", "*.jpg").
    Result<void> save_attached(const AttachedTo& where, const std::filesystem::path& file, const Leaving& how);

    /// Lays out the register's rows as a sheet, with the layout of its description; or one complete row (R-AU-3).
    /// Faults person.duty, register.state (no such row), paper.*.
    Result<PrintedRegister> sheet(const domain::registers::Register& book, const RowFilter& filter);
    /// Lays out labels for the open rows that sheet() would list, each with its code (registers::label_text). Faults
    /// person.duty, input.form (field "label": not a counted register, or no open row), paper.*.
    Result<PrintedRegister> labels(const domain::registers::Register& book, const RowFilter& filter);
    /// Creates a job, appends register.printed with its number and the bytes' digest, then sends the bytes. Faults
    /// printer.*.
    Result<void> print(const PrintedRegister& page, const PrintChoice& choice);

    /// Saves all rows. Encrypted under a password (R-PA-5), a sheet as "*.pdf", or CSV and workbook together as
    /// "*.zip"; in clear, readable by anyone with the file, the sheet as "*.pdf", the rows as "*.csv" or "*.xlsx".
    /// Appends register.exported with the bytes' digest, or register.exported-in-clear, signed, with the reason, then
    /// writes the file. Returns the number of rows. Faults person.duty, file.*, and as SavedFile::at.
    Result<std::size_t> save(const domain::registers::Register& book, const RowFilter& filter,
                             const std::filesystem::path& file, const Leaving& how);

private:
    [[nodiscard]] Result<void> may_print(const Seat& seat, const std::string& name) const;
    [[nodiscard]] Result<Seat*> seat_for(const domain::registers::Step& step);
    [[nodiscard]] Result<void> card_is_here(const domain::registers::StepRequest& wanted) const;
    With<const Machine, Seating, HostLine, HubLine, CardLine, Printing, LastRound> parts_;
};

}  // namespace jcic::desk
