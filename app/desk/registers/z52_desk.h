#pragma once
// Compares JCIC's list of a month (Z52), from a file or the host, with the ledger and its copies (R-LO-3, R-LO-4), and
// its bill with the number of requests. Differences are shown with likely causes and entered for a person's decision.

#include <cstddef>
#include <filesystem>
#include <set>
#include <stop_token>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/roc_month.h"
#include "app/inquiry/checks/bill_match.h"
#include "app/inquiry/checks/z52_match.h"

namespace jcic::desk {

class Seat;

/// A rejected row of the file.
struct Z52Wrong {
    std::size_t number = 0;  ///< in the file, from 1
    Fault fault;
};

struct Z52Report {
    std::vector<inquiry::Z52Line> lines;
    std::vector<Z52Wrong> wrong;  ///< if there are any, the others are matched but nothing is entered
    std::vector<Z52Wrong> lost;   ///< lines matched although a character of their text is unreadable
    std::vector<inquiry::SentHere> sent;
    std::vector<inquiry::Z52Match> matches;
    std::size_t other_desks = 0;  ///< number of lines known from another desk of the branch
    bool from_host = false;       ///< else from a file
    UtcTime read{};               ///< when: later entries of JCIC's list are missing
    [[nodiscard]] std::size_t differing() const;
};

/// A bill of JCIC's beside the requests of its month.
struct BillReport {
    std::vector<inquiry::BillLine> lines;
    std::vector<Z52Wrong> wrong;  ///< if there are any, nothing is entered
    std::size_t sent = 0;         ///< items requested by card in the month
    std::vector<inquiry::BillMatch> matches;
    std::set<std::string, domain::ByReference> own_cards;  ///< those of the register of cards
    [[nodiscard]] std::size_t differing() const;
    [[nodiscard]] std::size_t billed() const;
};

class Z52Desk {
public:
    explicit Z52Desk(const With<const Machine, Seating, HostLine, CardLine>& parts) : parts_(parts) {}

    /// Reads CSV (app/tables/table.h) with the columns of docs/trust/sampling.md, "Z52". For people who check queries.
    /// Faults person.duty, file.*, input.form, input.missing (columns).
    [[nodiscard]] Result<Z52Report> from_file(domain::RocMonth month, const std::filesystem::path& file);
    /// Requests it with the account of a query officer who has JCIC open; the request is recorded first. Faults
    /// person.duty, host.*.
    Result<Z52Report> from_host(domain::RocMonth month, std::stop_token stop);
    /// Enters nothing if a line is wrong. If the person checks queries (R-DU-7), records the comparison in its
    /// register, even without differences; and a row for each new difference, whose number it returns. Faults
    /// person.duty (no records key), input.form (reason new-differences: more than 200 new ones, none is entered;
    /// list-too-early: read before the month ended and entered after it, so that it would count as complete).
    Result<std::size_t> enter(domain::RocMonth month, const Z52Report& report);
    /// JCIC's bill of a month, from CSV (docs/trust/sampling.md, "Bills"). For people who check queries. Faults as
    /// from_file.
    [[nodiscard]] Result<BillReport> bill(domain::RocMonth month, const std::filesystem::path& file);
    /// Enters the comparison in its register; returns whether it agrees. Faults person.duty, input.form (reason
    /// list-too-early: the month is not over; value: a line is wrong).
    Result<bool> enter_bill(domain::RocMonth month, const BillReport& report);

private:
    /// What was requested from that time on, read from the trail: what is over stays off the board.
    [[nodiscard]] Result<std::vector<inquiry::SentHere>> sent_within(Seat& seat, UtcTime from, UtcTime until);
    [[nodiscard]] Result<Z52Report> matched(Seat& seat, domain::RocMonth month, Z52Report report);
    With<const Machine, Seating, HostLine, CardLine> parts_;
};

}  // namespace jcic::desk
