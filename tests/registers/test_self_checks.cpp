// The self-check's answers and the copy of its report to JCIC (R-LO-5): who fills in, who signs, what is owed by when.
#include <QtTest>

#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

class TestSelfChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_copy_to_JCIC_is_owed_by_its_day_until_it_is_sent_R_LO_5() {
        Walk walk;
        const auto& book = registers::audits;
        const auto* copy = "自行查核報告副本經總機構送聯徵中心";
        auto planned = walk.good(book, book.steps.front(), "");
        planned.typed["copy-due"] = "1160131";
        const auto named = walk.take(planned).value();
        QCOMPARE(owed_on(walk, book, named, copy), std::string("1160131"));  // from the plan on
        planned.typed.erase("copy-due");
        const auto unnamed = walk.take(planned).value();
        QCOMPARE(owed_on(walk, book, unnamed, copy), std::string());
        for (const auto& row : {named, unnamed}) VERIFY_OK(walk.take(walk.good(book, *book.step("audit.done"), row)));
        QCOMPARE(owed_on(walk, book, named, copy), std::string("1160131"));
        QCOMPARE(owed_on(walk, book, unnamed, copy), std::string("1151220"));  // a month after the check
        QCOMPARE(owed_on(walk, book, unnamed, "查核報告送出或歸檔"), std::string());
        auto through_nobody = walk.good(book, *book.step("audit.filed"), named);
        through_nobody.typed.erase("sent-through");  // 聯徵1 五、3): by which unit of head office
        COMPARE_FAULT(walk.take(through_nobody), input_missing);
        for (const auto& row : {named, unnamed}) {
            VERIFY_OK(walk.take(walk.good(book, *book.step("audit.filed"), row)));
            QCOMPARE(owed_on(walk, book, row, copy), std::string());
        }
        planned.typed["kind"] = "internal";
        planned.typed["copy-due"] = "1160131";
        const auto internal = walk.take(planned).value();
        QCOMPARE(owed_on(walk, book, internal, copy), std::string());  // nobody's but the self-check's
    }

    void a_planned_check_is_put_off_or_dropped_with_its_reason_R_LO_5() {
        Walk walk;
        const auto& book = registers::audits;
        const auto* due = "辦理查核";
        auto planned = walk.good(book, book.steps.front(), "");
        planned.typed["kind"] = "internal";
        planned.typed["day"] = "1151125";
        const auto row = walk.take(planned).value();
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151125"));
        auto later = walk.good(book, *book.step("audit.replanned"), row);
        later.typed["day"] = "1151119";
        COMPARE_FAULT(walk.take(later), input_form);  // over
        later.typed["day"] = "1151202";
        VERIFY_OK(walk.take(later));
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151202"));
        const auto* next = "排定並辦理半年一次的內部稽核";
        QCOMPARE(owed_on(walk, book, "", next), std::string());
        VERIFY_OK(walk.take(walk.good(book, *book.step("audit.dropped"), row)));
        QCOMPARE(owed_on(walk, book, row, due), std::string());
        QVERIFY(!owed_on(walk, book, "", next).empty());  // the half-year's is owed all the same
        COMPARE_FAULT(walk.take(walk.good(book, *book.step("audit.done"), row)), register_state);
    }

    void a_self_check_is_signed_whole_by_its_filler_and_another_R_LO_5() {
        Walk walk;
        const auto& book = registers::self_checks;
        const auto row = walk.row_in(book, "filling");
        const auto* due = "填寫自行查核答覆並簽章";
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151120"));
        const auto& answering = *book.step("self-check.answered");
        auto answered = walk.good(book, answering, row);
        answered.typed.erase("answer-4-10");
        VERIFY_OK(walk.take(answered));
        const auto signing = walk.good(book, *book.step("self-check.signed"), row);
        COMPARE_FAULT(walk.take(signing), input_missing);
        // Another fills nothing of it in, and signs it no more than they would alone.
        COMPARE_FAULT(walk.steps(Walk::with(Duty::reviewer)).take_step(answered), person_duty);
        COMPARE_FAULT(walk.steps(Walk::with(Duty::reviewer)).event_of(signing), person_duty);
        answered.typed = {{"answer-4-10", "yes"}};
        VERIFY_OK(walk.take(answered));
        QCOMPARE(walk.rows.row(book, row)->value("answer-1-1"), std::string("yes"));  // what was said before stays
        VERIFY_OK(walk.take(signing));
        QCOMPARE(owed_on(walk, book, row, due), std::string());
        COMPARE_FAULT(walk.take(answered), register_state);
    }

    void what_does_not_conform_is_owed_a_finding_R_LO_5() {
        Walk walk;
        const auto& book = registers::self_checks;
        const auto* finding = "自行查核不符合，登記缺失";
        const auto row = walk.row_in(book, "filling");
        auto answered = walk.good(book, *book.step("self-check.answered"), row);
        answered.typed["answer-3-7"] = "no";
        VERIFY_OK(walk.take(answered));
        VERIFY_OK(walk.take(walk.good(book, *book.step("self-check.signed"), row)));
        QCOMPARE(owed_on(walk, book, row, finding), std::string("1151120"));
        auto opened = walk.good(registers::findings, registers::findings.steps.front(), "");
        opened.typed["about"] = "self-check:" + row;
        VERIFY_OK(walk.take(opened));
        QCOMPARE(owed_on(walk, book, row, finding), std::string());
    }
};

JCIC_TEST(TestSelfChecks)
#include "test_self_checks.moc"
