#pragma once
// The rows of each register, folded from their events. An event counts only if the description allows it in the row's
// current state.

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/domain/registers/register.h"
#include "app/domain/registers/setting.h"

namespace jcic::domain::registers {

/// A step that was taken on a row.
struct Passage {
    const Step* step = nullptr;
    std::uint64_t sequence = 0;
    UtcTime at{};
    std::string by;      ///< user code
    std::string beside;  ///< "" without a second signatory
    EarlierEvent event{};
    Values said{};  ///< of this step, unencrypted ones
    bool operator==(const Passage&) const = default;
};

struct Row {
    std::string id;  ///< "7", or its key: "P-0417"
    std::string_view state;
    Values values;                 ///< the last of each field, if it is ours to read
    std::set<std::string> sealed;  ///< fields that are not readable: no records key, or erased
    std::vector<Passage> story;
    EarlierEvent last;  ///< what the next step rests on

    /// "" if never given, or not ours to read.
    [[nodiscard]] std::string value(std::string_view field) const;
    /// The day of the first passage of that step; nullopt for none.
    [[nodiscard]] std::optional<RocDate> day_of(std::string_view action) const;
    /// The last passage of that step; null for none.
    [[nodiscard]] const Passage* last_of(std::string_view action) const;
    /// The day since which it is in its current state.
    [[nodiscard]] RocDate since() const;
    bool operator==(const Row&) const = default;
};

/// Numbers by value, then words: 2 before 10 before P-1.
struct ById {
    using is_transparent = void;
    [[nodiscard]] bool operator()(std::string_view one, std::string_view other) const;
};
using Table = std::map<std::string, Row, ById>;
/// Rows by the number of the event that began each, newest last; ids made by people have no such order.
using Order = std::map<std::uint64_t, std::string>;
/// Ids of rows by their register.
using Changed = std::map<const Register*, std::set<std::string, std::less<>>>;

/// Reads a subject's events from before rows were begun.
using ReadSubject = std::function<Result<std::vector<Recorded>>(const std::string& subject)>;
/// Finds rows from before that whose ids are one number with `compared` (compared.h), written in another way: their
/// ids, oldest first.
using IdsAlike = std::function<Result<std::vector<std::string>>(const Register& book, const std::string& compared)>;

class Rows final : public Projection {
public:
    Rows() = default;
    /// Only those registers' rows: nothing else need be read.
    explicit Rows(std::span<const Register* const> books) : books_(books) {}
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const Recorded& event) override;
    [[nodiscard]] std::vector<std::string_view> actions() const override;
    void passed(std::uint64_t sequence) override { applied_ = std::max(applied_, sequence); }

    /// The actions of the registers that do not grow, which are always applied from the first event on.
    [[nodiscard]] static std::vector<std::string_view> actions_of_small();
    /// Starts growing registers after that event: of the rows before it, `open` subjects' are read by load_open, others
    /// on demand.
    void begin_after(std::uint64_t sequence, std::set<std::string> open, ReadSubject read, IdsAlike alike = nullptr);
    /// Loads the row if not loaded yet, or else the one whose id is the same number. Precondition for row(). Faults are
    /// the reading's.
    [[nodiscard]] Result<void> load(const Register& book, std::string_view id);
    /// Loads rows that were open at the beginning or have new events since.
    [[nodiscard]] Result<void> load_open();
    /// An unused number for the next row of a numbered register, considering unread rows too.
    [[nodiscard]] Result<std::string> next_number(const Register& book);
    /// Returns the subjects of growing registers with new events since the last call.
    [[nodiscard]] std::set<std::string> take_touched() { return std::exchange(touched_, {}); }
    /// Returns the rows of all registers that were changed or loaded since the last call.
    [[nodiscard]] Changed take_changed() { return std::exchange(changed_, {}); }
    /// Number of accepted events: it changes whenever rows do.
    [[nodiscard]] std::uint64_t believed() const { return believed_; }
    /// Loaded rows, including all on which something waits.
    [[nodiscard]] const Table& of(const Register& book) const;
    [[nodiscard]] const Order& begun(const Register& book) const;     ///< all of them
    [[nodiscard]] const Order& standing(const Register& book) const;  ///< those that are not over
    /// Among loaded rows: of that id, or else the first whose id is the same number, however it was typed (compared.h).
    /// Null for none.
    [[nodiscard]] const Row* row(const Register& book, std::string_view id) const;
    /// Values fixed by the machine's administrators take precedence over the branch's decisions (policy.h).
    void fix(FixedValues values) { fixed_ = std::move(values); }
    [[nodiscard]] const FixedValues& fixed() const { return fixed_; }
    bool operator==(const Rows& other) const { return applied_ == other.applied_ && tables_ == other.tables_; }

private:
    bool fold(const Recorded& event);
    [[nodiscard]] const Row* of_id(const Register& book, std::string_view id) const;
    [[nodiscard]] Result<void> read_in(const Register& book, std::string_view id);
    std::span<const Register* const> books_ = all();
    std::uint64_t applied_ = 0;
    std::uint64_t believed_ = 0;
    std::map<std::string_view, Table> tables_;  ///< by the register's name
    std::map<const Register*, Order> begun_;
    std::map<const Register*, Order> standing_;
    Changed changed_;
    /// Of registers whose rows are named by a number that people type: ids by what they are compared as.
    std::map<const Register*, std::map<std::string, std::string>> alike_;
    IdsAlike ids_alike_;
    ReadSubject read_;              ///< null: all events since the first were applied
    std::set<std::string> unread_;  ///< to be read by load_open
    std::set<std::string> touched_;
    FixedValues fixed_;
};

