// A frozen desk, with its real ledger and the practice host: that it asks (R-LO-6); tests/inquiry/test_stops.cpp has
// the rule.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class TestStops : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void a_frozen_item_is_refused_at_submission_and_at_request();
    void a_freeze_stands_after_a_restart_and_says_whose_it_is();

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
    /// Together with somebody who checks others' work.
    Result<std::string> lift(const std::string& row) {
        auto one = officer();
        JCIC_CHECK(one.sign_in(Duty::unit_head));
        return one.beside(Duty::reviewer, wanted(registers::stops, "stop.lifted", row, {{"lifted-why", "查明無外洩"}}));
    }
};

void TestStops::a_frozen_item_is_refused_at_submission_and_at_request() {
    const auto query = ready_to_request();
    const auto form = officer().whole_form().value();
    const auto row = freeze({{"item", "T51"}});
    auto one = officer();
    COMPARE_FAULT(desk_->queries().submit(form), rule_lo_6);
    const auto verdict = desk_->queries().check(form).value();
    QVERIFY(verdict.items.at(Item::t50).has_value());
    QCOMPARE(verdict.items.at(Item::t51).error().detail("stop"), std::string_view(row));
    VERIFY_OK(one.card_ready());
    COMPARE_FAULT(desk_->queries().request(query, {}), rule_lo_6);
    QCOMPARE(last_event("query.stopped")["problem"], std::string("rule.R-LO-6"));
    QCOMPARE(count_events("query.requesting"), std::size_t{0});
    VERIFY_OK(lift(row));
    VERIFY_OK(one.sign_in());
    VERIFY_OK(one.card_ready());
    VERIFY_OK(desk_->queries().request(query, {}));
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestStops::a_freeze_stands_after_a_restart_and_says_whose_it_is() {
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
    COMPARE_FAULT(desk_->queries().submit(desk_->practice()->examples().front()), rule_lo_6);
}

JCIC_TEST(TestStops)
#include "test_stops.moc"
