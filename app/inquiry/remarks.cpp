// What stands out about a query: for the approver, and for the officer before submitting.

#include <algorithm>

#include "app/domain/folding.h"
#include "app/inquiry/check.h"

namespace jcic::inquiry {
namespace {

using domain::Item;

bool before(const QueryEntry& other, const CheckContext& context, const QueryId& except) {
    return other.id != except && other.query && other.submitted_at <= context.now;
}

void asked_before(const Query& query, const CheckContext& context, const QueryId& except, std::vector<Remark>& out) {
    for (const auto& [id, other] : context.book.queries()) {
        if (!before(other, context, except) || other.query->subject != query.subject) continue;
        const auto days = std::chrono::floor<std::chrono::days>(context.now - other.submitted_at);
        if (days > asked_before_days) continue;
        for (const auto& [item, rule] : query.items) {
            if (!other.items.contains(item)) continue;
            out.push_back({Remark::Kind::asked_before,
                           {{"days", std::to_string(days.count())},
                            {"person", other.querier.text()},
                            {"case", other.case_number},
                            {"item", std::string{domain::code_of(item)}}}});
        }
    }
}

void outside_office_hours(const CheckContext& context, std::vector<Remark>& out) {
    const auto today = domain::roc_date_at(context.now);
    const auto time = context.now - domain::start_of(today);
    if (!context.calendar.day_off(today.date()) && time >= office_opens && time < office_closes) return;
    out.push_back({Remark::Kind::outside_office_hours, {{"at", domain::roc_time_text(context.now)}}});
}

/// As a person compares them: outer blanks and full-width forms are no other words.
bool same_words(const std::string& one, const std::string& other) {
    return domain::folded(one) == domain::folded(other);
}

/// The same words for another case say nothing about this one, unless they are a template of the branch's own.
void reason_copied(const Query& query, const CheckContext& context, const QueryId& except, std::vector<Remark>& out) {
    if (std::ranges::any_of(context.templates, [&](const auto& one) { return same_words(one, query.reason); })) return;
    for (const auto& [id, other] : context.book.queries()) {
        if (!before(other, context, except)) continue;
        if (other.query->reason != query.reason || other.case_number == query.case_number) continue;
        out.push_back({Remark::Kind::reason_copied, {{"case", other.case_number}}});
        return;
    }
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

}  // namespace

std::vector<Remark> remarks_on(const Query& query, const CheckContext& context, const QueryId& except) {
    std::vector<Remark> remarks;
    asked_before(query, context, except, remarks);
    outside_office_hours(context, remarks);
    reason_copied(query, context, except, remarks);
    holding_over_days_off(query, context, remarks);
    return remarks;
}

}  // namespace jcic::inquiry
