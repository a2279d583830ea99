// What a policy file fixes, and a calendar that is read in, at the terminal. What is set and decided:
// tests/rules/settings.txt.

#include <QJsonArray>
#include <fstream>

#include "app/desk/rooms/parts.h"
#include "cli/terminal.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void what_a_policy_file_fixes_is_refused_with_its_line() {
        fix("# of the bank\n\nretention_years = 9\nclock_limit = 60\n");
        const auto shown = as("L08", {"settings", "show", "clock_limit"}).json();
        QVERIFY(shown["fixed"].toBool() && !shown["may_change"].toBool());
        QCOMPARE(shown["line"].toInt(), 4);
        QCOMPARE(shown["value"].toString(), QString("60"));
        const auto refused = as("L08", {"settings", "set", "clock_limit", "120"});
        QVERIFY(is_fault(refused, "setting.fixed"));
        QVERIFY(refused.json()["cause"].toString().contains("policy.conf") &&
                refused.json()["cause"].toString().contains("4"));
        QCOMPARE(as("L01", {"retention", "list"}).json()["years"].toInt(), 9);
        QVERIFY(is_fault(as("L01", {"settings", "set", "retention_years", "12"}, {"--values", "-", "--second", "L02"},
                            "why=總行規定\n"),
                         "setting.fixed"));
    }

    void a_wrong_policy_file_is_named_with_its_line() {
        fix("idle_minutes = 15\nretention_years = 4\n");
        const auto refused = as("L08", {"settings", "list"});
        QVERIFY(is_fault(refused, "file.form"));
        const auto cause = refused.json()["cause"].toString();
        QVERIFY2(cause.contains("policy.conf") && cause.contains("2") && cause.contains("retention_years") &&
                     cause.contains("5–100"),
                 qPrintable(cause));
    }

    void a_newer_calendar_is_read_in() {
        const auto shipped =
            QString::fromStdString(test::in_source("resources/calendar/office-calendar-2027-issue1.csv"));
        QVERIFY(is_fault(as("L03", {"calendar", "read", shipped}), "person.duty"));
        const auto none = QString::fromStdString((profile_ / "none.csv").string());
        QVERIFY(is_fault(as("L08", {"calendar", "read", none}), "file.missing"));
        const auto wrong = QString::fromStdString((profile_ / "wrong.csv").string());
        std::ofstream((profile_ / "wrong.csv")) << "西元日期,星期,是否放假,備註\n20280101,一,2,\n";
        QVERIFY(is_fault(as("L08", {"calendar", "read", wrong}), "file.form"));
        QVERIFY(!std::filesystem::exists(profile_ / "calendar"));
        // 2028-01-01 is a Saturday: published as a day of work, so that the package's rule is seen to be replaced.
        const auto newer = QString::fromStdString((profile_ / "newer.csv").string());
        std::ofstream((profile_ / "newer.csv")) << "西元日期,星期,是否放假,備註\n20280101,六,0,補班\n";
        const auto read = as("L08", {"calendar", "read", newer});
        QVERIFY2(read.status == 0, qPrintable(read.out));
        QCOMPARE(read.json()["from"].toString(), QString("1170101"));
        QCOMPARE(read.json()["days"].toInt(), 1);
        QVERIFY(std::filesystem::exists(profile_ / "calendar" / "0001.csv"));
        const auto desk = scenario::open(profile_);
        QVERIFY(scenario::Officer(*desk).sign_in(domain::Duty::administrator));
        const std::chrono::year_month_day day{std::chrono::year{2028}, std::chrono::January, std::chrono::day{1}};
        QVERIFY(desk->parts().machine.calendar().published_day_off(day) == false);
    }

private:
    Ended as(const QString& person, const QStringList& command, const QStringList& more = {},
             const QByteArray& input = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(command +
                                       QStringList{"--json", "--profile", QString::fromStdString(profile_.string()),
                                                   "--user", person, "--password-fd", password.number()} +
                                       more,
                                   input);
    }
    void fix(const char* text) const { std::ofstream(profile_ / "practice" / "policy.conf") << text; }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
};

JCIC_TEST(TestSettings)
#include "test_settings.moc"
