// The register of the branch's decisions: what it decided where a rule leaves a choice, and from when on.
#include <QtTest>

#include "app/domain/registers/policy.h"
#include "app/domain/registers/samples.h"
#include "registers/deciding.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

class TestPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void without_a_decision_the_rules_own_choice_counts() { QCOMPARE(Deciding().on() == domain::Policy{}, true); }

    void a_decision_counts_from_its_day_until_the_next() {
        Deciding branch;
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "7"));
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "10", "1151201"));
        VERIFY_OK(branch.decide("policy.idle", "idle_minutes", "3"));
        QCOMPARE(branch.on().retention_years, 7);
        QCOMPARE(branch.on("1151130").retention_years, 7);
        QCOMPARE(branch.on("1151201").retention_years, 10);
        QVERIFY(branch.on().idle_most == std::chrono::minutes{3});
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "8"));  // of the same day: the later one
        QCOMPARE(branch.on().retention_years, 8);
        QCOMPARE(branch.on("1151201").retention_years, 10);
    }

    void what_is_decided_for_a_day_to_come_is_known_before_it() {
        Deciding branch;
        const auto& setting = *registers::decided_by("policy.retention");
        const auto next_after = [&](const char* day) -> std::string {
            const auto* row = registers::decided_next(branch.rows, domain::RocDate::parse(day).value(), setting);
            return row == nullptr ? "" : row->value("from") + " " + row->value("retention_years");
        };
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "7"));
        QCOMPARE(next_after("1151120"), std::string());
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "12", "1160101"));
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "10", "1151201"));
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "11", "1151201"));  // of one day: the later one
        VERIFY_OK(branch.decide("policy.idle", "idle_minutes", "3", "1151121"));           // about something else
        QCOMPARE(next_after("1151120"), std::string("1151201 11"));
        QCOMPARE(next_after("1151201"), std::string("1160101 12"));
        QCOMPARE(next_after("1160101"), std::string());
        branch.rows.fix({{"retention_years", {"9", "policy.conf", 1}}});
        QCOMPARE(next_after("1151120"), std::string());  // no decision counts then
    }

    void a_decision_is_kept_while_it_counts_and_its_term_after_R_AU_6() {
        constexpr auto* due = "刪除保存期滿的一筆";
        Deciding branch;
        const auto& book = registers::policy;
        const auto decide = [&](const char* minutes, std::string from) {
            return branch.decide("policy.idle", "idle_minutes", minutes, from.c_str()).value();
        };
        const auto head = Walk::with(Duty::unit_head);
        const auto reason_of = [&](const std::string& row) {
            const auto event = branch.steps(head).event_of(branch.good(book, *book.step("policy.erased"), row));
            return event ? std::string() : std::string(event.error().detail("reason"));
        };
        const auto row = decide("10", "1151120");
        branch.clock.advance(std::chrono::years{20});
        QCOMPARE(owed_on(branch, book, row, due), std::string());
        QCOMPARE(reason_of(row), std::string("in-force"));  // however old
        const auto today = branch.today();
        const auto other = decide("5", domain::RocDate::from(today.days() + std::chrono::days{10})->text());
        QCOMPARE(reason_of(row), std::string("in-force"));  // until the other one begins
        branch.clock.advance(std::chrono::days{11});
        QCOMPARE(reason_of(row), std::string("kept"));
        const auto over = owed_on(branch, book, row, due);
        QVERIFY(!over.empty() && owed_on(branch, book, other, due).empty());
        branch.clock.advance(std::chrono::days{5 * 365});
        QCOMPARE(reason_of(row), std::string("kept"));
        branch.clock.advance(std::chrono::days{3});
        QVERIFY(domain::RocDate::parse(over).value() <= branch.today());
        VERIFY_OK(branch.take(branch.good(book, *book.step("policy.erased"), row)));
        const auto* erased = branch.rows.row(book, row);
        QVERIFY(erased->state == std::string_view("erased") && erased->sealed.contains("why"));
        QCOMPARE(erased->value("idle_minutes"), std::string("10"));  // what is of nobody stays: what held then is known
        QVERIFY(branch.on("1251120").idle_most == std::chrono::minutes{10});
        QCOMPARE(reason_of(other), std::string("in-force"));
    }

    void a_row_is_kept_its_term_and_then_erased_by_two_R_AU_6() {
        Deciding branch;
        const auto& book = registers::authorisations;
        const auto row = branch.row_in(book, "ended");
        const auto step = branch.good(book, *book.step("authorisation.erased"), row);
        const auto head = Walk::with(Duty::unit_head);
        const auto after = [&](std::chrono::days days) {
            branch.clock.advance(days);
            return branch.steps(head).event_of(step);
        };
        COMPARE_FAULT(after(std::chrono::days{0}), register_state);
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "6"));
        COMPARE_FAULT(after(std::chrono::days{5 * 366}), register_state);
        const auto event = after(std::chrono::days{366});
        VERIFY_OK(event);
        QCOMPARE(event->value(field::destroys), "authorisation:" + row);
        QCOMPARE(event->field(field::page)->keep, domain::Keep::plain);
        QVERIFY(branch.rows.row(book, row)->value("subject") == "A123456789");
        VERIFY_OK(branch.take(step));
        const auto* erased = branch.rows.row(book, row);
        QCOMPARE(erased->value("subject"), std::string());
        QVERIFY(erased->sealed.contains("subject") && erased->state == std::string_view("erased"));
        QCOMPARE(erased->value("items"), std::string("T50,T51"));  // what is of nobody stays
        registers::Rows again;
        VERIFY_OK(branch.journal.refresh(again));
        QCOMPARE(again.row(book, row)->value("subject"), std::string());
    }

    void the_custodian_types_the_password_where_file_or_branch_says_so_R_DU_2() {
        Deciding branch;
        const auto asked = [&] {
            return registers::custodian_types_password(branch.rows, domain::RocDate::parse("1151120").value());
        };
        QVERIFY(!asked());
        VERIFY_OK(branch.decide("policy.password-held", "password_held_by", "querier"));
        QVERIFY(!asked());
        branch.rows.fix({{"password_held_by", {"custodian", "policy.conf", 4}}});
        QVERIFY(asked());
        branch.rows.fix({});
        VERIFY_OK(branch.decide("policy.password-held", "password_held_by", "custodian"));
        QVERIFY(asked());
        branch.rows.fix({{"password_held_by", {"querier", "policy.conf", 4}}});
        QVERIFY(asked());  // the decision stands in the ledger, and verification knows no file
    }

    void another_copy_takes_its_reason_unless_the_branch_decides_more_strictly_R_PA_7() {
        Deciding branch;
        QVERIFY(branch.on().reprints == domain::Reprints::by_reason);
        VERIFY_OK(branch.decide("policy.reprints", "reprints", "approval"));
        QVERIFY(branch.on().reprints == domain::Reprints::approved);
        // Back again is less strict, and no single person's.
        auto alone = branch.good(registers::policy, *registers::policy.step("policy.reprints"), "");
        alone.typed["reprints"] = "reason";
        alone.beside.reset();
        COMPARE_FAULT(branch.steps(Walk::with(Duty::unit_head)).event_of(alone), input_missing);
        QVERIFY(branch.on().reprints == domain::Reprints::approved);
        VERIFY_OK(branch.decide("policy.reprints", "reprints", "reason"));
        QVERIFY(branch.on().reprints == domain::Reprints::by_reason);
    }

    // Read with its blank it would be no years to keep, and none of the ways to change a password.
    void what_is_stored_otherwise_than_it_is_written_decides_nothing() {
        Deciding branch;
        for (const auto* years : {" 7", "7 ", "７", "07", "4", ""})
            branch.store("policy.retention", "retention_years", years);
        branch.store("policy.idle", "idle_minutes", "3\t");
        branch.store("policy.password-held", "password_held_by", "querier ");
        branch.store("policy.password-changed", "password_changed_by", " jcic");
        branch.store("policy.sample-least", "sample_least", "30", "１１５１１２０");
        QVERIFY(branch.on() == domain::Policy{});
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "7"));
        branch.store("policy.retention", "retention_years", "12 ");
        QCOMPARE(branch.on().retention_years, 7);
        // Nor does a value that a policy file's reader did not ask.
        branch.rows.fix(
            {{"retention_years", {"12 ", "policy.conf", 3}}, {"password_held_by", {"nobody", "policy.conf", 4}}});
        QVERIFY(branch.on() == domain::Policy{});
    }

    void what_a_policy_file_fixed_holds_and_is_not_decided() {
        Deciding branch;
        VERIFY_OK(branch.decide("policy.retention", "retention_years", "7"));
        branch.rows.fix({{"retention_years", {"12", "/etc/jcic-desk/policy.conf", 3}}});
        QCOMPARE(branch.on().retention_years, 12);
        const auto refused = branch.decide("policy.retention", "retention_years", "13");
        COMPARE_FAULT(refused, setting_fixed);
        QCOMPARE(std::string(refused.error().detail("file")), std::string("/etc/jcic-desk/policy.conf"));
        QCOMPARE(std::string(refused.error().detail("line")), std::string("3"));
        VERIFY_OK(branch.decide("policy.idle", "idle_minutes", "3"));  // what is not fixed is the branch's
        branch.rows.fix({});
        QCOMPARE(branch.on().retention_years, 7);
    }

    void a_draw_says_where_each_of_its_settings_comes_from_R_LO_8() {
        namespace set_by = registers::set_by;
        Deciding branch;
        const auto on = [&] { return registers::sample_settings_on(branch.rows, *domain::RocDate::parse("1151120")); };
        QVERIFY((on() == domain::SampleSettings{
                             {}, domain::SampleBy::month, 10, set_by::rule, set_by::rule, set_by::rule, set_by::rule}));
        VERIFY_OK(branch.decide("policy.sample-by", "sample_by", "querier"));
        VERIFY_OK(branch.decide("policy.sample-least", "sample_least", "20", "1151201"));  // not yet
        VERIFY_OK(branch.decide("policy.sample-outside", "sample_outside", "4"));
        branch.rows.fix({{"sample_percent", {"3", "policy.conf", 1}}});
        QVERIFY((on() == domain::SampleSettings{{3, 10},
                                                domain::SampleBy::querier,
                                                4,
                                                set_by::policy_file,
                                                set_by::rule,
                                                set_by::decision,
                                                set_by::decision}));
    }

    void each_setting_of_the_branch_is_a_step_of_its_register() {
        const auto settings = registers::branch_settings();
        QCOMPARE(settings.size() + 1, registers::policy.steps.size());  // and what erases any of them
        for (const auto& setting : settings) {
            const auto* step = registers::policy.step(setting.action);
            QVERIFY2(step != nullptr && step->beside, setting.name.data());
            QVERIFY(registers::decided_by(setting.action) == &setting);
            QCOMPARE(step->asks.front().name, setting.name);
            QVERIFY(std::ranges::equal(step->by, setting.by));
        }
    }
};

JCIC_TEST(TestPolicy)
#include "test_policy.moc"
