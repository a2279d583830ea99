// The README's first walk, in both languages: its commands, as they stand there, say what stands below them.

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "support/built.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

QString section_of(const QString& page, const QString& heading) {
    return page.section(QStringLiteral("\n## %1\n").arg(heading), 1).section(QStringLiteral("\n## "), 0, 0);
}

QString block(const QString& text, const char* language) {
    return text.section(QStringLiteral("```%1\n").arg(QLatin1String(language)), 1)
        .section(QStringLiteral("\n```"), 0, 0);
}

/// Each day has its own numbers, times and digests.
QString comparable(QString line) {
    static const QRegularExpression own(QStringLiteral("[0-9a-fA-F]{6,}|[0-9A-Z]{4}(-[0-9A-Z]{4})+|\\d[\\d:.,/-]*"));
    return line.replace(own, QStringLiteral("#")).simplified();
}

}  // namespace

class TestFirstWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void its_commands_say_what_stands_below_them_data() {
        QTest::addColumn<QString>("heading");
        QTest::newRow("README.md") << QStringLiteral("Tamper with the ledger");
        QTest::newRow("README.zh.md") << QStringLiteral("竄改日誌");
    }
    void its_commands_say_what_stands_below_them() {
        QFETCH(const QString, heading);
        QFile page(QString::fromStdString(test::in_source(QTest::currentDataTag())));
        QVERIFY(page.open(QFile::ReadOnly));
        const auto walk = section_of(QString::fromUtf8(page.readAll()), heading);
        const auto commands = block(walk, "sh");
        const auto told = block(walk, "text");
        QVERIFY(commands.count(u'\n') >= 4 && told.count(u'\n') >= 2);

        const QTemporaryDir folder;
        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH",
                           QFileInfo(test::built("app/jcic-ledger-verify")).path() + u':' + environment.value("PATH"));
        environment.insert("CUPS_SERVER", folder.filePath("no-cups.sock"));
        environment.insert("HOME", folder.path());
        shell.setProcessEnvironment(environment);
        shell.start("sh", {"-c", commands});
        QVERIFY(shell.waitForFinished(240'000));
        const auto said = QString::fromUtf8(shell.readAll());

        QStringList lines;
        for (const auto& line : said.split(u'\n')) lines << comparable(line);
        for (const auto& line : told.split(u'\n')) {
            const auto at = lines.indexOf(comparable(line));
            QVERIFY2(at >= 0, qPrintable(line + QStringLiteral(" is not said, or not in that order, in:\n") + said));
            lines = lines.mid(at + 1);
        }
    }
};

// The programs themselves: started twice, told to end.

class TestLife : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_second_start_ends_well_and_the_first_goes_on();
    void SIGTERM_ends_the_window_program_in_order();

private:
    struct Started {
        explicit Started(const QTemporaryDir& folder) {
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert("QT_QPA_PLATFORM", "offscreen");
            environment.insert("XDG_RUNTIME_DIR", folder.filePath("run"));
            process.setProcessEnvironment(environment);
            process.start(test::built("app/jcic-desk-practice"),
                          {"--practice", "--profile", folder.filePath("profile")});
        }
        ~Started() {
            process.kill();
            process.waitForFinished();
        }
        QProcess process;
    };
    static bool listens(const QTemporaryDir& folder) {
        for (const auto& entry : std::filesystem::directory_iterator(folder.filePath("run").toStdString()))
            if (entry.is_socket()) return true;
        return false;
    }
    static void make_runtime(const QTemporaryDir& folder) {
        QDir(folder.path()).mkdir("run");
        QFile::setPermissions(folder.filePath("run"),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
};

void TestLife::a_second_start_ends_well_and_the_first_goes_on() {
    const QTemporaryDir folder;
    make_runtime(folder);
    Started first(folder);
    QVERIFY(QTest::qWaitFor([&] { return listens(folder); }, 60'000));
    Started second(folder);
    QVERIFY(second.process.waitForFinished(60'000));
    QCOMPARE(second.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(second.process.exitCode(), 0);
    QCOMPARE(first.process.state(), QProcess::Running);
}

void TestLife::SIGTERM_ends_the_window_program_in_order() {
    const QTemporaryDir folder;
    make_runtime(folder);
    Started started(folder);
    // The practice world's people are printed once the desk is open.
    QVERIFY(started.process.waitForReadyRead(120'000));
    started.process.terminate();
    QVERIFY(started.process.waitForFinished(60'000));
    QCOMPARE(started.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(started.process.exitCode(), 0);
}

JCIC_TEST(TestFirstWalk)
JCIC_TEST(TestLife)
#include "test_first_walk.moc"
