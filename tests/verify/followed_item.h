#pragma once
// One item of a query, step by step through both verifiers.

#include <string>

#include "app/ledger/verify/query_check.h"
#include "app/verify/checks/items.h"

namespace jcic::test {

/// What either verifier follows of one query, and how many steps it went through.
struct Followed {
    ledger::QueryCheck one{};
    verify::Items other{};
    int steps = 0;
    std::string item = "T50";

    /// Whether it may be, for both alike.
    bool take_step(const std::string& action) {
        ledger::Leaf leaf;
        verify::Event event;
        leaf.action = event.action = action;
        leaf.subject = event.subject = "query:0";
        for (const auto* field : {"items", "item", "approved"}) {
            leaf.fields.push_back({field, domain::Keep::plain, item, {}});
            event.fields.push_back({.name = field, .plain = true, .text = item});
        }
        const std::string found(one.follow_items(leaf));
        if (found != other.judge_event(event)) differ += action + " after " + path + "; ";
        path += action + " ";
        ++steps;
        return found.empty();
    }
    std::string path{};
    std::string differ{};
};

}  // namespace jcic::test
