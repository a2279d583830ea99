#pragma once
// Answers between signed events: docs/trust/ledger-format.md, "Required signatures". Each submitted item is decided
// once, each hand-out of the card is returned once, each copy and each record is destroyed once.

#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// An event that another one answers.
struct Asked {
    std::string action;
    std::string subject;
    std::string by;
    std::optional<Digest> page;  ///< of its text, if known
    Digest leaf{};
    std::string item;            ///< "": none or several
    std::string number;          ///< of a copy
    std::set<std::string> left;  ///< the unanswered part: items of a query, or "" for the whole
};

class Answers {
public:
    /// Returns the event that this one rests on, if it has this action and the same subject and, if both name one, the
    /// same item and copy; otherwise null.
    [[nodiscard]] Asked* asked(const Event& event, std::string_view action);
    /// Answers it; returns false if it was answered before. `leaves_open`: it remains to be answered.
    [[nodiscard]] static bool answer(const Event& event, Asked& asked, bool leaves_open);
    /// Records the event for later answers.
    void follow_event(std::uint64_t number, const Event& event, const Digest& leaf, const std::optional<Digest>& page);

private:
    std::map<std::uint64_t, Asked> asked_;            ///< by number
    std::map<std::string, std::uint64_t> submitted_;  ///< by subject
};

}  // namespace jcic::verify
