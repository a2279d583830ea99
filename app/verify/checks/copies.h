#pragma once
// The copies of each record, by the events alone: docs/trust/ledger-format.md, "Copies and deletions".

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// Keeps the number and the state of each copy ever made.
class Copies {
public:
    /// Returns "copies": a record is deleted while a copy of it is left, the event contradicts earlier events about the
    /// copies, a copy of a destroyed record begins, or is agreed to after its number was given, or an event does not
    /// fit the copy's state; "" otherwise. Then records the event.
    [[nodiscard]] std::string judge_event(const Event& event);

private:
    /// Returns false if the event does not fit the copy's state, which then stays, or if the record is destroyed.
    [[nodiscard]] bool follow_copy(const Event& event);
    [[nodiscard]] bool is_given(const Event& event) const;

    struct Record {
        std::map<std::uint32_t, std::string_view> copies;  ///< the state after each copy's last event, by number
        bool erased = false;
    };
    struct Query {
        std::map<std::string, Record> records;  ///< by item
        bool erased = false;                    ///< with all of them
    };
    std::map<std::string, Query> by_subject_;
    bool said_before_ = false;  ///< a deletion named its copies
};

}  // namespace jcic::verify
