#include "gateway/schema.h"
#include "support/places.h"

#include <algorithm>
#include <regex>

namespace jcic::test {
namespace {

using nlohmann::json;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

bool is_of_type(const json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
}

bool fits_type(const json& value, const YAML::Node& type) {
    if (type.IsScalar()) return is_of_type(value, type.as<std::string>());
    return std::any_of(type.begin(), type.end(),
                       [&](const YAML::Node& one) { return is_of_type(value, one.as<std::string>()); });
}

bool is_listed(const json& value, const YAML::Node& list) {
    return value.is_string() && std::any_of(list.begin(), list.end(), [&](const YAML::Node& one) {
               return one.as<std::string>() == value.get<std::string>();
           });
}

}  // namespace

Contract::Contract() : root_(YAML::LoadFile(in_source("resources/gateway/openapi.yaml"))) {}

std::set<MethodAndPath> Contract::operations() const {
    std::set<MethodAndPath> all;
    for (const auto& path : root_["paths"])
        for (const auto& method : path.second) {
            auto name = method.first.as<std::string>();
            std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
            all.emplace(name, path.first.as<std::string>());
        }
    return all;
}

std::set<std::string> Contract::problem_types() const {
    std::set<std::string> all;
    for (const auto& type : root_["components"]["schemas"]["ProblemType"]["enum"]) all.insert(type.as<std::string>());
    return all;
}

YAML::Node Contract::operation(const MethodAndPath& operation) const {
    return root_["paths"][operation.second][lower(operation.first)];
}

YAML::Node Contract::followed(const YAML::Node& node) const {
    if (!node.IsMap() || !node["$ref"]) return node;
    const auto path = node["$ref"].as<std::string>();  // "#/components/schemas/Time"
    YAML::Node at = YAML::Clone(root_);
    for (std::size_t start = 2; start < path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        at.reset(at[path.substr(start, end - start)]);
        start = end + 1;
    }
    return at;
}

std::string Contract::judge_request(const MethodAndPath& which, const json& body) const {
    const auto wanted = operation(which)["requestBody"];
    if (!wanted) return body.is_null() ? "" : "a body where none belongs";
    return judge(wanted["content"]["application/json"]["schema"], body, "body");
}

std::string Contract::judge_answer(const MethodAndPath& which, int status, const json& body) const {
    const auto responses = operation(which)["responses"];
    const auto named = responses[std::to_string(status)];
    if (!named && status < 400) return "status " + std::to_string(status) + " is not in the contract";
    const auto content = followed(named ? named : responses["default"])["content"];
    if (!content) return body.is_null() ? "" : "a body where none belongs";
    return judge(content[status < 400 ? "application/json" : "application/problem+json"]["schema"], body, "answer");
}

std::vector<std::string> Contract::required_parameters(const MethodAndPath& which) const {
    std::vector<std::string> names;
    for (const auto& parameter : operation(which)["parameters"])
        names.push_back(lower(followed(parameter)["name"].as<std::string>()));
    return names;
}

std::string Contract::judge(const YAML::Node& reference, const json& value, const std::string& at) const {
    const auto schema = followed(reference);
    if (schema["type"] && !fits_type(value, schema["type"])) return at + ": another type";
    if (schema["enum"] && !is_listed(value, schema["enum"])) return at + ": not one of the list";
    if (schema["pattern"] && value.is_string() &&
        !std::regex_match(value.get<std::string>(), std::regex(schema["pattern"].as<std::string>())))
        return at + ": another pattern";
    if (value.is_null()) return "";
    for (const auto& name : schema["required"])
        if (!value.contains(name.as<std::string>())) return at + ": without " + name.as<std::string>();
    if (value.is_object() && schema["properties"])
        for (const auto& [name, inner] : value.items()) {
            if (!schema["properties"][name]) return at + ": undocumented " + name;
            if (auto wrong = judge(schema["properties"][name], inner, at + "." + name); !wrong.empty()) return wrong;
        }
    if (value.is_array() && schema["items"])
        for (const auto& inner : value)
            if (auto wrong = judge(schema["items"], inner, at + "[]"); !wrong.empty()) return wrong;
    return "";
}

}  // namespace jcic::test
