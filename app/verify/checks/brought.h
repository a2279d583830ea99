#pragma once
// Consequences of a step, directly after it: docs/trust/ledger-format.md, "Entered once".

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/verify/checks/corrections.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Brought {
public:
    /// Returns the step whose consequence is missing, or the event itself if no step caused it; nullopt otherwise. Then
    /// records the event.
    [[nodiscard]] std::optional<std::uint64_t> judge_event(std::uint64_t number, const Event& event);
    /// Call after the last event.
    [[nodiscard]] std::optional<std::uint64_t> finish() const;

private:
    struct Query {
        std::string form;  ///< the authorisation's subject
        std::string end;   ///< "<relation> <on>"
        bool gone = false;
        bool taken_back = false;
    };
    void remember(const Event& event);
    void wait_for_ends(const Event& event);
    [[nodiscard]] bool is_of(const std::string& query, const std::string& case_number) const;
    Corrections numbers_;                   ///< its own findings are reported elsewhere
    std::map<std::string, Query> queries_;  ///< by subject
    std::map<std::string, bool> standing_;  ///< authorisations' subjects: whether not ended
    std::set<std::string> missing_;         ///< "<action> <subject> <on> <how>"
    std::uint64_t step_ = 0;
};

}  // namespace jcic::verify
