// A month's list of JCIC's, out of a table (docs/trust/sampling.md, "Z52"): each line is read by itself, and one that
// is wrong says why.
#include <array>

#include "app/domain/cell_day.h"
#include "app/inquiry/checks/named_columns.h"
#include "app/inquiry/checks/z52_match.h"
#include "app/inquiry/form/field_values.h"

namespace jcic::inquiry {
namespace {

constexpr std::array columns_of_z52{NamedColumn{"查詢時間", "at"},
                                    NamedColumn{"項目", "item"},
                                    NamedColumn{"身分證字號", "subject"},
                                    NamedColumn{"使用者代碼", "user"},
                                    NamedColumn{"案號", "case", true, true},
                                    NamedColumn{"查詢方式", "way", false},
                                    NamedColumn{"結果", "outcome", false, true}};
constexpr NamedColumns z52_list{columns_of_z52, "z52.file"};

/// In Taiwan's time as people and spreadsheets write it, or ISO 8601.
Result<UtcTime> moment_in(const std::string& text) {
    if (const auto iso = domain::parse_iso(text)) return *iso;
    if (const auto moment = domain::moment_in_cell(text)) return *moment;
    return wrong_column(z52_list, "查詢時間", "value");
}

}  // namespace

Result<void> are_z52_columns(const std::vector<std::string>& columns) {
    return are_columns(z52_list, columns);
}

Result<Z52Line> z52_line(const std::vector<std::string>& columns, const std::vector<std::string>& cells) {
    JCIC_TRY(const auto said, cells_under(z52_list, columns, cells));
    JCIC_TRY(const auto at, moment_in(said[0]));
    JCIC_TRY(const auto subject, domain::PersonalId::parse(said[2]));
    JCIC_TRY(const auto user, domain::PersonId::parse(said[3]));
    auto way = said[5].empty() ? std::string(way_by_card) : said[5];
    return Z52Line{{at, said[1], said[4], user.text(), said[6]}, subject.text(), std::move(way)};
}

std::optional<Fault> lost_in_z52_line(const std::vector<std::string>& columns, const std::vector<std::string>& cells) {
    return lost_in_line(z52_list, columns, cells);
}

}  // namespace jcic::inquiry
