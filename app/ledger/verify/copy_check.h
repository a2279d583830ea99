#pragma once
// What became of each record's copies, followed while the events are gone through once, in order: a deletion does not
// close while one is left (R-PA-4, R-PA-10).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/domain/states.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class CopyCheck {
public:
    /// "copies" where a record is erased and a copy of it is on its way or in somebody's hands; where the event says of
    /// the copies (its field "copies") what the trail does not, or one is neither destroyed, void nor written off;
    /// where a copy begins of a record that is gone, or is agreed to once its number was given; where something befalls
    /// a copy that is not there, or that its state does not allow (app/domain/states.h): each number is given, sent,
    /// exported and destroyed once. "" otherwise. Takes the event in; what cannot be changes nothing.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf);

private:
    bool follow(const Leaf& leaf, std::optional<domain::CopyEvent> moved);
    [[nodiscard]] bool is_given(const Leaf& leaf) const;

    struct Record {
        std::map<std::uint32_t, domain::CopyState> copies;  ///< by number
        bool erased = false;                                ///< no further copy begins
    };
    std::map<std::string, std::map<std::string, Record>> queries_;  ///< by subject, by item
    bool copies_are_said_ = false;                                  ///< by a deletion's event
};

}  // namespace jcic::ledger
