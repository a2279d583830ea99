#pragma once
// The table of labels, and their index: see session/subject_labels.h for what they say.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ledger {

class Database;

struct Label {
    std::string name;
    std::string value;
    auto operator<=>(const Label&) const = default;
};
/// By subject: all that a subject has; none where it is to have none any more.
using LabelsOf = std::map<std::string, std::vector<Label>>;

/// Which subjects, in the order of the values of that label.
struct LabelQuery {
    std::string name;
    std::string from{};      ///< the least value
    std::string to{"\x7F"};  ///< the greatest
    bool greatest_first = false;
    std::size_t limit = 1'000'000;
};

enum class LabelsBy { table, index };

class LabelTable {
public:
    explicit LabelTable(Database& database) : database_(database) {}

    static constexpr const char* schema =
        "CREATE TABLE label(subject TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,"
        " PRIMARY KEY(subject, name, value)) STRICT, WITHOUT ROWID;"
        "CREATE INDEX label_value ON label(name, value);";

    /// As it was noted with `write`; 0 for nothing of that form.
    [[nodiscard]] Result<std::uint64_t> made_to(std::string_view form);
    [[nodiscard]] Result<std::vector<std::string>> subjects(const LabelQuery& query);
    /// All of subjects, in order.
    [[nodiscard]] Result<LabelsOf> all(LabelsBy by);
    /// Inside a transaction, as are the next.
    [[nodiscard]] Result<void> remove_all();
    /// These subjects' labels in place of those that they had, made up to that event.
    [[nodiscard]] Result<void> write(const LabelsOf& labels, std::uint64_t made_to, std::string_view form);

private:
    [[nodiscard]] Result<void> replace(std::string_view subject, const std::vector<Label>& labels);
    Database& database_;
};

}  // namespace jcic::ledger
