#pragma once
// One file of tests/rules: run from top to bottom against a branch. After a difference it goes on at the next `branch`.

#include <filesystem>
#include <memory>
#include <optional>

#include "rules/answer_lines.h"
#include "rules/branch.h"
#include "support/told_texts.h"

namespace jcic::rules {

/// Where something is not as written.
using test::Difference;

class Transcript {
public:
    /// `update`: the answers of lines with "?" are written into the file. Slip: no such file.
    Transcript(std::filesystem::path file, bool update);
    [[nodiscard]] std::vector<Difference> run();
    /// Milliseconds of each line that is a command or a verb.
    std::vector<std::pair<double, std::string>> times;

private:
    /// A line, what is typed for it, and what stands under it.
    struct Part {
        std::size_t line = 0;
        std::string command;
        std::vector<std::string> typed;
        std::vector<std::string> answer;
    };
    [[nodiscard]] Part next_part();
    void carry_out(const Part& part);
    /// nullopt: a verb that answers nothing.
    [[nodiscard]] std::optional<Came> act(const Part& part, Order& order);
    [[nodiscard]] std::optional<Came> verb(const std::vector<std::string>& words, const std::string& input,
                                           Order& order);
    [[nodiscard]] Came trail(const std::vector<std::string>& words, Order& order);
    void open_branch(const std::vector<std::string>& words);
    void close_branch();
    [[nodiscard]] std::string input_of(const Part& part) const;
    /// Each line of a to-do names a command of the table.
    static void hold_to_the_table(const Came& came);
    void name_what_is_random(const Came& came);
    void write_answer(const Came& came);

    std::filesystem::path file_;
    bool update_;
    std::vector<std::string> lines_;
    std::vector<std::string> written_;
    std::size_t at_ = 0;
    bool had_branch_ = false;
    Names names_;
    std::unique_ptr<Branch> branch_;
};

}  // namespace jcic::rules
