// A month's list of JCIC's, out of a table (docs/trust/sampling.md, "Z52"): each line is read by itself, and one that
// is wrong says why.
#include <algorithm>
#include <array>

#include "app/base/brought_text.h"
#include "app/base/text.h"
#include "app/domain/cell_day.h"
#include "app/inquiry/checks/z52_match.h"
#include "app/inquiry/form/field_values.h"

namespace jcic::inquiry {
namespace {

struct Z52Column {
    const char* title;
    const char* name;
    bool needed = true;
    bool free = false;  ///< text, of which a character may be lost and the line still be known
};
constexpr std::array z52_columns{Z52Column{"查詢時間", "at"},
                                 Z52Column{"項目", "item"},
                                 Z52Column{"身分證字號", "subject"},
                                 Z52Column{"使用者代碼", "user"},
                                 Z52Column{"案號", "case", true, true},
                                 Z52Column{"查詢方式", "way", false},
                                 Z52Column{"結果", "outcome", false, true}};

bool is_called(const Z52Column& column, const std::string& cell) {
    const auto text = without_blanks(cell);
    return text == column.title || text == column.name;
}

tl::unexpected<Fault> wrong_column(const std::string& column, const char* reason) {
    return fail(FaultCode::input_form, "z52.file", {{"field", column}, {"reason", reason}});
}

tl::unexpected<Fault> unreadable(const std::string& column, std::size_t character) {
    return fail(
        FaultCode::input_form, "z52.file",
        {{"field", column}, {"label", column}, {"reason", "unreadable"}, {"position", std::to_string(character)}});
}

/// What stands under that column; "" where it is left out or empty.
std::string cell_under(const Z52Column& column, const std::vector<std::string>& columns,
                       const std::vector<std::string>& cells) {
    const auto found = std::ranges::find_if(columns, [&](const auto& one) { return is_called(column, one); });
    const auto at = static_cast<std::size_t>(found - columns.begin());
    return at < cells.size() ? without_blanks(cells[at]) : std::string();
}

/// In Taiwan's time as people and spreadsheets write it, or ISO 8601.
Result<UtcTime> moment_in(const std::string& text) {
    if (const auto iso = domain::parse_iso(text)) return *iso;
    if (const auto moment = domain::moment_in_cell(text)) return *moment;
    return wrong_column("查詢時間", "value");
}

}  // namespace

Result<void> are_z52_columns(const std::vector<std::string>& columns) {
    for (const auto& one : columns) {
        const auto same = [&](const Z52Column& column) { return is_called(column, one); };
        const auto known = std::ranges::find_if(z52_columns, same);
        // A file without a head begins with somebody's number: it is told by its place.
        if (const auto lost = first_lost(one)) return unreadable(one, *lost);
        if (known == z52_columns.end())
            return fail(FaultCode::input_form, "z52.file",
                        {{"column", std::to_string(&one - columns.data() + 1)}, {"reason", "no-column"}});
        const auto times = std::ranges::count_if(columns, [&](const auto& other) { return is_called(*known, other); });
        if (times > 1) return wrong_column(known->title, "twice");
    }
    for (const auto& column : z52_columns)
        if (column.needed && std::ranges::none_of(columns, [&](const auto& one) { return is_called(column, one); }))
            return fail(FaultCode::input_missing, "z52.file", {{"field", column.title}, {"label", column.title}});
    return {};
}

Result<Z52Line> z52_line(const std::vector<std::string>& columns, const std::vector<std::string>& cells) {
    std::array<std::string, z52_columns.size()> said;
    for (std::size_t i = 0; i < said.size(); ++i) {
        said[i] = cell_under(z52_columns[i], columns, cells);
        if (said[i].empty() && z52_columns[i].needed)
            return fail(FaultCode::input_missing, "z52.file",
                        {{"field", z52_columns[i].title}, {"label", z52_columns[i].title}});
        if (const auto lost = first_lost(said[i]); lost && !z52_columns[i].free)
            return unreadable(z52_columns[i].title, *lost);
    }
    if (cells.size() > columns.size()) return wrong_column(std::string(), "column");
    JCIC_TRY(const auto at, moment_in(said[0]));
    JCIC_TRY(const auto subject, domain::PersonalId::parse(said[2]));
    JCIC_TRY(const auto user, domain::PersonId::parse(said[3]));
    auto way = said[5].empty() ? std::string(way_by_card) : said[5];
    return Z52Line{{at, said[1], said[4], user.text(), said[6]}, subject.text(), std::move(way)};
}

std::optional<Fault> lost_in_z52_line(const std::vector<std::string>& columns, const std::vector<std::string>& cells) {
    for (const auto& column : z52_columns)
        if (const auto lost = first_lost(cell_under(column, columns, cells)))
            return unreadable(column.title, *lost).value();
    return std::nullopt;
}

}  // namespace jcic::inquiry
