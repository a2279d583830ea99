#include "app/practice/host/host_faults.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

namespace jcic::practice {
namespace {

constexpr std::pair<std::string_view, Misbehaviour> names[] = {
    {"slow", Misbehaviour::slow},
    {"answer-lost", Misbehaviour::answer_lost},
    {"closed", Misbehaviour::closed},
    {"server-error", Misbehaviour::server_error},
    {"bad-gateway", Misbehaviour::bad_gateway},
    {"wrong-json", Misbehaviour::wrong_json},
    {"wrong-schema", Misbehaviour::wrong_schema},
    {"oversize", Misbehaviour::oversize},
    {"redirect", Misbehaviour::redirect},
    {"maintenance", Misbehaviour::maintenance},
    {"expired", Misbehaviour::expired},
    {"other-branch", Misbehaviour::other_branch},
    {"other-way", Misbehaviour::other_way},
    {"other-year", Misbehaviour::other_year},
    {"long-ago", Misbehaviour::long_ago},
    {"far-off", Misbehaviour::far_off},
    {"turned-text", Misbehaviour::turned_text},
    {"long-cell", Misbehaviour::long_cell},
    {"many-rows", Misbehaviour::many_rows},
    {"long-text", Misbehaviour::long_text},
    {"rich-detail", Misbehaviour::rich_detail},
    {"twice", Misbehaviour::twice},
    {"deep-json", Misbehaviour::deep_json},
    {"large-headers", Misbehaviour::large_headers},
    {"endless-chunks", Misbehaviour::endless_chunks},
    {"compressed", Misbehaviour::compressed},
    {"no-length", Misbehaviour::no_length},
    {"two-lengths", Misbehaviour::two_lengths},
};

tl::unexpected<Fault> wrong(std::string reason) {
    return fail(FaultCode::file_form, "practice.faults", {{"reason", std::move(reason)}});
}

Result<FaultRule> parse_rule(const nlohmann::json& in) {
    const auto name = in.at("fault").get<std::string>();
    const auto* found =
        std::find_if(std::begin(names), std::end(names), [&](const auto& n) { return n.first == name; });
    if (found == std::end(names)) return wrong(name);
    return FaultRule{in.at("operation").get<std::string>(), found->second, Millis{in.value("milliseconds", 0)},
                     in.value("times", -1)};
}

}  // namespace

Result<std::vector<FaultRule>> parse_fault_rules(std::string_view json) {
    try {
        const auto root = nlohmann::json::parse(json);
        std::vector<FaultRule> rules;
        for (const auto& one : root.at("rules")) {
            JCIC_TRY(auto rule, parse_rule(one));
            rules.push_back(std::move(rule));
        }
        return rules;
    } catch (const nlohmann::json::exception& error) {
        return wrong(error.what());
    }
}

void FaultFile::read_if_changed() {
    std::ifstream in(path_, std::ios::binary);
    std::ostringstream content;
    if (in) content << in.rdbuf();
    if (content.str() == text_) return;
    text_ = content.str();
    if (text_.empty()) return rules_.clear();
    auto rules = parse_fault_rules(text_);
    if (rules)
        rules_ = std::move(*rules);
    else
        std::fprintf(stderr, "practice host: faults file not taken: %s\n",
                     std::string(rules.error().detail("reason")).c_str());
}

std::optional<FaultRule> FaultFile::next(std::string_view operation) {
    read_if_changed();
    for (auto& rule : rules_) {
        if (rule.times == 0 || (rule.operation != "*" && rule.operation != operation)) continue;
        if (rule.times > 0) --rule.times;
        return rule;
    }
    return std::nullopt;
}

}  // namespace jcic::practice
