#include "app/practice/host/host_wire.h"

#include <algorithm>

namespace jcic::practice {
namespace {

std::string lookup(const std::map<std::string, std::string>& map, const std::string& name) {
    const auto found = map.find(name);
    return found == map.end() ? std::string() : found->second;
}

}  // namespace

std::string HostCall::header(const std::string& name) const {
    return lookup(headers, name);
}
std::string HostCall::parameter(const std::string& name) const {
    return lookup(query, name);
}

std::optional<Json> HostCall::body_with(const std::vector<std::string>& names) const {
    auto parsed = Json::parse(body, nullptr, false);
    if (!parsed.is_object()) return std::nullopt;
    for (const auto& name : names)
        if (!parsed.contains(name) || !parsed[name].is_string()) return std::nullopt;
    return parsed;
}

const std::vector<ProblemKind>& problem_kinds() {
    static const std::vector<ProblemKind> kinds{
        {"bad-request", 400, "Not what the contract says"},
        {"not-found", 404, "No such operation"},
        {"session-needed", 401, "No session, or it has ended"},
        {"password-wrong", 401, "User code or password is wrong"},
        {"account-locked", 403, "Too many failures"},
        {"card-needed", 403, "The card has not been presented"},
        {"card-refused", 403, "This card does not open this session"},
        {"workstation-refused", 403, "Account and workstation are of different branches"},
        {"password-weak", 422, "The new password is too weak, or was used before"},
        {"signature-wrong", 403, "The card's signature does not fit the request"},
        {"key-conflict", 409, "The idempotency key was used with other bytes"},
        {"year-missing", 422, "T50 needs its year"},
        {"year-out-of-range", 422, "Not a year that can be asked for"},
        {"not-eligible", 422, "Not open to this business and subject"},
        {"authorisation-unknown", 422, "No such authorisation"},
        {"authorisation-refused", 422, "The authorisation is not accepted"},
        {"authorisation-differs", 422, "The authorisation does not carry this query"},
        {"authorisation-used", 422, "The authorisation has been used for this item"},
        {"serial-unknown", 404, "No such serial number"},
        {"expired", 410, "The holding time has ended"},
        {"other-branch", 403, "Obtained by another branch"},
        {"other-way", 403, "Obtained another way"},
        {"maintenance", 503, "In maintenance"},
        {"failure", 500, "Something went wrong here"},
    };
    return kinds;
}

Json problem_body(std::string_view type, const Json& more) {
    const auto& kinds = problem_kinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const ProblemKind& k) { return k.type == type; });
    Json body = {{"type", "urn:jcic-desk:problem:" + std::string(type)},
                 {"title", std::string(kind->title)},
                 {"status", kind->status}};
    body.update(more);
    return body;
}

HostReply problem(std::string_view type, const Json& more) {
    auto body = problem_body(type, more);
    return {body["status"].get<int>(), std::move(body)};
}

}  // namespace jcic::practice
