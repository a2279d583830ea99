#include "app/verify/checks/records_key.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace jcic::verify {
namespace {

constexpr std::array<std::string_view, 4> reading{"unit-head", "query-officer", "supervisor", "reviewer"};
constexpr std::string_view never = "-";  ///< before any day, as text
constexpr std::size_t older_size = 12 + 32 + 16;
constexpr std::size_t given_size = 32 + older_size;

/// "" is no end, and later than any.
bool is_later(const std::string& one, const std::string& other) {
    return !other.empty() && (one.empty() || other < one);
}

/// The generation before, or where that is passed over an earlier one that there was.
bool names_an_older(const Event& event, std::uint64_t generation) {
    if (!event.has("older")) return true;
    const auto text = event.plain("older");
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && std::to_string(number) == text && 0 < number && number < generation;
}

bool is_on_or_before(const std::string& day, const std::string& last) {
    return last.empty() || day <= last;
}

}  // namespace

std::string RecordsKey::until(const Member& member) {
    std::string out(never);
    if (member.ended) return out;
    for (const auto duty : reading)
        if (const auto days = days_of(member.duties, duty); days && is_later(days->until, out)) out = days->until;
    return out == never || !is_later(out, member.until) ? out : member.until;
}

bool RecordsKey::renew(const Event& event, const Members& members, const std::set<std::string>& recoveries) {
    std::vector<std::string> readers;
    std::size_t sealed = 0;
    for (const auto& field : event.fields) {
        if (field.name == "reader") readers.push_back(field.text);
        if (field.name != "sealed-key") continue;
        ++sealed;
        const auto bytes = from_hex(field.text);
        if (!bytes || bytes->size() != given_size || to_hex(*bytes) != field.text) return false;
    }
    std::set<std::string> due = recoveries;
    for (const auto& [code, member] : members.all())
        if (is_on_or_before(day_of(event.at), until(member))) due.insert(code);
    const bool all = std::set<std::string>(readers.begin(), readers.end()) == due && readers.size() == due.size();
    if (!all || sealed != readers.size() || !event.bytes("older-key", older_size) ||
        !names_an_older(event, generation_) || event.plain("generation") != std::to_string(generation_ + 1))
        return false;
    ++generation_;
    std::erase_if(had_by_, [&](const auto& one) { return !due.contains(one.first); });
    count();
    return true;
}

bool RecordsKey::unasked(const Event& event) const {
    return event.has("older") || !owed(event.at);
}

void RecordsKey::follow_event(const Event& event, const Members& members) {
    if (!event.subject.starts_with(about_person)) return;
    const auto code = event.subject.substr(about_person.size());
    const auto* member = members.find(code);
    if (member == nullptr) return;
    if (is_on_or_before(day_of(event.at), until(*member))) had_by_.try_emplace(code);
    // All of them: one event may end another's account, too.
    for (auto& [holder, last] : had_by_) last = until(*members.find(holder));
    count();
}

void RecordsKey::count() {
    first_.clear();
    for (const auto& [code, last] : had_by_)
        if (!last.empty() && (first_.empty() || last < first_)) first_ = last;
}

bool RecordsKey::owed(std::uint64_t at) const {
    return !first_.empty() && first_ < day_of(at);
}

}  // namespace jcic::verify
