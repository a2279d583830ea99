#pragma once
// The officer as a process of its own (officer_main.cpp), killed where support/kill_at.c is told to.

#include <QFile>
#include <QProcess>
#include <csignal>
#include <filesystem>

#include "support/built.h"

namespace jcic::scenario {

struct Ended {
    bool killed = false;
    int status = 0;  ///< or the signal
    QString said;
    /// All that is known of it, for who reads that a test failed.
    [[nodiscard]] QByteArray told() const {
        return QStringLiteral("%1, status %2: %3").arg(killed ? "killed" : "not killed").arg(status).arg(said).toUtf8();
    }
};

/// Where it is killed, as kill_at.c takes it; 0 is nowhere.
struct KillAt {
    long write = 0;
    long send = 0;
};

inline void start_officer(QProcess& officer, const std::filesystem::path& profile, KillAt at,
                          const QString& count_file = {}) {
    auto environment = QProcessEnvironment::systemEnvironment();
    test::preload(environment, "tests/scenario/libkill_at.so");
    environment.insert("JCIC_KILL_AT", QString::number(at.write));
    environment.insert("JCIC_KILL_AT_SEND", QString::number(at.send));
    if (!count_file.isEmpty()) environment.insert("JCIC_KILL_COUNT", count_file);
    officer.setProcessEnvironment(environment);
    officer.start(test::built("tests/scenario/scenario_officer"), {QString::fromStdString(profile.string())});
}

inline Ended ended(QProcess& officer) {
    if (!officer.waitForStarted() && officer.error() == QProcess::FailedToStart) return {false, -1, "not started"};
    const bool over = officer.state() == QProcess::NotRunning || officer.waitForFinished(120'000);
    if (!over) return {false, -1, "no end in two minutes; " + QString::fromUtf8(officer.readAllStandardError())};
    // A signal of its own is no kill of ours.
    return {officer.exitStatus() == QProcess::CrashExit && officer.exitCode() == SIGKILL, officer.exitCode(),
            QString::fromUtf8(officer.readAllStandardError())};
}

inline Ended run_officer(const std::filesystem::path& profile, KillAt at, const QString& count_file = {}) {
    QProcess officer;
    start_officer(officer, profile, at, count_file);
    return ended(officer);
}

/// As kill_at.c leaves it, of a run that came to its end; 0 of one that did not.
struct Counted {
    long writes = 0;
    long sends = 0;
};
inline Counted counted(const std::filesystem::path& count) {
    QFile file(QString::fromStdString(count.string()));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const long writes = file.readLine().trimmed().toLong();
    return {writes, file.readLine().trimmed().toLong()};
}

}  // namespace jcic::scenario
