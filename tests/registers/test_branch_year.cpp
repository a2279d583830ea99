// The branch's year in its registers: what each rule asks beside the steps that test_registers walks over.
#include <QtTest>

#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

class TestBranchYear : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_owed_is_told_with_its_day() {
        Walk walk;
        const auto owed_soon = [&] {
            auto out = registers::owed(walk.rows, walk.today(), walk.calendar);
            std::erase_if(out, [&](const auto& one) {
                return one.book == &registers::day_ends ||  // each office day's, from the first on
                       one.until.days() > walk.today().days() + std::chrono::days{15};
            });
            return out;
        };
        QVERIFY(owed_soon().empty());
        walk.row_in(registers::subject_access, "asked");
        walk.row_in(registers::incidents, "open");
        const auto owed = owed_soon();
        QCOMPARE(owed.size(), std::size_t{2});
        QCOMPARE(owed[0].book, &registers::incidents);
        QCOMPARE(owed[0].until.text(), std::string("1151120"));
        QCOMPARE(owed[1].until.text(), std::string("1151205"));
        walk.take(walk.good(registers::incidents, *registers::incidents.step("incident.notified"), "1")).value();
        QCOMPARE(owed_soon().size(), std::size_t{1});
    }

    void a_machine_is_owed_again_once_the_last_one_is_gone_R_PA_9() {
        Walk walk;
        const auto& book = registers::machines;
        const auto* due = "登記存放資料的主機";
        const auto first = walk.row_in(book, "in-use");
        const auto second = walk.row_in(book, "in-use");
        walk.clock.advance(std::chrono::days{10});
        VERIFY_OK(walk.take(walk.good(book, *book.step("machine.ended"), first)));
        QCOMPARE(owed_on(walk, book, "", due), std::string());  // another is in use
        walk.clock.advance(std::chrono::days{10});
        VERIFY_OK(walk.take(walk.good(book, *book.step("machine.ended"), second)));
        QCOMPARE(owed_on(walk, book, "", due), std::string("1151210"));
        const auto third = walk.row_in(book, "in-use");
        QCOMPARE(owed_on(walk, book, "", due), std::string());
        VERIFY_OK(walk.take(walk.good(book, *book.step("machine.ended"), third)));
        VERIFY_OK(walk.take(walk.good(book, *book.step("machine.erased"), third)));
        QCOMPARE(owed_on(walk, book, "", due), std::string("1151210"));  // from its ending, whatever became of the row
    }

    void rights_are_reviewed_twice_a_year_by_another_R_DU_8() {
        Walk walk;
        const auto& book = registers::people;
        QCOMPARE(owed_on(walk, book, "P2", "半年審查帳號及權限"), std::string("1160520"));
        auto reviewed = walk.good(book, *book.step("person.rights-confirmed"), "P8");
        COMPARE_FAULT(walk.steps(Walk::with(Duty::administrator)).take_step(reviewed), person_duty);  // oneself
        VERIFY_OK(walk.steps(Walk::with(Duty::unit_head)).take_step(reviewed));
        reviewed.row = "P2";
        reviewed.typed["least"] = "no";
        VERIFY_OK(walk.steps(Walk::with(Duty::administrator)).take_step(reviewed));
        QCOMPARE(owed_on(walk, book, "P2", "縮減權限或停用帳號"), std::string("1151120"));
        QCOMPARE(owed_on(walk, book, "P8", "縮減權限或停用帳號"), std::string());
        auto fewer = walk.good(book, *book.step("person.duties"), "P2");
        VERIFY_OK(walk.take(fewer));
        QCOMPARE(owed_on(walk, book, "P2", "縮減權限或停用帳號"), std::string());
    }

    void an_audit_is_owed_each_half_year_and_a_self_check_each_year_R_LO_5() {
        Walk walk;
        const auto& book = registers::audits;
        const auto* audit = "排定並辦理半年一次的內部稽核";
        const auto* self_check = "排定並辦理每年的自行查核";
        QCOMPARE(owed_on(walk, book, "", audit), std::string("1160520"));
        QCOMPARE(owed_on(walk, book, "", self_check), std::string("1161120"));
        auto planned = walk.good(book, book.steps.front(), "");
        planned.typed["kind"] = "internal";
        planned.typed["day"] = "1151201";
        const auto row = walk.take(planned).value();
        QCOMPARE(owed_on(walk, book, "", audit), std::string());  // one is planned
        QCOMPARE(owed_on(walk, book, row, "辦理查核"), std::string("1151201"));
        walk.clock.advance(std::chrono::days{20});
        VERIFY_OK(walk.take(walk.good(book, *book.step("audit.done"), row)));
        QCOMPARE(owed_on(walk, book, "", audit), std::string("1160610"));
        QCOMPARE(owed_on(walk, book, "", self_check), std::string("1161120"));
    }

    void an_audit_planned_for_after_its_term_silences_nothing_R_LO_5_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("due");
        QTest::newRow("internal") << "internal"
                                  << "1160520"
                                  << "1160521"
                                  << "排定並辦理半年一次的內部稽核";
        QTest::newRow("self-check") << "self-check"
                                    << "1161120"
                                    << "1161121"
                                    << "排定並辦理每年的自行查核";
    }

    void an_audit_planned_for_after_its_term_silences_nothing_R_LO_5() {
        QFETCH(QString, kind);
        QFETCH(QString, last);
        QFETCH(QString, after);
        QFETCH(QString, due);
        Walk walk;
        const auto& book = registers::audits;
        auto planned = walk.good(book, book.steps.front(), "");
        planned.typed["kind"] = kind.toStdString();
        for (const auto& day : {QString("1200101"), after}) {
            planned.typed["day"] = day.toStdString();
            VERIFY_OK(walk.take(planned));
            QCOMPARE(owed_on(walk, book, "", due.toStdString().c_str()), last.toStdString());
        }
        planned.typed["day"] = last.toStdString();
        VERIFY_OK(walk.take(planned));
        QCOMPARE(owed_on(walk, book, "", due.toStdString().c_str()), std::string());
    }

    void the_need_for_the_service_is_reviewed_each_year_by_two_R_LO_8() {
        Walk walk;
        const auto& book = registers::needs;
        const auto* due = "每年檢討服務需要及抽查筆數";
        QCOMPARE(owed_on(walk, book, "", due), std::string("1161120"));
        walk.clock.advance(std::chrono::days{30});
        const auto reviewed = walk.good(book, book.steps.front(), "");
        QVERIFY(reviewed.beside.has_value());
        auto typed = reviewed;
        typed.typed["queries"] = "7";
        COMPARE_FAULT(walk.take(typed), input_form);  // counted by the desk, never typed
        const auto row = walk.take(reviewed);
        VERIFY_OK(row);
        QCOMPARE(walk.rows.row(book, *row)->value("queries"), std::string("9"));
        QCOMPARE(owed_on(walk, book, "", due), std::string("1161220"));
    }

    void listed_persons_are_unknown_to_who_queries_R_LO_8() {
        Walk walk;
        const auto& book = registers::listed;
        COMPARE_FAULT(walk.steps(Walk::with(Duty::query_officer)).may_read(book), person_duty);
        COMPARE_FAULT(walk.steps(Walk::with(Duty::administrator)).may_read(book), person_duty);
        VERIFY_OK(walk.steps(Walk::with(Duty::reviewer)).may_read(book));
        for (const auto& field : book.steps.front().asks)
            if (field.name == "subject" || field.name == "name") QVERIFY(field.keep == domain::Keep::personal);
    }

    void who_was_designated_before_the_first_card_came_is_no_change_of_person_R_DU_5() {
        constexpr auto* came = "查詢人員就任，向聯徵中心申請人員異動";
        Walk walk;
        const auto designate = [&](const char* code) {
            walk.clock.advance(std::chrono::days{2});
            auto wanted = walk.good(registers::people, *registers::people.step("person.designated"), "");
            wanted.typed["code"] = code;
            wanted.typed["name"] = std::string("某") + code;
            wanted.typed["duties"] = "query-officer";
            for (const auto* left_out : {"namesake", "until"}) wanted.typed.erase(left_out);
            VERIFY_OK(walk.take(wanted));
        };
        designate("N20");  // of set-up, which goes on for some days
        designate("N21");
        QVERIFY(!walk.row_in(registers::cards, "kept").empty());
        designate("N22");
        QCOMPARE(owed_on(walk, registers::people, "N22", came), std::string("1151126"));
        for (const auto* code : {"N20", "N21"}) QCOMPARE(owed_on(walk, registers::people, code, came), std::string());
    }
};

JCIC_TEST(TestBranchYear)
#include "test_branch_year.moc"
