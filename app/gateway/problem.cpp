#include "app/gateway/problem.h"

#include <algorithm>

#include "app/domain/roc_date.h"
#include "app/gateway/json_fields.h"

namespace jcic::gateway {
namespace {

constexpr std::string_view type_prefix = "urn:jcic-desk:problem:";
constexpr std::size_t longest_sentence = 300;

struct Meaning {
    std::string_view type;
    FaultCode code;
    bool about_the_request = true;
};

constexpr Meaning meanings[] = {
    {"bad-request", FaultCode::host_refused},
    {"not-found", FaultCode::host_refused},
    {"session-needed", FaultCode::host_session, false},
    {"password-wrong", FaultCode::host_password},
    {"account-locked", FaultCode::host_password},
    {"card-needed", FaultCode::host_session, false},
    {"card-refused", FaultCode::host_refused},
    {"workstation-refused", FaultCode::host_refused, false},
    {"password-weak", FaultCode::host_refused},
    {"signature-wrong", FaultCode::host_refused},
    {"key-conflict", FaultCode::host_conflict},
    {"year-missing", FaultCode::rule_it_6},
    {"year-out-of-range", FaultCode::host_refused},
    {"not-eligible", FaultCode::host_refused},
    {"authorisation-unknown", FaultCode::rule_au_1},
    {"authorisation-refused", FaultCode::rule_au_1},
    {"authorisation-differs", FaultCode::rule_au_1},
    {"authorisation-used", FaultCode::rule_au_5},
    {"serial-unknown", FaultCode::host_refused},
    {"expired", FaultCode::host_expired},
    {"other-branch", FaultCode::host_other_branch},
    {"other-way", FaultCode::host_other_way},
    {"maintenance", FaultCode::host_maintenance, false},
    {"failure", FaultCode::host_unreachable, false},
};

const Meaning* meaning_of(std::string_view type) {
    const auto* found =
        std::find_if(std::begin(meanings), std::end(meanings), [&](const Meaning& m) { return m.type == type; });
    return found == std::end(meanings) ? nullptr : found;
}

/// "R-EL-2" as the program's own code for that rule.
FaultCode rule_code(std::string_view rule, FaultCode otherwise) {
    return fault_code("rule." + std::string(rule)).value_or(otherwise);
}

}  // namespace

Result<Problem> parse_problem(const QJsonObject& object) {
    JsonFields in(object);
    const auto urn = in.text("type");
    const auto say = in.maybe_text("detail");
    const auto rule = in.maybe_text("rule");
    const auto left = in.maybe_number("tries_left");
    const auto until = in.maybe_text("until");
    JCIC_CHECK(in.check());

    // Only what this program knows: what else the host writes there is nobody's to read.
    const auto* meaning = urn.starts_with(type_prefix) ? meaning_of(urn.substr(type_prefix.size())) : nullptr;
    const auto type = std::string(meaning == nullptr ? "other" : meaning->type);
    auto code = meaning == nullptr ? FaultCode::host_refused : meaning->code;
    if (!rule.empty()) code = rule_code(rule, code);

    Fault fault{code, "host", {{"problem", type}}};
    if (type == "account-locked") fault.details.push_back({"reason", "locked"});
    if (!say.empty() && say.size() <= longest_sentence) fault.details.push_back({"say", say});
    if (left) fault.details.push_back({"left", std::to_string(*left)});
    if (domain::parse_iso(until)) fault.details.push_back({"until", until});
    return Problem{type, std::move(fault)};
}

std::vector<std::string_view> known_problems() {
    std::vector<std::string_view> types;
    for (const auto& meaning : meanings) types.push_back(meaning.type);
    return types;
}

bool is_about_the_request(std::string_view type) {
    const auto* meaning = meaning_of(type);
    return meaning != nullptr && meaning->about_the_request;
}

}  // namespace jcic::gateway
