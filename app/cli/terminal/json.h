#pragma once
// The answer of a command with --json (RFC 8259): members keep their order. Only json.cpp includes the JSON library,
// whose header would cost each source seconds.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace jcic::cli {

class Json {
public:
    using Member = std::pair<std::string, Json>;

    Json() = default;        ///< null
    Json(std::nullptr_t) {}  ///< and not a null text
    template <std::integral Number>
    Json(Number value) {
        if constexpr (std::same_as<Number, bool>)
            value_ = value;
        else
            value_ = static_cast<std::int64_t>(value);
    }
    Json(std::string value) : value_(std::move(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(const char* value) : value_(std::string(value)) {}
    template <class T>
    Json(const std::vector<T>& values) : value_(std::vector<Json>(values.begin(), values.end())) {}
    Json(std::initializer_list<Member> members) : value_(std::vector<Member>(members)) {}
    [[nodiscard]] static Json object() { return std::initializer_list<Member>{}; }
    [[nodiscard]] static Json array() { return std::vector<Json>{}; }

    /// Returns the object's member, adding it if missing. Null becomes an object; other kinds are a programming error.
    Json& operator[](std::string_view name);
    /// Null becomes an array.
    Json& push_back(Json value);
    [[nodiscard]] std::size_t size() const;  ///< of an array

    /// On one line; invalid UTF-8 is replaced (U+FFFD).
    [[nodiscard]] std::string text() const;

private:
    std::variant<std::nullptr_t, bool, std::int64_t, std::string, std::vector<Json>, std::vector<Member>> value_{};
    friend struct JsonWriter;
};

}  // namespace jcic::cli
