#pragma once
// Reads the fields of a layout file; keeps the first error, with its line.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/paper/forms/form_kinds.h"

namespace jcic::paper {

// JSON (RFC 8259) as a tree with the line of each value, so that a fault can name it.

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

/// After the first fault every field reads as empty; callers check fault() once, at the end. A missing field leaves the
/// given value unchanged.
class FormFields {
public:
    FormFields(std::string_view origin, const FormInfo& info) : origin_(origin), info_(info) {}

    /// Rejects members of the object that are not among `names`.
    void only(const JsonNode& object, std::initializer_list<std::string_view> names);
    void text(const JsonNode& object, std::string_view name, std::string& into);
    /// Text with only {names} that the kind allows.
    void words(const JsonNode& object, std::string_view name, std::string& into);
    void words(const JsonNode& node, std::string& into);
    void flag(const JsonNode& object, std::string_view name, bool& into);
    void number(const JsonNode& object, std::string_view name, double lowest, double highest, double& into);
    /// One of the names; `into` becomes its index.
    void choice(const JsonNode& object, std::string_view name, std::initializer_list<std::string_view> names,
                std::size_t& into);
    /// The items of a list, which must exist and not be empty.
    [[nodiscard]] const std::vector<JsonNode>& list(const JsonNode& object, std::string_view name);

    void reject(const JsonNode& at, const std::string& reason);
    [[nodiscard]] const FormInfo& info() const { return info_; }
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

private:
    /// The member, if it exists and has that kind; rejects another kind.
    const JsonNode* member(const JsonNode& object, std::string_view name, JsonNode::Kind kind, const char* is_not);
    std::string_view origin_;
    const FormInfo& info_;
    std::optional<Fault> fault_;
};

}  // namespace jcic::paper
