#pragma once
// Labels of subjects: what who folds events says of a subject, to find it by later without reading them all: "open", or
// "authorisation" with its number. Made from the events and only from them, at any time thrown away and made anew. They
// stand in the ledger's database and are in clear there, so nothing personal may be in them.

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace jcic::ledger {

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

inline constexpr const char* labels_schema =
    "CREATE TABLE label(subject TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,"
    " PRIMARY KEY(subject, name, value)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX label_value ON label(name, value);";

}  // namespace jcic::ledger
