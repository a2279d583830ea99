#include "app/desk/registers/reading_desk.h"

#include <algorithm>

#include "app/base/brought_text.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/unprinted.h"
#include "app/domain/cell_day.h"
#include "app/domain/compared.h"
#include "app/domain/folding.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/tables/table.h"

namespace jcic::desk {

using domain::events::Field;
using domain::events::Kind;
using domain::registers::Register;
using domain::registers::Step;

namespace {

constexpr std::size_t most_lines = 5'000;
constexpr std::string_view row_name = "row";
constexpr const char* row_title = "登記編號";

tl::unexpected<Fault> wrong(std::string field, const char* reason) {
    return fail(FaultCode::input_form, "register.file", {{"field", std::move(field)}, {"reason", reason}});
}

tl::unexpected<Fault> unreadable(std::string field, std::string label, std::size_t character) {
    return fail(FaultCode::input_form, "register.file",
                {{"field", std::move(field)},
                 {"label", std::move(label)},
                 {"reason", "unreadable"},
                 {"position", std::to_string(character)}});
}

/// Neither a file of its own nor known without being typed.
bool stands_in_file(const Field& field) {
    return field.kind != Kind::attachment && !field.given;
}

/// What the file's first line may name: at a terminal nothing else tells it.
std::string columns_of(const Step& step) {
    std::string out(step.begins() ? "" : row_name);
    for (const auto& field : step.asks)
        if (stands_in_file(field)) out.append(out.empty() ? "" : " | ").append(field.name);
    return out;
}

/// The field of a column; null for the column with the row's number.
Result<const Field*> field_of(const Step& step, const std::string& column) {
    if (const auto lost = first_lost(column)) return unreadable(column, column, *lost);
    if (!step.begins() && (column == row_name || column == row_title)) return nullptr;
    const auto found = std::ranges::find_if(
        step.asks, [&](const Field& field) { return field.name == column || field.title == column; });
    if (found == step.asks.end() || !stands_in_file(*found))
        return fail(FaultCode::input_form, "register.file",
                    {{"field", column}, {"reason", "column"}, {"allowed", columns_of(step)}});
    return &*found;
}

Result<std::vector<const Field*>> fields_of(const Step& step, const std::vector<std::string>& columns) {
    std::vector<const Field*> out;
    for (const auto& column : columns) {
        JCIC_TRY(const auto* field, field_of(step, column));
        if (std::ranges::find(out, field) != out.end()) return wrong(column, "twice");
        out.push_back(field);
    }
    const auto missing = [&](std::string field, const char* label) {
        return fail(FaultCode::input_missing, "register.file",
                    {{"field", std::move(field)}, {"label", label}, {"allowed", columns_of(step)}});
    };
    if (!step.begins() && std::ranges::count(out, nullptr) == 0) return missing(std::string(row_name), row_title);
    for (const auto& field : step.asks)
        if (field.times == domain::events::Times::once && !field.given && std::ranges::find(out, &field) == out.end())
            return missing(std::string(field.name), field.title);
    return out;
}

/// As the ROC date that a person types; what is no day stays, to be told as it is.
std::string typed_day(const std::string& cell) {
    const auto day = domain::day_in_cell(cell);
    if (!day) return cell;
    const auto roc = domain::RocDate::from(*day);
    return roc ? roc->text() : cell;
}

/// As a person would have typed or chosen it.
std::string typed_of(const Field& field, const std::string& cell) {
    if (field.kind == Kind::day) return typed_day(cell);
    for (const auto& choice : field.choices)
        if (choice.title == cell) return std::string(choice.name);
    return cell;
}

ReadLine line_of(const ReadIn& table, const std::vector<const Field*>& fields, const std::vector<std::string>& cells,
                 std::size_t number) {
    ReadLine out{number, {table.book, table.step, {}, {}, std::nullopt}, cells, std::nullopt};
    out.cells.resize(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (const auto lost = first_lost(out.cells[i]); lost && !out.fault)
            out.fault = unreadable(std::string(fields[i] == nullptr ? row_name : fields[i]->name),
                                   fields[i] == nullptr ? row_title : fields[i]->title, *lost)
                            .value();
        if (fields[i] == nullptr)
            out.wanted.row = out.cells[i];
        else if (!out.cells[i].empty())
            out.wanted.typed.emplace(std::string(fields[i]->name), typed_of(*fields[i], out.cells[i]));
    }
    if (cells.size() > fields.size()) out.fault = wrong({}, "column").value();
    return out;
}

/// What a row is called by: two lines of one file do not begin, or go on with, the same.
std::string called(const ReadLine& line) {
    const auto& wanted = line.wanted;
    if (!wanted.step->begins()) return wanted.row;
    const auto key = wanted.typed.find(wanted.book->key);
    return key == wanted.typed.end() ? std::string() : key->second;
}

}  // namespace

std::size_t ReadIn::good() const {
    return static_cast<std::size_t>(std::ranges::count_if(lines, [](const ReadLine& one) { return !one.fault; }));
}

bool can_be_checked(const Step& step) {
    const bool alone = !step.beside && !step.counted && step.written != domain::registers::Written::elsewhere;
    return alone && std::ranges::none_of(step.asks, [](const Field& field) {
               return field.kind == Kind::attachment && field.times == domain::events::Times::once;
           });
}

bool can_be_read_in(const Step& step) {
    return can_be_checked(step) && step.secret == nullptr && step.signs.empty() &&
           step.written == domain::registers::Written::here;
}

Result<domain::registers::RegisterSteps> ReadingDesk::steps_for(const Step& step) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!domain::registers::holds_one(seat->duties(), step.by)) return fail(FaultCode::person_duty, "register.file");
    if (!can_be_checked(step)) return wrong("step", "not-by-file");
    return register_steps_of(parts_.machine, *seat);
}

