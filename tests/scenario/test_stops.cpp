// A stop at the desk, as the windows show it (R-LO-6); tests/rules/R-LO-6.txt has the rule.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestStops : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_freeze_stands_after_a_restart_and_says_whose_it_is() {
        const auto querier = officer().with(Duty::query_officer);
        const auto before = desk_->snapshot()->now;
        const auto row = freeze({{"person", querier.person.text()}});
        desk_.reset();
        desk_ = scenario::open(profile_);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        QCOMPARE(desk_->snapshot()->stops.size(), std::size_t{1});
        const auto shown = desk_->snapshot()->stops.front();
        QCOMPARE(shown.stop.row, row);
        QCOMPARE(shown.stop.why, std::string("疑似外洩，待查"));
        QCOMPARE(shown.person_name, querier.name);
        QCOMPARE(shown.entered_by, one.with(Duty::unit_head).name);
        QVERIFY(shown.since >= before && shown.since <= desk_->snapshot()->now);
    }

private:
    /// By the unit head, who leaves the seat to the officer again.
    std::string freeze(registers::Values typed) {
        auto one = officer();
        if (!one.sign_in(Duty::unit_head)) qFatal("sign-in");
        typed.insert({{"cause", "incident"}, {"why", "疑似外洩，待查"}});
        const auto row = desk().take_step(wanted(registers::stops, "stop.ordered", "", std::move(typed)));
        if (!row) qFatal("freeze: %s", qPrintable(scenario::code(row)));
        if (!one.sign_in()) qFatal("sign-in");
        return *row;
    }
};

JCIC_TEST(TestStops)
#include "test_stops.moc"
