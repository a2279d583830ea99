#include "app/verify/checks/cases.h"

#include <algorithm>
#include <array>

#include "app/base/bytes.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

constexpr std::array<std::string_view, 5> what_opens{"record.viewed", "serial.shown", "copy.reserved", "copy.sent",
                                                     "record.exported"};

template <class Each>
void follow_items(const std::string& items, Each each) {
    each_name(items, [&](std::string_view item) {
        each(std::string(item));
        return true;
    });
}

}  // namespace

bool Cases::may_be_handed(const Case& one, const Event& event, const Has& has) {
    const auto to = event.plain("to");
    if (event.plain("from") != one.holder || event.plain("rests-on") != one.since) return false;
    if (!is_user_code(to) || to == one.holder || to == event.person || one.deciders.contains(to)) return false;
    if (event.signatures.size() != 1 || event.signatures.front().signer != event.person) return false;
    return (event.person == one.holder || has(event.person, "supervisor")) && has(to, "query-officer");
}

void Cases::follow_reviews(const Event& event) {
    if (event.action == "sample.drawn") {
        const auto [draw, first] = drawn_.try_emplace(event.plain("sample"), Drawn{event.plain("month"), {}});
        if (!first) return;
        const auto records = event.plain("drawn") + " " + event.plain("extra");
        for (std::size_t at = 0; at < records.size();) {
            const auto end = std::min(records.find(' ', at), records.size());
            if (end > at) draw->second.records.insert(records.substr(at, end - at));
            at = end + 1;
        }
        return;
    }
    if (event.action == "review.drawn") return begin_review(event);
    constexpr std::string_view about = "review:";
    if (!event.action.starts_with("review.") || !event.subject.starts_with(about)) return;
    if (const auto found = reviews_.find(event.subject.substr(about.size())); found != reviews_.end())
        found->second.waits = false;
}

/// The first one of a month opens a record; nothing does so again.
void Cases::begin_review(const Event& event) {
    const auto name = event.plain("review");
    const auto record = event.plain("query") + ":" + event.plain("item");
    const auto draw = drawn_.find(event.plain("sample"));
    if (event.subject != "review:" + name || draw == drawn_.end() || !draw->second.records.contains(record)) return;
    if (reviewed_.insert(draw->second.month + " " + record).second) reviews_.try_emplace(name, Review{record});
}

bool Cases::reviews(const Case& one, const Event& event, const Has& has) const {
    const auto found = reviews_.find(event.plain("review"));
    if (found == reviews_.end() || !found->second.waits) return false;
    return event.subject + ":" + event.plain("item") == "query:" + found->second.record &&
           event.person != one.submitter && has(event.person, "reviewer");
}

std::string Cases::judge_event(std::uint64_t number, const Event& event, const Digest& leaf, const Has& has) {
    const auto this_event = [&] { return std::to_string(number) + ":" + to_hex(leaf); };
    follow_reviews(event);
    if (event.action == "query.submitted") {
        cases_.try_emplace(event.subject, Case{event.person, event.person, this_event(), {}, {}, {}, {}, {}});
        return "";
    }
    const auto found = cases_.find(event.subject);
    if (found == cases_.end()) return event.action == "query.requesting" ? "answered" : "";
    auto& one = found->second;
    if (event.action == "query.withdrawn")
        follow_items(event.plain("items"), [&](auto item) { one.approved.erase(item); });
    if (event.action == "query.first-approved" || event.action == "query.decided") {
        if (event.action == "query.decided")
            follow_items(event.plain("approved"), [&](auto item) { one.approved.insert(std::move(item)); });
        for (const auto& signature : event.signatures) one.deciders.insert(signature.signer);
        return one.deciders.contains(one.holder) ? "case" : "";
    }
    if (std::ranges::find(what_opens, event.action) != what_opens.end())
        return event.person == one.holder ? "" : "case";
    if (names("record.filed-with-case,record.filing-withdrawn,record.kept-otherwise", event.action))
        return event.person == one.holder ? "" : "case";
    if (event.action == "query.requesting") {
        if (event.person != one.holder || event.person != one.submitter) return "case";
        bool in_order = true;
        follow_items(event.plain("items"), [&](auto item) {
            const bool anew = !one.numbered.contains(item) && one.asked.insert(item).second;
            in_order = in_order && anew && one.approved.contains(item);
        });
        return in_order ? "" : "answered";
    }
    if (event.action == "query.not-received")
        follow_items(event.plain("items"), [&](auto item) { one.asked.erase(item); });
    if (event.action == "query.serial" || event.action == "query.serial-taken-over") {
        const auto item = event.plain("item");
        const bool first = one.numbered.insert(item).second;
        const bool asked = event.action != "query.serial" || one.asked.contains(item);
        return first && asked ? "" : "answered";
    }
    if (event.action == "record.retrieved") {
        const auto item = event.plain("item");
        return one.numbered.contains(item) && one.fetched.insert(item).second ? "" : "answered";
    }
    if (event.action == "record.reviewed") return reviews(one, event, has) ? "" : "case";
    if (event.action != "query.handed-over") return "";
    if (!may_be_handed(one, event, has)) return "case";
    one.holder = event.plain("to");
    one.since = this_event();
    return "";
}

}  // namespace jcic::verify
