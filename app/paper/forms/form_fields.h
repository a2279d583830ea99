#pragma once
// Reads the fields of a layout file; keeps the first error, with its line.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/paper/forms/form_kinds.h"
#include "app/paper/forms/json_tree.h"

namespace jcic::paper {

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
