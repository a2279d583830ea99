#include "app/verify/copies.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"

namespace jcic::verify {
namespace {

struct Made {
    std::string_view by;
    std::string_view state;
};
constexpr std::array made{
    Made{"copy.reserved", "reserved"}, Made{"copy.sent", "at-printer"},         Made{"copy.confirmed", "out"},
    Made{"copy.failed", "void"},       Made{"copy.set-aside", "unused"},        Made{"copy.discarded", "void"},
    Made{"copy.filed", "filed"},       Made{"copy.destroyed", "destroyed"},     Made{"copy.lost", "missing"},
    Made{"copy.found", "out"},         Made{"copy.written-off", "written-off"}, Made{"record.exported", "exported"}};

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

std::string Copies::take_in(const Event& event) {
    if (const auto* moved = std::ranges::find(made, event.action, &Made::by); moved != made.end()) {
        if (const auto number = whole_number<std::uint32_t>(event.plain("number")))
            by_subject_[event.subject][event.plain("item")].insert_or_assign(*number, moved->state);
        return "";
    }
    const bool of_query = event.action == "query.erased";
    if (!of_query && event.action != "record.erased") return "";
    auto& items = by_subject_[event.subject];
    if (of_query) {
        const auto all = std::ranges::all_of(items, [](const auto& one) { return closed(one.second, true); });
        return all ? "" : "copies";
    }
    const auto& copies = items[event.plain("item")];
    if (!event.has("copies")) return closed(copies, true) ? "" : "copies";
    return closed(copies, false) && event.plain("copies") == listed(copies) ? "" : "copies";
}

}  // namespace jcic::verify
