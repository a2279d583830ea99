#include "app/desk/papers/authorisation_list.h"

#include <algorithm>

#include "app/desk/papers/query_list.h"
#include "app/domain/case_number.h"
#include "app/domain/registers/state_names.h"
#include "app/domain/steps/register_steps.h"

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
