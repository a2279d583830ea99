#pragma once
// The monthly sample (R-LO-3, R-LO-8): drawn from the ledger's own root, by an algorithm that any program can repeat
// (docs/trust/sampling.md), and each drawn record as one page, from its authorisation to the end of its copies. Answers
// are steps of the register `reviews`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/samples.h"
#include "app/domain/roc_month.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

/// A draw, as recorded in the ledger.
struct Drawn {
    std::string sample;  ///< its row: "115-10-1"
    std::uint64_t population = 0;
    std::vector<std::string> records;  ///< random ones: "<query>:T50", in the order of their tickets
    std::vector<std::string> extra;    ///< added because of points to note at their approval
    std::vector<std::string> reviews;  ///< rows of those not drawn before
};

/// A month at a glance.
struct SampledMonth {
    std::optional<domain::registers::MonthFigures> figures;  ///< nullopt: nothing drawn yet
    std::vector<domain::registers::Reviewed> records;
};

/// One fact of a drawn query.
struct ReviewFact {
    int column = 0;     ///< of 聯徵2; 0: of none
    const char* label;  ///< a word of registers
    std::string value;  ///< "" if not readable here, or erased
};
/// One event of a drawn query.
struct ReviewEvent {
    std::uint64_t sequence = 0;
    UtcTime at{};
    const char* title;            ///< a word of registers
    std::string item;             ///< "T50"; "" for all of the query
    std::vector<std::string> by;  ///< name and code: of its author, then of the second signatory
};
struct ReviewPage {
    domain::registers::Reviewed review;
    std::vector<ReviewFact> facts;           ///< in the order of 聯徵2
    std::vector<inquiry::CopyEntry> copies;  ///< of the record, including files; empty: 未列印
    std::vector<ReviewEvent> events;         ///< of the query from its submission on, without its other items'
    bool erased = false;                     ///< the query's retention period had ended: only plain values are left
};

class SampleDesk {
public:
    explicit SampleDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Draws the month's sample and begins a review for each record not drawn before: one transaction. Faults
    /// person.duty (for reviewers), register.state (reason not-over: the month has not ended; empty: there was no
    /// ledger).
    Result<Drawn> draw(domain::RocMonth month);
    /// Faults person.duty (without the right to read the register).
    [[nodiscard]] Result<SampledMonth> month(domain::RocMonth month);
    /// Faults person.duty, register.state (no such row).
    [[nodiscard]] Result<ReviewPage> page(const std::string& review);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
