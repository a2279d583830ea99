#pragma once
// JCIC's answer about the serial numbers that it still holds for a subject (R-SE-2).

#include <string>
#include <vector>

#include "app/domain/registers/lost_serials.h"
#include "app/inquiry/steps/settlements.h"

namespace jcic::inquiry {

struct SerialHeld {
    domain::Item item{};
    std::string masked;  ///< "●●●●4471" (R-SE-5)
    UtcTime issued{};
    UtcTime deadline{};
    std::optional<QueryId> query;  ///< the query that has it here
    std::string row;               ///< of the register of lost serial numbers, if no query has it
};

struct SerialsFound {
    std::string asking;                 ///< row of the question to JCIC
    std::vector<SerialHeld> serials;    ///< in JCIC's order
    std::vector<AskedOfJcic> not_here;  ///< lines of Z52 that no query here explains
};

/// The first day that Z52 covers, twelve months back (R-IT-5). Fault rule.ROC-DATE in the calendar's first year.
[[nodiscard]] Result<domain::RocDate> z52_from(domain::RocDate today);

/// Lines of Z52 about the subject that no query here explains. An item that was really sent explains one line of its
/// own kind and time, the nearest; of two equally near, that of its own case. Among loaded queries (load_about).
[[nodiscard]] std::vector<AskedOfJcic> not_here(const Book& book, const domain::PersonalId& subject,
                                                const std::vector<AskedOfJcic>& lines);

/// `rows` contains their register.
class LostSerials : Steps {
public:
    LostSerials(Acting& acting, Settlements& settlements) : Steps(acting), settlements_(settlements) {}

    /// Settles the subject's unsettled requests, then asks JCIC which serial numbers it holds for the subject and, by
    /// Z52, what was requested about them within a year. Adds a register row for each number that no query here has,
    /// once; no one may retrieve it yet. Faults person.duty, input.missing (no reason), host.answer (implausible), and
    /// the host's, which are written too.
    Result<SerialsFound> find_serials(const domain::PersonalId& subject, const std::string& why,
                                      domain::registers::Rows& rows, Host& host, std::stop_token stop);
    /// The event that attaches the row's number to an approved item of the querier's own query, for a supervisor to
    /// sign. Faults register.state (the row is not waiting), serial.other (another subject, an item not waiting for its
    /// request, or a number that a query has), rule.R-SE-2 (over), rule.R-AU-1 and rule.R-AU-5 (on the day of issue),
    /// rule.R-DU-6, rule.R-LO-6, person.duty.
    [[nodiscard]] Result<domain::Entry> taking_over(const QueryId& id, const std::string& row,
                                                    domain::registers::Rows& rows, const domain::PersonId& approver);
    /// Writes the signed event and closes the row, if both are still valid: else query.changed.
    Result<void> take_over(const QueryId& id, domain::registers::Rows& rows, const domain::Entry& taking_over);

private:
    Result<std::string> begin_asking(const domain::PersonalId& subject, const std::string& why,
                                     domain::registers::Rows& rows);
    Result<SerialsFound> ask_for_serials(const domain::PersonalId& subject, const std::string& asking,
                                         domain::registers::Rows& rows, Host& host, std::stop_token stop);
    Result<SerialsFound> write_found(const domain::PersonalId& subject, const std::string& asking,
                                     const std::vector<domain::RecoveredSerial>& held,
                                     const std::vector<AskedOfJcic>& asked, domain::registers::Rows& rows);
    /// The waiting or abandoned row of the same number; "" for none.
    [[nodiscard]] Result<std::string> row_of(const domain::PersonalId& subject, const domain::RecoveredSerial& held,
                                             const domain::registers::Rows& rows);
    Result<void> bring_beside(const QueryId& id);
    [[nodiscard]] Result<domain::Entry> taking_over_of(const QueryEntry& now, const domain::registers::LostSerial& lost,
                                                       const domain::PersonId& approver);

    Settlements& settlements_;
};

}  // namespace jcic::inquiry
