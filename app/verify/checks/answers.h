#pragma once
// What signed events answer: docs/ledger-format.md, "Required signatures". Each submitted item is decided
// once, each hand-out of the card comes back once, each copy and each record is destroyed once.

#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// The event that another one answers.
struct Asked {
    std::string action;
    std::string subject;
    std::string by;
    std::optional<Digest> page;  ///< of what it shows, where that is known
    Digest leaf{};
    std::string item;            ///< "": it names none, or several
    std::string number;          ///< of a copy
    std::set<std::string> left;  ///< what is not answered yet: items of a query, or "" for the whole
};

class Answers {
public:
    /// What the event says it rests on, if there is such an event of this action about the same: subject,
    /// and where both name one, item and copy.
    [[nodiscard]] Asked* asked(const Event& event, std::string_view action);
    /// The event answers that: false where it was answered before. `leaves_open`: it is still to be answered after it.
    [[nodiscard]] static bool answer(const Event& event, Asked& asked, bool leaves_open);
    /// Remembers the event for those that will answer it.
    void follow_event(std::uint64_t number, const Event& event, const Digest& leaf, const std::optional<Digest>& page);

private:
    std::map<std::uint64_t, Asked> asked_;            ///< by number
    std::map<std::string, std::uint64_t> submitted_;  ///< by subject
};

}  // namespace jcic::verify
