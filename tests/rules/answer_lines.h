#pragma once
// The lines of a transcript under a command, compared with what was answered. The grammar is in README.md.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/told.h"

namespace jcic::rules {

/// What is random, by the name it got at first sight: "q1" to a query's id.
using Names = std::map<std::string, std::string>;

/// "rows: query=@q1 state=submitted", "+query.submitted by=L03".
struct FactLine {
    std::string of;
    Pairs facts;
};
/// Slip: neither a list's name nor key=value.
[[nodiscard]] FactLine fact_line(const std::string& line);
/// The text with each @name replaced by what it stands for. Slip: not named yet.
[[nodiscard]] std::string with_values(std::string text, const Names& names);

/// How an answer's lines are compared.
enum class Order {
    any,    ///< rows of a list; what is not written is not compared
    whole,  ///< of a trail: these, in this order, and no other
    some    ///< of a trail: these in this order among others
};

class AnswerLines {
public:
    AnswerLines(std::vector<std::string> lines, Order order) : lines_(std::move(lines)), order_(order) {}
    /// "" if the answer is as written; else the first line that it contradicts. New names are added. Slip.
    [[nodiscard]] std::string compare(const Came& came, Names& names);
    /// List and key of each fact in a line that says what is not there, or how often ("rows: state"): a slip of the pen
    /// in one would never be contradicted.
    [[nodiscard]] static std::set<std::string> counted_keys(const std::string& line);
    /// The same of a line that is contradicted where an answer never has it.
    [[nodiscard]] static std::set<std::string> shown_keys(const std::string& line);

private:
    [[nodiscard]] std::string compare_line(const std::string& line, const Came& came, Names& names);
    [[nodiscard]] std::string compare_fault(const std::string& line, const Came& came, Names& names);
    [[nodiscard]] bool find(const std::string& line, const Came& came, Names& names);
    /// A short answer without a list is written whole.
    [[nodiscard]] bool is_whole(const FactLine& line, const Came& came) const;

    std::vector<std::string> lines_;
    Order order_;
    std::size_t at_ = 0;          ///< the next line of a trail
    std::set<std::size_t> used_;  ///< each row answers one line
    bool exit_told_ = false;
};

/// The answer as a transcript has it, with names for what has one.
[[nodiscard]] std::string shown(const Came& came, const Names& names);

}  // namespace jcic::rules
