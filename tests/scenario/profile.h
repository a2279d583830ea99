#pragma once
// A practice profile made once for a test program, and fresh copies of it.

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <map>

#include "app/desk/workplace.h"
#include "app/rehearsal/worlds.h"

namespace jcic::scenario {

class Profiles {
public:
    Profiles() {
        SystemRandom random;
        const auto made = rehearsal::worlds().make(root() / "template", random);
        if (!made) qFatal("no practice profile: %s", std::string(made.error().text()).c_str());
    }
    [[nodiscard]] std::filesystem::path fresh() {
        const auto copy = root() / ("profile-" + std::to_string(++count_));
        std::filesystem::copy(root() / "template", copy, std::filesystem::copy_options::recursive);
        return copy;
    }
    [[nodiscard]] std::filesystem::path root() const { return directory_.path().toStdString(); }

private:
    QTemporaryDir directory_;
    int count_ = 0;
};

/// How a practice program opens the profile.
inline desk::OpenOptions practice_opening(const std::filesystem::path& profile) {
    desk::OpenOptions opening;
    opening.profile = profile;
    opening.practice = &rehearsal::worlds();
    return opening;
}

inline std::unique_ptr<desk::Workplace> open(const std::filesystem::path& profile) {
    auto workplace = desk::Workplace::open(practice_opening(profile));
    if (!workplace)
        qFatal("workplace: %s %s", std::string(workplace.error().text()).c_str(), workplace.error().place.c_str());
    return std::move(*workplace);
}

/// "" for a good result, else the fault's code: QCOMPARE(code(result), "rule.R-DU-6").
template <class T>
QString code(const Result<T>& result) {
    return result ? QString() : QString::fromStdString(std::string(result.error().text()));
}

/// The "name = value" lines of a practice file.
inline std::map<std::string, std::string> values_in(const std::filesystem::path& file) {
    std::map<std::string, std::string> values;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        if (const auto equals = line.find(" = "); equals != std::string::npos)
            values[line.substr(0, equals)] = line.substr(equals + 3);
    return values;
}

}  // namespace jcic::scenario
