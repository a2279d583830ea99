// The practice world and the real one do not meet in one program: who can pose as JCIC opens no real profile, and a
// program without a practice world no practice profile.

#include <fstream>

#include "app/files/files.h"
#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;
using test::is_fault;

class TestWorlds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }
    void cleanup() { std::filesystem::remove_all(profile_); }
    void without_a_practice_world_no_practice_profile_is_opened();
    void with_a_practice_world_no_real_profile_is_opened();
    void the_practice_terminal_touches_no_real_profile_data();
    void the_practice_terminal_touches_no_real_profile();
    void a_practice_profile_is_made_only_by_who_has_a_practice_world();

private:
    void make_it_real() const {
        auto text = files::read_text(profile_ / "settings.conf").value();
        const std::string practice = "kind = practice";
        text.replace(text.find(practice), practice.size(), "kind = real");
        QVERIFY(files::replace(profile_ / "settings.conf", text));
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

void TestWorlds::without_a_practice_world_no_practice_profile_is_opened() {
    QCOMPARE(code(desk::Workplace::open(scenario::practice_opening(profile_))), QString());
    auto opening = scenario::practice_opening(profile_);
    opening.practice = nullptr;
    QCOMPARE(code(desk::Workplace::open(opening)), QString("practice.absent"));
}

void TestWorlds::with_a_practice_world_no_real_profile_is_opened() {
    make_it_real();
    QCOMPARE(code(desk::Workplace::open(scenario::practice_opening(profile_))), QString("profile.kind"));
}

void TestWorlds::the_practice_terminal_touches_no_real_profile_data() {
    QTest::addColumn<QStringList>("line");
    QTest::newRow("ledger head") << QStringList{"ledger", "head", "--user", "L08"};
    // These open no workplace.
    QTest::newRow("ledger restore") << QStringList{"ledger",        "restore", "/dev/null/none", "--user", "L08",
                                                   "--password-fd", "0"};
    QTest::newRow("check id") << QStringList{"check", "id", "A123456789"};
}

void TestWorlds::the_practice_terminal_touches_no_real_profile() {
    QFETCH(QStringList, line);
    make_it_real();
    line += {"--json", "--profile", QString::fromStdString(profile_.string())};
    const auto refused = test::run_to_end(test::built("app/jcic-desk-practice-cli"), line);
    QCOMPARE(refused.status, 1);
    QVERIFY2(is_fault(refused, "profile.kind"), qPrintable(refused.out));
}

void TestWorlds::a_practice_profile_is_made_only_by_who_has_a_practice_world() {
    desk::OpenOptions opening;
    opening.profile = profiles_.root() / "none";
    QCOMPARE(code(desk::Workplace::open(opening)), QString("file.missing"));
    QVERIFY(!std::filesystem::exists(opening.profile));
}

JCIC_TEST(TestWorlds)
#include "test_worlds.moc"
