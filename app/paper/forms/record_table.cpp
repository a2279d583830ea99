#include "app/paper/forms/record_table.h"

#include <algorithm>
#include <optional>

#include "app/base/numbers.h"
#include "app/domain/roc_date.h"

namespace jcic::paper {

namespace {

using domain::Column;
using domain::ColumnKind;

/// Rows that stand together under a name, by what one column says.
struct Grouping {
    domain::Item item;
    std::string_view key;  ///< the column that decides
    bool hides_column;     ///< the group's name says all that the column says
    std::string (*name)(const std::string& cell);
    std::string_view first;  ///< the group that stands first whatever comes first; "" for none
    bool numbers_rows = false;
};

constexpr std::string_view number_column = "number";
constexpr std::string_view none = "—";  ///< what the agency did not give

constexpr std::string_view insured_now = "投保中";

std::string category(const std::string& cell) {
    return cell.empty() ? "未分類" : cell;
}

constexpr Grouping groupings[]{
    {domain::Item::t50, "category", true, category, "", true},
    {domain::Item::t51, "category", true, category, ""},
    {domain::Item::t52, "end_date", false,
     [](const std::string& cell) { return std::string(cell.empty() ? insured_now : "已退保"); }, insured_now},
};

const Grouping* grouping_of(domain::Item item) {
    const auto* found =
        std::find_if(std::begin(groupings), std::end(groupings), [&](const Grouping& it) { return it.item == item; });
    return found == std::end(groupings) ? nullptr : found;
}

/// "1204.55 平方公尺" with thousands; what does not begin with a plain number ("0456-0002", "1/2") as it came.
std::string with_thousands(const std::string& cell) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t end = std::min(cell.find_first_not_of(digits), cell.size());
    const std::size_t decimals = end < cell.size() && cell[end] == '.' ? end + 1 : end;
    const std::size_t after = std::min(cell.find_first_not_of(digits, decimals), cell.size());
    const bool unit = after == cell.size() || cell[after] == ' ' || static_cast<unsigned char>(cell[after]) >= 0x80;
    if (end < 4 || cell.front() == '0' || !unit) return cell;
    return domain::grouped_amount(cell.substr(0, end)) + cell.substr(end);
}

std::string in_words(const Column& column, const std::string& cell) {
    if (cell.empty()) return std::string(none);
    switch (column.kind) {
        case ColumnKind::amount:
            return domain::grouped_amount(cell);
        case ColumnKind::date: {
            const auto date = domain::RocDate::parse(cell);
            return date ? date->dashed() : cell;
        }
        case ColumnKind::code: {
            const std::string_view name = column.key == "format_code" ? domain::income_format_name(cell) : "";
            return name.empty() ? cell : cell + " " + std::string(name);
        }
        case ColumnKind::text:
            return column.key == "area" ? with_thousands(cell) : cell;
        case ColumnKind::person_id:
        case ColumnKind::payer_id:
            return cell;
    }
    return cell;
}

/// Places among the item's columns: all but one that the groups' names say.
std::vector<std::size_t> shown_columns(domain::Item item) {
    const std::span<const Column> columns = domain::info(item).columns;
    const Grouping* grouping = grouping_of(item);
    std::vector<std::size_t> shown;
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (!(grouping && grouping->hides_column && columns[c].key == grouping->key)) shown.push_back(c);
    return shown;
}

/// Amounts, added up one by one.
class Sum {
public:
    void add(const std::string& cell) {
        if (cell.empty() || beyond_) return;
        any_ = true;
        const auto value = signed_number(cell);
        beyond_ = !value || __builtin_add_overflow(sum_, *value, &sum_);
    }
    /// Empty where no row has an amount: that is not zero.
    [[nodiscard]] std::string in_words() const {
        if (beyond_) return "無法加總";
        return any_ ? domain::grouped_amount(std::to_string(sum_)) : "";
    }

private:
    long long sum_ = 0;
    bool any_ = false;
    bool beyond_ = false;
};

/// Row numbers under one name, in the record's order.
struct Group {
    std::string name;
    std::vector<std::size_t> rows;
};

class RowsOfRecord {
public:
    explicit RowsOfRecord(const domain::Record& record)
        : record_(record),
          columns_(domain::info(record.item()).columns),
          grouping_(grouping_of(record.item())),
          shown_(shown_columns(record.item())),
          so_far_(shown_.size()) {
        for (std::size_t c = 0; c < columns_.size(); ++c)
            if (grouping_ && columns_[c].key == grouping_->key) decides_ = c;
    }

