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
