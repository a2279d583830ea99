#include "rules/answer_lines.h"

#include <algorithm>
#include <optional>

namespace jcic::rules {
namespace {

/// An answer of its own facts alone is written whole up to this many.
constexpr std::size_t short_answer = 4;

bool is_name_letter(char one) {
    return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || one == '.' ||
           one == '-';
}

long number(const std::string& text) {
    std::size_t used = 0;
    long value = 0;
    try {
        value = std::stol(text, &used);
    } catch (const std::exception&) {
        used = 0;
    }
    if (used == 0 || used != text.size()) throw Slip("no number: " + text);
    return value;
}

std::optional<std::string> after(const std::string& line, const std::string& begin) {
    if (!line.starts_with(begin)) return std::nullopt;
    return line.substr(begin.size());
}

/// "2 times rows: …".
struct HowOften {
    long times;
    std::string line;
};
std::optional<HowOften> how_often(const std::string& line) {
    if (const auto none = after(line, "no ")) return HowOften{0, *none};
    static const std::string mark = " times ";
    const auto at = line.find(mark);
    if (at == std::string::npos || line.find_first_not_of("0123456789") != at) return std::nullopt;
    return HowOften{number(line.substr(0, at)), line.substr(at + mark.size())};
}

/// Of the value alone; `fresh` takes what is named here for the first time.
bool says(const std::string& wanted, const std::string& value, const Names& names, Names& fresh) {
    if (wanted.starts_with("@")) {
        const auto name = wanted.substr(1);
        if (const auto known = names.find(name); known != names.end()) return known->second == value;
        if (const auto now = fresh.find(name); now != fresh.end()) return now->second == value;
        if (value.empty()) return false;
        fresh.emplace(name, value);
        return true;
    }
    if (wanted == "*") return !value.empty();
    if (const auto part = after(wanted, "~")) return value.find(with_values(*part, names)) != std::string::npos;
    if (const auto dots = wanted.find(".."); dots != std::string::npos && dots > 0) {
        const auto least = number(wanted.substr(0, dots)), most = number(wanted.substr(dots + 2));
        if (value.empty() || value.find_first_not_of("-0123456789") != std::string::npos) return false;
        return least <= number(value) && number(value) <= most;
    }
    return value == with_values(wanted, names);
}

bool says(const FactLine& line, const Told& told, const Names& names, Names& fresh) {
    if (told.of != line.of) return false;
    return std::ranges::all_of(line.facts, [&](const auto& wanted) {
        return std::ranges::any_of(told.facts, [&](const auto& fact) {
            return fact.first == wanted.first && says(wanted.second, fact.second, names, fresh);
        });
    });
}

}  // namespace

FactLine fact_line(const std::string& line) {
    FactLine out;
    for (const auto& word : words_of(line)) {
        const auto equals = word.find('=');
        const bool first = out.of.empty() && out.facts.empty();
        if (equals == std::string::npos && first && word.starts_with("+"))
            out.of = word.substr(1);
        else if (equals == std::string::npos && first && word.ends_with(":"))
            out.of = word.substr(0, word.size() - 1);
        else if (equals == std::string::npos || equals == 0)
            throw Slip("neither a list: nor key=value: " + word);
        else
            out.facts.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    }
    if (out.of.empty() && out.facts.empty()) throw Slip("an empty line of an answer");
    return out;
}

std::string with_values(std::string text, const Names& names) {
    for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at)) {
        auto end = at + 1;
        while (end < text.size() && is_name_letter(text[end])) ++end;
        const auto found = names.find(text.substr(at + 1, end - at - 1));
        if (found == names.end()) throw Slip(text.substr(at, end - at) + " was not named yet");
        text.replace(at, end - at, found->second);
        at += found->second.size();
    }
    return text;
}

std::set<std::string> AnswerLines::counted_keys(const std::string& line) {
    const auto counted = how_often(line);
    if (!counted) return {};
    const auto facts = fact_line(counted->line);
    std::set<std::string> out{facts.of + ":"};
    for (const auto& [key, value] : facts.facts) out.insert(facts.of + ": " + key);
    return out;
}

std::set<std::string> AnswerLines::shown_keys(const std::string& line) {
    if (line.starts_with("! ") || line.starts_with("~ ") || line.starts_with("exit ")) return {};
    if (const auto counted = how_often(line)) {
        if (counted->times == 0) return {};
        return counted_keys(line);
    }
    if (line == "ok" || line == "nothing" || line == "?") return {};
    const auto facts = fact_line(line);
    std::set<std::string> out{facts.of + ":"};
    for (const auto& [key, value] : facts.facts) out.insert(facts.of + ": " + key);
    return out;
}

