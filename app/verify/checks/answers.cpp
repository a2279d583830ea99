#include "app/verify/checks/answers.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/verify/rules/actions.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

std::set<std::string> words_of(const std::string& all) {
    std::set<std::string> out;
    each_name(all, [&](std::string_view word) {
        if (!word.empty()) out.emplace(word);
        return true;
    });
    return out;
}

/// Items of a query that the event names, or "" for the whole.
std::set<std::string> parts_of(const Event& event) {
    std::set<std::string> out;
    if (event.action.starts_with("query."))
        out = words_of(event.plain("item") + "," + event.plain("items") + "," + event.plain("approved") + "," +
                       event.plain("refused"));
    if (out.empty()) out.insert("");
    return out;
}

/// What of it can be answered: of a decision, what it approved.
std::set<std::string> parts_to_answer(const Event& event) {
    return event.action == "query.decided" ? words_of(event.plain("approved")) : parts_of(event);
}

}  // namespace

Asked* Answers::asked(const Event& event, std::string_view action) {
    for (const auto& field : event.fields) {
        if (!field.plain || field.name != "rests-on") continue;
        const auto number = whole_number<std::uint64_t>(field.text.substr(0, field.text.find(':')));
        const auto found = number ? asked_.find(*number) : asked_.end();
        if (found == asked_.end() || found->second.action != action || found->second.subject != event.subject) continue;
        const auto another = [&](const std::string& asked, const char* name) {
            return !asked.empty() && event.has(name) && event.plain(name) != asked;
        };
        if (another(found->second.item, "item") || another(found->second.number, "number")) continue;
        if (field.text == std::to_string(*number) + ":" + to_hex(found->second.leaf)) return &found->second;
    }
    return nullptr;
}

bool Answers::answer(const Event& event, Asked& asked, bool leaves_open) {
    const auto parts = parts_of(event);
    const bool all_left = std::ranges::includes(asked.left, parts);
    if (!leaves_open)
        for (const auto& part : parts) asked.left.erase(part);
    return all_left;
}

void Answers::follow_event(std::uint64_t number, const Event& event, const Digest& leaf,
                           const std::optional<Digest>& page) {
    // The first submission of a query is decided, and none after it.
    const bool again = event.action == "query.submitted" && !submitted_.try_emplace(event.subject, number).second;
    auto left = again ? std::set<std::string>{} : parts_to_answer(event);
    if (is_answered(event.action))
        asked_.insert_or_assign(number, Asked{event.action, event.subject, event.person, page, leaf,
                                              event.plain("item"), event.plain("number"), std::move(left)});
    if (event.action != "query.withdrawn") return;
    const auto found = submitted_.find(event.subject);
    if (found == submitted_.end()) return;
    for (const auto& part : parts_of(event)) asked_.at(found->second).left.erase(part);
}

}  // namespace jcic::verify
