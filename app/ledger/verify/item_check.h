#pragma once
// What became of each submitted item and of its record, followed while the events are gone through once, in order: each
// event is one that their state allows (app/domain/states.h).

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/domain/states.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class ItemCheck {
public:
    /// `of_any`: events about queries that were never submitted are not judged, for tests of the ledger itself.
    explicit ItemCheck(bool of_any = false) : of_any_(of_any) {}

    /// "state" where the event tells of an item, or of its record, what cannot befall it then, or submits a query
    /// again, or is about a query that was never submitted; "" otherwise. Takes the event in; what cannot be changes
    /// nothing.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf);

private:
    struct Item {
        domain::ItemState state = domain::ItemState::submitted;
        std::optional<domain::RecordState> record{};
    };
    using Items = std::map<std::string, Item, std::less<>>;
    [[nodiscard]] static bool befalls(Items& items, const std::string& item, domain::ItemEvent event);
    [[nodiscard]] static bool befalls(Items& items, const std::string& item, domain::RecordEvent event);
    bool of_any_;
    std::map<std::string, Items> queries_;  ///< by subject
};

}  // namespace jcic::ledger
