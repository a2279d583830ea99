#include "app/ledger/store/label_table.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/ledger/store/database.h"

namespace jcic::ledger {
namespace {

/// Of no subject: their form, and the last event that they say everything of.
constexpr std::string_view nobody = "";  // not null: it is compared

}  // namespace

Result<std::uint64_t> LabelTable::made_to(std::string_view form) {
    JCIC_TRY(auto row, database_.prepare("SELECT value FROM label WHERE subject=?1 AND name=?2"));
    JCIC_TRY(const bool there, row.text(nobody).text(form).step());
    return there ? whole_number<std::uint64_t>(row.text_at(0)).value_or(0) : 0;
}

Result<std::vector<std::string>> LabelTable::subjects(const LabelQuery& query) {
    JCIC_TRY(auto rows,
             database_.prepare(query.greatest_first ? "SELECT subject FROM label WHERE name=?1 AND value>=?2"
                                                      " AND value<=?3 ORDER BY value DESC, subject DESC LIMIT ?4"
                                                    : "SELECT subject FROM label WHERE name=?1 AND value>=?2"
                                                      " AND value<=?3 ORDER BY value, subject LIMIT ?4"));
    std::vector<std::string> out;
    rows.text(query.name).text(query.from).text(query.to).number(query.limit);
    JCIC_CHECK(rows.each([&](const Statement& row) { out.push_back(row.text_at(0)); }));
    return out;
}

Result<LabelsOf> LabelTable::all(LabelsBy by) {
    JCIC_TRY(auto rows, database_.prepare(by == LabelsBy::index ? "SELECT subject, name, value FROM label"
                                                                  " INDEXED BY label_value WHERE name>=''"
                                                                : "SELECT subject, name, value FROM label"
                                                                  " NOT INDEXED"));
    LabelsOf out;
    JCIC_CHECK(rows.each([&](const Statement& row) {
        if (row.text_at(0) != nobody) out[row.text_at(0)].push_back({row.text_at(1), row.text_at(2)});
    }));
    for (auto& [subject, labels] : out) std::ranges::sort(labels);
    return out;
}

Result<void> LabelTable::remove_all() {
    return database_.run("DELETE FROM label");
}

Result<void> LabelTable::write(const LabelsOf& labels, std::uint64_t made_to, std::string_view form) {
    for (const auto& [subject, own] : labels) JCIC_CHECK(replace(subject, own));
    return replace(nobody, {{std::string(form), std::to_string(made_to)}});
}

Result<void> LabelTable::replace(std::string_view subject, const std::vector<Label>& labels) {
    {
        JCIC_TRY(auto gone, database_.prepare("DELETE FROM label WHERE subject=?1"));
        JCIC_CHECK(gone.text(subject).run());
    }
    for (const auto& label : labels) {
        JCIC_TRY(auto row, database_.prepare("INSERT INTO label(subject, name, value) VALUES(?1, ?2, ?3)"));
        JCIC_CHECK(row.text(subject).text(label.name).text(label.value).run());
    }
    return {};
}

}  // namespace jcic::ledger
