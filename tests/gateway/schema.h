#pragma once
// resources/gateway/openapi.yaml as a judge of real requests and answers: the part of JSON Schema that the file uses.

#include <yaml-cpp/yaml.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace jcic::test {

using MethodAndPath = std::pair<std::string, std::string>;

class Contract {
public:
    Contract();
    [[nodiscard]] std::set<MethodAndPath> operations() const;
    [[nodiscard]] std::set<std::string> problem_types() const;

    /// What is wrong with a request or an answer of this operation; "" for nothing.
    [[nodiscard]] std::string judge_request(const MethodAndPath& operation, const nlohmann::json& body) const;
    [[nodiscard]] std::string judge_answer(const MethodAndPath& operation, int status,
                                           const nlohmann::json& body) const;
    /// Names of the headers and query parameters that the operation requires, in lower case.
    [[nodiscard]] std::vector<std::string> required_parameters(const MethodAndPath& operation) const;

private:
    [[nodiscard]] YAML::Node operation(const MethodAndPath& operation) const;
    [[nodiscard]] YAML::Node followed(const YAML::Node& node) const;
    [[nodiscard]] std::string judge(const YAML::Node& schema, const nlohmann::json& value, const std::string& at) const;
    YAML::Node root_;
};

}  // namespace jcic::test
