// Findings: what is wrong in a register is owed one, with its owner and its day, until another closes it.
#include <QtTest>

#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

class TestFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void who_owns_a_finding_remedies_it_and_another_closes_it_R_LO_5() {
        Walk walk;
        const auto& book = registers::findings;
        walk.designate("V2", {Duty::reviewer});
        auto begun = walk.good(book, *book.step("finding.opened"), "");
        begun.typed["owner"] = Walk::code_of(Duty::reviewer);
        const auto row = walk.take(begun).value();
        const auto remedied = walk.good(book, *book.step("finding.remedied"), row);
        COMPARE_FAULT(walk.steps(person("V2")).take_step(remedied), person_duty);  // not the owner
        COMPARE_FAULT(walk.steps(Walk::with(Duty::unit_head)).take_step(remedied), person_duty);
        VERIFY_OK(walk.steps(Walk::with(Duty::reviewer)).take_step(remedied));
        const auto closed = walk.good(book, *book.step("finding.closed"), row);
        const auto by_owner = walk.steps(Walk::with(Duty::reviewer)).take_step(closed);
        QCOMPARE(by_owner.error().detail("reason"), std::string_view("never-named"));
        VERIFY_OK(walk.steps(person("V2")).take_step(closed));
        QCOMPARE(walk.rows.row(book, row)->state, std::string_view("closed"));
    }

    void a_finding_is_owed_by_its_owner_and_not_in_the_past_R_LO_5() {
        Walk walk;
        const auto& book = registers::findings;
        auto begun = walk.good(book, *book.step("finding.opened"), "");
        begun.typed["due"] = "1151119";
        COMPARE_FAULT(walk.take(begun), input_form);
        begun.typed["due"] = "1151231";
        begun.typed["owner"] = Walk::code_of(Duty::auditor);  // who cannot write what was done
        COMPARE_FAULT(walk.take(begun), input_form);
        begun.typed["owner"] = "P3";
        const auto row = walk.take(begun).value();
        const auto all = registers::owed(walk.rows, walk.today(), walk.calendar);
        const auto* due = owed(all, book, row, "改善缺失");
        QVERIFY(due != nullptr);
        QCOMPARE(due->by, std::string("P3"));
        QCOMPARE(due->until.text(), std::string("1151231"));
    }

    void a_difference_is_owed_a_finding_about_that_row_R_DU_9() {
        for (const auto* book : {&registers::devices, &registers::envelopes, &registers::cards}) {
            Walk walk;
            const auto counting = std::string(book->about.substr(0, book->about.size() - 1)) + ".counted";
            // Of an opening balance the first count is owed sooner (tests/rules/R-DU-9.txt).
            const auto row = book == &registers::envelopes ? handed_on(walk) : walk.row_in(*book, "kept");
            QCOMPARE(owed_on(walk, *book, row, "每年盤點"), std::string("1161120"));
            auto counted = walk.good(*book, *book->step(counting), row);
            QVERIFY(counted.beside.has_value());  // by two
            counted.typed["in-place"] = "no";
            VERIFY_OK(walk.take(counted));
            QCOMPARE(owed_on(walk, *book, row, "盤點不符，登記缺失"), std::string("1151120"));
            auto finding = walk.good(registers::findings, registers::findings.steps.front(), "");
            finding.typed["about"] = std::string(book->about) + "999";
            VERIFY_OK(walk.take(finding));
            QVERIFY(!owed_on(walk, *book, row, "盤點不符，登記缺失").empty());  // about another row
            finding.typed["about"] = std::string(book->about) + row;
            VERIFY_OK(walk.take(finding));
            QCOMPARE(owed_on(walk, *book, row, "盤點不符，登記缺失"), std::string());
        }
    }

    void a_machine_is_checked_each_year_and_what_is_wrong_is_a_finding_R_PA_9() {
        Walk walk;
        const auto& book = registers::machines;
        QCOMPARE(owed_on(walk, book, "", "登記存放資料的主機"), std::string("1151220"));
        const auto row = walk.row_in(book, "in-use");
        QCOMPARE(owed_on(walk, book, "", "登記存放資料的主機"), std::string());
        QCOMPARE(owed_on(walk, book, row, "每年檢核主機"), std::string("1161120"));
        auto checked = walk.good(book, *book.step("machine.checked"), row);
        checked.typed["ports"] = "no";
        VERIFY_OK(walk.take(checked));
        QVERIFY(!owed_on(walk, book, row, "不符項目登記缺失").empty());
        auto finding = walk.good(registers::findings, registers::findings.steps.front(), "");
        finding.typed["about"] = "machine:" + row;
        VERIFY_OK(walk.take(finding));
        QCOMPARE(owed_on(walk, book, row, "不符項目登記缺失"), std::string());
        auto gone = walk.good(book, *book.step("machine.ended"), row);
        gone.typed["wiped"] = "no";
        COMPARE_FAULT(walk.take(gone), input_form);
    }

    void a_no_in_the_review_of_the_need_is_owed_a_finding_R_LO_8() {
        for (const auto* question : {"needed", "floor"}) {
            Walk walk;
            const auto& book = registers::needs;
            const auto* due = "檢討為否，登記缺失";
            auto reviewed = walk.good(book, book.steps.front(), "");
            auto row = walk.take(reviewed).value();
            QCOMPARE(owed_on(walk, book, row, due), std::string());
            reviewed.typed[question] = "no";
            row = walk.take(reviewed).value();
            QCOMPARE(owed_on(walk, book, row, due), std::string("1151120"));
            walk.clock.advance(std::chrono::days{400});
            QCOMPARE(owed_on(walk, book, row, due), std::string("1151120"));  // it does not go by itself
            find(walk, "need:" + row);
            QCOMPARE(owed_on(walk, book, row, due), std::string());
        }
    }

    void JCICs_report_of_card_use_is_checked_and_a_locked_card_has_its_cause_and_finding_R_LO_4() {
        const auto& book = registers::usages;
        const auto* due = "使用情形不符、異常或鎖卡，登記缺失";
        for (const auto* question : {"agrees", "as-usual", "none-locked"}) {
            Walk walk;
            auto branch_card = walk.good(registers::cards, *registers::cards.step("card.received"), "");
            branch_card.row = "0129999-03";
            VERIFY_OK(walk.take(branch_card));
            const auto row = walk.row_in(book, "received");
            QCOMPARE(walk.rows.row(book, row)->value("own-uses"),
                     std::string("115-08: 0129999-03 7; 115-09: 0129999-03 7; 115-10: 0129999-03 7"));
            QVERIFY(!owed_on(walk, book, row, "核對晶片卡使用情形").empty());
            auto checked = walk.good(book, *book.step("usage.checked"), row);
            checked.typed[question] = "no";
            checked.typed.erase("cause");
            COMPARE_FAULT(walk.take(checked), input_missing);
            checked.typed["cause"] = "輸入錯誤三次";
            VERIFY_OK(walk.take(checked));
            QCOMPARE(owed_on(walk, book, row, "核對晶片卡使用情形"), std::string());
            QCOMPARE(owed_on(walk, book, row, due), std::string("1151120"));
            find(walk, "usage:" + row);
            QCOMPARE(owed_on(walk, book, row, due), std::string());
        }
    }

    void what_an_audit_found_is_owed_a_finding_R_LO_5() {
        Walk walk;
        const auto& book = registers::audits;
        const auto* due = "查核有缺失，登記缺失";
        const auto none = walk.row_in(book, "planned");
        auto done = walk.good(book, *book.step("audit.done"), none);
        done.typed["found"] = "0";
        VERIFY_OK(walk.take(done));
        QCOMPARE(owed_on(walk, book, none, due), std::string());
        const auto some = walk.row_in(book, "planned");
        QCOMPARE(owed_on(walk, book, some, due), std::string());  // not looked yet
        done.row = some;
        done.typed["found"] = "1";
        VERIFY_OK(walk.take(done));
        QCOMPARE(owed_on(walk, book, some, due), std::string("1151120"));
        VERIFY_OK(walk.take(walk.good(book, *book.step("audit.filed"), some)));
        QCOMPARE(owed_on(walk, book, some, due), std::string("1151120"));  // filing it remedies nothing
        find(walk, "audit:" + none);
        QCOMPARE(owed_on(walk, book, some, due), std::string("1151120"));  // about another
        find(walk, "audit:" + some);
        QCOMPARE(owed_on(walk, book, some, due), std::string());
    }

private:
    /// A letter that came and was handed on.
    static std::string handed_on(Walk& walk) {
        const auto& book = registers::envelopes;
        const auto letter = walk.row_in(book, "with-head");
        return walk.take(walk.good(book, *book.step("envelope.handed-on"), letter)).value_or(std::string());
    }
    /// Enters a finding about that row.
    static void find(Walk& walk, const std::string& about) {
        auto finding = walk.good(registers::findings, registers::findings.steps.front(), "");
        finding.typed["about"] = about;
        VERIFY_OK(walk.take(finding));
    }
};

JCIC_TEST(TestFindings)
#include "test_findings.moc"
