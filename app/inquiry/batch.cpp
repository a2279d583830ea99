#include "app/inquiry/batch.h"

#include <array>

#include "app/base/text.h"
#include "app/domain/events/catalogue.h"
#include "app/domain/official_names.h"
#include "app/domain/typed_number.h"

namespace jcic::inquiry {
namespace {

using domain::Item;

constexpr std::array columns{
    BatchColumn{"subject-id", JCIC_WORD("registers", "受查人證號"), Field::subject_id},
    BatchColumn{"subject-name", JCIC_WORD("registers", "姓名"), Field::subject_name},
    BatchColumn{"business", JCIC_WORD("registers", "業務別"), Field::business},
    BatchColumn{"subject-kind", JCIC_WORD("registers", "對象別"), Field::subject_kind},
    BatchColumn{"borrower-id", JCIC_WORD("registers", "授信戶證號"), Field::borrower_id},
    BatchColumn{"borrower-name", JCIC_WORD("registers", "授信戶名稱"), Field::borrower_name},
    BatchColumn{"case-number", JCIC_WORD("registers", "案號"), Field::case_number},
    BatchColumn{"reason", JCIC_WORD("registers", "事由"), Field::reason},
    BatchColumn{"authorisation", JCIC_WORD("registers", "授權書"), Field::authorisation},
    BatchColumn{"T50", "T50", Field::items, Item::t50},
    BatchColumn{"T51", "T51", Field::items, Item::t51},
    BatchColumn{"T52", "T52", Field::items, Item::t52},
    BatchColumn{"year", JCIC_WORD("registers", "調閱年度"), Field::year},
};

constexpr const char* where = "batch";
constexpr std::string_view yes = "是";
constexpr std::string_view no = "否";

std::size_t column_of(Field field) {
    const auto found = std::ranges::find(columns, field, &BatchColumn::field);
    return static_cast<std::size_t>(found - columns.begin());
}
std::size_t column_of(Item item) {
    const auto found = std::ranges::find(columns, std::optional(item), &BatchColumn::item);
    return static_cast<std::size_t>(found - columns.begin());
}

/// A cell's words without what a spreadsheet or an input method put around them; it stays one line.
std::string plain_cell(const std::string& cell) {
    return without_blanks(in_one_line(cell));
}

bool blank(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return plain_cell(cell).empty(); });
}

/// A word as it is compared: "ｔ50 " is T50.
std::string key_of(std::string_view word) {
    return domain::plain_form(word);
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> known) {
    const auto key = key_of(word);
    return std::ranges::any_of(known, [&](std::string_view one) { return key == key_of(one); });
}

/// nullopt: it says neither.
std::optional<bool> yes_or_no(const std::string& cell) {
    if (one_of(cell, {yes, "Y", "YES", "V", "1", "✓", "○"})) return true;
    if (one_of(cell, {no, "N", "NO", "X", "0", "✗", "×"})) return false;
    return std::nullopt;
}

template <class Choice>
std::optional<Choice> chosen(const std::string& cell, std::span<const Choice> known) {
    const auto found = std::ranges::find_if(known, [&](Choice one) {
        return one_of(cell, {domain::official_name(one), domain::name_of(one)});
    });
    return found == known.end() ? std::nullopt : std::optional(*found);
}

Fault no_choice(std::size_t column) {
    std::string allowed;
    for (const auto& one : batch_choices(column)) allowed.append(allowed.empty() ? "" : "、").append(one);
    return {FaultCode::input_form,
            where,
            {{"field", std::string(columns.at(column).name)}, {"reason", "choice"}, {"allowed", std::move(allowed)}}};
}

tl::unexpected<Fault> no_table(const char* reason, std::string field = "file", std::size_t line = 0) {
    Fault out{FaultCode::input_form, where, {{"field", std::move(field)}, {"reason", reason}}};
    if (line > 0) out.details.push_back({"line", std::to_string(line)});
    return tl::unexpected<Fault>(std::move(out));
}

/// For each column of the file its place among ours; nullopt under an empty name.
Result<std::vector<std::optional<std::size_t>>> places_of(const std::vector<std::string>& head) {
    std::vector<std::optional<std::size_t>> out;
    for (const auto& cell : head) {
        const auto name = plain_cell(cell);
        if (name.empty()) {
            out.emplace_back();
            continue;
        }
        const auto found = std::ranges::find_if(columns, [&](const BatchColumn& one) {
            return one_of(name, {one.name, one.title});
        });
        if (found == columns.end()) return no_table("no-column", name);
        const auto place = static_cast<std::size_t>(found - columns.begin());
        if (std::ranges::find(out, std::optional(place)) != out.end()) return no_table("twice", name);
        out.emplace_back(place);
    }
    if (std::ranges::find(out, std::optional(std::size_t{0})) == out.end())
        return fail(FaultCode::input_missing, where,
                    {{"field", std::string(columns.front().name)}, {"label", columns.front().title}});
    return out;
}

