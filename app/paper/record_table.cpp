#include "app/paper/record_table.h"

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
};

constexpr std::string_view insured_now = "投保中";

constexpr Grouping groupings[]{
    {domain::Item::t51, "category", true, [](const std::string& cell) { return cell.empty() ? "未分類" : cell; }, ""},
    {domain::Item::t52, "end_date", false,
     [](const std::string& cell) { return std::string(cell.empty() ? insured_now : "已退保"); }, insured_now},
};

const Grouping* grouping_of(domain::Item item) {
    const auto* found =
        std::find_if(std::begin(groupings), std::end(groupings), [&](const Grouping& it) { return it.item == item; });
    return found == std::end(groupings) ? nullptr : found;
}

std::string in_words(const Column& column, const std::string& cell) {
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
          shown_(shown_columns(record.item())) {
        for (std::size_t c = 0; c < columns_.size(); ++c)
            if (grouping_ && columns_[c].key == grouping_->key) decides_ = c;
    }

    std::vector<Table::Row> make() {
        const std::vector<Group> groups = make_groups();
        for (const Group& group : groups) {
            if (grouping_) add_group_name(group);
            for (const std::size_t row : group.rows) add_row(row);
            if (groups.size() > 1 && group.rows.size() > 1) add_total(Table::RowKind::subtotal, "小計", group.rows);
        }
        std::vector<std::size_t> all(record_.rows().size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        add_total(Table::RowKind::total, "合計 " + std::to_string(all.size()) + " 筆", all);
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

    void add_group_name(const Group& group) {
        std::string count = std::to_string(group.rows.size()) + " 筆";
        // Several rows still insured mean several employers (R-IT-7).
        if (group.name == insured_now && group.rows.size() > 1) count += "，多個投保單位";
        made_.push_back({Table::RowKind::group, {group.name + "（" + count + "）"}});
    }

    void add_row(std::size_t row) {
        Table::Row cells;
        for (const std::size_t c : shown_) cells.cells.push_back(in_words(columns_[c], record_.rows()[row][c]));
        made_.push_back(std::move(cells));
    }

    /// Adds nothing where the item sums no column.
    void add_total(Table::RowKind kind, std::string label, const std::vector<std::size_t>& rows) {
        Table::Row total{kind, std::vector<std::string>(shown_.size())};
        bool any = false;
        for (std::size_t i = 0; i < shown_.size(); ++i) {
            if (!columns_[shown_[i]].totalled) continue;
            any = true;
            total.cells[i] = sum_in_words(shown_[i], rows);
        }
        if (!any) return;
        total.cells.front() = std::move(label);
        made_.push_back(std::move(total));
    }

    /// Empty where no row has an amount: that is not zero.
    std::string sum_in_words(std::size_t column, const std::vector<std::size_t>& rows) const {
        long long sum = 0;
        bool any = false;
        for (const std::size_t row : rows) {
            const std::string& cell = record_.rows()[row][column];
            if (cell.empty()) continue;
            any = true;
            const auto value = signed_number(cell);
            if (!value || __builtin_add_overflow(sum, *value, &sum)) return "無法加總";
        }
        return any ? domain::grouped_amount(std::to_string(sum)) : "";
    }

    const domain::Record& record_;
    std::span<const Column> columns_;
    const Grouping* grouping_;
    std::optional<std::size_t> decides_;  ///< the column that groups
    std::vector<std::size_t> shown_;      ///< places among the item's columns
    std::vector<Table::Row> made_;
};

}  // namespace

std::vector<std::string_view> table_columns(domain::Item item) {
    std::vector<std::string_view> keys;
    for (const std::size_t c : shown_columns(item)) keys.push_back(domain::info(item).columns[c].key);
    return keys;
}

std::vector<Table::Row> rows_of(const domain::Record& record) {
    return RowsOfRecord(record).make();
}

}  // namespace jcic::paper
