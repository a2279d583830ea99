#pragma once
// JCIC's list of a month (Z52), out of a file or from the host, beside the ledger and its copies (R-LO-3, R-LO-4). What
// differs is told with its likely causes, and entered for a person to decide on.

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/roc_month.h"
#include "app/inquiry/checks/z52_match.h"

namespace jcic::desk {

class Seat;

/// A row of the file that is not believed.
struct Z52Wrong {
    std::size_t number = 0;  ///< in the file, its first line being 1
    Fault fault;
};

struct Z52Report {
    std::vector<inquiry::Z52Line> lines;
    std::vector<Z52Wrong> wrong;  ///< where there are any, the others are matched, and nothing is entered
    std::vector<Z52Wrong> lost;   ///< lines that are matched though a character of their text could not be read
    std::vector<inquiry::SentHere> sent;
    std::vector<inquiry::Z52Match> matches;
    std::size_t other_desks = 0;  ///< how many of the lines another desk of the branch told of
    bool from_host = false;       ///< else from a file
    UtcTime read{};               ///< when: what JCIC lists later is not in it
    [[nodiscard]] std::size_t differing() const;
};

class Z52Desk {
public:
    explicit Z52Desk(const With<const Machine, Seating, HostLine, CardLine>& parts) : parts_(parts) {}

    /// CSV (app/tables/table.h), columns as docs/sampling.md, "Z52", says. For who checks queries. Faults person.duty,
    /// file.*, input.form, input.missing (columns).
    [[nodiscard]] Result<Z52Report> from_file(domain::RocMonth month, const std::filesystem::path& file);
    /// By a query officer with JCIC open, whose account it is asked by; that it was asked is written first. Faults
    /// person.duty, host.*.
    Result<Z52Report> from_host(domain::RocMonth month, std::stop_token stop);
    /// Nothing where a line of it is wrong. That it was compared, where who enters it checks queries (R-DU-7): a row of
    /// the register of comparisons, also where nothing differs. And a row for each difference that is not in its
    /// register yet: how many. Faults person.duty (who has no records key), input.form (reason new-differences: more
    /// than 200 new ones, and none is entered; list-too-early: read before the month was over and entered after it,
    /// when it would count as a whole).
    Result<std::size_t> enter(domain::RocMonth month, const Z52Report& report);

private:
    [[nodiscard]] Result<Z52Report> matched(Seat& seat, domain::RocMonth month, Z52Report report);
    With<const Machine, Seating, HostLine, CardLine> parts_;
};

}  // namespace jcic::desk
