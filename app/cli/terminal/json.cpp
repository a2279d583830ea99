#include "app/cli/terminal/json.h"

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

}  // namespace jcic::cli
