#pragma once
// A practice profile made once for all runs of a test program, and fresh copies of it: founding one takes two seconds,
// and sixty tests begin with it.

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <map>

#include "app/desk/workplace.h"
#include "app/domain/roc_date.h"
#include "app/rehearsal/worlds.h"
#include "support/world.h"

namespace jcic::scenario {

/// The same profile as all other tests of this program begin with, or one of its own.
enum class Made { together, apart };

class Profiles {
public:
    explicit Profiles(Made made = Made::together)
        : template_(made == Made::together ? shared_template(today(), SystemClock())
                                           : made_at(root() / "template", SystemClock())) {}
    /// Of a world that begins at that time.
    explicit Profiles(UtcTime begins)
        : template_(shared_template(domain::roc_date_at(begins).text(), test::TestClock(begins))) {}
    [[nodiscard]] std::filesystem::path fresh() {
        const auto copy = root() / ("profile-" + std::to_string(++count_));
        std::filesystem::copy(template_, copy, std::filesystem::copy_options::recursive);
        return copy;
    }
    /// From now on copies are of this one, which is closed.
    void begin_with(const std::filesystem::path& profile) { template_ = profile; }
    [[nodiscard]] std::filesystem::path root() const { return directory_.path().toStdString(); }

private:
    static std::string today() {
        return QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString("yyyyMMdd").toStdString();
    }
    static std::filesystem::path made_at(const std::filesystem::path& profile, const Clock& clock) {
        SystemRandom random;
        const auto made = rehearsal::make_profile(profile, random, clock);
        if (!made) qFatal("no practice profile: %s", std::string(made.error().text()).c_str());
        return profile;
    }
    /// Beside the program, of the program as it is now linked and of the day on which it begins, and of what is loaded
    /// before its libraries: under the light Argon2 (tests/support/light_argon2.cpp), which CTest loads and who runs it
    /// by hand does not, no password of the other opens anything. Two may make one at the same time: the first stays.
    static std::filesystem::path shared_template(const std::string& day, const Clock& clock) {
        const QFileInfo program(QCoreApplication::applicationFilePath());
        const auto folder = program.dir().filePath(program.fileName() + ".profiles").toStdString();
        const auto profile =
            std::filesystem::path(folder) /
            (QString::fromStdString(day) + u'-' + QString::number(program.lastModified().toMSecsSinceEpoch()) +
             (qEnvironmentVariableIsEmpty("LD_PRELOAD") ? QString() : QStringLiteral("-preloaded")))
                .toStdString();
        if (std::filesystem::exists(profile)) return profile;
        std::filesystem::create_directories(folder);
        QTemporaryDir making(QString::fromStdString(folder) + "/making-XXXXXX");
        const auto made = made_at(making.path().toStdString() + "/profile", clock);
        std::error_code another_was_first;
        std::filesystem::rename(made, profile, another_was_first);
        return profile;
    }

    QTemporaryDir directory_;
    std::filesystem::path template_;
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
