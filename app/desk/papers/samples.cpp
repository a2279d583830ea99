#include "app/desk/papers/samples.h"

#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/evidence.h"
#include "app/domain/events/names.h"
#include "app/domain/official_names.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/samples.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/inquiries.h"

namespace jcic::desk::papers {
namespace {

using domain::CopyState;
using domain::Duty;
using inquiry::CopyEntry;
using paper::Figures;

std::string kind_title(const std::string& name) {
    using domain::AuthorisationKind;
    if (name == "paper") return std::string(domain::official_name(AuthorisationKind::paper));
    if (name == "citizen-certificate")
        return std::string(domain::official_name(AuthorisationKind::citizen_certificate));
    if (name == "c3-certificate") return std::string(domain::official_name(AuthorisationKind::c3_certificate));
    return name;
}

std::string dashed(const std::string& day) {
    const auto read = domain::RocDate::written(day);
    return read ? read->dashed() : day;
}

void set_authorisation(Figures& out, const QueryRead& query, int years) {
    const auto kept = inquiry::kept(query.entry, years);
    out.set("reference", query.said(field::authorisation));
    out.set("kind", kind_title(query.said(field::authorisation_kind)));
    out.set("signed", dashed(query.said(field::authorisation_signed)));
    out.set("ends", dashed(query.said(field::authorisation_ends)));
    out.set("kept-until", kept ? kept->retention.until : std::nullopt);
}

void set_basis(Figures& out, const QueryRead& query, domain::Item item, const domain::Recorded* request,
               const std::optional<domain::registers::Row>& authorisation) {
    const auto from = domain::RocDate::written(query.said(field::authorisation_signed));
    const auto to = domain::RocDate::written(query.said(field::authorisation_ends));
    const bool judged = request != nullptr && from && to;
    const auto day = domain::roc_date_at(judged ? request->at : UtcTime{});
    const bool in_term = judged && *from <= day && day <= *to;
    out.set("rule", query.rule_of(item));
    out.set("ticked", inquiry::items_from(query.said(field::authorisation_items)).contains(item));
    out.set("in-term", in_term);
    out.set("out-of-term", judged && !in_term);
    out.set("reply", query.said(field::authorisation_reply));
    out.set("answered", authorisation ? day_in_row(*authorisation, "answered") : std::nullopt);
}

/// On paper, and not spoilt before it came out.
std::vector<const CopyEntry*> printed(const inquiry::ItemEntry& item) {
    std::vector<const CopyEntry*> out;
    for (const auto& copy : item.copies)
        if (!copy.as_file && copy.sent_at && copy.state != CopyState::void_) out.push_back(&copy);
    return out;
}

Figures::List copies_of(const std::vector<const CopyEntry*>& copies, const std::vector<Designated>& people) {
    Figures::List out;
    for (const auto* copy : copies) {
        const auto is = [&](CopyState state) { return copy->state == state; };
        out.push_back({{"it", copy->number},
                       {"filed", is(CopyState::filed)},
                       {"destroyed", is(CopyState::destroyed)},
                       {"missing", is(CopyState::missing) || is(CopyState::written_off)},
                       {"unused", is(CopyState::unused)},
                       {"day", copy->moved_at ? std::optional(domain::roc_date_at(*copy->moved_at)) : std::nullopt},
                       {"witness", name_of(people, copy->witness)}});
    }
    return out;
}

/// The program prints no page without stamp and watermark.
void set_copies(Figures& out, const inquiry::ItemEntry& item, const std::vector<Designated>& people) {
    const auto copies = printed(item);
    const auto files = std::ranges::count_if(item.copies, &CopyEntry::as_file);
    if (!copies.empty()) out.set("printed", copies.size());
    if (files > 0) out.set("files", files);
    out.set("copies", copies_of(copies, people));
}

Figures::List matters_on(const std::vector<Designated>& people, const std::string& code, domain::RocDate day) {
    Figures::List out;
    for (const auto& one : people)
        if (one.code == code && one.covers(day)) out = matters(one);
    return out;
}

}  // namespace

Figures sample_figures(const Drawn& drawn, const QueryRead& query,
                       const std::optional<domain::registers::Row>& authorisation,
                       const std::vector<Designated>& people, int years_kept) {
    const auto* request = query.request_of(drawn.item);
    const auto& first = query.events.front();
    const auto code = request != nullptr ? request->person : first.person;
    const auto day = domain::roc_date_at(request != nullptr ? request->at : first.at);
    const auto& known = query.entry.query;
    Figures out{{"day", day},
                {"item", domain::code_of(drawn.item)},
                {"subject", known ? known->subject.text() : ""},
                {"subject-name", known ? known->subject_name : ""},
                {"querier", name_of(people, code)},
                {"held", held(people, code, Duty::query_officer, day)},
                {"user-code", code},
                {"matters", matters_on(people, code, day)},
                {"first", first.sequence},
                {"last-event", query.events.back().sequence},
                {"events", query.events.size()},
                {"judged", !drawn.reviewer.empty()},
                {"conforming", drawn.conforming},
                {"reviewer", drawn.reviewer},
                {"findings", drawn.findings}};
    set_authorisation(out, query, years_kept);
    set_basis(out, query, drawn.item, request, authorisation);
    if (const auto item = query.entry.items.find(drawn.item); item != query.entry.items.end())
        set_copies(out, item->second, people);
    return out;
}

void set_review(Figures& out, const Drawn& drawn, const domain::registers::Rows& rows) {
    const auto& book = domain::registers::reviews;
    const auto* review = rows.row(book, drawn.review);
    if (review == nullptr || review->last_of(domain::registers::review_answered) == nullptr) return;
    for (const auto* field :
         {"authorised", "authorisation", "kept", "lawful", "log", "stamped", "internal", "disposed", "watermark"})
        out.set(std::string("said-") + field, chosen_title(book, *review, field));
    out.set("said-opinion", readable(*review, "opinion"));
}

void set_z52_time(Figures& out, const Drawn& drawn, const domain::registers::Rows& rows) {
    Figures::List times;
    for (const auto& [id, row] : rows.of(domain::registers::differences)) {
        if (row.value(field::query) != drawn.query || row.value(field::item) != domain::code_of(drawn.item)) continue;
        if (const auto there = domain::parse_iso(row.value(field::at_there)))
            times.push_back({{"it", row.id}, {"there", domain::roc_time_text(*there)}});
    }
    out.set("z52", std::move(times));
}

void set_last_time(Figures& out, const Drawn& drawn, const domain::registers::Rows& rows,
                   const std::vector<domain::Recorded>& judging, const std::vector<Designated>& people,
                   domain::RocDate day) {
    const auto& book = domain::registers::reviews;
    const auto* review = rows.row(book, drawn.review);
    if (review == nullptr) return;
    out.set("where", where_of(book, *review, domain::roc_date_at(review->story.back().at)));
    const auto before = answer_before(judging, rows, book, *review, day);
    if (!before) return;
    out.set("last", said_last_time(*before, people));
    out.set("findings-before", findings_about(rows, domain::registers::subject_of(book, *before->row)));
}

namespace registers = domain::registers;

Samples samples_of(const registers::Rows& rows, const Span& span) {
    Samples out;
    for (auto month = domain::RocMonth::of(span.from); month.first_day() <= span.to; month = month.next()) {
        const auto figures = registers::month_figures(rows, month);
        if (!figures) continue;
        const auto day = month.first_day().date();
        out.months.push_back({day.year() / day.month(), figures->population, figures->drawn + figures->extra,
                              figures->answered, figures->conforming});
        for (const auto& one : registers::reviewed_in(rows, month)) {
            auto findings = findings_about(rows, std::string(registers::reviews.about) + one.row);
            out.drawn.push_back(
                {one.query, one.item, one.row, one.answered ? one.reviewer : "", one.conforming, std::move(findings)});
        }
    }
    return out;
}

void add_samples(std::vector<MonthFigures>& months, const Samples& samples) {
    for (const auto& sample : samples.months) {
        const auto month = std::ranges::find(months, sample.month, &MonthFigures::month);
        if (month == months.end()) continue;
        month->population = sample.population;
        month->sampled = sample.sampled;
        month->answered = sample.answered;
        month->conforming = sample.conforming;
    }
}

}  // namespace jcic::desk::papers
