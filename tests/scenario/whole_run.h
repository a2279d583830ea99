#pragma once
// One whole practice day of one of the programs, in surroundings of its own: profile, output, home, temporary files and
// printer are the test's, so that everything the program leaves can be looked at.

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "support/built.h"

namespace jcic::scenario {

class WholeRun {
public:
    WholeRun() {
        for (const char* name : {"home", "tmp", "runtime"}) std::filesystem::create_directory(folder() / name);
        std::filesystem::permissions(folder() / "runtime", std::filesystem::perms::owner_all);
    }

    /// Gives the exit status, -1 where the program crashed or did not end.
    int go(const QString& program, const QStringList& arguments, const QString& print_server) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        // No desktop session: neither display nor session bus.
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}) environment.remove(name);
        const auto set = [&](const char* name, const std::filesystem::path& path) {
            environment.insert(name, QString::fromStdString(path.string()));
        };
        set("HOME", folder() / "home");
        set("XDG_DATA_HOME", folder() / "home");
        set("XDG_CONFIG_HOME", folder() / "home");
        set("XDG_CACHE_HOME", folder() / "home");
        set("XDG_RUNTIME_DIR", folder() / "runtime");
        set("TMPDIR", folder() / "tmp");
        environment.insert("CUPS_SERVER", print_server);
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        test::preload(environment, "tests/gateway/libconnect_spy.so");
        environment.insert("CONNECT_SPY_LOG", QString::fromStdString((folder() / "spy.log").string()));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(QString::fromStdString(folder().string()));
        process.start(program, arguments + QStringList{"--profile", QString::fromStdString(profile().string()),
                                                       "--output", QString::fromStdString(output().string())});
        if (!process.waitForFinished(180'000)) return -1;
        said_ = process.readAllStandardOutput();
        told_ = process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    [[nodiscard]] std::filesystem::path folder() const { return folder_.path().toStdString(); }
    [[nodiscard]] std::filesystem::path profile() const { return folder() / "profile"; }
    [[nodiscard]] std::filesystem::path output() const { return folder() / "output"; }
    [[nodiscard]] const QByteArray& standard_output() const { return said_; }
    [[nodiscard]] const QByteArray& standard_error() const { return told_; }

    /// Whom it called and what it looked up, as tests/support/connect_spy.c writes it.
    [[nodiscard]] std::set<std::string> called() const {
        std::set<std::string> lines;
        std::ifstream log(folder() / "spy.log");
        for (std::string line; std::getline(log, line);) lines.insert(line);
        return lines;
    }
    /// Pairs of pictures of the day that are the same byte for byte.
    [[nodiscard]] QStringList same_pictures() const {
        QStringList same;
        std::map<std::string, std::string> seen;  // what it holds: its name
        for (const auto& entry : std::filesystem::directory_iterator(output())) {
            if (entry.path().extension() != ".png") continue;
            const auto name = entry.path().filename().string();
            const auto [at, is_new] = seen.emplace(content(entry.path()), name);
            if (!is_new) same << QString::fromStdString(at->second + " " + name);
        }
        return seen.size() > 10 ? same : QStringList{QStringLiteral("hardly a picture")};
    }
    [[nodiscard]] static std::string content(const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

private:
    QTemporaryDir folder_;
    QByteArray said_;
    QByteArray told_;
};

}  // namespace jcic::scenario
