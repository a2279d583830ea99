#include "app/verify/checks/items.h"

#include <algorithm>
#include <array>

#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

/// What may befall an item, by an event that names it in a field. A table of this verifier's own.
struct ItemStep {
    std::string_view by;
    std::string_view field;
    std::string_view from;  ///< states, with a comma between them
    std::string_view to;
};
constexpr std::array item_steps{
    ItemStep{.by = "query.decided", .field = "approved", .from = "submitted", .to = "approved"},
    ItemStep{.by = "query.decided", .field = "refused", .from = "submitted", .to = "refused"},
    ItemStep{.by = "query.withdrawn", .field = "items", .from = "submitted,approved", .to = "withdrawn"},
    ItemStep{.by = "query.requesting", .field = "items", .from = "approved", .to = "requesting"},
    ItemStep{.by = "query.unsettled", .field = "items", .from = "requesting", .to = "unsettled"},
    ItemStep{.by = "query.not-received", .field = "items", .from = "requesting,unsettled", .to = "approved"},
    ItemStep{.by = "query.request-failed", .field = "item", .from = "requesting,unsettled", .to = "failed"},
    ItemStep{.by = "query.serial", .field = "item", .from = "requesting,unsettled", .to = "numbered"},
    ItemStep{.by = "query.serial-taken-over", .field = "item", .from = "approved", .to = "numbered"},
    ItemStep{.by = "query.expired", .field = "item", .from = "unsettled,numbered", .to = "expired"},
    ItemStep{.by = "record.retrieved", .field = "item", .from = "numbered", .to = "held"},
    ItemStep{.by = "record.filed-with-case", .field = "item", .from = "held,filed", .to = "filed"},
    ItemStep{.by = "record.filing-withdrawn", .field = "item", .from = "filed", .to = "held"},
    ItemStep{.by = "record.used-up", .field = "item", .from = "held,filed", .to = "used-up"},
    ItemStep{.by = "record.erased", .field = "item", .from = "used-up", .to = "erased"},
};

/// What goes within a month of its use, unless it is filed with its case.
constexpr std::string_view filed_with_case = "T52";

}  // namespace

std::string Items::judge_event(const Event& event) {
    if (event.action == "query.submitted") {
        const auto begun = by_subject_.try_emplace(event.subject);
        if (!begun.second) return "state";
        auto& items = begun.first->second;
        each_name(event.plain("items"), [&items](std::string_view item) {
            items.try_emplace(std::string(item), "submitted");
            return true;
        });
        return "";
    }
    const auto query = by_subject_.find(event.subject);
    if (query == by_subject_.end())
        return event.subject.starts_with("query:") && event.subject != "query:" ? "state" : "";
    if (event.action == "query.erased")  // whatever step its record had reached
        for (auto& [item, state] : query->second)
            if (names("held,filed,used-up", state)) state = "erased";
    if (event.action == "query.relation-ended") {  // nothing of it is filed with its case from then on
        over_.insert(event.subject);
        for (auto& [item, state] : query->second)
            if (state == "filed") state = "held";
    }
    if (event.action == "record.filed-with-case" &&
        (over_.contains(event.subject) || !names(filed_with_case, event.plain("item"))))
        return "state";
    bool all = true;
    if (event.action == "query.authorisation-revoked") all = revoked_.insert(event.subject).second;
    if (event.action == "query.retrieving") all = !revoked_.contains(event.subject);
    if (event.action == "record.kept-otherwise") {
        const auto item = query->second.find(event.plain("item"));
        all = revoked_.contains(event.subject) && item != query->second.end() && names("held,filed", item->second) &&
              otherwise_.insert(event.subject + " " + event.plain("item")).second;
    }
    for (const auto& step : item_steps) {
        if (step.by != event.action) continue;
        each_name(event.plain(step.field), [&](std::string_view item) {
            const auto found = query->second.find(item);
            const bool may = item.empty() || (found != query->second.end() && names(step.from, found->second));
            if (may && !item.empty()) found->second = step.to;
            all = all && may;
            return true;
        });
    }
    return all ? "" : "state";
}

}  // namespace jcic::verify
