// When records, queries and rows may end: their copies, the consents, legal holds and terms.

#include "app/verify/checks/rules_of_ends.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/verify/rules/duties.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

using Copies = std::map<std::uint32_t, std::string_view>;

/// What may befall a copy. A table of this verifier's own.
struct CopyStep {
    std::string_view by;
    std::string_view from;  ///< states, separated by commas
    std::string_view to;
};
constexpr std::string_view no_copy = "-";  ///< the state before its number is given
constexpr std::array copy_steps{
    CopyStep{.by = "copy.reserved", .from = no_copy, .to = "reserved"},
    CopyStep{.by = "copy.sent", .from = "reserved", .to = "at-printer"},
    CopyStep{.by = "copy.discarded", .from = "reserved", .to = "void"},
    CopyStep{.by = "record.exported", .from = "reserved", .to = "exported"},
    CopyStep{.by = "copy.cancelling", .from = "at-printer", .to = "at-printer"},
    CopyStep{.by = "copy.confirmed", .from = "at-printer", .to = "out"},
    CopyStep{.by = "copy.failed", .from = "at-printer", .to = "void"},
    CopyStep{.by = "copy.lost", .from = "at-printer,out,filed,unused", .to = "missing"},
    CopyStep{.by = "copy.set-aside", .from = "at-printer,out,filed", .to = "unused"},
    CopyStep{.by = "copy.set-aside", .from = "exported", .to = "exported"},
    CopyStep{.by = "copy.filed", .from = "out", .to = "filed"},
    CopyStep{.by = "copy.destroyed", .from = "out,filed,unused,exported", .to = "destroyed"},
    CopyStep{.by = "copy.found", .from = "missing,written-off", .to = "out"},
    CopyStep{.by = "copy.written-off", .from = "missing", .to = "written-off"},
};

/// States in which nothing is left of a copy; in an early deletion it may also be filed.
constexpr std::string_view nothing_left = "destroyed,void,written-off";
constexpr std::string_view nothing_left_or_filed = "destroyed,void,written-off,filed";

bool all_are(const Copies& copies, std::string_view states) {
    return std::ranges::all_of(copies, [&](const auto& one) { return names(states, one.second); });
}

/// As `copies` lists them: "1:destroyed,2:void".
std::string listed(const Copies& copies) {
    std::string out;
    for (const auto& [number, state] : copies)
        out.append(out.empty() ? "" : ",").append(std::to_string(number)).append(":").append(state);
    return out.empty() ? "none" : out;
}

bool take_copy_step(Query& query, const Event& event) {
    const auto number = whole_number<std::uint32_t>(event.plain("number"));
    if (!number) return true;
    auto& item = query.items[event.plain("item")];
    const auto copy = item.copies.find(*number);
    const auto was = copy == item.copies.end() ? no_copy : copy->second;
    const auto step = std::ranges::find_if(
        copy_steps, [&](const CopyStep& one) { return one.by == event.action && names(one.from, was); });
    if (step == copy_steps.end() || (was == no_copy && (query.erased || item.erased))) return false;
    item.copies.insert_or_assign(*number, step->to);
    return true;
}

/// Consent comes before the number is given.
bool is_agreed_too_late(const Query& query, const Event& event) {
    const auto number = whole_number<std::uint32_t>(event.plain("number"));
    const auto item = query.items.find(event.plain("item"));
    return number && item != query.items.end() && item->second.copies.contains(*number);
}

/// Whether nothing is left of the record's copies, and the event lists them as they are.
bool is_without_copies(Book& book, Query& query, const Event& event) {
    const auto& copies = query.items[event.plain("item")].copies;
    book.deletions_list_copies = book.deletions_list_copies || event.has("copies");
    if (!book.deletions_list_copies) return all_are(copies, nothing_left_or_filed);
    return all_are(copies, nothing_left) && event.plain("copies") == listed(copies);
}

}  // namespace

std::string_view copy_rule(Book& book, const Judged& now) {
    if (now.query == nullptr) return "";
    const auto& event = now.event;
    auto& query = *now.query;
    bool right = true;
    if (event.action == "copy.agreed")
        right = !is_agreed_too_late(query, event);
    else if (std::ranges::find(copy_steps, event.action, &CopyStep::by) != copy_steps.end())
        right = take_copy_step(query, event);
    else if (event.action == "record.erased")
        right = is_without_copies(book, query, event);
    else if (event.action == "query.erased")
        right = std::ranges::all_of(query.items,
                                    [](const auto& one) { return all_are(one.second.copies, nothing_left_or_filed); });
    return right ? "" : "copies";
}

