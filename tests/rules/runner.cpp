// Rules told as transcripts (README.md): tests_rules [--update] [--times] FILE|FOLDER… runs them; tests_rules --list
// R-AU-5 FOLDER names those of a rule; tests_rules --bad FOLDER holds each file in it to the mistake that its first
// line names.

#include <QCoreApplication>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "rules/transcript.h"

namespace jcic::rules {
namespace {

namespace fs = std::filesystem;

struct Wanted {
    bool update = false;
    bool times = false;
    bool bad = false;
    std::string rule;
    std::vector<fs::path> files;
};

/// nullopt: not to be understood.
std::optional<Wanted> wanted_by(int argc, char** argv) {
    Wanted out;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--update")
            out.update = true;
        else if (word == "--times")
            out.times = true;
        else if (word == "--bad")
            out.bad = true;
        else if (word == "--list" && i + 1 < argc)
            out.rule = argv[++i];
        else if (word.starts_with("--"))
            return std::nullopt;
        else
            test::add_texts(word, out.files);
    }
    if (out.files.empty()) return std::nullopt;
    return out;
}

/// In a comment, but not R-IT-1 in R-IT-11.
bool names_rule(const std::string& line, const std::string& rule) {
    if (!line.starts_with("#")) return false;
    for (auto at = line.find(rule); at != std::string::npos; at = line.find(rule, at + 1)) {
        const auto end = at + rule.size();
        if (end == line.size() || line[end] < '0' || line[end] > '9') return true;
    }
    return false;
}

int list(const Wanted& wanted) {
    bool any = false;
    for (const auto& file : wanted.files) {
        const auto lines = test::lines_of_text(file);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (names_rule(lines[i], wanted.rule)) {
                std::cout << file.filename().string() << ":" << i + 1 << ": " << lines[i] << "\n";
                any = true;
            }
    }
    return any ? 0 : 1;
}

/// What a line says is not there, or is there so often, is compared with nothing: its list and keys stand in a line
/// beside it in the folder that an answer can contradict.
std::vector<Difference> slips_of_the_pen(const fs::path& file) {
    std::set<std::string> known;
    std::vector<fs::path> beside;
    test::add_texts(file.parent_path().empty() ? "." : file.parent_path(), beside);
    for (const auto& one : beside)
        for (const auto& line : test::lines_of_text(one))
            if (line.starts_with("  ")) try {
                    known.merge(AnswerLines::shown_keys(line.substr(2)));
                } catch (const Slip&) {  // told where it is run
                }
    std::vector<Difference> out;
    const auto lines = test::lines_of_text(file);
    for (std::size_t i = 0; i < lines.size(); ++i) try {
            if (!lines[i].starts_with("  ")) continue;
            for (const auto& key : AnswerLines::counted_keys(lines[i].substr(2)))
                if (!known.contains(key)) out.push_back({i + 1, lines[i], "no answer of any transcript shows " + key});
        } catch (const Slip&) {
        }
    return out;
}

std::vector<Difference> differences_in(const fs::path& file, const Wanted& wanted,
                                       std::vector<std::pair<double, std::string>>& times) {
    std::ostringstream warned;  // what the terminal says beside its answers
    auto* const before = std::cerr.rdbuf(warned.rdbuf());
    std::vector<Difference> out;
    try {
        Transcript one(file, wanted.update);
        out = one.run();
        times.insert(times.end(), one.times.begin(), one.times.end());
    } catch (const Slip& slip) {
        out.push_back({0, "", slip.what()});
    }
    std::cerr.rdbuf(before);
    const auto slips = slips_of_the_pen(file);
    out.insert(out.end(), slips.begin(), slips.end());
    return out;
}

void tell_times(std::vector<std::pair<double, std::string>> times) {
    if (times.empty()) return;
    constexpr std::size_t slowest = 12;
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))]
            .first;
    };
    std::cout << times.size() << " lines: median " << at(0.5) << " ms, nine of ten under " << at(0.9)
              << " ms; slowest:\n";
    for (auto i = times.size() - std::min(times.size(), slowest); i < times.size(); ++i)
        std::cout << "  " << times[i].first << " ms  " << times[i].second << "\n";
}

int run(const Wanted& wanted, const std::string& program) {
    bool good = true;
    std::vector<std::pair<double, std::string>> times;
    for (const auto& file : wanted.files) {
        const auto wrong = differences_in(file, wanted, times);
        if (!(wanted.bad ? test::tell_mistake(file, wrong) : test::tell_differences(file, wrong, program)))
            good = false;
    }
    if (wanted.times) tell_times(std::move(times));
    return good ? 0 : 1;
}

}  // namespace
}  // namespace jcic::rules

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const auto wanted = jcic::rules::wanted_by(argc, argv);
    if (!wanted) {
        std::cerr << "tests_rules [--update] [--times] [--bad] [--list RULE] FILE|FOLDER...\n";
        return 2;
    }
    if (!wanted->rule.empty()) return jcic::rules::list(*wanted);
    return jcic::rules::run(*wanted, argv[0]);
}
