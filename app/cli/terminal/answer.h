#pragma once
// A command's answer as a value: ordered facts, each with a key for programs, words for people, or both. JSON and text
// are generated here only.

#include <QString>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/base/fault.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/fact.h"
#include "app/domain/items.h"
#include "app/domain/roc_date.h"

namespace jcic::cli {

// The answer of a command with --json (RFC 8259): members keep their order. Only json.cpp includes the JSON library,
// whose header would cost each source seconds.

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

/// Converts a value for programs: times in UTC, days in ROC form without marks, items and enumerations by code or name.
template <class T>
[[nodiscard]] Json data_of(const T& value) {
    if constexpr (std::same_as<T, QString>)
        return value.toStdString();
    else if constexpr (std::same_as<T, Json> || std::integral<T> || std::convertible_to<T, std::string_view>)
        return Json(value);
    else if constexpr (std::same_as<T, std::monostate>)
        return Json();
    else if constexpr (std::same_as<T, UtcTime>)
        return domain::iso_text(value);
    else if constexpr (std::same_as<T, domain::Item>)
        return domain::code_of(value);
    else if constexpr (requires { value.has_value(); })
        return value ? data_of(*value) : Json();
    else if constexpr (std::ranges::range<T> && !requires { value.native(); }) {
        auto out = Json::array();
        for (const auto& one : value) out.push_back(data_of(one));
        return out;
    } else if constexpr (requires { value.native(); })
        return value.string();
    else if constexpr (requires { value.text(); })
        return value.text();
    else
        return name_of(value);
}

/// Converts a value for a sentence, on one line: times and days as people read them.
template <class T>
[[nodiscard]] QString spoken(const T& value) {
    if constexpr (std::same_as<T, QString>)
        return value;
    else if constexpr (std::integral<T>)
        return QString::number(value);
    else if constexpr (std::convertible_to<T, std::string_view>)
        return text_of(value);
    else if constexpr (std::same_as<T, UtcTime>)
        return text_of(domain::roc_time_text(value));
    else if constexpr (std::same_as<T, domain::RocDate>)
        return text_of(value.dashed());
    else if constexpr (std::same_as<T, domain::Item>)
        return text_of(domain::code_of(value));
    else if constexpr (requires { value.native(); })
        return text_of(value.string());
    else
        return text_of(value.text());
}

/// Replaces %1, %2 and so on by these values.
template <class... Values>
[[nodiscard]] QString filled(const QString& sentence, const Values&... values) {
    if constexpr (sizeof...(values) == 0)
        return sentence;
    else
        return sentence.arg(spoken(values)...);
}

class Answer {
public:
    /// A fact for programs only.
    struct Fact {
        std::string_view key;
        Json value;
        template <class T>
        Fact(std::string_view name, const T& of) : key(name), value(data_of(of)) {}
    };
    /// Key of an answer that is itself an array, not an object.
    static constexpr std::string_view itself = "[]";

    Answer() = default;
    Answer(std::initializer_list<Fact> facts) {
        for (const auto& fact : facts) parts_.push_back({std::string(fact.key), fact.value, {}, {}});
    }
    /// Adds a fact.
    template <class T>
    Answer& add(std::string_view key, const T& value) {
        parts_.push_back({std::string(key), data_of(value), {}, {}});
        return *this;
    }
    /// Adds a fact unless it is empty, missing, false or 0.
    template <class T>
    Answer& add_known(std::string_view key, const T& value) {
        if constexpr (requires { value.empty(); })
            return value.empty() ? *this : add(key, value);
        else if constexpr (requires { value.has_value(); })
            return value ? add(key, *value) : *this;
        else
            return value ? add(key, value) : *this;
    }
    /// Adds a part with its own members, and its lines.
    Answer& add(std::string_view key, Answer part);
    /// Adds a fact for both: "word：value" for people, the value for programs.
    template <class T>
    Answer& add(std::string_view key, const QString& word, const T& value, const QString& said) {
        parts_.push_back({std::string(key), data_of(value), Cli::tr("%1：%2").arg(word, said).toStdString(), {}});
        return *this;
    }
    /// Adds a desk's facts; with `lead`, also as one line of text behind it.
    Answer& add_facts(std::string_view key, const std::vector<desk::Fact>& facts);
    Answer& add_facts(std::string_view key, const std::vector<desk::Fact>& facts, const QString& lead);
    /// Adds a line for people.
    template <class... Values>
    Answer& say(const QString& sentence, const Values&... values) {
        parts_.push_back({{}, {}, filled(sentence, values...).toStdString(), {}});
        return *this;
    }
    /// Adds lines unchanged: of a page, a table, a program.
    Answer& say_lines(std::string_view lines);
    /// Adds an array with the answer of `tell` for each element, and their lines after the previous ones. A list within
    /// a list is indented. Without a key it is for people only.
    template <std::ranges::range Range, class Tell = std::identity>
    Answer& list(std::string_view key, const Range& range, Tell tell = {}) {
        Part part{std::string(key), Json::array(), {}, {}};
        for (const auto& one : range) part.rows.push_back(tell(one));
        for (const auto& row : part.rows) part.value->push_back(row.json());
        parts_.push_back(std::move(part));
        return *this;
    }
    /// Appends another answer's lines and facts.
    Answer& join(Answer other);
    Answer& with(Outcome outcome) {
        status = outcome;
        return *this;
    }

    [[nodiscard]] Json json() const;
    [[nodiscard]] std::string text() const;

    /// The exit status of a successful answer: a refused check is an answer with status 1.
    Outcome status = Outcome::done;

private:
    struct Part {
        std::string key;            ///< "": for people only
        std::optional<Json> value;  ///< nullopt: for people only
        std::string line;           ///< "": for programs only
        std::vector<Answer> rows;
    };
    void say_into(std::string& out, const std::string& indent, bool within) const;
    std::vector<Part> parts_;
};

}  // namespace jcic::cli
