// Lists for an inspector (R-LO-7): queries and authorisations, each readable, with every column, and encrypted.

#include "app/desk/registers/papers_lists.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/desk/papers/query_list.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/papers_sources.h"
#include "app/desk/registers/register_sheets.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/case_number.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/state_names.h"
#include "app/domain/steps/register_steps.h"
#include "app/domain/trail_access.h"

namespace jcic::desk::papers {
namespace {

namespace books = domain::registers;

/// All that its steps ask for, each once.
std::vector<const domain::events::Field*> all_fields() {
    std::vector<const domain::events::Field*> out;
    for (const auto& step : books::authorisations.steps)
        for (const auto& field : step.asks)
            if (std::ranges::none_of(out, [&](const auto* known) { return known->name == field.name; }))
                out.push_back(&field);
    return out;
}

/// "T50 已調閱 林怡君 115-07-12（事件 41）", one after the other.
std::string leaning(const std::vector<QueryRead>& queries, const std::vector<Designated>& people) {
    std::string out;
    for (const auto& query : queries)
        for (const auto& [item, entry] : query.entry.items) {
            const auto* request = query.request_of(item);
            const auto& event = request != nullptr ? *request : query.events.front();
            out.append(out.empty() ? "" : "；")
                .append(domain::with_correction(query.entry.case_number, query.entry.case_number_before) + " " +
                        std::string(domain::code_of(item)) + " " + domain::official_name(entry.state) + " " +
                        name_of(people, event.person) + " " + domain::roc_date_at(event.at).dashed() + "（事件 " +
                        std::to_string(event.sequence) + "）");
        }
    return out;
}

std::string story_of(const books::Row& row, const std::vector<Designated>& people) {
    std::string out;
    for (const auto& one : row.story)
        out.append(out.empty() ? "" : "；")
            .append(std::string(one.step->title) + " " + name_of(people, one.by) + " " + domain::roc_time_text(one.at) +
                    "（事件 " + std::to_string(one.sequence) + "）");
    return out;
}

}  // namespace

tables::Table begin_authorisations() {
    tables::Table out{"授權書清冊", {}, {}};
    for (const auto* field : all_fields()) out.columns.emplace_back(field->title);
    for (const auto* title : {"狀態", "登記經過", "所據之查詢"}) out.columns.emplace_back(title);
    return out;
}

void add_authorisation(tables::Table& table, const books::Row& row, const std::vector<QueryRead>& queries,
                       const std::vector<Designated>& people) {
    std::vector<std::string> cells;
    for (const auto* field : all_fields()) {
        const std::string name(field->name);
        cells.push_back(row.sealed.contains(name) ? "（不可讀）"
                                                  : domain::registers::shown_value(*field, row.value(name)));
    }
    cells.emplace_back(books::authorisations.state(row.state).title);
    cells.push_back(story_of(row, people));
    cells.push_back(leaning(queries, people));
    table.rows.push_back(std::move(cells));
}

}  // namespace jcic::desk::papers

namespace jcic::desk {
namespace {

/// Those of which something was entered on a day of the span, and those that a query submitted on one leans on, in the
/// order of those events.
Result<std::vector<std::string>> authorisations_of(Seat& seat, const papers::Span& span,
                                                   const papers::Watched& waiting) {
    const std::string about(domain::registers::authorisations.about);
    std::map<std::uint64_t, std::string> by_event;
    std::set<std::string> known;
    ledger::EventQuery wanted;
    wanted.since = domain::start_of(span.from);
    wanted.until = domain::start_of(span.to) + std::chrono::days{1};
    const auto note = [&](std::uint64_t event, const std::string& reference) {
        if (!reference.empty() && known.insert(reference).second) by_event.emplace(event, reference);
    };
    wanted.action = "authorisation.";
    JCIC_CHECK(each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        if (event.entry.subject.starts_with(about)) note(event.sequence, event.entry.subject.substr(about.size()));
        return !waiting.stop.stop_requested();
    }));
    wanted.action = action::query_submitted;
    JCIC_CHECK(each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        note(event.sequence, event.entry.value(field::authorisation));
        return !waiting.stop.stop_requested();
    }));
    JCIC_CHECK(waiting.go_on(0, known.size()));
    std::vector<std::string> out;
    for (auto& [event, reference] : by_event) out.push_back(std::move(reference));
    return out;
}

}  // namespace

