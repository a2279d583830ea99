#pragma once
// What became of each record's copies, by the events alone: docs/ledger-format.md, "Copies and deletions".

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// Remembers the number and the state of each copy that was ever made.
class Copies {
public:
    /// "copies": a record is deleted while a copy of it is left, the event says of the copies what the trail does not,
    /// a copy begins of a record that is gone, or is agreed to once its number was given, or something befalls a copy
    /// that cannot follow from what it was; "" otherwise. Follows the event.
    [[nodiscard]] std::string judge_event(const Event& event);

private:
    /// What cannot follow from what the copy was changes nothing. False for that, and for a copy of what is gone.
    [[nodiscard]] bool follow_copy(const Event& event);
    [[nodiscard]] bool is_given(const Event& event) const;

    struct Record {
        std::map<std::uint32_t, std::string_view> copies;  ///< what the last event made of each, by number
        bool erased = false;
    };
    struct Query {
        std::map<std::string, Record> records;  ///< by item
        bool erased = false;                    ///< with all of them
    };
    std::map<std::string, Query> by_subject_;
    bool said_before_ = false;  ///< a deletion said of its copies
};

}  // namespace jcic::verify