/// Whether the row's state allows the step; null: there is no row.
[[nodiscard]] bool may_follow(const Step& step, const Row* row);

/// Why a step is not this person's, if the row names a person for it.
struct NotTheirs {
    bool only = false;   ///< only the named person takes it; otherwise: anybody but them
    std::string person;  ///< the named person
};
/// Checked for author and second signatory ("": none); nullopt if allowed. Also applied to events that are read, except
/// Written::table.
[[nodiscard]] std::optional<NotTheirs> not_theirs(const Step& step, const Row* row, std::string_view person,
                                                  std::string_view beside = {});
[[nodiscard]] bool may_be_taken_by(const Step& step, const Row* row, const PersonId& person);

/// Whether the row concerns the person: they took or signed a step of it, it names them, or it is about them.
[[nodiscard]] bool is_of(const Register& book, const Row& row, std::string_view person);
/// False for a list whose rows all belong to the branch: without authors and names.
[[nodiscard]] bool has_own_rows(const Register& book);

/// An obligation of one row, or of "" if a row must be begun.
struct Obligation {
    const Register* book = nullptr;
    const Due* due = nullptr;
    std::string row;
    RocDate until;
    std::string by{};  ///< user code of who must do it; "": anybody with one of the due's duties
    bool operator==(const Obligation&) const = default;
};
/// Of all registers, earliest first.
[[nodiscard]] std::vector<Obligation> owed(const Rows& rows, RocDate today, const OfficeCalendar& calendar);
/// Updates `all`, computed on the same day, after only the rows in `changed` changed: recomputes nothing else, however
/// many rows there are. Returns the number recomputed.
std::size_t owed_again(std::vector<Obligation>& all, const Rows& rows, const Changed& changed, RocDate today,
                       const OfficeCalendar& calendar);
/// Whether a change of these rows may affect obligations of other registers: by the branch's policy (retention), or
/// because a finding or a letter to JCIC appeared or disappeared. Then everything is recomputed.
[[nodiscard]] bool owes_elsewhere(const Changed& changed);
/// The row's obligations, earliest first.
[[nodiscard]] std::vector<Obligation> owed_by(const Register& book, const Row& row, const DueContext& context);

/// The highest number among the register's row ids; 0 for none. Ids of other forms, by another program, are ignored.
[[nodiscard]] std::uint32_t last_number(const Rows& rows, const Register& book);

// Steps that must name the person whom the row already names: a borrower returns a card to its custodian
// (R-DU-9).

/// The step's first field that differs from the row's field before it (events::Field::as_before); null if none does,
/// and for a step that begins a row. `said`: a field's value, "" if left out.
[[nodiscard]] const events::Field* not_as_before(const Step& step, const Row* row,
                                                 const std::function<std::string(std::string_view)>& said);

}  // namespace jcic::domain::registers
