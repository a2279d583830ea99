#include "app/desk/papers/query_figures.h"

#include <algorithm>
#include <array>

#include "app/desk/papers/counted.h"
#include "app/domain/case_number.h"
#include "app/domain/events/names.h"
#include "app/domain/official_names.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/rows.h"
#include "app/domain/retention.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/inquiries.h"

namespace jcic::desk::papers {
namespace {

using domain::Item;
using domain::RocDate;
using inquiry::ItemEntry;
using paper::Figures;

std::string case_shown(const QueryRead& query) {
    return domain::with_correction(query.entry.case_number, query.entry.case_number_before);
}

Figures which_of(const QueryRead& query, Item item) {
    return {{"case", case_shown(query)}, {"item", domain::code_of(item)}};
}

/// 授信 保證人 T50（R-EL-2）
std::string class_of(const QueryRead& query, Item item) {
    const auto business = domain::parse_business(query.said(field::business));
    const auto kind = domain::parse_subject_kind(query.said(field::subject_kind));
    std::string out(business ? domain::official_name(*business) : "");
    out.append(" ").append(kind ? domain::official_name(*kind) : "").append(" ").append(domain::code_of(item));
    const auto rule = query.rule_of(item);
    return rule.empty() ? out : out + "（" + rule + "）";
}

/// R-LO-1: what the log must hold of a request.
bool is_whole(const QueryRead& query, const domain::Recorded& request) {
    return !request.person.empty() && request.person != "-" && !request.address.empty() && request.address != "-" &&
           !query.said(field::case_number).empty() && query.events.front().entry.field(field::reason) != nullptr &&
           query.events.front().entry.field(field::subject_id) != nullptr;
}

void count_month(QueryFigures& figures, RocDate day) {
    const auto month = std::chrono::year_month{day.date().year(), day.date().month()};
    const auto found = std::ranges::find(figures.months, month, &MonthFigures::month);
    if (found != figures.months.end()) ++found->queries;
}

void count_request(QueryFigures& figures, const QueryRead& query, Item item, const domain::Recorded& request,
                   const std::vector<Designated>& people) {
    const auto day = domain::roc_date_at(request.at);
    auto which = which_of(query, item);
    which.set("event", request.sequence);
    ++figures.requested;
    figures.first_request = std::min(figures.first_request.value_or(request.sequence), request.sequence);
    figures.last_request = std::max(figures.last_request.value_or(request.sequence), request.sequence);
    count_month(figures, day);
    ++figures.kinds[query.said(field::authorisation_kind)];
    ++figures.open_for[class_of(query, item)];
    ++figures.queriers[request.person];
    figures.accepted.note(query.said(field::authorisation_reply) == domain::accepted_reply, which);
    figures.designated.note(held(people, request.person, domain::Duty::query_officer, day), which);
    const auto& approval = query.entry.approval;
    figures.complete.note(approval && approval->event < request.sequence && !query.entry.case_number.empty(), which);
    figures.logged.note(is_whole(query, request), which);
}

void count_copies(QueryFigures& figures, const QueryRead& query, Item item, const ItemEntry& entry, const Span& span) {
    std::size_t out = 0;
    for (const auto& copy : entry.copies) {
        if (!copy.sent_at || !span.holds(*copy.sent_at)) continue;
        if (copy.as_file) {
            ++figures.files;
            continue;
        }
        ++figures.copies[copy.state];
        out += copy.state == domain::CopyState::void_ ? 0 : 1;
    }
    if (out < 2) return;
    figures.more_than_one.push_back(which_of(query, item));
    figures.more_than_one.back().set("count", out);
}

/// The day on which the record was deleted.
std::optional<RocDate> erased_on(const QueryRead& query, Item item) {
    for (const auto& event : query.events)
        if (event.entry.action == action::record_erased && event.entry.value(field::item) == domain::code_of(item))
            return domain::roc_date_at(event.at);
    return std::nullopt;
}

/// R-PA-6. What was fetched or used before the span counts where it was deleted late in it, or stood open at its end:
/// else a record that is overdue across two papers would stand in neither.
void count_month(DeletionFigures& figures, const QueryRead& query, Item item, const ItemEntry& entry, const Span& span,
                 RocDate on, bool held) {
    const auto by_then = [&](const std::optional<UtcTime>& at) { return at && domain::roc_date_at(*at) <= on; };
    // What is filed with its case is decided (R-PA-11).
    if (inquiry::waits_for_decision(item, entry) && !entry.filed_at && by_then(entry.retrieved_at)) ++figures.undecided;
    const auto gone = erased_on(query, item);
    const bool gone_now = gone && span.holds(*gone);
    if (gone_now) {
        ++figures.erased;
        figures.first_erased = figures.first_erased ? std::min(*figures.first_erased, *gone) : *gone;
    }
    if (!by_then(entry.used_up_at)) return;
    const auto used_up = domain::roc_date_at(*entry.used_up_at);
    if (span.holds(used_up)) ++figures.used_up;
    const bool open = !gone || on < *gone;
    if (!gone_now && !open) return;  // over before the span
    if (gone_now) figures.longest = std::max(figures.longest, long{(gone->days() - used_up.days()).count()});
    const auto by = domain::delete_by(used_up);
    if (!by) return;  // the calendar ends
    if (open && held) {
        ++figures.held;
    } else if ((open ? on : *gone) > *by) {
        figures.late.push_back(which_of(query, item));
        figures.late.back().set("used-up", used_up);
        figures.late.back().set("deleted", gone);
    } else if (open) {
        ++figures.waiting;
    }
}

/// R-AU-6: as the event itself says until when it was to be kept.
void count_erased(QueryFigures& figures, const QueryRead& query, const Span& span) {
    for (const auto& event : query.events) {
        if (event.entry.action != action::query_erased || !span.holds(event.at)) continue;
        ++figures.erased;
        const auto until = RocDate::written(event.entry.value(field::kept_until));
        if (!until || domain::roc_date_at(event.at) <= *until)
            figures.erased_early.push_back({{"event", event.sequence}});
    }
}

void count_retention(QueryFigures& figures, const QueryRead& query, int years_kept) {
    if (query.entry.erased) return;
    const auto kept = inquiry::kept(query.entry, years_kept);
    if (!kept || !kept->retention.until) {
        figures.kept_open.push_back(case_shown(query));
        return;
    }
    ++figures.kept_until_known;
    const auto until = *kept->retention.until;
    figures.first_end = figures.first_end ? std::min(*figures.first_end, until) : until;
}

bool given(const domain::registers::Row& row, std::string_view field) {
    return !row.value(field).empty() || row.sealed.contains(std::string(field));
}

}  // namespace

void Held::note(bool good, paper::Figures which) {
    ++all;
    if (!good) not_so.push_back(std::move(which));
}

std::span<const std::string_view> counted_actions() {
    static constexpr std::array all{action::query_submitted,         action::query_decided, action::query_requesting,
                                    action::query_serial_taken_over, action::copy_sent,     action::record_used_up,
                                    action::record_erased,           action::query_erased};
    return all;
}

void count(QueryFigures& figures, const QueryRead& query, const Span& span, const std::vector<Designated>& people,
           int years_kept, RocDate on) {
    bool asked = false;
    const auto subject = inquiry::subject_of(query.entry.id);
    const bool held = domain::held_by(figures.holds, inquiry::as_holdable(query.entry, subject)) != nullptr;
    for (const auto& [item, entry] : query.entry.items) {
        const auto* request = query.request_of(item);
        if (request != nullptr && span.holds(request->at)) {
            asked = true;
            count_request(figures, query, item, *request, people);
        }
        count_copies(figures, query, item, entry, span);
        if (domain::info(item).delete_within_month) count_month(figures.month, query, item, entry, span, on, held);
    }
    if (asked) count_retention(figures, query, years_kept);
    count_erased(figures, query, span);
    const auto& approval = query.entry.approval;
    if (approval && span.holds(approval->at) && !approval->cause.empty()) ++figures.refused[approval->cause];
}

void count(QueryFigures& figures, const std::string& reference, const std::optional<domain::registers::Row>& row) {
    if (!figures.known.emplace(reference, row.has_value()).second) return;
    ++figures.authorisations;
    figures.registered.note(row && row->day_of(action::authorisation_accepted), reference);
    if (!row) return;
    if (given(*row, "identity") || given(*row, "identification")) {
        ++figures.identified;
        ++figures.identified_by[row->sealed.contains("verifier") ? std::string(not_ours_to_read)
                                : given(*row, "verifier")        ? row->value("verifier")
                                                                 : row->story.front().by];
    }
    if (!row->day_of(action::authorisation_certified)) return;
    figures.electronic_ones.push_back(reference);
    figures.with_file.note(given(*row, "form"), reference);
    figures.electronic.note(
        given(*row, "signed") && given(*row, "source") && given(*row, "form-version") && given(*row, "identification"),
        reference);
    if (row->value("certificate") != "c3-certificate") return;
    if (row->value("video") == "done") ++figures.c3_seen;
    if (row->value("video") == "not-needed") ++figures.c3_not_needed;
    if (row->value("video") == "other-customer") ++figures.c3_other_customer;
}

void count_erased_row(QueryFigures& figures, const domain::Recorded& erasure,
                      const std::vector<domain::Recorded>& about, const domain::registers::Rows& decided) {
    const auto& book = domain::registers::authorisations;
    domain::registers::Rows before;
    for (const auto& event : about)
        if (event.sequence < erasure.sequence) before.apply(event);
    const auto reference = erasure.entry.subject.substr(book.about.size());
    const auto* row = before.row(book, reference);
    const auto on = domain::roc_date_at(erasure.at);
    const int years = domain::registers::policy_on(decided, on).retention_years;
    figures.rows_erased.note(row != nullptr && domain::registers::kept_until(*row, years) < on,
                             {{"it", reference}, {"event", erasure.sequence}});
}

}  // namespace jcic::desk::papers
