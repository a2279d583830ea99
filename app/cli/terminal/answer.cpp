#include "app/cli/terminal/answer.h"

namespace jcic::cli {

Answer& Answer::say_lines(std::string_view lines) {
    if (lines.ends_with('\n')) lines.remove_suffix(1);
    if (!lines.empty()) parts_.push_back({{}, {}, std::string(lines), {}});
    return *this;
}

Answer& Answer::add(std::string_view key, Answer part) {
    auto facts = part.json();
    parts_.push_back({std::string(key), std::move(facts), {}, {std::move(part)}});
    return *this;
}

Answer& Answer::add_facts(std::string_view key, const std::vector<desk::Fact>& facts) {
    Answer part;
    for (const auto& fact : facts) std::visit([&](const auto& value) { part.add(fact.key, value); }, fact.value);
    return add(key, std::move(part));
}

Answer& Answer::add_facts(std::string_view key, const std::vector<desk::Fact>& facts, const QString& lead) {
    auto said = lead;
    for (const auto& fact : facts) said += text_of(fact.said);
    return add_facts(key, facts).say(said);
}

Answer& Answer::join(Answer other) {
    for (auto& part : other.parts_) parts_.push_back(std::move(part));
    if (other.status != Outcome::done) status = other.status;
    return *this;
}

Json Answer::json() const {
    auto out = Json::object();
    for (const auto& part : parts_) {
        if (part.key.empty()) continue;
        if (part.key == itself) return *part.value;
        out[part.key] = *part.value;
    }
    return out;
}

void Answer::say_into(std::string& out, const std::string& indent, bool within) const {
    for (const auto& part : parts_) {
        if (!part.line.empty()) out.append(out.empty() ? "" : "\n").append(indent).append(part.line);
        for (const auto& row : part.rows) row.say_into(out, within ? indent + "  " : indent, true);
    }
}

std::string Answer::text() const {
    std::string out;
    say_into(out, "", false);
    return out;
}

}  // namespace jcic::cli
