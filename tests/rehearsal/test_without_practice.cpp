// The package jcic-desk alone: its programs, asked for practice, say in words where it is, and do all else.

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/places.h"
#include "support/test_program.h"

namespace fs = std::filesystem;
using namespace jcic;
using test::Ended;
using test::is_fault;

class TestWithoutPractice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void the_terminal_refuses_what_is_practice_data();
    void the_terminal_refuses_what_is_practice();
    void the_terminal_does_what_needs_no_practice_world();
    void the_windows_refuse_practice_without_a_screen_data();
    void the_windows_refuse_practice_without_a_screen();
    void the_program_with_it_is_looked_for_beside_it_alone();

private:
    [[nodiscard]] QString alone(const char* name) const { return QString::fromStdString((alone_ / name).string()); }
    /// As a person who has practised before, whose own folder this is.
    [[nodiscard]] QProcessEnvironment environment() const {
        auto environment = test::without_printers();
        environment.insert("XDG_DATA_HOME", QString::fromStdString((profiles_.root() / "home").string()));
        return environment;
    }
    scenario::Profiles profiles_;
    fs::path alone_;  ///< holds what the package does
};

void TestWithoutPractice::initTestCase() {
    alone_ = profiles_.root() / "usr/bin";
    fs::create_directories(alone_);
    fs::create_directory(profiles_.root() / "usr/share");
    fs::create_directory_symlink(test::in_source("resources"), profiles_.root() / "usr/share/jcic-desk");
    for (const char* name : {"jcic-desk", "jcic-desk-cli"})
        fs::copy_file(test::built((std::string("app/") + name).c_str()).toStdString(), alone_ / name);
    fs::create_directories(profiles_.root() / "home/jcic-desk");
    fs::rename(profiles_.fresh(), profiles_.root() / "home/jcic-desk/practice");
}

void TestWithoutPractice::the_terminal_refuses_what_is_practice_data() {
    QTest::addColumn<QStringList>("line");
    QTest::newRow("practice serve") << QStringList{"practice", "serve", "--port", "0"};
    QTest::newRow("practice day") << QStringList{"practice", "day", "--output", "/dev/null/day"};
    QTest::newRow("a practice profile") << QStringList{"ledger", "head", "--user", "L08"};
    QTest::newRow("its card") << QStringList{"card", "list"};
}

void TestWithoutPractice::the_terminal_refuses_what_is_practice() {
    QFETCH(const QStringList, line);
    const auto refused = test::run_to_end(alone("jcic-desk-cli"), line + QStringList{"--json"}, {}, environment());
    QCOMPARE(refused.status, 3);
    QVERIFY2(is_fault(refused, "practice.absent"), qPrintable(refused.out));
    QVERIFY(refused.json()["advice"].toString().contains("jcic-desk-practice"));
}

void TestWithoutPractice::the_terminal_does_what_needs_no_practice_world() {
    const auto done = test::run_to_end(alone("jcic-desk-cli"), {"check", "id", "A123456789"}, {}, environment());
    QCOMPARE(done.status, 0);
    const auto help = test::run_to_end(alone("jcic-desk-cli"), {"practice", "day", "--help"}, {}, environment());
    QCOMPARE(help.status, 0);
    const auto bare =
        test::run_to_end(alone("jcic-desk-cli"), {"self-check", "--no-profile", "--json"}, {}, environment());
    QVERIFY2(bare.json().contains("stages"), qPrintable(bare.out));
}

void TestWithoutPractice::the_windows_refuse_practice_without_a_screen_data() {
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("said");
    QTest::newRow("practice") << QStringList{"--practice"} << QStringLiteral("請安裝套件 jcic-desk-practice");
    QTest::newRow("in English") << QStringList{"--practice", "--language", "en"}
                                << QStringLiteral("install the package jcic-desk-practice");
    QTest::newRow("practice day") << QStringList{"--practice-day", "--output", "/dev/null/day"}
                                  << QStringLiteral("請安裝套件 jcic-desk-practice");
}

void TestWithoutPractice::the_windows_refuse_practice_without_a_screen() {
    QFETCH(const QStringList, line);
    QFETCH(const QString, said);
    auto environment = this->environment();
    environment.insert("QT_QPA_PLATFORM", "none-such");
    const auto refused = test::run_to_end(alone("jcic-desk"), line, {}, environment);
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.error.contains(said), qPrintable(refused.error));
    QVERIFY2(refused.error.contains("practice.absent"), qPrintable(refused.error));
}

// Neither the folder one is in nor PATH names it.
void TestWithoutPractice::the_program_with_it_is_looked_for_beside_it_alone() {
    auto environment = this->environment();
    environment.insert("PATH", QFileInfo(test::built("app/jcic-desk-practice-cli")).path());
    const auto refused =
        test::run_to_end(alone("jcic-desk-cli"), {"practice", "serve", "--port", "0", "--json"}, {}, environment);
    QVERIFY2(is_fault(refused, "practice.absent"), qPrintable(refused.out));
    fs::create_symlink(test::built("app/jcic-desk-practice-cli").toStdString(), alone_ / "jcic-desk-practice-cli");
    // The line arrives as it was, a secret's descriptor with it.
    const auto profile = QString::fromStdString((profiles_.root() / "home/jcic-desk/practice").string());
    const auto secrets = test::practice_secrets(profile.toStdString());
    const auto passed =
        test::run_to_end(alone("jcic-desk-cli"), {"ledger", "head", "--json", "--user", "L08", "--password-fd", "0"},
                         secrets.at("L08") + '\n', environment);
    fs::remove(alone_ / "jcic-desk-practice-cli");
    QCOMPARE(passed.status, 0);
    QVERIFY2(passed.json().contains("checkpoint") || passed.json().contains("root"), qPrintable(passed.out));
}

JCIC_TEST(TestWithoutPractice)
#include "test_without_practice.moc"
