#pragma once
// Whether a draw of the monthly sample is the one that the ledger itself gives: drawn again, by a code path of its own,
// from the events before it (docs/sampling.md; R-LO-3). Remembers each query's querier and time, each record, some
// forty bytes, and one head a month.

#include <map>
#include <set>
#include <vector>

#include "app/verify/checks/sample_settings.h"
#include "app/verify/trail/leaf.h"
#include "app/verify/trail/tree.h"

namespace jcic::verify {

class Samples {
public:
    /// The next event, before it is added to the tree.
    void follow_event(const Event& event, const Tree& before);
    /// Of an event sample.drawn, after `take`: month, population, seed and records are what the events before it give,
    /// by the settings that were in force, and besides exactly those that stood out.
    [[nodiscard]] bool drawn_rightly(const Event& event) const;
    /// Of an event query.decided, after `take`: where it says that nothing but the query's time stood out, the query
    /// was submitted outside office hours, or, as it says, on a day off, which no event has.
    [[nodiscard]] bool tells_its_time(const Event& event) const;
    /// Of an event review.drawn: it names as querier who submitted the query. One that nobody submitted is not judged.
    [[nodiscard]] bool names_its_querier(const Event& event) const;

private:
    struct End {
        std::uint64_t size = 0;
        Digest root{};
    };
    struct Obtained {
        std::uint64_t number = 0;
        std::string record;  ///< "<query>:T50"
    };
    void take_approval(const Event& event);
    [[nodiscard]] std::vector<std::string> besides(const std::vector<std::string>& records,
                                                   const std::vector<std::string>& drawn, const Digest& seed,
                                                   std::uint64_t most) const;
    [[nodiscard]] std::string querier_of(const std::string& record) const;
    [[nodiscard]] std::vector<std::string> drawn_by_querier(const std::vector<std::string>& records, const Digest& seed,
                                                            std::uint64_t percent, std::uint64_t least) const;
    [[nodiscard]] End end_by(std::uint64_t month) const;
    [[nodiscard]] std::uint64_t first_of(std::uint64_t month) const;
    [[nodiscard]] std::vector<std::string> records_in(std::uint64_t first, std::uint64_t last) const;

    SampleSettings settings_;
    std::map<std::uint64_t, End> ends_;  ///< by month, in Taiwan's time, of the last event; of the latest such end
    std::map<std::uint64_t, std::uint64_t> drawn_up_to_;  ///< by month: `last` of its latest draw
    std::uint64_t month_ = 0;                             ///< of the event taken last, counted from the first of year 0
    std::vector<Obtained> obtained_;                      ///< by number
    struct Submitted {
        std::string by;
        std::uint64_t at = 0;
    };
    std::map<std::string, Submitted> submitted_;  ///< by query
    std::set<std::string> stood_out_;             ///< records whose approval says that more than its time stood out
    std::set<std::string> outside_;               ///< the same, nothing but its time
};

}  // namespace jcic::verify
