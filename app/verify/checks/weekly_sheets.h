#pragma once
// Whether on the weekly sheets stands what was asked of JCIC, each request once and none left out:
// docs/ledger-format.md, "Weekly sheets" (R-LO-2). Remembers what is on no sheet yet, and one number a day.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class WeeklySheets {
public:
    /// The number of the last sheet of those that closed a week, where this event, which follows them (null: nothing
    /// does), shows that somebody's requests of that week stand on none.
    [[nodiscard]] std::optional<std::uint64_t> left_out(const Event* next);
    /// False for a sheet whose span, lines or digest are not what the events before it give.
    [[nodiscard]] bool judge_event(std::uint64_t number, const Event& event, const Digest& leaf);

private:
    struct Request {
        std::uint64_t number = 0;
        std::uint64_t lines = 0;
        Digest leaf{};
    };
    struct Asked {
        std::vector<Request> open;  ///< on no sheet yet, by number
        std::uint64_t through = 0;  ///< of the last sheet
    };
    [[nodiscard]] bool covers(const Event& sheet);
    [[nodiscard]] std::uint64_t last_by(const std::string& day) const;
    [[nodiscard]] bool reaches(const Event& sheet, std::uint64_t after, std::uint64_t through) const;

    std::map<std::string, Asked> asked_;            ///< by querier
    std::map<std::string, std::uint64_t> last_on_;  ///< by day in Taiwan: the last event's number
    std::uint64_t closed_through_ = 0;              ///< of the sheets that closed a week
    std::uint64_t closing_ = 0;                     ///< the event of them that was taken last; 0: another followed
};

}  // namespace jcic::verify
