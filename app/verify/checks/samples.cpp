#include "app/verify/checks/samples.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>

#include "app/base/numbers.h"
#include "app/verify/rules/hours.h"
#include "app/verify/trail/crypto.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

/// A setting, what the rule says, and the field of a draw that says who set it.
struct Known {
    const Setting& setting;
    std::string_view by_rule;
    std::string_view from;
};
constexpr std::array all_known{Known{sample_percent, "2", "percent-from"}, Known{sample_least, "10", "least-from"},
                               Known{sample_by, "month", "by-from"}, Known{sample_outside, "10", "outside-from"}};

/// As the draw did it; "" where that is not said.
std::string value_in(const Known& known, const Event& draw) {
    if (&known.setting == &sample_percent) return draw.plain("percent");
    if (&known.setting == &sample_least) return draw.plain("least");
    if (&known.setting == &sample_outside) return draw.plain("outside-most");
    const auto algorithm = draw.plain("algorithm");
    return algorithm == "jcic-desk sample 1" ? "month" : algorithm == "jcic-desk sample 2" ? "querier" : "";
}

}  // namespace

bool SampleSettings::in_office_hours(std::uint64_t at) const {
    const auto* decided = decisions_.in_force(office_hours, at);
    const auto hours = week_hours(decided == nullptr ? std::string_view("1-5 08:30-17:30") : *decided);
    return hours && in_hours(*hours, at);
}

bool SampleSettings::in_force(const Event& event) const {
    for (const auto& known : all_known) {
        const auto value = value_in(known, event);
        const auto said = event.plain(known.from);
        if (!may_be(known.setting, value)) return false;
        if (said == "policy-file") continue;
        const auto* decided = decisions_.in_force(known.setting, event);
        if (said != (decided == nullptr ? "rule" : "decision")) return false;
        if (value != (decided == nullptr ? known.by_rule : std::string_view(*decided))) return false;
    }
    return true;
}

