#pragma once
// The branch's registers: read, gone on with, printed and saved. One for all of them (app/domain/registers/register.h),
// and for the lists that are made of what stands elsewhere (made_lists.h).

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
#include "app/desk/rooms/leaving.h"
#include "app/desk/rooms/step_text.h"
#include "app/desk/rooms/with.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/journal.h"
#include "app/domain/registers/register.h"
#include "app/domain/registers/urgency.h"
#include "app/domain/roc_date.h"
#include "app/office/register_steps.h"

namespace jcic::desk {

class Seat;

/// A register as it prints: the very bytes that are shown.
struct PrintedRegister {
    std::string name;  ///< "destruction"
    domain::RocDate from;
    domain::RocDate to;
    std::shared_ptr<const Bytes> pdf;
};

/// Which rows are wanted.
struct RowFilter {
    std::string text{};                      ///< in any cell, as shown, capitals or not; "" for all
    bool only_open = false;                  ///< nothing that is over
    bool mine = false;                       ///< the signed-in person's alone (domain::registers::is_of)
    std::set<std::string> only{};            ///< of these rows; none: of all
    std::size_t limit = 500;                 ///< of the newest
    std::vector<std::string> states{};       ///< names of states that the text means in another language
    std::optional<domain::RocDate> since{};  ///< and of what is over, only what came to its end on that day or later
    std::optional<domain::RocDate> until{};  ///< and of all, only what began on that day or before
    std::optional<domain::registers::Urgency> owing{};  ///< only where what is owed first is so soon
    bool held = false;            ///< only what would be erased by now, were it not for a legal hold
    bool pressing_first = false;  ///< what is late on top, then what is due soon, by its day; then the newest
    bool whole = false;  ///< as a sheet or file: the one row of `only` by itself, all that it says and its story
};

/// A row as its list shows it: in Chinese, as the description has it.
struct RegisterRow {
    std::string id;
    const domain::registers::State* state = nullptr;
    std::vector<std::string> cells;  ///< in the order of the columns; "" where nothing stands or it is not ours to read
    std::optional<domain::RocDate> due;     ///< what is owed first
    std::optional<domain::RocDate> from{};  ///< the first day that it tells of
    domain::registers::Urgency urgency{};   ///< of what is owed first; of what is held: later
    std::string hold{};                     ///< row of the legal hold that forbids what is owed first; "" for none
};

struct RowCounts {
    std::size_t all = 0;
    std::size_t open = 0;
    std::size_t soon = 0;  ///< of these rows something is owed within a week
    std::size_t late = 0;
    std::size_t held = 0;  ///< what would be erased by now, were it not for a legal hold: neither soon nor late
};

/// A register, as a list of them shows it.
struct RegisterInList {
    const domain::registers::Register* book = nullptr;
    RowCounts counts;  ///< none of a list that is made
};

struct RegisterView {
    const domain::registers::Register* book = nullptr;
    std::vector<RegisterRow> rows;                          ///< newest first
    std::size_t found = 0;                                  ///< so many fit the filter
    std::vector<const domain::registers::Step*> begins;     ///< what this person may begin a row with
    std::vector<const domain::registers::Step*> from_file;  ///< what they may enter many of at once (reading_desk.h)
    RowCounts counts{};                                     ///< of all its rows, whatever the filter
};

/// One row, whole.
struct RowView {
    struct Passed {
        std::uint64_t sequence = 0;
        UtcTime at{};
        const domain::registers::Step* step = nullptr;
        std::string by;      ///< name and code
        std::string beside;  ///< "" for nobody
    };
    struct Said {
        const domain::events::Field* field = nullptr;
        std::string value;    ///< as shown
        std::string written;  ///< as it stands in the event: what a next step may begin from
        bool sealed = false;  ///< not ours to read, or erased
    };
    struct Owes {
        const char* title = nullptr;
        domain::RocDate until;
        domain::registers::Urgency urgency{};
        std::string hold{};  ///< row of the legal hold that forbids it; "" for none
    };
    RegisterRow row;
    std::vector<Said> values;
    std::vector<Passed> story;
    std::vector<const domain::registers::Step*> possible;   ///< by this person, now
    std::vector<const domain::registers::Step*> counted{};  ///< the same, by a desk that counts: never typed
    std::vector<Owes> owes{};                               ///< the first on top
    const domain::registers::Step* likely = nullptr;        ///< of the possible ones: what they are here for, if any
};

/// What was judged last time of the same line of a working paper (papers/line_answers.h), beside what is judged now.
struct LastAnswer {
    std::string about;                  ///< its day, or the row that was judged then
    std::string by;                     ///< name and code
    domain::registers::Values answers;  ///< by the step's fields, as they stand in the event
};

/// A file that was sealed and is to be named by a step: its key stays with the seat.
struct Attaching {
    std::string handle;  ///< what the step is given for the field
    std::string name;    ///< of the file
    Digest digest{};     ///< of the bytes that were looked at and sealed
};

/// What a step that may be taken would bring.
struct Judged {
    std::string unprinted;                                ///< characters that no page can print (unprinted())
    std::vector<domain::registers::Vacancy> vacancies{};  ///< duties that nobody will have
};

/// Where a file is attached.
struct AttachedTo {
    const domain::registers::Register* book = nullptr;
    std::string row;
    std::string field;
};

/// What judges and writes steps, for the person at the seat.
[[nodiscard]] office::RegisterSteps register_steps_of(const Machine& machine, Seat& seat);

class RegisterDesk {
public:
    explicit RegisterDesk(const With<const Machine, Seating, HostLine, HubLine, CardLine, Printing, LastRound>& parts)
        : parts_(parts) {}