    std::vector<Table::Row> make() {
        const std::vector<Group> groups = make_groups();
        for (const Group& group : groups) {
            if (grouping_) add_group_name(group);
            std::vector<Sum> sums(shown_.size());
            for (const std::size_t row : group.rows) add_row(row, sums);
            if (groups.size() > 1 && group.rows.size() > 1) add_total(Table::RowKind::subtotal, "小計", sums);
        }
        add_total(Table::RowKind::total, "合計 " + rows_above(), so_far_);
        return std::move(made_);
    }

private:
    std::vector<Group> make_groups() const {
        std::vector<Group> groups;
        for (std::size_t row = 0; row < record_.rows().size(); ++row) {
            const std::string name = decides_ ? grouping_->name(record_.rows()[row][*decides_]) : std::string();
            auto found =
                std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.name == name; });
            if (found == groups.end()) found = groups.insert(groups.end(), Group{name, {}});
            found->rows.push_back(row);
        }
        if (grouping_)
            std::stable_partition(groups.begin(), groups.end(),
                                  [&](const Group& group) { return group.name == grouping_->first; });
        return groups;
    }

    [[nodiscard]] std::string rows_above() const { return std::to_string(rows_) + " 筆"; }

    /// Cells of the label and the sums, with thousands.
    [[nodiscard]] std::vector<std::string> sums_in_words(std::string label, const std::vector<Sum>& sums) const {
        std::vector<std::string> cells(numbered() + shown_.size());
        for (std::size_t i = 0; i < shown_.size(); ++i)
            if (columns_[shown_[i]].totalled) cells[numbered() + i] = sums[i].in_words();
        cells.front() = std::move(label);
        return cells;
    }

    void add(Table::Row row) {
        if (rows_ > 0) row.before = sums_in_words("累計 " + rows_above(), so_far_);
        made_.push_back(std::move(row));
    }

    void add_group_name(const Group& group) {
        std::string count = std::to_string(group.rows.size()) + " 筆";
        // Several rows still insured mean several employers (R-IT-7).
        if (group.name == insured_now && group.rows.size() > 1) count += "，多個投保單位";
        add({Table::RowKind::group, {group.name + "（" + count + "）"}});
    }

    void add_row(std::size_t row, std::vector<Sum>& sums) {
        Table::Row made;
        if (numbered() > 0) made.cells.push_back(std::to_string(rows_ + 1));
        for (const std::size_t c : shown_) made.cells.push_back(in_words(columns_[c], record_.rows()[row][c]));
        add(std::move(made));
        ++rows_;
        for (std::size_t i = 0; i < shown_.size(); ++i) {
            if (!columns_[shown_[i]].totalled) continue;
            sums[i].add(record_.rows()[row][shown_[i]]);
            so_far_[i].add(record_.rows()[row][shown_[i]]);
        }
    }

    /// Adds nothing where the item sums no column.
    void add_total(Table::RowKind kind, std::string label, const std::vector<Sum>& sums) {
        const auto totalled = [&](std::size_t c) { return columns_[c].totalled; };
        if (std::ranges::none_of(shown_, totalled)) return;
        made_.push_back({kind, sums_in_words(std::move(label), sums)});
    }

    /// Columns that stand before the record's own.
    [[nodiscard]] std::size_t numbered() const { return grouping_ && grouping_->numbers_rows ? 1 : 0; }

    const domain::Record& record_;
    std::span<const Column> columns_;
    const Grouping* grouping_;
    std::optional<std::size_t> decides_;  ///< the column that groups
    std::vector<std::size_t> shown_;      ///< places among the item's columns
    std::size_t rows_ = 0;                ///< made until now
    std::vector<Sum> so_far_;             ///< of these, one a shown column
    std::vector<Table::Row> made_;
};

}  // namespace

std::vector<std::string_view> table_columns(domain::Item item) {
    std::vector<std::string_view> keys;
    const Grouping* grouping = grouping_of(item);
    if (grouping && grouping->numbers_rows) keys.push_back(number_column);
    for (const std::size_t c : shown_columns(item)) keys.push_back(domain::info(item).columns[c].key);
    return keys;
}

std::vector<Table::Row> rows_of(const domain::Record& record) {
    return RowsOfRecord(record).make();
}

}  // namespace jcic::paper