std::string AnswerLines::compare(const Came& came, Names& names) {
    if (lines_.empty()) throw Slip("no answer stands under it");
    for (const auto& line : lines_)
        if (const auto wrong = compare_line(line, came, names); !wrong.empty()) return wrong;
    if (order_ == Order::whole && at_ != came.lines.size()) return "(nothing more)";
    if (came.fault && !exit_told_) return "(no fault)";
    if (came.exit != 0 && !exit_told_) return "exit 0";
    return "";
}

std::string AnswerLines::compare_line(const std::string& line, const Came& came, Names& names) {
    if (line == "?") throw Slip("? stands for an answer that --update writes");
    if (line.starts_with("! ")) return compare_fault(line, came, names);
    if (const auto words = after(line, "beside ~ ")) return came.warned.find(*words) == std::string::npos ? line : "";
    if (const auto words = after(line, "not beside ~ "))
        return came.warned.find(*words) == std::string::npos ? "" : line;
    if (came.fault) return line;
    if (line == "ok") return "";
    if (line == "nothing")
        return std::ranges::all_of(came.lines, [](const Told& one) { return one.facts.empty() && one.of.empty(); })
                   ? ""
                   : line;
    if (const auto exit = after(line, "exit ")) {
        exit_told_ = number(*exit) == came.exit && came.exit != 0;
        return exit_told_ ? "" : line;
    }
    if (const auto words = after(line, "~ "))
        return came.text.find(with_values(*words, names)) == std::string::npos ? line : "";
    if (const auto counted = how_often(line)) {
        const auto facts = fact_line(counted->line);
        for (const auto& [key, value] : facts.facts) static_cast<void>(with_values(value, names));  // named already
        const auto times = std::ranges::count_if(came.lines, [&](const Told& told) {
            Names fresh;
            return says(facts, told, names, fresh);
        });
        return times == counted->times ? "" : line;
    }
    return find(line, came, names) ? "" : line;
}

std::string AnswerLines::compare_fault(const std::string& line, const Came& came, Names& names) {
    if (!came.fault) return line;
    const auto words = words_of(line.substr(2));
    if (words.empty()) throw Slip("a fault without its code");
    if (words.front() != came.fault->text()) return line;
    Told told;
    for (const auto& detail : came.fault->details) told.facts.emplace_back(detail.key, detail.value);
    FactLine wanted;
    if (words.size() > 1) wanted = fact_line(line.substr(line.find(words.front()) + words.front().size()));
    Names fresh;
    if (!says(wanted, told, names, fresh)) return line;
    names.merge(fresh);
    // A refusal for another reason looks like the right one.
    const auto says_reason = std::ranges::any_of(wanted.facts, [](const auto& one) { return one.first == "reason"; });
    if (!came.fault->detail("reason").empty() && !says_reason) return line + "  (with its reason)";
    exit_told_ = true;
    return "";
}

bool AnswerLines::is_whole(const FactLine& line, const Came& came) const {
    const auto& own = came.lines.front();
    const bool alone = order_ == Order::any && came.lines.size() == 1 && own.of.empty();
    return !alone || own.facts.size() > short_answer || line.facts.size() >= own.facts.size();
}

bool AnswerLines::find(const std::string& line, const Came& came, Names& names) {
    const auto wanted = fact_line(line);
    const auto from = at_;
    auto at = order_ == Order::any ? 0 : at_;
    for (; at < came.lines.size(); ++at) {
        Names fresh;
        if (used_.contains(at) || !says(wanted, came.lines[at], names, fresh)) {
            if (order_ == Order::whole) return false;
            continue;
        }
        if (!is_whole(wanted, came)) return false;
        names.merge(fresh);
        break;
    }
    if (at == came.lines.size() || (order_ == Order::whole && at != from)) return false;
    // An answer's own facts may be told in several lines.
    if (order_ != Order::any || !came.lines[at].of.empty()) used_.insert(at);
    at_ = at + 1;
    return true;
}

std::string shown(const Came& came, const Names& names) {
    const auto named = [&](const std::string& value) {
        for (const auto& [name, stands_for] : names)
            if (!stands_for.empty() && value == stands_for) return "@" + name;
        return value;
    };
    std::string out;
    const auto put = [&](const std::string& begin, const Pairs& facts) {
        std::string line = begin;
        for (const auto& [key, value] : facts) line += (line.empty() ? "" : " ") + written(key, named(value));
        out += (out.empty() ? "" : "\n") + line;
    };
    if (came.fault) {
        Pairs details;
        for (const auto& detail : came.fault->details) details.emplace_back(detail.key, detail.value);
        put("! " + std::string(came.fault->text()), details);
        return out;
    }
    if (came.exit != 0) put("exit " + std::to_string(came.exit), {});
    for (const auto& told : came.lines) {
        const bool event =
            told.of.find('.') != std::string::npos && !told.facts.empty() && told.facts.front().first == "by";
        if (!told.facts.empty()) put(told.of.empty() ? "" : event ? "+" + told.of : told.of + ":", told.facts);
    }
    return out.empty() ? "nothing" : out;
}

}  // namespace jcic::rules