namespace {

/// The subject whose personal values, or one of whose records, lie under the key; "" for no query's.
std::string subject_of_key(const std::string& key) {
    if (!key.starts_with("record:")) return key.starts_with(a_query) ? key : "";
    const auto record = name_in(key, "record:");
    return std::string(a_query) + record.substr(0, record.find(':'));
}

/// Whether the query was submitted, and the agreement that the event names rests on that; or was not submitted.
bool is_agreed(const Book& book, const Event& event, const std::string& subject) {
    if (subject.empty()) return false;
    const auto* query = book.submitted(subject);
    if (query == nullptr) return true;
    const auto found = book.agreed.find(event.plain("agreement"));
    return found != book.agreed.end() && found->second.contains(query);
}

/// What may be said to destroy besides `query.erased`: the record that the event is about; a register's row itself
/// (registers.h); what a restore brought back (`deletion.redone`); of any other event nothing.
bool may_destroy(const Event& event, const std::string& key) {
    if (ends_a_row(event.action) || event.action == "deletion.redone") return true;
    return event.action == "record.erased" && event.subject.starts_with(a_query) &&
           key == "record:" + name_in(event.subject, a_query) + ":" + event.plain("item");
}

}  // namespace

std::string_view end_rule(Book& book, const Judged& now) {
    const auto& event = now.event;
    if (event.action == "deletion.redone" && !book.restoring) return "rests-on";
    const bool of_query = event.action == "query.erased";
    if (of_query && !is_agreed(book, event, event.subject)) return "rests-on";
    const bool all = std::ranges::all_of(event.fields, [&](const Field& field) {
        if (field.name != "destroys") return true;
        return of_query ? is_agreed(book, event, subject_of_key(field.text)) : may_destroy(event, field.text);
    });
    return all ? "" : "rests-on";
}

namespace {

bool is_same(std::string_view one, std::string_view other) {
    return !one.empty() && one == other;
}

/// Whether the hold of that name keeps the subject itself.
bool is_held(const Book& book, const std::string& name, const Hold& hold, std::string_view subject) {
    const auto is_its_case = [&](const TypedNumber& number) { return hold.case_number.is(number); };
    if (names(hold.held_then, subject) || is_same(hold.query, subject)) return true;
    const auto* query = book.submitted(subject);
    if (query != nullptr && (names(query->holds, name) || std::ranges::any_of(query->case_numbers, is_its_case)))
        return true;
    const auto row = book.rows.find(subject);
    return row != book.rows.end() && (is_its_case(row->second.case_number) || is_its_case(row->second.before) ||
                                      is_same(hold.query, row->second.query));
}

bool ends_its_row(const Judged& now) {
    return now.step != nullptr && ends_a_row(now.event.action);
}

}  // namespace

std::string_view hold_rule(Book& book, const Judged& now) {
    const auto& event = now.event;
    const bool destroys = event.action == "record.erased" || event.action == "query.erased" || ends_its_row(now);
    if (!destroys || book.holds.empty()) return "";
    std::vector<std::string_view> at_stake{event.subject};
    if (const auto* uses = book.uses_of(TypedNumber(name_in(event.subject, an_authorisation))))
        for (const auto* query : uses->queries) at_stake.emplace_back(query->subject);
    const bool held = std::ranges::any_of(book.holds, [&](const auto& hold) {
        return std::ranges::any_of(at_stake,
                                   [&](auto subject) { return is_held(book, hold.first, hold.second, subject); });
    });
    return held ? "held" : "";
}

namespace {

constexpr std::size_t year_digits = 3;

/// Whether the years after the day are over. The first day is not counted, and the term ends with the day before the
/// one that answers to the second: as text, a day that the year then has not stands between the two that it has.
bool has_run(const std::string& from, int years, const std::string& today) {
    const auto next = day_after(from);
    if (next.empty()) return false;
    const auto year = std::to_string(whole_number<int>(next.substr(0, year_digits)).value_or(0) + years);
    const std::string zeros(year_digits - std::min(year.size(), year_digits), '0');
    return today >= zeros + year + next.substr(year_digits);
}

bool is_over(const Book& book, const TermBase& term, const std::string& today) {
    const auto later = book.retention.upper_bound(today);
    const int years = later == book.retention.begin() ? least_retention : std::prev(later)->second;
    return has_run(day_of(*term.last), years, today) && (term.on.empty() || has_run(term.on, years, today));
}

}  // namespace

std::string_view term_rule(Book& book, const Judged& now) {
    const auto today = [&] { return day_of(now.event.at); };
    if (now.event.action == "query.erased" && now.query != nullptr) {
        const auto& query = *now.query;
        if (!query.term.last) return "";
        const bool goes_on = query.requested && query.term.on.empty();
        return goes_on || !is_over(book, query.term, today()) ? "term" : "";
    }
    if (!ends_its_row(now)) return "";
    const auto row = book.rows.find(now.event.subject);
    return row == book.rows.end() || is_over(book, row->second.term, today()) ? "" : "term";
}

}  // namespace jcic::verify
