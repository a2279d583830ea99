#pragma once
// Restarts of the chain of seals, and the people responsible for them: docs/trust/ledger-format.md, "Starting anew" and
// "Reports that are no faults".

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// A note about the ledger that is no fault.
struct Notice {
    std::uint64_t sequence = 0;
    std::string reason;    ///< "restored", "stood-for", "mended"
    std::uint64_t at = 0;  ///< ms since 1970, UTC
    std::vector<std::string> who;
    std::string why;
    bool operator==(const Notice&) const = default;
};

class Seams {
public:
    /// Call with an event before its people are checked. `seam`: "restored" or "seal-restarted" if the chain begins
    /// again.
    void follow_event(std::uint64_t place, const Event& event, std::string_view seam);
    /// Call with the same event afterwards; `whole`: it has no fault.
    void judged(const Event& event, bool whole);
    /// Returns, by place and reason, seams for which no person is responsible, and damage.
    [[nodiscard]] std::vector<std::pair<std::uint64_t, std::string>> finish();
    [[nodiscard]] std::vector<Notice> told();

private:
    struct Begun {
        Notice told;
        std::string key;               ///< generation of the recovery key
        std::set<std::string> people;  ///< people recovered with it
        bool proven = false;
        bool closed = false;  ///< a person signed in since
    };
    void end(const Event& event);

    std::uint64_t place_ = 0;     ///< of the last event
    std::uint64_t open_ = 0;      ///< of a seam that the next event completes
    bool into_the_old_ = false;   ///< that seam is signed into the former chain
    bool epoch_damaged_ = false;  ///< by the previous event
    std::vector<Begun> by_halves_;
    std::vector<Notice> told_;
    std::vector<std::pair<std::uint64_t, std::string>> found_;
};

}  // namespace jcic::verify
