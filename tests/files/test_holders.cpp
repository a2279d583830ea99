// Who holds a lock, by process and program.
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "app/files/files.h"
#include "app/files/holders.h"
#include "support/test_program.h"

using namespace jcic;

class TestHolders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void who_holds_it_is_named_and_nobody_who_does_not() {
        QVERIFY(files::holders_of(path("none")).empty());
        {
            const auto lock = files::Lock::take(path("lock"));
            QVERIFY(lock);
            const auto holders = files::holders_of(path("lock"));
            QCOMPARE(holders.size(), std::size_t{1});
            QCOMPARE(holders[0].process, static_cast<int>(::getpid()));
            QCOMPARE(holders[0].program, std::string("tests_files"));
            QCOMPARE(files::names_of(holders), "tests_files (" + std::to_string(::getpid()) + ")");
        }
        QVERIFY(files::holders_of(path("lock")).empty());
    }

    void all_who_share_it_are_named() {
        const auto lock = files::Lock::try_share(path("shared"));
        QVERIFY(lock && *lock);
        int ends[2];
        QVERIFY(::pipe(ends) == 0);
        const auto child = ::fork();
        if (child == 0) {
            const auto other = files::Lock::try_share(path("shared"));
            char byte = other && *other ? 1 : 0;
            static_cast<void>(::write(ends[1], &byte, 1) == 1);
            ::pause();
        }
        char shares = 0;
        QVERIFY(::read(ends[0], &shares, 1) == 1 && shares == 1);
        const auto holders = files::holders_of(path("shared"));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QCOMPARE(holders.size(), std::size_t{2});
        QVERIFY(std::ranges::any_of(holders, [&](const auto& one) { return one.process == child; }));
    }

private:
    QTemporaryDir folder_;
    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(folder_.path().toStdString()) / name;
    }
};

JCIC_TEST(TestHolders)
#include "test_holders.moc"