    /// Those that the signed-in person may read.
    [[nodiscard]] std::vector<const domain::registers::Register*> readable();
    /// The same, each with how many rows it has. Faults session.none, and the reading's.
    [[nodiscard]] Result<std::vector<RegisterInList>> counted();
    /// Faults person.duty.
    [[nodiscard]] Result<RegisterView> rows(const domain::registers::Register& book, const RowFilter& filter);
    /// Faults person.duty, register.state.
    [[nodiscard]] Result<RowView> row(const domain::registers::Register& book, const std::string& id);
    /// Of the step by which a person judges the row for a working paper (R-LO-5): nullopt where there was none, and for
    /// a register whose rows nobody judges. Faults as row().
    [[nodiscard]] Result<std::optional<LastAnswer>> last_answer(const domain::registers::Register& book,
                                                                const std::string& id);
    /// Whether the step could be taken as it is typed, and what is to be known before. Faults as
    /// RegisterSteps::event_of.
    [[nodiscard]] Result<Judged> judge(const office::StepWanted& wanted);
    /// Those characters of what is typed that a page gives by their number: "⟨U+E000⟩、⟨U+0378⟩"; "" for none.
    [[nodiscard]] std::string unprinted(const office::StepWanted& wanted) const;
    /// What the step would say, as it is typed: "label⇥value" lines, of a step that somebody signs beside the page that
    /// they sign. Of a field that is an attachment the path of its file is typed: it is read and judged, not sealed.
    /// Writes nothing. Faults as take and attach.
    [[nodiscard]] Result<std::string> would_say(office::StepWanted wanted);
    /// What the person who signs beside is to be shown. Faults as RegisterSteps::event_of.
    [[nodiscard]] Result<StepText> page(const office::StepWanted& wanted);
    /// A step that nobody signs beside, or, with page and password, one that somebody does. The row's id. Faults as
    /// RegisterSteps::event_of, person.password, session.paused, query.changed; register.state, reason "counted" or
    /// "card", for what a desk of its own counts or reads from a card. With a card that changes hands JCIC is closed,
    /// and the ledger sealed.
    Result<std::string> take_step(const office::StepWanted& wanted);
    /// With the password that the row's own person chose, where the step asks for one.
    Result<std::string> take_step(const office::StepWanted& wanted, const Secret& chosen);
    Result<std::string> take_step(const office::StepWanted& wanted, const StepText& seen,
                                  const Secret& second_password);
    /// The same about a person, with who signs beside. `chosen`: the row's own person's, where the step asks for one.
    Result<std::string> take_step(const office::StepWanted& wanted, const StepText& seen, const Secret& second_password,
                                  const Secret* chosen);

    /// Faults person.duty.
    [[nodiscard]] Result<void> may_attach();
    /// Seals what was looked at, at once, for a field that is an attachment: for this seat, until it is left. Faults
    /// person.duty, ledger.write.
    [[nodiscard]] Result<Attaching> attach(const ToAttach& looked_at);
    /// The same of a file that is looked at here and now. Faults also as look_before_attaching().
    [[nodiscard]] Result<Attaching> attach(const std::filesystem::path& file);
    /// Opens what is attached; register.attachment-opened is written first. Faults person.duty, register.state (no such
    /// row, nothing attached), ledger.sealed (not ours to read, or erased), ledger.corrupt (the file is gone or
    /// altered).
    [[nodiscard]] Result<AttachedFile> attached(const domain::registers::Register& book, const std::string& row,
                                                std::string_view field);
    /// The same into a file as save(), whose event says row and field, too: encrypted "*.zip", in clear as it was when
    /// it was attached ("*.pdf", "*.png", "*.jpg").
    Result<void> save_attached(const AttachedTo& where, const std::filesystem::path& file, const Leaving& how);

    /// The register's rows as a sheet, by the layout that its description names; or one row whole (R-AU-3). Faults
    /// person.duty, register.state (no such row), paper.*.
    Result<PrintedRegister> sheet(const domain::registers::Register& book, const RowFilter& filter);
    /// Labels for the rows that are not over, each with its code (registers::label_text): what sheet() would list.
    /// Faults person.duty, input.form (field "label": nothing of it is counted, or no row is open), paper.*.
    Result<PrintedRegister> labels(const domain::registers::Register& book, const RowFilter& filter);
    /// Begins a job, appends register.printed with its number and the digest of the bytes, then hands them over.
    /// Faults printer.*.
    Result<void> print(const PrintedRegister& page, const PrintChoice& choice);

    /// All rows into a file. Encrypted under a password (R-PA-5) a sheet for "*.pdf", CSV and workbook together for
    /// "*.zip"; in clear, for whoever comes by the file to read, the sheet as "*.pdf", the rows as "*.csv" or "*.xlsx".
    /// Appends register.exported with the digest of the bytes, or register.exported-in-clear, signed, with why, then
    /// writes them. How many rows. Faults person.duty, file.*, and as SavedFile::at.
    Result<std::size_t> save(const domain::registers::Register& book, const RowFilter& filter,
                             const std::filesystem::path& file, const Leaving& how);

private:
    [[nodiscard]] Result<void> may_print(const Seat& seat, const std::string& name) const;
    [[nodiscard]] Result<Seat*> seat_for(const domain::registers::Step& step);
    [[nodiscard]] Result<void> card_is_here(const office::StepWanted& wanted) const;
    With<const Machine, Seating, HostLine, HubLine, CardLine, Printing, LastRound> parts_;
};

}  // namespace jcic::desk
