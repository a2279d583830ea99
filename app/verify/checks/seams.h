#pragma once
// Where the chain of seals begins anew, and who stands for it: docs/ledger-format.md, "Starting anew" and "What is
// told".

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// What a ledger says of itself, and what is no fault.
struct Told {
    std::uint64_t sequence = 0;
    std::string reason;    ///< "restored", "stood-for", "mended"
    std::uint64_t at = 0;  ///< ms since 1970, UTC
    std::vector<std::string> who;
    std::string why;
    bool operator==(const Told&) const = default;
};

class Seams {
public:
    /// An event, before its people are known. `seam`: "restored" or "seal-restarted" where the chain begins anew.
    void follow_event(std::uint64_t place, const Event& event, std::string_view seam);
    /// The same event, and whether anything is wrong with it.
    void judged(const Event& event, bool whole);
    /// By place and reason: seams that nobody stands for, and damage.
    [[nodiscard]] std::vector<std::pair<std::uint64_t, std::string>> finish();
    [[nodiscard]] std::vector<Told> told();

private:
    struct Begun {
        Told told;
        std::string key;               ///< which making of the recovery key
        std::set<std::string> people;  ///< whom it let in with it
        bool proven = false;
        bool closed = false;  ///< somebody signed in since
    };
    void end(const Event& event);

    std::uint64_t place_ = 0;     ///< of the last event
    std::uint64_t open_ = 0;      ///< of a seam that the next event says more of
    bool into_the_old_ = false;   ///< of it: signed into the chain before
    bool epoch_damaged_ = false;  ///< by the event before
    std::vector<Begun> by_halves_;
    std::vector<Told> told_;
    std::vector<std::pair<std::uint64_t, std::string>> found_;
};

}  // namespace jcic::verify
