#pragma once
// Whether the weekly query records list every request to JCIC exactly once: docs/trust/ledger-format.md, "Weekly
// sheets" (R-LO-2). Keeps the requests that are on no record yet, and one number a day.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class WeeklySheets {
public:
    /// Returns the number of the last record of a closing of a week if `next`, the event after it (null: none), shows
    /// that a person's requests of that week are on no record.
    [[nodiscard]] std::optional<std::uint64_t> left_out(const Event* next);
    /// Returns false for a record whose span, lines or digest do not follow from the events before it.
    [[nodiscard]] bool judge_event(std::uint64_t number, const Event& event, const Digest& leaf);

private:
    struct Request {
        std::uint64_t number = 0;
        std::uint64_t lines = 0;
        Digest leaf{};
    };
    struct Asked {
        std::vector<Request> open;  ///< not on a record yet, by number
        std::uint64_t through = 0;  ///< of the last record
    };
    [[nodiscard]] bool covers(const Event& sheet);
    [[nodiscard]] std::uint64_t last_by(const std::string& day) const;
    [[nodiscard]] bool reaches(const Event& sheet, std::uint64_t after, std::uint64_t through) const;

    std::map<std::string, Asked> asked_;            ///< by querier
    std::map<std::string, std::uint64_t> last_on_;  ///< by day in Taiwan: the last event's number
    std::uint64_t closed_through_ = 0;              ///< of the records that closed a week
    std::uint64_t closing_ = 0;                     ///< the last event of the present closing; 0: another followed
};

}  // namespace jcic::verify