Result<ReadIn> ReadingDesk::read(const Register& book, const Step& step, const std::filesystem::path& file) {
    JCIC_TRY(const auto steps, steps_for(step));
    JCIC_TRY(const auto bytes, files::read_given(file));
    JCIC_TRY(const auto rows, files::of_file(tables::from_csv(bytes), file));
    const auto head = tables::head_of(rows);
    if (head == rows.size()) return wrong("file", "empty");
    if (rows.size() > most_lines + 1) return wrong("file", "lines");
    ReadIn out{&book, &step, rows[head], {}};
    JCIC_TRY(const auto fields, fields_of(step, out.columns));
    std::set<std::string> met;
    for (std::size_t i = head + 1; i < rows.size(); ++i) {
        if (rows[i].empty()) continue;
        auto& line = out.lines.emplace_back(line_of(out, fields, rows[i], i + 1));
        if (const auto judged = steps.event_of(line.wanted); !line.fault && !judged) line.fault = judged.error();
        std::string said;
        for (const auto& cell : line.cells) said.append(cell).append(" ");
        line.unprinted = unprinted(parts_.printing, said);
        const auto name = called(line);
        if (!line.fault && !name.empty() && !met.insert(domain::compared_reference(name)).second)
            line.fault = Fault{FaultCode::register_state, "register.file", {{"row", name}, {"reason", "twice"}}};
    }
    return out;
}

Result<TakenIn> ReadingDesk::enter_lines(const ReadIn& seen, const std::stop_token& stop) {
    JCIC_TRY(auto steps, steps_for(*seen.step));
    // Each person chooses their password, and each change of who is who is signed by itself.
    if (!can_be_read_in(*seen.step)) return wrong("step", "one-by-one");
    for (const auto& line : seen.lines)
        if (line.fault) return tl::unexpected<Fault>(*line.fault);
    TakenIn out;
    for (const auto& line : seen.lines) {
        if (stop.stop_requested())
            out.fault = Fault{FaultCode::cancelled, "register.file", {}};
        else if (const auto taken = steps.take_step(line.wanted); !taken)
            out.fault = taken.error();
        if (out.fault) {
            out.line = line.number;
            return out;
        }
        ++out.taken;
    }
    return out;
}

Result<std::filesystem::path> ReadingDesk::save_form(const Register&, const Step& step,
                                                     const std::filesystem::path& file) {
    JCIC_CHECK(steps_for(step));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    tables::Table form;
    if (!step.begins()) form.columns.emplace_back(row_title);
    for (const auto& field : step.asks)
        if (stands_in_file(field)) form.columns.emplace_back(field.title);
    JCIC_CHECK(files::create(file, tables::to_csv(form)));
    return file;
}

}  // namespace jcic::desk
