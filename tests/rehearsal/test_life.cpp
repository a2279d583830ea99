// The programs themselves: started twice, told to end.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "support/built.h"
#include "support/test_program.h"

using namespace jcic;

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

JCIC_TEST(TestLife)
#include "test_life.moc"