Result<tables::Table> PapersDesk::list(const papers::ListWanted& wanted, const papers::Watched& waiting) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_CHECK(papers::span_between(wanted.span.from, wanted.span.to));
    JCIC_TRY(const auto people, designations_in(*seat));
    auto out = papers::begin_list();
    const auto visit = [&](const papers::QueryRead& query) -> Result<void> {
        papers::add_rows(out, query, wanted, people);
        return {};
    };
    JCIC_CHECK(papers::each_query(*seat, wanted.span, papers::listed_actions(), visit, waiting));
    return out;
}

Result<std::size_t> PapersDesk::save_list(const papers::ListWanted& wanted, const std::filesystem::path& file,
                                          const Secret& password, const papers::Watched& waiting) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_TRY(const auto saved,
             SavedFile::at(parts_.machine, *seat, "papers", file, password, domain::may_take_events_out));
    JCIC_TRY(auto table, list(wanted, waiting));
    return save_listed(parts_, *seat, saved, "queries", wanted.span, std::move(table));
}

Result<tables::Table> PapersDesk::list_authorisations(const papers::Span& span, const papers::Watched& waiting) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_CHECK(papers::span_between(span.from, span.to));
    JCIC_TRY(const auto people, designations_in(*seat));
    JCIC_TRY(const auto references, authorisations_of(*seat, span, waiting));
    auto out = papers::begin_authorisations();
    std::uint64_t done = 0;
    for (const auto& reference : references) {
        JCIC_CHECK(waiting.go_on(done++, references.size()));
        JCIC_TRY(const auto row, papers::authorisation_named(*seat, reference));
        if (!row) continue;  // a query named what the branch's register never had: its own list shows that
        JCIC_TRY(const auto ids, seat->archive().leaning_on(reference));
        std::vector<papers::QueryRead> queries;
        for (const auto& id : ids) {
            JCIC_TRY(auto query, papers::read_query(*seat, id));
            if (query) queries.push_back(*std::move(query));
        }
        papers::add_authorisation(out, *row, queries, people);
    }
    JCIC_CHECK(waiting.go_on(done, references.size()));
    return out;
}

Result<std::size_t> PapersDesk::save_authorisations(const papers::Span& span, const std::filesystem::path& file,
                                                    const Secret& password, const papers::Watched& waiting) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_TRY(const auto saved,
             SavedFile::at(parts_.machine, *seat, "papers", file, password, domain::may_take_events_out));
    JCIC_TRY(auto table, list_authorisations(span, waiting));
    return save_listed(parts_, *seat, saved, "inspected-authorisations", span, std::move(table));
}

Result<papers::Statistics> PapersDesk::statistics(const papers::Span& span, const papers::Watched& waiting) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_CHECK(papers::span_between(span.from, span.to));
    papers::Statistics out{span, {}, {}};
    const auto visit = [&](const papers::QueryRead& query) -> Result<void> {
        papers::count(out, query);
        return {};
    };
    JCIC_CHECK(papers::each_query(*seat, span, papers::actions_of_statistics(), visit, waiting));
    return out;
}

Result<std::size_t> PapersDesk::save_statistics(const papers::Span& span, const std::filesystem::path& file,
                                                const Secret& password, const papers::Watched& waiting) {
    JCIC_TRY(Seat * seat, this->seat());
    JCIC_TRY(const auto saved,
             SavedFile::at(parts_.machine, *seat, "papers", file, password, domain::may_take_events_out));
    JCIC_TRY(const auto counted, statistics(span, waiting));
    return save_listed(parts_, *seat, saved, "statistics", span, papers::table_of(counted));
}

}  // namespace jcic::desk
