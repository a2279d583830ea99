#pragma once
// What a command answers, as a value: facts in their order, each for programs by its key, for people in words, or both.
// JSON and text are made of it here and nowhere else.

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

/// As programs have it: times are UTC's, days ROC's without marks, items and enumerations by their codes and names.
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

/// Within a sentence, on its line: times and days as people read them.
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

/// The sentence with these in the places of %1, %2 and so on.
template <class... Values>
[[nodiscard]] QString filled(const QString& sentence, const Values&... values) {
    if constexpr (sizeof...(values) == 0)
        return sentence;
    else
        return sentence.arg(spoken(values)...);
}

class Answer {
public:
    /// What is told to programs alone.
    struct Fact {
        std::string_view key;
        Json value;
        template <class T>
        Fact(std::string_view name, const T& of) : key(name), value(data_of(of)) {}
    };
    /// The key of what is the answer itself, where that is no object: an array in an array.
    static constexpr std::string_view itself = "[]";

    Answer() = default;
    Answer(std::initializer_list<Fact> facts) {
        for (const auto& fact : facts) parts_.push_back({std::string(fact.key), fact.value, {}, {}});
    }
    /// Of one fact.
    template <class T>
    Answer& add(std::string_view key, const T& value) {
        parts_.push_back({std::string(key), data_of(value), {}, {}});
        return *this;
    }
    /// Of one that need not be: an empty text, nothing, false or 0 is left out.
    template <class T>
    Answer& add_known(std::string_view key, const T& value) {
        if constexpr (requires { value.empty(); })
            return value.empty() ? *this : add(key, value);
        else if constexpr (requires { value.has_value(); })
            return value ? add(key, *value) : *this;
        else
            return value ? add(key, value) : *this;
    }
    /// A part with members of its own; what it says is said.
    Answer& add(std::string_view key, Answer part);
    /// Of one for both: "word：value", as it is said, or as programs have it.
    template <class T>
    Answer& add(std::string_view key, const QString& word, const T& value, const QString& said) {
        parts_.push_back({std::string(key), data_of(value), Cli::tr("%1：%2").arg(word, said).toStdString(), {}});
        return *this;
    }
    /// What a desk knows of something: its facts; and in one line behind `lead` what they say.
    Answer& add_facts(std::string_view key, const std::vector<desk::Fact>& facts);
    Answer& add_facts(std::string_view key, const std::vector<desk::Fact>& facts, const QString& lead);
    /// A line for people.
    template <class... Values>
    Answer& say(const QString& sentence, const Values&... values) {
        parts_.push_back({{}, {}, filled(sentence, values...).toStdString(), {}});
        return *this;
    }
    /// Lines as they are: of a page, a table, a program.
    Answer& say_lines(std::string_view lines);
    /// One of each that `tell` makes an answer of: an array, and under what was said before, each one's lines. The
    /// lines of a list within a list are set in. Without a key it is for people alone.
    template <std::ranges::range Range, class Tell = std::identity>
    Answer& list(std::string_view key, const Range& range, Tell tell = {}) {
        Part part{std::string(key), Json::array(), {}, {}};
        for (const auto& one : range) part.rows.push_back(tell(one));
        for (const auto& row : part.rows) part.value->push_back(row.json());
        parts_.push_back(std::move(part));
        return *this;
    }
    /// What another says is said here, and its facts are these.
    Answer& join(Answer other);
    Answer& with(Outcome outcome) {
        status = outcome;
        return *this;
    }

    [[nodiscard]] Json json() const;
    [[nodiscard]] std::string text() const;

    /// The exit status beside a good answer: a refused check is an answer, with status 1.
    Outcome status = Outcome::done;

private:
    struct Part {
        std::string key;            ///< "": for people alone
        std::optional<Json> value;  ///< nothing: for people alone
        std::string line;           ///< "": for programs alone
        std::vector<Answer> rows;
    };
    void say_into(std::string& out, const std::string& indent, bool within) const;
    std::vector<Part> parts_;
};

}  // namespace jcic::cli
