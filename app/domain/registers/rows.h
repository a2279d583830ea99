#pragma once
// What the trail says of each register's rows: folded from their events, which are believed only where the description
// lets one follow the other.

#include <map>
#include <string>
#include <vector>

#include "app/domain/registers/register.h"

namespace jcic::domain::registers {

/// One step that a row went through.
struct Passage {
    const Step* step = nullptr;
    std::uint64_t sequence = 0;
    UtcTime at{};
    std::string by;      ///< user code
    std::string beside;  ///< "" where nobody signed beside
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

class Rows final : public Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const Recorded& event) override;
    /// How many events were believed: another number, other rows.
    [[nodiscard]] std::uint64_t believed() const { return believed_; }
    [[nodiscard]] const Table& of(const Register& book) const;
    /// Null for none.
    [[nodiscard]] const Row* row(const Register& book, std::string_view id) const;
    bool operator==(const Rows& other) const { return applied_ == other.applied_ && tables_ == other.tables_; }

private:
    std::uint64_t applied_ = 0;
    std::uint64_t believed_ = 0;
    std::map<std::string_view, Table> tables_;  ///< by the register's name
};

/// Whether the step may be taken in the row's state; null: where there is no row.
[[nodiscard]] bool may_follow(const Step& step, const Row* row);

/// Something that is owed, of one row.
struct Owed {
    const Register* book = nullptr;
    const Due* due = nullptr;
    std::string row;
    RocDate until;
};
/// Of all registers, what is owed first on top.
[[nodiscard]] std::vector<Owed> owed(const Rows& rows, RocDate today, const OfficeCalendar& calendar);

}  // namespace jcic::domain::registers
