#pragma once
// Reads JSON of one fixed form from another program; writes JSON for programs.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::tables {

/// {"format": FORMAT, LIST: [{NAME: text, whole number, true or false, …}, …]}
struct JsonForm {
    std::string_view format;
    std::string_view list;
    std::size_t most = 0;        ///< objects
    std::size_t most_names = 0;  ///< of an object
    std::size_t longest = 0;     ///< bytes of a value
};

/// Each object's values by name: a number as its digits, true as `yes`, false as `no`; null is left out. Fault
/// integration.file, "reason" json (incomplete, or not UTF-8), form (another format, or extra members), column-twice
/// ("column"), value ("column"), lines, with an object's number as "line", from 1.
[[nodiscard]] Result<std::vector<std::map<std::string, std::string>>> objects_from_json(ByteView file,
                                                                                        const JsonForm& form,
                                                                                        std::string_view yes,
                                                                                        std::string_view no);

/// The texts of one object, as json_object() writes it; other members are left out. Fault integration.file (json).
[[nodiscard]] Result<std::map<std::string, std::string>> texts_from_json(ByteView file);

/// A member of an object, on its own line, in this order; with `within`, a nested object.
struct JsonText {
    std::string name;
    std::string text{};
    std::vector<std::pair<std::string, std::string>> within{};
};
[[nodiscard]] std::string json_object(const std::vector<JsonText>& values);

}  // namespace jcic::tables
