#pragma once
// A command's answer as a value: ordered facts, each with a key for programs, words for people, or both. JSON and text
// are generated here only.

#include <QString>
#include <concepts>
#include <functional>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/fault.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/json.h"
#include "app/desk/fact.h"
#include "app/domain/items.h"
#include "app/domain/roc_date.h"

namespace jcic::cli {

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
