// What stands out about a query beside others: for the approver, and for the officer before submitting.

#include <algorithm>

#include "app/domain/compared.h"
#include "app/domain/folding.h"
#include "app/inquiry/book/effect.h"
#include "app/inquiry/checks/check.h"

namespace jcic::inquiry {
namespace {

using domain::Item;

/// Something of it is still to be requested.
bool waits(const ItemEntry& item) {
    return item.state == domain::ItemState::submitted || item.state == domain::ItemState::approved;
}

void add(std::string& items, Item item) {
    items.append(items.empty() ? "" : "、").append(domain::code_of(item));
}

bool is_the_same(const Query& query, const CheckContext& context, const domain::PersonalId& other) {
    return other == query.subject ||
           std::ranges::find(context.other_numbers, other.text()) != context.other_numbers.end();
}

/// Those about the same person, by whichever number of theirs, with the newest first.
std::vector<const QueryEntry*> about_the_same(const Query& query, const CheckContext& context, const QueryId& except) {
    std::vector<const QueryEntry*> out;
    for (const auto& [id, other] : context.book.queries())
        if (id != except && other.query && is_the_same(query, context, other.query->subject)) out.push_back(&other);
    std::ranges::sort(out, std::ranges::greater{}, [](const auto* one) { return one->submission.sequence; });
    return out;
}

/// The same items, asked of JCIC within the time; false where it was not.
bool asked_before(const Query& query, const QueryEntry& other, UtcTime now, std::vector<Remark>& out) {
    std::string items;
    std::optional<UtcTime> at;
    for (const auto& [item, entry] : other.items) {
        const auto requested = really_requested(entry);
        if (!query.items.contains(item) || !requested) continue;
        if (std::chrono::floor<std::chrono::days>(now - *requested) > asked_before_days) continue;
        add(items, item);
        at = std::max(at.value_or(*requested), *requested);
    }
    if (!at) return false;
    const auto days = std::max(std::chrono::days{0}, std::chrono::floor<std::chrono::days>(now - *at));
    out.push_back({Remark::Kind::asked_before,
                   {{"on", domain::roc_date_at(*at).text()},
                    {"days", std::to_string(days.count())},
                    {"person", other.querier.text()},
                    {"case", other.case_number},
                    {"item", items}}});
    return true;
}

/// What waits there, or was requested of late.
void other_case(const Query& query, const QueryEntry& other, UtcTime now, std::vector<Remark>& out) {
    if (domain::same_reference(other.case_number, query.case_number)) return;
    std::string items;
    for (const auto& [item, entry] : other.items) {
        const auto requested = really_requested(entry);
        const bool late = requested && std::chrono::floor<std::chrono::days>(now - *requested) <= asked_before_days;
        if (waits(entry) || late) add(items, item);
    }
    if (!items.empty())
        out.push_back({Remark::Kind::other_case,
                       {{"case", other.case_number}, {"person", other.querier.text()}, {"item", items}}});
}

void same_subject(const Query& query, const CheckContext& context, const QueryId& except, std::vector<Remark>& out) {
    for (const auto* other : about_the_same(query, context, except))
        if (!asked_before(query, *other, context.now, out)) other_case(query, *other, context.now, out);
}

void outside_office_hours(const CheckContext& context, std::vector<Remark>& out) {
    const auto when = domain::office_time(context.now, context.hours, context.calendar);
    if (when == domain::OfficeTime::open) return;
    const bool off = when == domain::OfficeTime::day_off;
    out.push_back({Remark::Kind::outside_office_hours,
                   {{"at", domain::roc_time_text(context.now)},
                    {"why", std::string(off ? domain::outside_office::day_off : domain::outside_office::hours)},
                    {"hours", context.hours.text_of(domain::time_of_week(context.now).day)}}});
}

void reason_copied(const Query& query, const CheckContext& context, const QueryId& except, std::vector<Remark>& out) {
    const auto* itself = context.book.find(except);
    const QueryEntry* model = nullptr;  // the newest that there was by then
    for (const auto& [id, other] : context.book.queries()) {
        if (id == except || !copies_reason(query, other, context.templates)) continue;
        if (itself != nullptr && other.submission.sequence > itself->submission.sequence) continue;
        if (model == nullptr || other.submission.sequence > model->submission.sequence) model = &other;
    }
    if (model != nullptr) out.push_back({Remark::Kind::reason_copied, {{"case", model->case_number}}});
}

void holding_over_days_off(const Query& query, const CheckContext& context, std::vector<Remark>& out) {
    for (const auto& [item, rule] : query.items) {
        const auto warning = domain::holding_warning(item, context.now, context.calendar);
        if (!warning) continue;
        out.push_back({Remark::Kind::holding_over_days_off,
                       {{"item", std::string{domain::code_of(item)}},
                        {"ends", warning->ends.text()},
                        {"off-from", warning->off_from.text()},
                        {"off-to", warning->off_to.text()},
                        {"fetch-by", warning->fetch_by.text()}}});
    }
}

/// R-SE-9: an item with each that concerns it.
void under_maintenance(const Query& query, const CheckContext& context, std::vector<Remark>& out) {
    for (const auto& one : context.maintenances) {
        std::string items;
        for (const auto& [item, rule] : query.items)
            if (one.items.contains(item)) items.append(items.empty() ? "" : "、").append(domain::code_of(item));
        if (items.empty()) continue;
        out.push_back({Remark::Kind::under_maintenance,
                       {{"item", items},
                        {"from", domain::roc_time_text(one.from)},
                        {"until", domain::roc_time_text(one.until)},
                        {"source", one.source}}});
    }
}

/// As a person compares them: outer blanks and full-width forms are no other words.
bool same_words(const std::string& one, const std::string& other) {
    return domain::folded(one) == domain::folded(other);
}

/// A number with one digit wrong may be another living person's: their own name beside it is what gives it away.
void other_name(const CheckContext& context, std::vector<Remark>& out) {
    if (!context.other_name_on_form.empty())
        out.push_back({Remark::Kind::other_name, {{"form", std::string(context.other_name_on_form)}}});
}

/// Said once, whatever was asked under the other.
void other_number(const CheckContext& context, std::vector<Remark>& out) {
    if (context.other_numbers.empty()) return;
    std::string numbers;
    for (const auto& one : context.other_numbers) numbers.append(numbers.empty() ? "" : "、").append(one);
    out.push_back({Remark::Kind::other_number, {{"numbers", std::move(numbers)}}});
}

/// ID-BUSINESS knows the two rules; a few enterprises are registered under numbers that pass neither.
void unchecked_number(const Query& query, std::vector<Remark>& out) {
    if (query.borrower && !query.borrower->checked.empty())
        out.push_back({Remark::Kind::unchecked_number,
                       {{"number", query.borrower->id_text()}, {"checked", query.borrower->checked}}});
}

/// The branch's own number, said to the officer beforehand and to who approves.
void over_threshold(const CheckContext& context, std::vector<Remark>& out) {
    if (context.volume_told == 0 || context.items_of_day < context.volume_told) return;
    out.push_back({Remark::Kind::over_threshold,
                   {{"number", std::to_string(context.items_of_day)}, {"told", std::to_string(context.volume_told)}}});
}

}  // namespace

bool copies_reason(const Query& query, const QueryEntry& other, std::span<const std::string> templates) {
    if (!other.query || other.query->reason != query.reason) return false;
    if (domain::same_reference(other.case_number, query.case_number)) return false;
    return std::ranges::none_of(templates, [&](const auto& one) { return same_words(one, query.reason); });
}

std::vector<Remark> remarks_on(const Alike& alike) {
    std::vector<Remark> out;
    const auto same_file = [&](Remark::Kind kind, const std::vector<std::string>& references) {
        std::string all;
        for (const auto& one : references) all.append(all.empty() ? "" : "、").append(one);
        if (!all.empty()) out.push_back({kind, {{"references", std::move(all)}}});
    };
    same_file(Remark::Kind::form_of_others, alike.form_of_others);
    for (const auto& one : alike.names)
        out.push_back({Remark::Kind::two_names,
                       {{"other", one.name}, {"authorisation", one.authorisation}, {"case", one.case_number}}});
    same_file(Remark::Kind::form_again, alike.form_again);
    for (const auto& one : alike.states)
        out.push_back(
            {Remark::Kind::subject_state, {{"kind", one.kind}, {"since", one.since.text()}, {"acts", one.acts}}});
    return out;
}

std::vector<Remark> remarks_on(const Query& query, const CheckContext& context, const QueryId& except) {
    auto remarks = context.alike == nullptr ? std::vector<Remark>{} : remarks_on(*context.alike);
    other_name(context, remarks);
    unchecked_number(query, remarks);
    other_number(context, remarks);
    same_subject(query, context, except, remarks);
    over_threshold(context, remarks);
    outside_office_hours(context, remarks);
    reason_copied(query, context, except, remarks);
    holding_over_days_off(query, context, remarks);
    under_maintenance(query, context, remarks);
    return remarks;
}

}  // namespace jcic::inquiry
