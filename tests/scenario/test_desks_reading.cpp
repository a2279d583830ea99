// How a file of another desk is read (R-AU-5, docs/run/desks.md): judged first, written in one transaction that takes
// in what happened since, only what is new; and files in parts.
#include <QtTest>

#include "support/test_program.h"
#include "two_desks.h"

using namespace jcic;
using domain::AuthorisationUse;
using domain::Duty;
using domain::Item;
using scenario::Officer;
namespace registers = domain::registers;

class TestDesksReading : public QObject, private scenario::AtTwoDesks {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_was_told_before_is_not_written_again() {
        know_the_other();
        const auto at = desk_->parts().machine.clock().now();
        const auto says_both = [&](AuthorisationUse second, std::uint64_t through, std::chrono::minutes later) {
            return [=](domain::DeskExchange& said) {
                said.through = through;
                said.uses = {{"A-001", there, Item::t50, AuthorisationUse::spent, at},
                             {"A-001", there, Item::t51, second, at + later}};
            };
        };
        VERIFY_OK(desk_->exchange().read(file_of(says_both(AuthorisationUse::reserved, 40, {}))));
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{2});
        // Only when it was written about last is another.
        const auto same =
            desk_->exchange().read(file_of(says_both(AuthorisationUse::reserved, 50, std::chrono::minutes{9})));
        VERIFY_OK(same);
        QCOMPARE(same->news, std::size_t{0});
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{2});
        const auto changed =
            desk_->exchange().read(file_of(says_both(AuthorisationUse::free, 60, std::chrono::minutes{9})));
        VERIFY_OK(changed);
        QCOMPARE(changed->news, std::size_t{1});
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{3});
        QCOMPARE(last_event("authorisation-use.told")["item"], std::string("T51"));
    }

    void what_happens_between_judging_and_writing_counts_R_AU_5() {
        const auto wanted = form();
        know_the_other();
        const auto said = says(wanted.authorisation, AuthorisationUse::spent);
        const auto first = file_of(said);
        const auto judged = desk_->exchange().judge(first);
        VERIFY_OK(judged);
        QVERIFY(judged->report.held_back.empty());
        // Another program of this desk submits under the authorisation, and its unit head reads a shorter file.
        {
            const auto beside = scenario::open(profile_);
            VERIFY_OK(Officer(*beside).sign_in());
            VERIFY_OK(beside->queries().submit(wanted));
            VERIFY_OK(Officer(*beside).sign_in(Duty::unit_head));
            VERIFY_OK(beside->exchange().read(file_of(says(wanted.authorisation, AuthorisationUse::spent, 30))));
        }
        const auto taken = desk_->exchange().import_exchange(*judged);
        VERIFY_OK(taken);
        QCOMPARE(taken->held_back, std::vector<std::string>{wanted.authorisation + " T50"});
        QCOMPARE(taken->news, std::size_t{0});  // told a moment ago
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{1});
        QCOMPARE(count_events("desk.told"), std::size_t{2});
        // Judged before, and older by now.
        const auto again = desk_->exchange().import_exchange(*judged);
        COMPARE_FAULT(again, exchange_file);
        QCOMPARE(again.error().detail("reason"), std::string_view("older"));
    }

    void who_lost_the_duty_meanwhile_reads_nothing_R_DU_4() {
        know_the_other();
        const auto head = officer().with(Duty::unit_head).person;
        VERIFY_OK(officer().sign_in(Duty::administrator));
        const auto administrator = officer().with(Duty::administrator).person;
        QVERIFY(head != administrator);
        const auto judged = desk_->exchange().judge(file_of(says("A-001", AuthorisationUse::spent)));
        VERIFY_OK(judged);
        {
            const auto beside = scenario::open(profile_);
            VERIFY_OK(Officer(*beside).sign_in(Duty::unit_head));
            domain::registers::StepRequest change{
                &registers::people,
                registers::people.step("person.duties"),
                administrator.text(),
                {{"duties", "reviewer"}, {"briefed", desk_->parts().machine.today().text()}},
                std::nullopt};
            // Nobody is administrator then: it is shown, and not taken before.
            COMPARE_FAULT(beside->registers().take_step(change), register_state);
            change.accepted = beside->registers().judge(change).value().vacancies;
            QCOMPARE(change.accepted.size(), std::size_t{1});
            VERIFY_OK(beside->registers().take_step(change));
        }
        COMPARE_FAULT(desk_->exchange().import_exchange(*judged), person_duty);
        QCOMPARE(count_events("desk.told"), std::size_t{0});
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{0});
    }

    void too_much_for_one_file_goes_in_parts_and_a_missing_one_is_named() {
        const auto query = ready_to_request();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        // Three lines are more than two.
        const auto refused = desk_->exchange().write({0, {}, 2}, place());
        COMPARE_FAULT(refused, exchange_file);
        QCOMPARE(refused.error().detail("reason"), std::string_view("lines"));
        const std::uint64_t up_to = std::stoull(std::string(refused.error().detail("through")));
        const auto last = desk_->parts().seating.seat()->session().count().value();
        QVERIFY(up_to > 0 && up_to < last);
        const auto begun = desk_->exchange().write({0, up_to, 2}, place());
        VERIFY_OK(begun);
        QVERIFY(begun->said.uses.empty());
        QCOMPARE(begun->said.through, up_to);
        const auto rest = desk_->exchange().write({up_to, {}}, place());
        VERIFY_OK(rest);
        QCOMPARE(rest->said.since, up_to);
        QCOMPARE(rest->said.uses.size(), std::size_t{3});
        QCOMPARE(rest->said.uses.front().query, query);
        COMPARE_FAULT(desk_->exchange().write({5, 4}, place()), input_form);
        COMPARE_FAULT(desk_->exchange().write({0, 1'000'000}, place()), input_form);
        // Who reads the second part first is told what is missing.
        know_the_other();
        const auto gap = desk_->exchange().read(file_of([](auto& said) {
            said.since = 30;
            said.through = 40;
        }));
        COMPARE_FAULT(gap, exchange_file);
        QCOMPARE(gap.error().detail("missing-from"), std::string_view("1"));
        QCOMPARE(gap.error().detail("missing-to"), std::string_view("30"));
        VERIFY_OK(desk_->exchange().read(file_of([](auto& said) { said.through = 30; })));
        VERIFY_OK(desk_->exchange().read(file_of([](auto& said) {
            said.since = 30;
            said.through = 40;
        })));
    }
};

JCIC_TEST(TestDesksReading)
#include "test_desks_reading.moc"
