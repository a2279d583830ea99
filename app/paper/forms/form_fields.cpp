#include "app/paper/forms/form_fields.h"

#include <algorithm>
#include <sstream>

namespace jcic::paper {

namespace {

std::string named(std::string_view name) {
    return '"' + std::string(name) + '"';
}

std::string number_text(double number) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << number;
    return out.str();
}

bool contains(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void FormFields::reject(const JsonNode& at, const std::string& reason) {
    if (!fault_) fault_ = layout_file_fault(origin_, at.line, reason).value();
}

const JsonNode* FormFields::member(const JsonNode& object, std::string_view name, JsonNode::Kind kind,
                                   const char* is_not) {
    const JsonNode* node = object.find(name);
    if (node == nullptr) return nullptr;
    if (node->kind == kind) return node;
    reject(*node, named(name) + " is not " + is_not);
    return nullptr;
}

void FormFields::only(const JsonNode& object, std::initializer_list<std::string_view> names) {
    if (object.kind != JsonNode::Kind::object) return reject(object, "not an object");
    for (const auto& [name, node] : object.members)
        if (std::find(names.begin(), names.end(), name) == names.end()) reject(node, named(name) + " is not known");
}

void FormFields::text(const JsonNode& object, std::string_view name, std::string& into) {
    if (const JsonNode* node = member(object, name, JsonNode::Kind::text, "a text")) into = node->text;
}

void FormFields::words(const JsonNode& object, std::string_view name, std::string& into) {
    if (const JsonNode* node = member(object, name, JsonNode::Kind::text, "a text")) words(*node, into);
}

void FormFields::words(const JsonNode& node, std::string& into) {
    if (node.kind != JsonNode::Kind::text) return reject(node, "not a text");
    std::string_view rest = node.text;
    for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const auto close = rest.find('}', open);
        if (close == std::string_view::npos) return reject(node, "{ without }");
        const auto name = rest.substr(open + 1, close - open - 1);
        if (!contains(info_.values, name)) return reject(node, "{" + std::string(name) + "} is not known");
        rest.remove_prefix(close + 1);
    }
    into = node.text;
}

void FormFields::flag(const JsonNode& object, std::string_view name, bool& into) {
    if (const JsonNode* node = member(object, name, JsonNode::Kind::flag, "true or false")) into = node->flag;
}

void FormFields::number(const JsonNode& object, std::string_view name, double lowest, double highest, double& into) {
    const JsonNode* node = member(object, name, JsonNode::Kind::number, "a number");
    if (node == nullptr) return;
    if (node->number >= lowest && node->number <= highest)
        into = node->number;
    else
        reject(*node, named(name) + " is not from " + number_text(lowest) + " to " + number_text(highest));
}

void FormFields::choice(const JsonNode& object, std::string_view name, std::initializer_list<std::string_view> names,
                        std::size_t& into) {
    const JsonNode* node = member(object, name, JsonNode::Kind::text, "a text");
    if (node == nullptr) return;
    const auto* found = std::find(names.begin(), names.end(), node->text);
    if (found == names.end()) return reject(*node, named(name) + " is not known: " + node->text);
    into = static_cast<std::size_t>(found - names.begin());
}

const std::vector<JsonNode>& FormFields::list(const JsonNode& object, std::string_view name) {
    static const std::vector<JsonNode> none;
    const JsonNode* node = member(object, name, JsonNode::Kind::list, "a list");
    if (node != nullptr && !node->items.empty()) return node->items;
    reject(node == nullptr ? object : *node, named(name) + " is missing or empty");
    return none;
}

}  // namespace jcic::paper
