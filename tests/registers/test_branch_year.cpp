// The branch's year in its registers: what each rule asks beside the steps that test_registers walks over.
#include <QtTest>

#include "app/domain/registers/parts.h"
#include "app/domain/registers/stops.h"
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

    void both_hold_video_identification_R_AU_2() {
        Walk walk;
        const auto& book = registers::audits;
        auto planned = walk.good(book, book.steps.front(), "");
        planned.typed["video"] = "no";
        for (const auto* kind : {"self-check", "internal"}) {
            planned.typed["kind"] = kind;
            COMPARE_FAULT(walk.take(planned), input_form);
        }
        planned.typed["kind"] = "extra";
        VERIFY_OK(walk.take(planned));
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

    void the_end_of_the_day_is_confirmed_on_office_days_R_DU_10() {
        Walk walk;
        const auto& book = registers::day_ends;
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string("1151120"));  // from the first working day on
        const auto today = walk.good(book, book.steps.front(), "");
        VERIFY_OK(walk.take(today));
        COMPARE_FAULT(walk.take(today), register_state);  // once a day
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string());
        walk.clock.advance(std::chrono::days{2});
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string());  // a Sunday
        walk.clock.advance(std::chrono::days{2});
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string("1151123"));  // Monday's is late
        VERIFY_OK(walk.take(walk.good(book, book.steps.front(), "")));          // Tuesday's
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string("1151123"));  // Monday's is late still
        auto monday = walk.good(book, book.steps.front(), "");
        monday.typed["day"] = "1151123";
        VERIFY_OK(walk.take(monday));
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string());
        monday.typed["day"] = "1151118";  // a Wednesday
        VERIFY_OK(walk.take(monday));
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string("1151119"));
    }

    void the_end_of_a_day_is_owed_from_the_first_office_day_on_R_DU_10() {
        Walk walk;
        const auto& book = registers::day_ends;
        QVERIFY(
            registers::owed(domain::registers::Rows(), walk.today(), walk.calendar).empty());  // nobody is there yet
        walk.clock.advance(std::chrono::days{10});  // ten days later nothing was ever confirmed
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string("1151120"));
        // A day off is none, and an earlier day that was entered begins it earlier.
        auto entered = walk.good(book, book.steps.front(), "");
        for (const char* day : {"1151120", "1151123", "1151124", "1151125", "1151126", "1151127", "1151130"}) {
            entered.typed["day"] = day;
            VERIFY_OK(walk.take(entered));
        }
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string());
        entered.typed["day"] = "1151118";
        VERIFY_OK(walk.take(entered));
        QCOMPARE(owed_on(walk, book, "", "下班檢查"), std::string("1151119"));
    }

    void a_card_that_is_out_is_not_confirmed_as_back_R_DU_9() {
        Walk walk;
        walk.row_in(registers::cards, "out");
        auto confirmed = walk.good(registers::day_ends, registers::day_ends.steps.front(), "");
        COMPARE_FAULT(walk.take(confirmed), input_form);
        confirmed.typed["cards"] = "no";
        VERIFY_OK(walk.take(confirmed));
    }

    void a_card_that_was_out_overnight_is_not_confirmed_as_back_later_R_DU_9() {
        Walk walk;
        const auto& cards = registers::cards;
        const auto card = walk.row_in(cards, "out");  // on Friday
        walk.clock.advance(std::chrono::days{3});
        auto confirmed = walk.good(registers::day_ends, registers::day_ends.steps.front(), "");
        confirmed.typed["day"] = "1151120";
        COMPARE_FAULT(walk.take(confirmed), input_form);
        QVERIFY(walk.take(walk.good(cards, *cards.step("card.handed-back"), card)).has_value());
        COMPARE_FAULT(walk.take(confirmed), input_form);  // it came back on Monday
        confirmed.typed["day"] = "1151119";               // before it went
        VERIFY_OK(walk.take(confirmed));
        confirmed.typed["day"] = "1151123";
        VERIFY_OK(walk.take(confirmed));
        confirmed.typed["day"] = "1151120";
        confirmed.typed["cards"] = "no";
        VERIFY_OK(walk.take(confirmed));
    }

    void a_paper_application_is_approved_by_another_R_DU_6() {
        Walk walk;
        walk.designate("B1", {Duty::query_officer, Duty::supervisor});
        const auto& book = registers::applications;
        const auto received = walk.good(book, book.steps.front(), "");
        const auto row = walk.steps(person("B1")).take_step(received).value();
        const auto approved = walk.good(book, *book.step("application.approved"), row);
        COMPARE_FAULT(walk.steps(person("B1")).take_step(approved), person_duty);
        VERIFY_OK(walk.steps(Walk::with(Duty::supervisor)).take_step(approved));
        QCOMPARE(owed_on(walk, book, row, "申請單裝夾"), std::string("1151127"));
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

    void what_JCIC_stopped_is_lifted_by_its_letter_or_its_last_day_R_LO_6() {
        Walk walk;
        const auto& book = registers::stops;
        auto imposed = walk.good(book, *book.step("stop.imposed"), "");
        imposed.typed["until"] = "1151130";
        const auto row = walk.take(imposed).value();
        auto lifted = walk.good(book, *book.step("stop.lifted"), row);
        lifted.typed.erase("lifting-letter");
        COMPARE_FAULT(walk.take(lifted), input_missing);
        QCOMPARE(owed_on(walk, book, row, "停止期滿，登記解除"), std::string("1151201"));
        walk.clock.advance(std::chrono::days{11});
        VERIFY_OK(walk.take(lifted));
        for (const auto* stopped : {"stop.ordered", "stop.imposed"}) {
            auto past = walk.good(book, *book.step(stopped), "");
            if (past.typed.contains("from")) past.typed["from"] = "1151125";
            past.typed["until"] = "1151130";
            const auto refused = walk.take(past);
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(std::string(refused.error().detail("reason")), std::string("over"));
        }
    }

    /// There is no letter by which somebody would let go on what they never stopped.
    void a_stop_entered_by_mistake_ends_by_two_without_a_letter_R_LO_6() {
        Walk walk;
        const auto& book = registers::stops;
        const auto row = walk.take(walk.good(book, *book.step("stop.imposed"), "")).value();
        QCOMPARE(registers::stops_on(walk.rows, walk.today()).size(), std::size_t{1});
        auto alone = walk.good(book, *book.step("stop.mistaken"), row);
        alone.beside.reset();
        QVERIFY(!walk.take(alone));
        VERIFY_OK(walk.take(walk.good(book, *book.step("stop.mistaken"), row)));
        QCOMPARE(walk.rows.row(book, row)->state, registers::mistaken);
        QVERIFY(registers::stops_on(walk.rows, walk.today()).empty());
    }

    void who_is_stopped_has_no_part_in_its_lifting_R_LO_6() {
        Walk walk;
        walk.designate("B1", {Duty::unit_head});
        const auto& book = registers::stops;
        const auto& lifting = *book.step("stop.lifted");
        const auto stopped = [&](Duty duty) {
            auto ordered = walk.good(book, *book.step("stop.ordered"), "");
            ordered.typed["person"] = Walk::code_of(duty);
            return walk.take(ordered).value();
        };
        const auto lifted_by = [&](const std::string& row, const domain::PersonId& head, Duty second) {
            auto wanted = walk.good(book, lifting, row);
            wanted.beside = Walk::with(second);
            return walk.steps(head).event_of(wanted);
        };
        const auto head = Walk::with(Duty::unit_head);
        const auto of_reviewer = stopped(Duty::reviewer);
        const auto refused = lifted_by(of_reviewer, head, Duty::reviewer);
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(std::string(refused.error().detail("reason")), std::string("never-named"));
        QCOMPARE(std::string(refused.error().detail("person")), Walk::code_of(Duty::reviewer));
        VERIFY_OK(lifted_by(of_reviewer, head, Duty::supervisor));
        const auto of_head = stopped(Duty::unit_head);
        COMPARE_FAULT(lifted_by(of_head, head, Duty::supervisor), person_duty);
        QVERIFY(walk.steps(head).possible(book, walk.rows.row(book, of_head)).empty());
        VERIFY_OK(lifted_by(of_head, person("B1"), Duty::supervisor));
        VERIFY_OK(lifted_by(stopped(Duty::query_officer), head, Duty::reviewer));
    }
};

JCIC_TEST(TestBranchYear)
#include "test_branch_year.moc"