namespace {

constexpr std::string_view about_query = "query:";
constexpr std::string_view by_querier = "jcic-desk sample 2";
constexpr int roc_years_before = 1911;

std::uint64_t month_number(int year, unsigned month) {
    return static_cast<std::uint64_t>(year) * 12 + month - 1;
}

std::uint64_t month_at(std::uint64_t at) {
    using namespace std::chrono;
    constexpr milliseconds year_10000 = sys_days{std::chrono::year{10'000} / 1 / 1}.time_since_epoch();
    constexpr hours taiwan_time{8};
    const milliseconds since{std::min(at, static_cast<std::uint64_t>(year_10000.count()))};
    const year_month_day day{floor<days>(sys_time<milliseconds>{since} + taiwan_time)};
    return month_number(static_cast<int>(day.year()), static_cast<unsigned>(day.month()));
}

/// Of "115-10"; 0 for anything else.
std::uint64_t month_of_text(const std::string& text) {
    if (text.size() != 6 || text[3] != '-') return 0;
    for (const auto at : {0U, 1U, 2U, 4U, 5U})
        if (text[at] < '0' || text[at] > '9') return 0;
    const auto year = (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
    const auto month = (text[4] - '0') * 10 + (text[5] - '0');
    return year < 1 || month < 1 || month > 12 ? 0
                                               : month_number(year + roc_years_before, static_cast<unsigned>(month));
}

std::optional<std::uint64_t> count_of(const Event& event, std::string_view field) {
    const auto text = event.plain(field);
    const auto number = whole_number<std::uint64_t>(text);
    return number && std::to_string(*number) == text ? std::optional(*number) : std::nullopt;
}

Bytes purpose(std::string_view name) {
    auto out = to_bytes("jcic-desk sample " + std::string(name) + " v1");
    out.push_back(0);
    return out;
}

std::array<std::uint8_t, 8> big_endian(std::uint64_t number) {
    std::array<std::uint8_t, 8> out{};
    for (auto at = out.rbegin(); at != out.rend(); ++at, number >>= 8U) *at = static_cast<std::uint8_t>(number & 0xFFU);
    return out;
}

std::string listing_of(const std::vector<std::string>& records, char between) {
    std::string out;
    for (const auto& record : records) {
        if (!out.empty()) out.push_back(between);
        out.append(record);
    }
    return out;
}

std::uint64_t per_cent_of(std::uint64_t population, std::uint64_t percent) {
    return population / 100 * percent + (population % 100 * percent + 99) / 100;
}

std::uint64_t size_of(std::uint64_t population, std::uint64_t percent, std::uint64_t least) {
    return population < least ? population : std::max(least, per_cent_of(population, percent));
}

std::vector<std::string> drawn_from(const std::vector<std::string>& records, const Digest& seed, std::uint64_t size) {
    std::map<Digest, std::string> by_ticket;
    for (const auto& record : records) by_ticket.emplace(sha256({purpose("ticket"), seed, view(record)}), record);
    std::vector<std::string> out;
    for (const auto& [ticket, record] : by_ticket)
        if (out.size() < size) out.push_back(record);
    return out;
}

}  // namespace

void Samples::follow_event(const Event& event, const Tree& before) {
    const auto month = month_at(event.at);
    if (before.size() > 0 && month > month_) ends_[month_] = {before.size(), before.root()};
    month_ = month;
    settings_.follow_event(event);
    if (event.action == "query.decided") return take_approval(event);
    if (event.action == "query.submitted" && event.subject.starts_with(about_query))
        submitted_.try_emplace(event.subject.substr(about_query.size()), Submitted{event.person, event.at});
    if (event.action == "sample.drawn")
        if (const auto last = count_of(event, "last")) drawn_up_to_[month_of_text(event.plain("month"))] = *last;
    if (event.action != "query.serial" && event.action != "query.serial-taken-over") return;
    if (!event.subject.starts_with(about_query)) return;
    obtained_.push_back({before.size() + 1, event.subject.substr(about_query.size()) + ":" + event.plain("item")});
}

/// That something stood out is told by the field, whatever it says; an item's last approval counts.
void Samples::take_approval(const Event& event) {
    if (!event.subject.starts_with(about_query)) return;
    const auto query = event.subject.substr(about_query.size());
    const bool marked = event.has("stands-out");
    const bool alone = marked && event.has("outside-hours");
    each_name(event.plain("approved"), [&](std::string_view item) {
        auto record = query + ":" + std::string(item);
        stood_out_.erase(record);
        outside_.erase(record);
        if (marked) (alone ? outside_ : stood_out_).insert(std::move(record));
        return true;
    });
}

bool Samples::tells_its_time(const Event& event) const {
    if (!event.has("outside-hours")) return true;
    const auto said = event.plain("outside-hours");
    const auto query = event.subject.starts_with(about_query)
                           ? submitted_.find(event.subject.substr(about_query.size()))
                           : submitted_.end();
    if (!event.has("stands-out") || query == submitted_.end()) return false;
    return said == (settings_.in_office_hours(query->second.at) ? "day-off" : "hours");
}

/// What stood out and was not drawn by chance, in the list's order; for its time alone so many of the least tickets.
std::vector<std::string> Samples::besides(const std::vector<std::string>& records,
                                          const std::vector<std::string>& drawn, const Digest& seed,
                                          std::uint64_t most) const {
    const std::set<std::string> by_chance(drawn.begin(), drawn.end());
    std::vector<std::string> outside, out;
    for (const auto& record : records)
        if (outside_.contains(record) && !by_chance.contains(record)) outside.push_back(record);
    const auto some = drawn_from(outside, seed, most);
    const std::set<std::string> chosen(some.begin(), some.end());
    for (const auto& record : records)
        if (chosen.contains(record) || (stood_out_.contains(record) && !by_chance.contains(record)))
            out.push_back(record);
    return out;
}

Samples::End Samples::end_by(std::uint64_t month) const {
    End out;
    for (auto found = ends_.begin(); found != ends_.end() && found->first <= month; ++found)
        if (found->second.size > out.size) out = found->second;
    return out;
}

/// What a clock that was set back since took into the month before, no draw of that month had: it stays in this one's.
std::uint64_t Samples::first_of(std::uint64_t month) const {
    const auto ended = end_by(month - 1).size;
    const auto drawn = drawn_up_to_.find(month - 1);
    return (drawn == drawn_up_to_.end() ? ended : std::min(ended, drawn->second)) + 1;
}

std::vector<std::string> Samples::records_in(std::uint64_t first, std::uint64_t last) const {
    std::set<std::string> out;
    for (auto at = std::ranges::lower_bound(obtained_, first, {}, &Obtained::number);
         at != obtained_.end() && at->number <= last; ++at)
        out.insert(at->record);
    return {out.begin(), out.end()};
}

std::string Samples::querier_of(const std::string& record) const {
    const auto found = submitted_.find(record.substr(0, record.find(':')));
    return found == submitted_.end() ? std::string() : found->second.by;
}

/// Each querier's own first, by themselves; then the order of all decides who else, and in which order they stand.
std::vector<std::string> Samples::drawn_by_querier(const std::vector<std::string>& records, const Digest& seed,
                                                   std::uint64_t percent, std::uint64_t least) const {
    std::map<std::string, std::vector<std::string>> of_each;
    for (const auto& record : records) of_each[querier_of(record)].push_back(record);
    std::set<std::string> chosen;
    for (const auto& [querier, own] : of_each)
        for (const auto& record : drawn_from(own, seed, per_cent_of(own.size(), percent))) chosen.insert(record);
    const auto in_order = drawn_from(records, seed, records.size());
    const auto size = size_of(records.size(), percent, least);
    for (const auto& record : in_order)
        if (chosen.size() < size) chosen.insert(record);
    std::vector<std::string> out;
    for (const auto& record : in_order)
        if (chosen.contains(record)) out.push_back(record);
    return out;
}

bool Samples::names_its_querier(const Event& event) const {
    const auto found = submitted_.find(event.plain("query"));
    return found == submitted_.end() || found->second.by == event.plain("querier");
}

bool Samples::drawn_rightly(const Event& event) const {
    const auto text = event.plain("month");
    const auto month = month_of_text(text);
    const auto algorithm = event.plain("algorithm");
    if (month == 0 || month >= month_) return false;
    const auto end = end_by(month);
    const auto first = first_of(month);
    if (end.size == 0 || count_of(event, "first") != first || count_of(event, "last") != end.size ||
        event.plain("root") != to_hex(end.root))
        return false;
    const auto records = records_in(first, end.size);
    auto list = listing_of(records, '\n');
    if (!list.empty()) list.push_back('\n');
    if (count_of(event, "population") != records.size() ||
        event.plain("digest") != to_hex(sha256({purpose("population"), view(list)})))
        return false;
    if (!settings_.in_force(event)) return false;
    const auto percent = count_of(event, "percent").value_or(0);
    const auto least = count_of(event, "least").value_or(0);
    const auto outside_most = count_of(event, "outside-most").value_or(0);
    const auto seed = sha256({purpose("seed"), view(text), big_endian(first), big_endian(end.size), end.root});
    const auto drawn = algorithm == by_querier ? drawn_by_querier(records, seed, percent, least)
                                               : drawn_from(records, seed, size_of(records.size(), percent, least));
    return event.plain("drawn") == listing_of(drawn, ' ') &&
           event.plain("extra") == listing_of(besides(records, drawn, seed, outside_most), ' ');
}

}  // namespace jcic::verify
