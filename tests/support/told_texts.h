#pragma once
// Texts that a program carries out and compares, as tests/rules and tests/forged have them: which files, and what is
// said of each.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace jcic::test {

struct Difference {
    std::size_t line = 0;
    std::string text;
    std::string why;
};

inline std::vector<std::string> lines_of_text(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

/// The file, or each text of the folder.
inline void add_texts(const std::filesystem::path& path, std::vector<std::filesystem::path>& out) {
    if (!std::filesystem::is_directory(path)) {
        out.push_back(path);
        return;
    }
    for (const auto& one : std::filesystem::directory_iterator(path))
        if (one.path().extension() == ".txt" && one.path().filename() != "CMakeLists.txt") out.push_back(one.path());
    std::ranges::sort(out);
}

/// Tells what differs and how to run it alone; returns whether nothing does.
inline bool tell_differences(const std::filesystem::path& file, const std::vector<Difference>& wrong,
                             const std::string& program) {
    std::cout << (wrong.empty() ? "PASS   : " : "FAIL!  : ") << file.filename().string() << "\n";
    for (const auto& one : wrong)
        std::cout << file.string() << ":" << one.line << ": " << one.text << "\n" << one.why << "\n";
    if (!wrong.empty()) std::cout << "alone: " << program << " " << file.string() << "\n";
    return wrong.empty();
}

/// A text that must fail begins "# fails at LINE: words of why". Tells, and returns whether it fails so.
inline bool tell_mistake(const std::filesystem::path& file, const std::vector<Difference>& wrong) {
    const auto lines = lines_of_text(file);
    const std::string begin = "# fails at ";
    const auto first =
        lines.empty() || !lines.front().starts_with(begin) ? std::string() : lines.front().substr(begin.size());
    const auto colon = first.find(": ");
    const bool as_said = colon != std::string::npos && !wrong.empty() &&
                         first.substr(0, colon) == std::to_string(wrong.front().line) &&
                         wrong.front().why.find(first.substr(colon + 2)) != std::string::npos;
    std::cout << (as_said ? "PASS   : " : "FAIL!  : ") << file.filename().string() << "\n";
    if (!as_said && wrong.empty()) std::cout << "  nothing of it failed\n";
    if (!as_said && !wrong.empty()) std::cout << "  " << wrong.front().line << ": " << wrong.front().why << "\n";
    return as_said;
}

}  // namespace jcic::test
