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
    std::optional<QueryId> query;  ///< that holds it here
    std::string row;               ///< of the register of lost ones, where none does
};

struct SerialsFound {
    std::string asking;                 ///< its row
    std::vector<SerialHeld> serials;    ///< as JCIC named them
    std::vector<AskedOfJcic> not_here;  ///< lines of Z52 that no query here explains
};

/// The first day that Z52 tells of, twelve months back (R-IT-5). Fault rule.ROC-DATE in the calendar's first year.
[[nodiscard]] Result<domain::RocDate> z52_from(domain::RocDate today);

/// Which of these lines of Z52 about the subject no query here explains. An item that was really sent explains one line
/// of its own kind and time, the nearest; where two are as near, that of its own case. Of what was read (load_about).
[[nodiscard]] std::vector<AskedOfJcic> not_here(const Book& book, const domain::PersonalId& subject,
                                                const std::vector<AskedOfJcic>& lines);

/// `rows` has the register of them.
class LostSerials : Steps {
public:
    LostSerials(Acting& acting, Settlements& settlements) : Steps(acting), settlements_(settlements) {}

    /// Asks JCIC which serial numbers it holds for the subject, once what is unsettled about them is settled, and Z52
    /// what was asked about them within a year. A number that no query here holds begins a row of the register, once,
    /// and is nobody's to fetch yet. Faults person.duty, input.missing (no reason), host.answer (what cannot be),
    /// and the host's, which are written too.
    Result<SerialsFound> find_serials(const domain::PersonalId& subject, const std::string& why,
                                      domain::registers::Rows& rows, Host& host, std::stop_token stop);
    /// The event by which that row's number becomes the approved item's of the querier's own query, for a supervisor to
    /// sign. Faults register.state (the row does not wait), serial.other (another subject, an item that does not
    /// wait to be requested, or a number that a query holds), rule.R-SE-2 (over), rule.R-AU-1 and rule.R-AU-5 (of the
    /// day on which it was issued), rule.R-DU-6, rule.R-LO-6, person.duty.
    [[nodiscard]] Result<domain::Entry> taking_over(const QueryId& id, const std::string& row,
                                                    domain::registers::Rows& rows, const domain::PersonId& approver);
    /// Writes it, signed, and that the row waits no more, if it is still what there is to write: else query.changed.
    Result<void> take_over(const QueryId& id, domain::registers::Rows& rows, const domain::Entry& taking_over);

private:
    Result<std::string> begin_asking(const domain::PersonalId& subject, const std::string& why,
                                     domain::registers::Rows& rows);
    Result<SerialsFound> ask_for_serials(const domain::PersonalId& subject, const std::string& asking,
                                         domain::registers::Rows& rows, Host& host, std::stop_token stop);
    Result<SerialsFound> write_found(const domain::PersonalId& subject, const std::string& asking,
                                     const std::vector<domain::RecoveredSerial>& held,
                                     const std::vector<AskedOfJcic>& asked, domain::registers::Rows& rows);
    /// The row that waits, or was left, for the same number; "" for none.
    [[nodiscard]] Result<std::string> row_of(const domain::PersonalId& subject, const domain::RecoveredSerial& held,
                                             const domain::registers::Rows& rows);
    Result<void> bring_beside(const QueryId& id);
    [[nodiscard]] Result<domain::Entry> taking_over_of(const QueryEntry& now, const domain::registers::LostSerial& lost,
                                                       const domain::PersonId& approver);

    Settlements& settlements_;
};

}  // namespace jcic::inquiry
