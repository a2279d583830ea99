#pragma once
// Reads the fields of a layout file; remembers the first error, with its line.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/paper/forms/form_kinds.h"
#include "app/paper/forms/json_tree.h"

namespace jcic::paper {

/// After the first fault every field reads as empty; the caller looks at fault() once, at the end. Where a field is not
/// there, the value handed in stays as it is.
class FormFields {
public:
    FormFields(std::string_view origin, const FormInfo& info) : origin_(origin), info_(info) {}

    /// All members of the object are among `names`.
    void only(const JsonNode& object, std::initializer_list<std::string_view> names);
    void text(const JsonNode& object, std::string_view name, std::string& into);
    /// Text whose {names} the kind knows.
    void words(const JsonNode& object, std::string_view name, std::string& into);
    void words(const JsonNode& node, std::string& into);
    void flag(const JsonNode& object, std::string_view name, bool& into);
    void number(const JsonNode& object, std::string_view name, double lowest, double highest, double& into);
    /// One of the names; `into` becomes its place among them.
    void choice(const JsonNode& object, std::string_view name, std::initializer_list<std::string_view> names,
                std::size_t& into);
    /// The items of a list that must be there and hold something.
    [[nodiscard]] const std::vector<JsonNode>& list(const JsonNode& object, std::string_view name);

    void reject(const JsonNode& at, const std::string& reason);
    [[nodiscard]] const FormInfo& info() const { return info_; }
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

private:
    /// The member, if it is there and of the kind; rejected where it is of another.
    const JsonNode* member(const JsonNode& object, std::string_view name, JsonNode::Kind kind, const char* is_not);
    std::string_view origin_;
    const FormInfo& info_;
    std::optional<Fault> fault_;
};

}  // namespace jcic::paper
