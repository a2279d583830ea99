#pragma once
// The rows of each register, folded from their events. An event counts only if the description allows it in the row's
// present state.

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/domain/registers/register.h"
#include "app/domain/registers/setting.h"

namespace jcic::domain::registers {

/// One step that a row went through.
struct Passage {
    const Step* step = nullptr;
    std::uint64_t sequence = 0;
    UtcTime at{};
    std::string by;      ///< user code
    std::string beside;  ///< "" where nobody signed beside
    EarlierEvent event{};
    Values said{};  ///< by this step, as far as it stands in clear
    bool operator==(const Passage&) const = default;
};

struct Row {
    std::string id;  ///< "7", or its key: "P-0417"
    std::string_view state;
    Values values;                 ///< the last of each field, where it is ours to read
    std::set<std::string> sealed;  ///< fields that are not: no records key, or erased
    std::vector<Passage> story;
    EarlierEvent last;  ///< what the next step rests on

    /// "" where it was never given, or is not ours to read.
    [[nodiscard]] std::string value(std::string_view field) const;
    /// The day of the first passage of that step; nullopt for none.
    [[nodiscard]] std::optional<RocDate> day_of(std::string_view action) const;
    /// The last passage of that step; null for none.
    [[nodiscard]] const Passage* last_of(std::string_view action) const;
    /// The day on which it came into the state that it is in.
    [[nodiscard]] RocDate since() const;
    bool operator==(const Row&) const = default;
};

/// Numbers by their worth, then words: 2 before 10 before P-1.
struct ById {
    using is_transparent = void;
    [[nodiscard]] bool operator()(std::string_view one, std::string_view other) const;
};
using Table = std::map<std::string, Row, ById>;
/// Rows by the number of the event that began each: what is newest last, which a key of a person's making does not
/// tell.
using Order = std::map<std::uint64_t, std::string>;
/// Ids of rows by their register.
using Changed = std::map<const Register*, std::set<std::string, std::less<>>>;

/// Reads what was written about a subject before rows were begun.
using ReadSubject = std::function<Result<std::vector<Recorded>>(const std::string& subject)>;

class Rows final : public Projection {
public:
    Rows() = default;
    /// Of those registers' rows alone: nothing else need be read.
    explicit Rows(std::span<const Register* const> books) : books_(books) {}
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const Recorded& event) override;
    [[nodiscard]] std::vector<std::string_view> actions() const override;
    void passed(std::uint64_t sequence) override { applied_ = std::max(applied_, sequence); }

    /// The actions of those registers that do not grow: what must be given from the first event on in any case.
    [[nodiscard]] static std::vector<std::string_view> actions_of_small();
    /// Of registers that grow, begins after that event: of the rows before it, these subjects' are read at once, and
    /// others when they are asked for.
    void begin_after(std::uint64_t sequence, std::set<std::string> open, ReadSubject read);
    /// Reads the row, where it is not read yet. After it row() knows it if there is one. Faults are the reading's.
    [[nodiscard]] Result<void> load(const Register& book, std::string_view id);
    /// What was open at the beginning, and what was written about since.
    [[nodiscard]] Result<void> load_open();
    /// By which the next row of a numbered register is called: no row is, read or not.
    [[nodiscard]] Result<std::string> next_number(const Register& book);
    /// Subjects of growing registers about which something was written since this was last asked.
    [[nodiscard]] std::set<std::string> take_touched() { return std::exchange(touched_, {}); }
    /// Rows of all registers of which an event was believed, or that were read, since this was last asked.
    [[nodiscard]] Changed take_changed() { return std::exchange(changed_, {}); }
    /// How many events were believed: another number, other rows.
    [[nodiscard]] std::uint64_t believed() const { return believed_; }
    /// Those that were read: all on which something waits are among them.
    [[nodiscard]] const Table& of(const Register& book) const;
    [[nodiscard]] const Order& begun(const Register& book) const;     ///< all of them
    [[nodiscard]] const Order& standing(const Register& book) const;  ///< those that are not over
    /// Null for none, of those that were read.
    [[nodiscard]] const Row* row(const Register& book, std::string_view id) const;
    /// What the machine's administrators fixed stands before what the branch decides (policy.h).
    void fix(FixedValues values) { fixed_ = std::move(values); }
    [[nodiscard]] const FixedValues& fixed() const { return fixed_; }
    bool operator==(const Rows& other) const { return applied_ == other.applied_ && tables_ == other.tables_; }

private:
    bool fold(const Recorded& event);
    std::span<const Register* const> books_ = all();
    std::uint64_t applied_ = 0;
    std::uint64_t believed_ = 0;
    std::map<std::string_view, Table> tables_;  ///< by the register's name
    std::map<const Register*, Order> begun_;
    std::map<const Register*, Order> standing_;
    Changed changed_;
    ReadSubject read_;              ///< null: everything was given from the first event on
    std::set<std::string> unread_;  ///< to be read by load_open
    std::set<std::string> touched_;
    FixedValues fixed_;
};

/// Whether the step may be taken in the row's state; null: where there is no row.
[[nodiscard]] bool may_follow(const Step& step, const Row* row);

/// Why a step is not theirs to take, as far as the row names somebody for it.
struct NotTheirs {
    bool only = false;   ///< another's alone; else: anybody's but theirs
    std::string person;  ///< who alone takes it, or who never does
};
/// By who writes it and who signs beside ("": nobody). nullopt where it is theirs. What is read is held to it, but for
/// Written::table.
[[nodiscard]] std::optional<NotTheirs> not_theirs(const Step& step, const Row* row, std::string_view person,
                                                  std::string_view beside = {});
[[nodiscard]] bool may_be_taken_by(const Step& step, const Row* row, const PersonId& person);

/// Whether the row is the person's: they took or signed a step of it, it names them, or it is about them.
[[nodiscard]] bool is_of(const Register& book, const Row& row, std::string_view person);
/// False of a list whose rows are all the branch's: nobody acts in them, and none names anybody.
[[nodiscard]] bool has_own_rows(const Register& book);

/// Something that is owed: of one row, or "" where a row is to be begun.
struct Owed {
    const Register* book = nullptr;
    const Due* due = nullptr;
    std::string row;
    RocDate until;
    std::string by{};  ///< user code of who owes it; "": whoever has one of the due's duties
    bool operator==(const Owed&) const = default;
};
/// Of all registers, what is owed first on top.
[[nodiscard]] std::vector<Owed> owed(const Rows& rows, RocDate today, const OfficeCalendar& calendar);
/// The same, where `all` was owed on that day and no more than those rows changed since: nothing else is judged again,
/// however many rows there are. How many were.
std::size_t owed_again(std::vector<Owed>& all, const Rows& rows, const Changed& changed, RocDate today,
                       const OfficeCalendar& calendar);
/// Whether rows of other registers may owe something else once these changed: by the branch's policy (how long they are
/// kept), or since a finding, or a letter to JCIC, is or is not there. Then everything is judged.
[[nodiscard]] bool owes_elsewhere(const Changed& changed);
/// What the row owes, the first on top.
[[nodiscard]] std::vector<Owed> owed_by(const Register& book, const Row& row, const DueContext& context);

/// The highest number by which a row of the register is called; 0 for none. What another program wrote is no number,
/// and stands in nobody's way.
[[nodiscard]] std::uint32_t last_number(const Rows& rows, const Register& book);

}  // namespace jcic::domain::registers
