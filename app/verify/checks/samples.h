#pragma once
// Repeats each draw of the monthly sample independently, from the ledger's events before it (docs/trust/sampling.md;
// R-LO-3). Keeps each query's querier and time, each record (some forty bytes), and one head a month.

#include <map>
#include <set>
#include <vector>

#include "app/verify/rules/decisions.h"
#include "app/verify/trail/leaf.h"
#include "app/verify/trail/tree.h"

namespace jcic::verify {

// Settings for drawing a month's sample: the branch's decisions up to then in the ledger (docs/trust/sampling.md,
// "Settings"; R-LO-8).

class SampleSettings {
public:
    /// Call with every event, in order.
    void follow_event(const Event& event) { decisions_.follow_event(event); }
    /// For an event sample.drawn: whether each setting was in force and comes from the named source.
    [[nodiscard]] bool in_force(const Event& event) const;
    /// Whether that moment is within the branch's office hours, as decided for that day by then.
    [[nodiscard]] bool in_office_hours(std::uint64_t at) const;

private:
    Decisions decisions_;
};

class Samples {
public:
    /// Call with the next event, before it is added to the tree.
    void follow_event(const Event& event, const Tree& before);
    /// For an event sample.drawn, after follow_event: whether month, population, seed and records follow from the
    /// events before it and the settings in force, with exactly those that had points to note in addition.
    [[nodiscard]] bool drawn_rightly(const Event& event) const;
    /// For an event query.decided, after follow_event: if it lists only the query's time among the points to note,
    /// whether the query was submitted outside office hours or, as stated, on a day off, which is in no event.
    [[nodiscard]] bool tells_its_time(const Event& event) const;
    /// For an event review.drawn: whether it names the query's submitter as querier. True if the query was never
    /// submitted.
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
    std::map<std::uint64_t, End> ends_;                   ///< by month, in Taiwan's time: tree after its last event
    std::map<std::uint64_t, std::uint64_t> drawn_up_to_;  ///< by month: `last` of its latest draw
    std::uint64_t month_ = 0;                             ///< of the last processed event, counted from the first of
                                                          ///< year 0
    std::vector<Obtained> obtained_;                      ///< by number
    struct Submitted {
        std::string by;
        std::uint64_t at = 0;
    };
    std::map<std::string, Submitted> submitted_;  ///< by query
    std::set<std::string> stood_out_;             ///< records whose approval lists more points to note than the time
    std::set<std::string> outside_;               ///< records whose approval lists only the time
};

}  // namespace jcic::verify
