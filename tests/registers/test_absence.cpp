// What the rules want at once does not wait for a head who is away: a supervisor stops queries and tells an incident,
// and the head confirms it afterwards (R-LO-6).
#include <QtTest>

#include "app/domain/registers/stops.h"
#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

namespace {

const domain::PersonId the_head = Walk::with(Duty::unit_head);
const domain::PersonId the_supervisor = Walk::with(Duty::supervisor);

StepRequest of_row(const Walk& walk, const registers::Register& book, const char* action, const std::string& row) {
    auto out = walk.good(book, *book.step(action), row);
    out.typed.erase("until");
    out.typed.erase("person");
    return out;
}

Result<std::string> taken_by(Walk& walk, const domain::PersonId& by, const StepRequest& wanted) {
    return walk.steps(by).take_step(wanted);
}

}  // namespace

class TestAbsence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_supervisors_stop_works_at_once_and_waits_for_the_head() {
        const char* title = "追認代行的停止，或解除";
        Walk walk;
        const auto& book = registers::stops;
        const auto row = taken_by(walk, the_supervisor, of_row(walk, book, "stop.ordered-in-absence", "")).value();
        const auto stops = registers::stops_on(walk.rows, walk.today());
        QCOMPARE(stops.size(), std::size_t{1});
        QVERIFY(stops.front().forbids(domain::Item::t50, Walk::with(Duty::query_officer)));
        QCOMPARE(walk.rows.row(book, row)->value("stands-in"), the_supervisor.text());
        QCOMPARE(owed_on(walk, book, row, title), walk.today().text());
        VERIFY_OK(taken_by(walk, the_head, of_row(walk, book, "stop.confirmed", row)));
        QCOMPARE(owed_on(walk, book, row, title), std::string());
        QCOMPARE(walk.rows.row(book, row)->state, std::string_view("in-force"));
        QCOMPARE(registers::stops_on(walk.rows, walk.today()).size(), std::size_t{1});
    }

    // Another with the duty of unit head for those days, given beforehand: all that the head does, and no day longer.
    void a_deputy_named_beforehand_works_on_their_days() {
        Walk walk;
        auto deputy =
            walk.good(registers::people, *registers::people.step("person.duties"), Walk::code_of(Duty::reviewer));
        deputy.typed["duties"] = "reviewer,unit-head:1151123-1151124";
        deputy.typed.erase("deputy");
        VERIFY_OK(walk.take(deputy));
        const auto& book = registers::stops;
        const auto by_deputy = [&] {
            return taken_by(walk, Walk::with(Duty::reviewer), of_row(walk, book, "stop.ordered", ""));
        };
        COMPARE_FAULT(by_deputy(), person_duty);
        const auto row = taken_by(walk, the_supervisor, of_row(walk, book, "stop.ordered-in-absence", "")).value();
        walk.clock.advance(std::chrono::days{3});
        VERIFY_OK(by_deputy());
        VERIFY_OK(taken_by(walk, Walk::with(Duty::reviewer), of_row(walk, book, "stop.confirmed", row)));
        walk.clock.advance(std::chrono::days{2});
        COMPARE_FAULT(by_deputy(), person_duty);
    }

    void only_a_supervisor_stands_in_and_only_the_head_confirms_and_lifts() {
        Walk walk;
        const auto& book = registers::stops;
        for (const auto duty : domain::all_duties)
            if (duty != Duty::supervisor)
                COMPARE_FAULT(taken_by(walk, Walk::with(duty), of_row(walk, book, "stop.ordered-in-absence", "")),
                              person_duty);
        const auto row = taken_by(walk, the_supervisor, of_row(walk, book, "stop.ordered-in-absence", "")).value();
        COMPARE_FAULT(taken_by(walk, the_supervisor, of_row(walk, book, "stop.confirmed", row)), person_duty);
        COMPARE_FAULT(walk.steps(the_supervisor).event_of(of_row(walk, book, "stop.lifted", row)), person_duty);
        VERIFY_OK(walk.take(of_row(walk, book, "stop.lifted", row)));  // by the head, with another, unconfirmed
        QVERIFY(registers::stops_on(walk.rows, walk.today()).empty());
    }

    void who_stood_in_does_not_confirm_it_though_they_head_the_unit_by_then() {
        Walk walk;
        const auto& book = registers::stops;
        const auto row = taken_by(walk, the_supervisor, of_row(walk, book, "stop.ordered-in-absence", "")).value();
        auto more = walk.good(registers::people, *registers::people.step("person.duties"), the_supervisor.text());
        more.typed["duties"] = "unit-head,supervisor";
        more.typed.erase("deputy");
        VERIFY_OK(walk.take(more));
        const auto refused = taken_by(walk, the_supervisor, of_row(walk, book, "stop.confirmed", row));
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(refused.error().detail("reason"), std::string_view("never-named"));
    }

    void an_incident_is_told_at_once_and_its_notice_waits_for_the_head() {
        const char* title = "追認代行的通報";
        Walk walk;
        const auto& book = registers::incidents;
        const auto row = walk.take(walk.good(book, *book.step("incident.noticed"), "")).value();
        const auto notice = walk.good(book, *book.step("incident.notified-in-absence"), row);
        COMPARE_FAULT(taken_by(walk, the_head, notice), person_duty);
        auto without = notice;
        without.typed.erase("fsc");  // T52 is touched: the FSC is told, whoever tells it
        COMPARE_FAULT(taken_by(walk, the_supervisor, without), input_missing);
        VERIFY_OK(taken_by(walk, the_supervisor, notice));
        QCOMPARE(owed_on(walk, book, row, title), walk.today().text());
        COMPARE_FAULT(walk.steps(the_head).event_of(walk.good(book, *book.step("incident.closed"), row)),
                      register_state);
        COMPARE_FAULT(taken_by(walk, the_supervisor, of_row(walk, book, "incident.notice-confirmed", row)),
                      person_duty);
        VERIFY_OK(taken_by(walk, the_head, of_row(walk, book, "incident.notice-confirmed", row)));
        QCOMPARE(owed_on(walk, book, row, title), std::string());
        QCOMPARE(walk.rows.row(book, row)->state, std::string_view("told"));
        VERIFY_OK(walk.take(walk.good(book, *book.step("incident.closed"), row)));
    }

    // Nobody heads the unit but they: a checker confirms, and nothing else waits for it.
    void where_who_stood_in_has_become_the_only_head_a_checker_confirms() {
        Walk walk;
        const auto& book = registers::incidents;
        const auto row = walk.take(walk.good(book, *book.step("incident.noticed"), "")).value();
        auto told = walk.good(book, *book.step("incident.notified-in-absence"), row);
        told.typed.erase("head-office");
        VERIFY_OK(taken_by(walk, the_supervisor, told));
        const auto reviewer = Walk::with(Duty::reviewer);
        const auto confirming = of_row(walk, book, "incident.notice-confirmed", row);
        COMPARE_FAULT(taken_by(walk, reviewer, confirming), person_duty);  // a head is there
        auto more = walk.good(registers::people, *registers::people.step("person.duties"), the_supervisor.text());
        more.typed["duties"] = "unit-head,supervisor";
        more.typed.erase("deputy");
        VERIFY_OK(walk.take(more));
        walk.make_room_for(*registers::people.step("person.head-named"));  // and is gone
        COMPARE_FAULT(taken_by(walk, the_supervisor, confirming), person_duty);
        QCOMPARE(owed_on(walk, book, row, "追認代行的通報"), std::string());
        QCOMPARE(owed_on(walk, book, row, "單位主管即代行人員，請追認其通報"), walk.today().text());
        QCOMPARE(owed_on(walk, book, row, "立即通報總行"), walk.today().text());
        auto further = walk.good(book, *book.step("incident.notified-further"), row);
        VERIFY_OK(taken_by(walk, the_supervisor, further));
        QCOMPARE(owed_on(walk, book, row, "立即通報總行"), std::string());
        VERIFY_OK(taken_by(walk, reviewer, confirming));
        QCOMPARE(walk.rows.row(book, row)->state, std::string_view("told"));
    }
};

JCIC_TEST(TestAbsence)
#include "test_absence.moc"
