#include "app/cli/terminal/answer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace jcic::cli {

struct JsonWriter {
    using Out = nlohmann::ordered_json;
    Out operator()(std::nullptr_t) const { return nullptr; }
    Out operator()(bool value) const { return value; }
    Out operator()(std::int64_t value) const { return value; }
    Out operator()(const std::string& value) const { return value; }
    Out operator()(const std::vector<Json>& values) const {
        auto out = Out::array();
        for (const auto& value : values) out.push_back(write(value));
        return out;
    }
    Out operator()(const std::vector<Json::Member>& members) const {
        auto out = Out::object();
        for (const auto& [name, value] : members) out[name] = write(value);
        return out;
    }
    static Out write(const Json& value) { return std::visit(JsonWriter{}, value.value_); }
};

Json& Json::operator[](std::string_view name) {
    if (std::holds_alternative<std::nullptr_t>(value_)) value_ = std::vector<Member>{};
    auto& members = std::get<std::vector<Member>>(value_);
    const auto found = std::ranges::find(members, name, &Member::first);
    return found != members.end() ? found->second : members.emplace_back(std::string(name), Json()).second;
}

Json& Json::push_back(Json value) {
    if (std::holds_alternative<std::nullptr_t>(value_)) value_ = std::vector<Json>{};
    return std::get<std::vector<Json>>(value_).emplace_back(std::move(value));
}

std::size_t Json::size() const {
    return std::get<std::vector<Json>>(value_).size();
}

std::string Json::text() const {
    return JsonWriter::write(*this).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

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
