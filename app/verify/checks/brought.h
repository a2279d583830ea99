#pragma once
// Consequences of a step, directly after it: docs/trust/ledger-format.md, "Entered once".

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "app/verify/checks/book.h"

namespace jcic::verify {

class Brought {
public:
    /// `book` knows each event before the one that is judged.
    explicit Brought(const Book& book) : book_(book) {}
    /// Returns the step whose consequence is missing, or the event itself if no step caused it; nullopt otherwise.
    [[nodiscard]] std::optional<std::uint64_t> judge_event(std::uint64_t number, const Event& event);
    /// Call after the last event.
    [[nodiscard]] std::optional<std::uint64_t> finish() const;

private:
    void await_ends(const Event& event);
    void await_revocations(const Event& event);
    const Book& book_;
    std::set<std::string> missing_;  ///< "<action> <subject> <on> <how>"
    std::uint64_t step_ = 0;         ///< that they are of
};

}  // namespace jcic::verify
