#pragma once
// A request and an answer of the contract without sockets, for the practice host's operations.

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::practice {

using Json = nlohmann::json;

struct HostCall {
    std::string method;  ///< "POST"
    std::string path;    ///< "/v1/records", without the query
    std::map<std::string, std::string> query;
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;
    Bytes workstation;  ///< the client's certificate, DER, verified by TLS

    [[nodiscard]] std::string header(const std::string& name) const;
    [[nodiscard]] std::string parameter(const std::string& name) const;
    /// The body as a JSON object with a string for each of the names; nullopt otherwise.
    [[nodiscard]] std::optional<Json> body_with(const std::vector<std::string>& names) const;
};

struct HostReply {
    int status = 200;
    Json body;                         ///< null for an answer without one
    std::optional<int> retry_after{};  ///< seconds
    [[nodiscard]] bool is_problem() const { return status >= 400; }
};

/// The contract's problem types with status and title, in the order of openapi.yaml.
struct ProblemKind {
    std::string_view type;  ///< the last part of the URN
    int status;
    std::string_view title;
};
[[nodiscard]] const std::vector<ProblemKind>& problem_kinds();

/// RFC 9457. `more` is merged in: detail, rule, tries_left, until.
[[nodiscard]] Json problem_body(std::string_view type, const Json& more = Json::object());
[[nodiscard]] HostReply problem(std::string_view type, const Json& more = Json::object());

}  // namespace jcic::practice