Result<BatchLine> line_of(const std::vector<std::string>& cells, std::size_t number,
                          const std::vector<std::optional<std::size_t>>& places) {
    BatchLine out{number, std::vector<std::string>(columns.size()), {}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto text = plain_cell(cells[i]);
        if (i < places.size() && places[i])
            out.typed[*places[i]] = std::move(text);
        else if (!text.empty())
            return no_table("more-cells", "file", number);  // what nobody can place is not dropped in silence
    }
    return out;
}

bool says_items(const BatchLine& line) {
    return std::ranges::any_of(domain::all_items, [&](Item item) { return !line.typed[column_of(item)].empty(); });
}

bool in_use(domain::ItemState state) {
    return state != domain::ItemState::refused && state != domain::ItemState::withdrawn &&
           state != domain::ItemState::failed;
}

}  // namespace

std::size_t Batch::ready() const {
    return static_cast<std::size_t>(std::ranges::count_if(lines, &BatchLine::ready));
}

std::size_t Batch::submitted() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const BatchLine& line) { return line.submitted.has_value(); }));
}

std::span<const BatchColumn> batch_columns() {
    return columns;
}

std::vector<std::string> batch_choices(std::size_t column) {
    std::vector<std::string> out;
    const auto& one = columns.at(column);
    if (one.item) return {std::string(yes), std::string(no)};
    if (one.field == Field::business)
        for (const auto business : domain::all_businesses) out.emplace_back(domain::official_name(business));
    if (one.field == Field::subject_kind)
        for (const auto kind : domain::all_subject_kinds) out.emplace_back(domain::official_name(kind));
    return out;
}

Result<Batch> batch_of(const std::vector<std::vector<std::string>>& table) {
    if (table.empty()) return no_table("empty");
    JCIC_TRY(const auto places, places_of(table.front()));
    Batch out;
    for (std::size_t i = 1; i < table.size(); ++i) {
        if (blank(table[i])) continue;
        if (out.lines.size() == most_batch_lines) return no_table("lines");
        JCIC_TRY(auto line, line_of(table[i], i + 1, places));
        out.lines.push_back(std::move(line));
    }
    return out;
}

std::vector<std::vector<std::string>> batch_sample() {
    std::vector<std::string> head;
    for (const auto& column : columns) head.emplace_back(column.title);
    const std::string business(domain::official_name(domain::Business::lending));
    const std::string borrower(domain::official_name(domain::SubjectKind::borrower));
    const std::string guarantor(domain::official_name(domain::SubjectKind::guarantor));
    // The numbers are too short on purpose: a sample that somebody leaves in is never anybody's query.
    return {std::move(head),
            {"A1000", "範例甲", business, borrower, "", "", "115-範例-00001", "房屋貸款申請審查", "", std::string(yes),
             std::string(yes), std::string(yes), ""},
            {"B2000", "範例乙", business, guarantor, "A1000", "範例甲", "115-範例-00001", "房屋貸款保證人審查", "",
             std::string(yes), std::string(yes), std::string(no), ""}};
}

void read_cells(BatchLine& line) {
    const auto cell = [&](Field field) -> const std::string& { return line.typed[column_of(field)]; };
    auto& form = line.form = {};
    line.faults.clear();
    line.fitting.clear();
    form.subject_id = domain::plain_form(cell(Field::subject_id));
    form.subject_name = cell(Field::subject_name);
    form.borrower_id = domain::plain_form(cell(Field::borrower_id));
    form.borrower_name = cell(Field::borrower_name);
    form.case_number = cell(Field::case_number);
    form.reason = cell(Field::reason);
    form.authorisation = cell(Field::authorisation);
    form.year = domain::plain_form(cell(Field::year));
    form.business = chosen<domain::Business>(cell(Field::business), domain::all_businesses);
    form.subject_kind = chosen<domain::SubjectKind>(cell(Field::subject_kind), domain::all_subject_kinds);
    const auto unread = [&](std::size_t column) { line.faults.emplace(column, no_choice(column)); };
    for (const auto field : {Field::business, Field::subject_kind}) {
        const bool read = field == Field::business ? form.business.has_value() : form.subject_kind.has_value();
        if (!read && !cell(field).empty()) unread(column_of(field));
    }
    for (const auto item : domain::all_items) {
        const auto& said = line.typed[column_of(item)];
        const auto wanted = yes_or_no(said);
        if (wanted && *wanted) form.items.insert(item);
        if (!wanted && !said.empty()) unread(column_of(item));
    }
}

