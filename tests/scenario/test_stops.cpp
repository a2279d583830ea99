// A frozen desk, with its real ledger and the practice host (R-LO-6, R-IT-4).
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
    void a_frozen_item_is_not_approved_nor_retrieved();
    void the_freeze_is_lifted_by_two();
    void the_unit_head_alone_freezes_and_JCICs_letter_is_entered_with_its_end();
    void a_freeze_stands_after_a_restart();

private:
    desk::RegisterDesk& desk() { return desk_->registers(); }
    static office::StepWanted wanted(std::string_view action, std::string row, registers::Values typed) {
        return {&registers::stops, registers::stops.step(action), std::move(row), std::move(typed), std::nullopt};
    }
    /// By the unit head, who leaves the seat to the officer again.
    std::string freeze(registers::Values typed) {
        auto one = officer();
        if (!one.sign_in(Duty::unit_head)) qFatal("sign-in");
        typed.insert({{"cause", "incident"}, {"why", "疑似外洩，待查"}});
        const auto row = desk().take(wanted("stop.ordered", "", std::move(typed)));
        if (!row) qFatal("freeze: %s", qPrintable(scenario::code(row)));
        if (!one.sign_in()) qFatal("sign-in");
        return *row;
    }
    /// Together with somebody who checks others' work.
    Result<std::string> lift(const std::string& row, registers::Values typed = {}) {
        auto one = officer();
        JCIC_CHECK(one.sign_in(Duty::unit_head));
        const auto second = one.with(Duty::reviewer);
        typed.insert({"lifted-why", "查明無外洩"});
        auto step = wanted("stop.lifted", row, std::move(typed));
        step.beside = second.person;
        JCIC_TRY(const auto page, desk().page(step));
        return desk().take(step, page, one.secret(second.password));
    }
    std::string today() { return domain::roc_date_at(desk_->snapshot()->now).text(); }
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

void TestStops::a_frozen_item_is_not_approved_nor_retrieved() {
    const auto query = ready_to_request();
    VERIFY_OK(desk_->queries().request(query, {}));
    auto one = officer();
    VERIFY_OK(one.fetch(query, Item::t52));
    const auto row = freeze({});
    VERIFY_OK(one.card_ready());
    COMPARE_FAULT(desk_->queries().retrieve(query, Item::t50, {}), rule_lo_6);
    VERIFY_OK(one.print(query, Item::t52));  // what is held stays readable
    VERIFY_OK(lift(row));
    VERIFY_OK(one.sign_in());
    VERIFY_OK(one.card_ready());
    VERIFY_OK(one.fetch(query, Item::t50));
}

void TestStops::the_freeze_is_lifted_by_two() {
    const auto row = freeze({});
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    auto step = wanted("stop.lifted", row, {{"lifted-why", "查明無外洩"}});
    COMPARE_FAULT(desk().take(step), person_duty);  // nobody beside
    step.beside = one.with(Duty::unit_head).person;
    COMPARE_FAULT(desk().page(step), person_duty);  // not oneself
    QCOMPARE(desk_->snapshot()->stops.size(), std::size_t{1});
    VERIFY_OK(lift(row));
    QVERIFY(desk_->snapshot()->stops.empty());
    VERIFY_OK(one.sign_in());
    VERIFY_OK(one.submit());
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestStops::the_unit_head_alone_freezes_and_JCICs_letter_is_entered_with_its_end() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::supervisor));
    COMPARE_FAULT(desk().take(wanted("stop.ordered", "", {{"cause", "incident"}, {"why", "疑似外洩"}})), person_duty);
    const auto querier = one.with(Duty::query_officer).person.text();
    const auto last = domain::RocDate::from(domain::roc_date_at(desk_->snapshot()->now).days() + std::chrono::days{2});
    const auto row = desk()
                         .take(wanted("stop.imposed", "",
                                      {{"by", "jcic"},
                                       {"letter", "金徵(業)字第1150000001號"},
                                       {"dated", today()},
                                       {"from", today()},
                                       {"cause", "audit"},
                                       {"why", "查核改善期間"},
                                       {"person", querier},
                                       {"until", last.value().text()}}))
                         .value();
    const auto shown = desk_->snapshot()->stops.at(0);
    QCOMPARE(shown.person_name, one.with(Duty::query_officer).name);
    QCOMPARE(shown.stop.letter, std::string("金徵(業)字第1150000001號"));
    QCOMPARE(shown.stop.until, *last);
    VERIFY_OK(one.sign_in());
    COMPARE_FAULT(desk_->queries().submit(desk_->practice()->examples().front()), rule_lo_6);
    // What JCIC stopped, JCIC lets go on: by its letter, or once the last day is over.
    COMPARE_FAULT(lift(row), input_missing);
    VERIFY_OK(lift(row, {{"lifting-letter", "金徵(業)字第1150000002號"}}));
    VERIFY_OK(one.sign_in());
    VERIFY_OK(one.submit());
}

void TestStops::a_freeze_stands_after_a_restart() {
    const auto row = freeze({{"item", "T50"}});
    desk_.reset();
    desk_ = scenario::open(profile_);
    auto one = officer();
    VERIFY_OK(one.sign_in());
    QCOMPARE(desk_->snapshot()->stops.size(), std::size_t{1});
    QCOMPARE(desk_->snapshot()->stops.front().stop.row, row);
    QCOMPARE(desk_->snapshot()->stops.front().stop.why, std::string("疑似外洩，待查"));
    const auto& examples = desk_->practice()->examples();
    const bool refused = std::ranges::any_of(examples, [&](const auto& form) {
        const auto submitted = desk_->queries().submit(form);
        return !submitted && submitted.error().code == FaultCode::rule_lo_6;
    });
    QVERIFY(refused);
}

JCIC_TEST(TestStops)
#include "test_stops.moc"
