#pragma once
// JSON (RFC 8259) as a tree with the line of each value, so that a fault can name it.

#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::paper {

struct JsonMember;

struct JsonNode {
    enum class Kind { null, flag, number, text, list, object };
    Kind kind = Kind::null;
    int line = 1;  ///< of its beginning; for an object's member: of its name
    bool flag = false;
    double number = 0;
    std::string text;
    std::vector<JsonNode> items;      ///< of a list
    std::vector<JsonMember> members;  ///< of an object, in the file's order

    /// nullptr if the object has no such member, or this is no object.
    [[nodiscard]] const JsonNode* find(std::string_view name) const;
};

struct JsonMember {
    std::string name;
    JsonNode node;
};

/// Fault paper.layout-file with details "file" (`origin`), "line" and "reason": not JSON, a repeated name in one
/// object, nested deeper than 16.
[[nodiscard]] Result<JsonNode> read_json(std::string_view text, std::string_view origin);

/// The same fault, for a reader of the tree.
[[nodiscard]] tl::unexpected<Fault> layout_file_fault(std::string_view origin, int line, std::string reason);

}  // namespace jcic::paper