void fill_in(BatchLine& line, const std::vector<Offered>& offered, domain::RocDate today) {
    const auto* leant_on = [&]() -> const Offered* {
        if (!line.form.authorisation.empty()) {
            const auto found = std::ranges::find_if(
                offered, [&](const Offered& one) { return one.authorisation.reference == line.form.authorisation; });
            return found == offered.end() ? nullptr : &*found;
        }
        const auto fits = match(offered, line.form, today);
        if (fits.usable.size() == 1) return &offered[fits.usable.front()];
        for (const auto place : fits.usable) line.fitting.push_back(offered[place].authorisation.reference);
        if (fits.usable.empty()) {
            const Fault none{FaultCode::rule_au_1, where, {{"reason", "none"}}};
            line.faults.emplace(column_of(Field::authorisation), fits.why_none.value_or(none));
        }
        return nullptr;
    }();
    if (leant_on == nullptr) return;
    const bool none_wanted = says_items(line) && line.form.items.empty();
    Form taken;
    line.form = leaning_on(*leant_on, std::move(line.form), taken, today);
    if (!none_wanted) return;
    // Three times "no" is an answer, and no gap to be filled.
    line.form.items.clear();
    line.form.year = domain::plain_form(line.typed[column_of(Field::year)]);
}

void take_verdict(BatchLine& line, const Verdict& verdict) {
    line.remarks = verdict.remarks;
    for (const auto& [field, fault] : verdict.faults)
        if (field != Field::items || line.form.items.empty()) line.faults.emplace(column_of(field), fault);
    for (const auto item : line.form.items) {
        const auto judged = verdict.items.find(item);
        if (judged == verdict.items.end() || judged->second) continue;
        // What another cell lacks is said there.
        if (judged->second.error().code != FaultCode::input_missing)
            line.faults.emplace(column_of(item), judged->second.error());
    }
}

const QueryEntry* submitted_before(const BatchLine& line, const Book& book, const domain::PersonId& querier) {
    auto asked = line;
    read_cells(asked);
    const auto& form = asked.form;
    for (const auto& [id, query] : book.queries()) {
        if (query.querier != querier || query.case_number != form.case_number || !query.query) continue;
        if (query.query->subject.text() != form.subject_id) continue;
        if (!form.authorisation.empty() && query.authorisation != form.authorisation) continue;
        const auto stands = [&](Item item) {
            const auto found = query.items.find(item);
            return found != query.items.end() && in_use(found->second.state);
        };
        const bool all = form.items.empty() ? std::ranges::any_of(domain::all_items, stands)
                                            : std::ranges::all_of(form.items, stands);
        if (all) return &query;
    }
    return nullptr;
}

void hold_against_each_other(Batch& batch) {
    std::map<std::pair<std::string, Item>, std::size_t> taken;  // by which line
    for (auto& line : batch.lines) {
        line.against.clear();
        if (line.submitted || line.form.authorisation.empty()) continue;
        for (const auto item : line.form.items) {
            const auto [at, first] = taken.try_emplace({line.form.authorisation, item}, line.number);
            if (first) continue;
            line.against.emplace(column_of(item), Fault{FaultCode::rule_au_5,
                                                        where,
                                                        {{"item", std::string(domain::code_of(item))},
                                                         {"reason", "line"},
                                                         {"line", std::to_string(at->second)}}});
        }
    }
}

std::string batch_cell(const BatchLine& line, std::size_t column) {
    const auto& typed = line.typed[column];
    const auto& one = columns.at(column);
    if (!typed.empty()) {
        // A number as it is kept; what cannot be read stays as somebody wrote it.
        if (one.field == Field::subject_id && !line.form.subject_id.empty()) return line.form.subject_id;
        if (one.field == Field::borrower_id && !line.form.borrower_id.empty()) return line.form.borrower_id;
        return typed;
    }
    switch (one.field) {
        case Field::subject_name:
            return line.form.subject_name;
        case Field::business:
            return line.form.business ? std::string(domain::official_name(*line.form.business)) : std::string();
        case Field::subject_kind:
            return line.form.subject_kind ? std::string(domain::official_name(*line.form.subject_kind)) : std::string();
        case Field::authorisation:
            return line.form.authorisation;
        case Field::items:
            return line.form.items.contains(*one.item) ? std::string(yes) : std::string();
        case Field::year:
            return line.form.year;
        case Field::subject_id:
        case Field::borrower_id:
        case Field::borrower_name:
        case Field::case_number:
        case Field::reason:
            return {};
    }
    return {};
}

}  // namespace jcic::inquiry
