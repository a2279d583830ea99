#include "app/verify/checks/copies.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"

namespace jcic::verify {
namespace {

/// What may befall a copy, and what it is then. A table of this verifier's own: docs/trust/ledger-format.md.
struct Step {
    std::string_view from;  ///< "": its number is new
    std::string_view by;
    std::string_view to;
};
constexpr std::array steps{Step{.from = "", .by = "copy.reserved", .to = "reserved"},
                           Step{.from = "reserved", .by = "copy.sent", .to = "at-printer"},
                           Step{.from = "reserved", .by = "copy.discarded", .to = "void"},
                           Step{.from = "reserved", .by = "record.exported", .to = "exported"},
                           Step{.from = "at-printer", .by = "copy.cancelling", .to = "at-printer"},
                           Step{.from = "at-printer", .by = "copy.confirmed", .to = "out"},
                           Step{.from = "at-printer", .by = "copy.failed", .to = "void"},
                           Step{.from = "at-printer", .by = "copy.lost", .to = "missing"},
                           Step{.from = "at-printer", .by = "copy.set-aside", .to = "unused"},
                           Step{.from = "out", .by = "copy.filed", .to = "filed"},
                           Step{.from = "out", .by = "copy.destroyed", .to = "destroyed"},
                           Step{.from = "out", .by = "copy.lost", .to = "missing"},
                           Step{.from = "out", .by = "copy.set-aside", .to = "unused"},
                           Step{.from = "filed", .by = "copy.destroyed", .to = "destroyed"},
                           Step{.from = "filed", .by = "copy.lost", .to = "missing"},
                           Step{.from = "filed", .by = "copy.set-aside", .to = "unused"},
                           Step{.from = "unused", .by = "copy.destroyed", .to = "destroyed"},
                           Step{.from = "unused", .by = "copy.lost", .to = "missing"},
                           Step{.from = "missing", .by = "copy.found", .to = "out"},
                           Step{.from = "missing", .by = "copy.written-off", .to = "written-off"},
                           Step{.from = "written-off", .by = "copy.found", .to = "out"},
                           Step{.from = "exported", .by = "copy.destroyed", .to = "destroyed"},
                           Step{.from = "exported", .by = "copy.set-aside", .to = "exported"}};

bool none_left(std::string_view state) {
    return state == "destroyed" || state == "void" || state == "written-off";
}

template <class Of>
bool closed(const Of& copies, bool filed_allowed) {
    return std::ranges::all_of(
        copies, [&](const auto& one) { return none_left(one.second) || (filed_allowed && one.second == "filed"); });
}

template <class Of>
std::string listed(const Of& copies) {
    std::string out;
    for (const auto& [number, state] : copies) {
        if (!out.empty()) out += ",";
        out.append(std::to_string(number)).append(":").append(state);
    }
    return out.empty() ? "none" : out;
}

}  // namespace

bool Copies::follow_copy(const Event& event) {
    const auto number = whole_number<std::uint32_t>(event.plain("number"));
    if (!number) return true;
    auto& query = by_subject_[event.subject];
    auto& record = query.records[event.plain("item")];
    auto& copies = record.copies;
    const auto copy = copies.find(*number);
    const auto was = copy == copies.end() ? std::string_view{} : copy->second;
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&](const Step& one) { return one.from == was && one.by == event.action; });
    if (step == steps.end() || (was.empty() && (query.erased || record.erased))) return false;
    copies.insert_or_assign(*number, step->to);
    return true;
}

/// Before its number is given, not afterwards.
bool Copies::is_given(const Event& event) const {
    const auto number = whole_number<std::uint32_t>(event.plain("number"));
    const auto query = by_subject_.find(event.subject);
    if (!number || query == by_subject_.end()) return false;
    const auto record = query->second.records.find(event.plain("item"));
    return record != query->second.records.end() && record->second.copies.contains(*number);
}

std::string Copies::judge_event(const Event& event) {
    if (event.action == "copy.agreed") return is_given(event) ? "copies" : "";
    if (std::ranges::find(steps, event.action, &Step::by) != steps.end()) return follow_copy(event) ? "" : "copies";
    const bool of_query = event.action == "query.erased";
    if (!of_query && event.action != "record.erased") return "";
    auto& query = by_subject_[event.subject];
    if (of_query) {
        query.erased = true;
        const auto all_closed = [](const auto& one) { return closed(one.second.copies, true); };
        return std::ranges::all_of(query.records, all_closed) ? "" : "copies";
    }
    auto& record = query.records[event.plain("item")];
    const auto& copies = record.copies;
    record.erased = true;
    if (!event.has("copies") && !said_before_) return closed(copies, true) ? "" : "copies";
    said_before_ = true;
    return closed(copies, false) && event.plain("copies") == listed(copies) ? "" : "copies";
}

}  // namespace jcic::verify
