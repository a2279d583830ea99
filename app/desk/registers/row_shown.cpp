#include "app/desk/registers/row_shown.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/row_texts.h"
#include "app/domain/case_number.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk {

using domain::registers::Register;
using domain::registers::Row;

namespace {

bool shows(const Register& book, std::string_view field) {
    return std::ranges::find(book.columns, field, &domain::registers::Column::field) != book.columns.end();
}

std::string cell_of(const Seat& seat, const Register& book, const domain::registers::Column& column, const Row& row) {
    if (column.begun_by) return seat.names().named(row.story.front().by);
    if (column.derived != nullptr) return column.derived(row);
    const auto* field = book.field(column.field);
    const auto value = row.value(column.field);
    if (field == nullptr || value.empty()) return {};
    if (field->kind == domain::events::Kind::person) return seat.names().named(value);
    auto out = domain::registers::shown_value(*field, value);
    if (column.field == field::case_number && !shows(book, domain::registers::case_number_before))
        out = domain::with_correction(out, row.value(domain::registers::case_number_before));
    const auto* time = book.time_of(field->name);
    if (const auto of_day = time == nullptr ? std::string() : row.value(time->name); !of_day.empty())
        out += ' ' + of_day;
    return out;
}

}  // namespace

/// A made row tells of days, and has no story.
std::optional<domain::RocDate> began_on(const Register& book, const Row& row) {
    if (!row.story.empty()) return domain::roc_date_at(row.story.front().at);
    std::optional<domain::RocDate> out;
    for (const auto& field : book.said)
        if (field.kind == domain::events::Kind::day)
            if (const auto day = domain::registers::day_in(row, field.name); day && (!out || *day < *out)) out = day;
    return out;
}

RegisterRow shown(const Seat& seat, const Register& book, const Row& row) {
    RegisterRow out{row.id, &book.state(row.state), {}, std::nullopt, began_on(book, row)};
    for (const auto& column : book.columns) out.cells.push_back(cell_of(seat, book, column, row));
    return out;
}

/// Nothing that is shown has the byte between two of them.
std::string text_of(const RegisterRow& row) {
    auto out = domain::compared_words(row.id) + '\0' + domain::compared_words(row.state->title);
    for (const auto& cell : row.cells) out.append(1, '\0').append(domain::compared_words(cell));
    return out;
}

domain::RocDate ended_on(const Register& book, const Row& row) {
    if (!row.story.empty()) return row.since();
    auto out = domain::roc_date_at(UtcTime{});
    for (const auto& field : book.said)
        if (field.kind == domain::events::Kind::day)
            if (const auto day = domain::registers::day_in(row, field.name)) out = std::max(out, *day);
    return out;
}

std::vector<RowView::Value> said(const Seat& seat, const Register& book, const Row& row) {
    std::vector<RowView::Value> out;
    std::set<std::string_view> seen;
    const auto add_field = [&](const domain::events::Field& field) {
        if (!seen.insert(field.name).second) return;
        const auto written = row.value(field.name);
        const bool sealed = row.sealed.contains(std::string(field.name));
        if (written.empty() && !sealed) return;
        const bool person = field.kind == domain::events::Kind::person;
        // An attachment's key goes to nobody; a next step begins without one.
        const bool attached = field.kind == domain::events::Kind::attachment;
        out.push_back({&field, person ? seat.names().named(written) : domain::registers::shown_value(field, written),
                       attached ? std::string() : written, sealed});
    };
    for (const auto& step : book.steps) std::ranges::for_each(step.asks, add_field);
    std::ranges::for_each(book.said, add_field);
    return out;
}

}  // namespace jcic::desk
