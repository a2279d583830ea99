// The settings as they stand at a desk: who said what, who may change it, and what is written when they do.
#include <QtTest>
#include <fstream>

#include "app/desk/register_desk.h"
#include "app/desk/settings_desk.h"
#include "app/domain/registers/policy.h"
#include "app/ledger/session.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::SettingFrom;
using scenario::Officer;
namespace registers = domain::registers;

class TestSettingsDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }
    void a_change_is_an_event_and_then_a_line_of_the_file();
    void it_holds_from_the_next_start();
    void who_may_not_is_refused_and_nothing_is_written();
    void what_is_settled_at_set_up_stays();
    void what_is_fixed_is_said_with_file_and_line_and_changed_by_nobody();
    void a_decision_of_the_branch_is_listed_with_its_day();
    void a_decision_for_a_day_to_come_is_listed_before_it();
    void a_path_that_leads_nowhere_is_refused();

private:
    [[nodiscard]] std::unique_ptr<desk::Workplace> open(Duty duty) const {
        auto desk = scenario::open(profile_);
        if (!Officer(*desk).sign_in(duty)) qFatal("sign-in");
        return desk;
    }
    static std::vector<domain::Recorded> changes(desk::Workplace& desk) {
        ledger::EventQuery query;
        query.subject = "ledger";
        query.action = "settings.changed";
        return desk.rooms().seat->session->events(query).value();
    }
    void fix(const std::string& text) const { std::ofstream(profile_ / "practice" / "policy.conf") << text; }
    static Result<std::string> decide(desk::Workplace& desk, const char* action, const char* field, const char* value,
                                      const std::string& from = {}) {
        const Officer officer(desk);
        const auto second = officer.with(Duty::supervisor);
        office::StepWanted wanted{&registers::policy, registers::policy.step(action), "", {}, second.person};
        wanted.typed = {
            {field, value}, {"from", from.empty() ? desk.rooms().today().text() : from}, {"why", "年度檢討"}};
        JCIC_TRY(const auto page, desk.registers().page(wanted));
        return desk.registers().take(wanted, page, Officer::secret(second.password));
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

void TestSettingsDesk::a_change_is_an_event_and_then_a_line_of_the_file() {
    const auto desk = open(Duty::administrator);
    const auto changed = desk->settings().change("clock_limit", " 120 ");
    VERIFY_OK(changed);
    QCOMPARE(changed->value, std::string("120"));
    QVERIFY(changed->from == SettingFrom::file && changed->line > 0 && changed->pending);
    const auto written = changes(*desk);
    QCOMPARE(written.size(), std::size_t{1});
    QCOMPARE(written.front().entry.value("setting"), std::string("clock_limit"));
    QCOMPARE(written.front().entry.value("old"), std::string("300"));
    QCOMPARE(written.front().entry.value("new"), std::string("120"));
    QCOMPARE(desk::read_settings(profile_)->clock_limit, std::chrono::seconds{120});
    VERIFY_OK(desk->settings().change("clock_limit", "120"));
    QCOMPARE(changes(*desk).size(), std::size_t{1});  // nothing changed
}

void TestSettingsDesk::it_holds_from_the_next_start() {
    {
        const auto desk = open(Duty::unit_head);
        VERIFY_OK(desk->settings().change("branch", "信義分行"));
        QVERIFY(desk->snapshot()->branch != "信義分行");
    }
    const auto desk = open(Duty::unit_head);
    QCOMPARE(desk->snapshot()->branch, std::string("信義分行"));
    QVERIFY(!desk->settings().one("branch")->pending);
}

void TestSettingsDesk::who_may_not_is_refused_and_nothing_is_written() {
    const auto desk = open(Duty::query_officer);
    COMPARE_FAULT(desk->settings().change("clock_limit", "120"), person_duty);
    QVERIFY(!desk->settings().one("clock_limit")->may_change);
    QVERIFY(changes(*desk).empty());
    QCOMPARE(desk::read_settings(profile_)->clock_limit, std::chrono::seconds{300});
    VERIFY_OK(desk->seat().sign_out("asked", std::nullopt));
    COMPARE_FAULT(desk->settings().list(), session_none);
    COMPARE_FAULT(desk->settings().change("clock_limit", "120"), session_none);
}

void TestSettingsDesk::what_is_settled_at_set_up_stays() {
    const auto desk = open(Duty::administrator);
    for (const auto* name : {"kind", "institution", "workstation", "host", "host_ca", "host_account"}) {
        const auto refused = desk->settings().change(name, "real");
        COMPARE_FAULT(refused, setting_fixed);
        QCOMPARE(std::string(refused.error().detail("reason")), std::string("founded"));
        QVERIFY(!desk->settings().one(name)->may_change);
    }
    COMPARE_FAULT(desk->settings().change("retention_years", "7"), input_form);  // decided in its register
    COMPARE_FAULT(desk->settings().change("nothing", "7"), input_form);
    COMPARE_FAULT(desk->settings().change("clock_limit", "0"), input_form);
    QVERIFY(changes(*desk).empty());
}

void TestSettingsDesk::what_is_fixed_is_said_with_file_and_line_and_changed_by_nobody() {
    fix("# of the bank\nclock_limit = 30\nretention_years = 9\n");
    const auto desk = open(Duty::administrator);
    QCOMPARE(desk->rooms().settings.clock_limit, std::chrono::seconds{30});
    const auto refused = desk->settings().change("clock_limit", "120");
    COMPARE_FAULT(refused, setting_fixed);
    QCOMPARE(std::string(refused.error().detail("line")), std::string("2"));
    QVERIFY(refused.error().detail("file").ends_with("policy.conf"));
    const auto fixed = desk->settings().one("retention_years").value();
    QVERIFY(fixed.from == SettingFrom::policy_file && fixed.line == 3 && fixed.value == "9" && !fixed.may_change);
    QCOMPARE(desk->rooms().policy().retention_years, 9);
    VERIFY_OK(Officer(*desk).sign_in(Duty::unit_head));
    COMPARE_FAULT(decide(*desk, "policy.retention", "retention_years", "12"), setting_fixed);
    QVERIFY(changes(*desk).empty());
}

void TestSettingsDesk::a_decision_of_the_branch_is_listed_with_its_day() {
    const auto desk = open(Duty::unit_head);
    const auto at_first = desk->settings().one("idle_minutes").value();
    QVERIFY(at_first.from == SettingFrom::initial && at_first.value == "15" && at_first.may_change);
    const auto row = decide(*desk, "policy.idle", "idle_minutes", "4");
    VERIFY_OK(row);
    const auto all = desk->settings().list();
    VERIFY_OK(all);
    for (const auto& one : *all) {
        if (one.about->name != "idle_minutes") continue;
        QVERIFY(one.from == SettingFrom::decision && one.value == "4" && !one.pending);
        QCOMPARE(one.decision, *row);
        QVERIFY(one.since == desk->rooms().today());
        return;
    }
    QFAIL("not listed");
}

void TestSettingsDesk::a_decision_for_a_day_to_come_is_listed_before_it() {
    const auto desk = open(Duty::unit_head);
    QVERIFY(!desk->settings().one("idle_minutes")->coming);
    const auto day = domain::RocDate::from(desk->rooms().today().days() + std::chrono::days{40}).value();
    const auto row = decide(*desk, "policy.idle", "idle_minutes", "4", day.text());
    VERIFY_OK(row);
    const auto one = desk->settings().one("idle_minutes").value();
    QCOMPARE(one.value, std::string("15"));
    QVERIFY(one.from == SettingFrom::initial && one.coming.has_value());
    QCOMPARE(one.coming->value, std::string("4"));
    QCOMPARE(one.coming->decision, *row);
    QVERIFY(one.coming->from == day);
}

void TestSettingsDesk::a_path_that_leads_nowhere_is_refused() {
    const auto desk = open(Duty::administrator);
    COMPARE_FAULT(desk->settings().change("card_crl", "no-such.crl"), file_missing);
    QVERIFY(changes(*desk).empty());
    VERIFY_OK(desk->settings().change("card_crl", ""));  // may be left out, and is
}

JCIC_TEST(TestSettingsDesk)
#include "test_settings_desk.moc"
