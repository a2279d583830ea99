#pragma once
// The power cut at a durable step: JCIC_KILL_AT kills a child at its n-th sync. The children are the test program
// again:
// --child WORK FOLDER FILE.

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <csignal>

#include "ledger/ledger_world.h"
#include "support/built.h"
#include "support/test_program.h"

namespace jcic::test {

struct Ended {
    bool killed = false;
    int status = -1;
};

inline Ended run(const QString& work, const fs::path& folder, const fs::path& file, long kill_at,
                 const fs::path& count_file = {}) {
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    preload(environment, "tests/scenario/libkill_at.so");
    environment.insert("JCIC_KILL_AT", QString::number(kill_at));
    if (!count_file.empty()) environment.insert("JCIC_KILL_COUNT", QString::fromStdString(count_file.string()));
    child.setProcessEnvironment(environment);
    child.start(
        QCoreApplication::applicationFilePath(),
        {this_test(), "--child", work, QString::fromStdString(folder.string()), QString::fromStdString(file.string())});
    if (!child.waitForFinished(120'000)) return {};
    return {child.exitStatus() == QProcess::CrashExit && child.exitCode() == SIGKILL, child.exitCode()};
}

/// How many durable steps the work has.
inline long steps_of(const QString& work, const fs::path& folder, const fs::path& file, const fs::path& count_file) {
    const auto ended = run(work, folder, file, 0, count_file);
    return ended.status == 0 ? std::stol(to_text(contents(count_file))) : 0;
}

/// Rows for every so many-th step; for all with JCIC_CRASH_STEPS=1.
inline void add_steps(long steps, long every = 13) {
    if (qEnvironmentVariableIsSet("JCIC_CRASH_STEPS")) every = qEnvironmentVariableIntValue("JCIC_CRASH_STEPS");
    QTest::addColumn<long>("at");
    for (long at = 1; at <= steps; at += every) {
        QTest::addRow("before step %ld", at) << at;
        QTest::addRow("after step %ld", at) << -at;
    }
}

}  // namespace jcic::test
