// How a statement of another desk is read (R-AU-5, docs/run/desks.md): judged first, written in one transaction that
// takes in what happened since, only what is new; and statements in parts.

#include <QtTest>

#include "app/desk/exchange/exchange_uses.h"
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
        VERIFY_OK(read_in(text(says_both(AuthorisationUse::reserved, 40, {}))));
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{2});
        // Only when it was written about last is another.
        const auto same = read_in(text(says_both(AuthorisationUse::reserved, 50, std::chrono::minutes{9})));
        VERIFY_OK(same);
        QCOMPARE(same->news, std::size_t{0});
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{2});
        const auto changed = read_in(text(says_both(AuthorisationUse::free, 60, std::chrono::minutes{9})));
        VERIFY_OK(changed);
        QCOMPARE(changed->news, std::size_t{1});
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{3});
        QCOMPARE(last_event("authorisation-use.told")["item"], std::string("T51"));
    }

    void what_happens_between_judging_and_writing_counts_R_AU_5() {
        const auto wanted = form();
        know_the_other();
        const auto said = says(wanted.authorisation, AuthorisationUse::spent);
        const auto judged = judge(text(said));
        VERIFY_OK(judged);
        QVERIFY(judged->report.held_back.empty());
        // Another program of this desk submits under the authorisation, and its unit head reads a shorter file.
        {
            const auto beside = scenario::open(profile_);
            VERIFY_OK(Officer(*beside).sign_in());
            VERIFY_OK(beside->queries().submit(wanted));
            VERIFY_OK(Officer(*beside).sign_in(Duty::unit_head));
            const auto parts = beside->parts();
            auto& seat = *parts.seating.seat();
            auto shorter = desk::judged_exchange(parts.machine, seat,
                                                 text(says(wanted.authorisation, AuthorisationUse::spent, 30)));
            VERIFY_OK(shorter);
            VERIFY_OK(desk::take_judged(parts.machine, seat, *shorter, ledger::anybody));
        }
        const auto taken = import_exchange(*judged);
        VERIFY_OK(taken);
        QCOMPARE(taken->held_back, std::vector<std::string>{wanted.authorisation + " T50"});
        QCOMPARE(taken->news, std::size_t{0});  // told a moment ago
        QCOMPARE(count_events("authorisation-use.told"), std::size_t{1});
        QCOMPARE(count_events("desk.told"), std::size_t{2});
        // Judged before, and older by now.
        const auto again = import_exchange(*judged);
        COMPARE_FAULT(again, exchange_file);
        QCOMPARE(again.error().detail("reason"), std::string_view("older"));
    }

    void too_much_for_one_file_goes_in_parts_and_a_missing_one_is_named() {
        const auto query = ready_to_request();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        // Three lines are more than two.
        const auto refused = write({0, {}, 2});
        COMPARE_FAULT(refused, exchange_file);
        QCOMPARE(refused.error().detail("reason"), std::string_view("lines"));
        const std::uint64_t up_to = std::stoull(std::string(refused.error().detail("through")));
        const auto last = desk_->parts().seating.seat()->session().count().value();
        QVERIFY(up_to > 0 && up_to < last);
        const auto begun = write({0, up_to, 2});
        VERIFY_OK(begun);
        QVERIFY(begun->first.said.uses.empty());
        QCOMPARE(begun->first.said.through, up_to);
        const auto rest = write({up_to, {}});
        VERIFY_OK(rest);
        QCOMPARE(rest->first.said.since, up_to);
        QCOMPARE(rest->first.said.uses.size(), std::size_t{3});
        QCOMPARE(rest->first.said.uses.front().query, query);
        COMPARE_FAULT(write({5, 4}), input_form);
        COMPARE_FAULT(write({0, 1'000'000}), input_form);
        // Who reads the second part first is told what is missing.
        know_the_other();
        const auto gap = read_in(text([](auto& said) {
            said.since = 30;
            said.through = 40;
        }));
        COMPARE_FAULT(gap, exchange_file);
        QCOMPARE(gap.error().detail("missing-from"), std::string_view("1"));
        QCOMPARE(gap.error().detail("missing-to"), std::string_view("30"));
        VERIFY_OK(read_in(text([](auto& said) { said.through = 30; })));
        VERIFY_OK(read_in(text([](auto& said) {
            said.since = 30;
            said.through = 40;
        })));
    }
};

// What was used of an authorisation before a desk's ledger began is known at the branch's other desks, too (R-AU-5,
// docs/run/desks.md).

class TestDesksUsedBefore : public QObject, private scenario::AtTwoDesks {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_the_register_says_was_used_before_is_told_R_AU_5() {
        auto wanted = form();
        VERIFY_OK(officer().authorise_anew(wanted));
        VERIFY_OK(correct(wanted.authorisation, "T50", today()));
        const auto through = desk_->parts().seating.seat()->session().count().value();
        const domain::UseLine line{wanted.authorisation, desk::no_query_of(wanted.authorisation), Item::t50,
                                   AuthorisationUse::spent, domain::start_of(desk_->parts().machine.today())};
        QVERIFY(told(wanted.authorisation) == std::vector{line});
        QVERIFY(told(wanted.authorisation, through).empty());  // nothing was said of it since
        VERIFY_OK(correct(wanted.authorisation, "", ""));
        const auto taken_back = told(wanted.authorisation, through);
        QCOMPARE(taken_back.size(), std::size_t{1});
        QVERIFY(taken_back.front().item == Item::t50 && taken_back.front().use == AuthorisationUse::free);
        QCOMPARE(taken_back.front().query, line.query);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void what_was_asked_here_after_it_contradicts_it_and_no_earlier_query_R_AU_5() {
        const auto query = ready_to_request();
        const auto reference = desk_->parts().seating.seat()->book().find(query)->authorisation;
        VERIFY_OK(desk_->queries().request(query, {}));
        know_the_other();
        const auto now = desk_->parts().machine.clock().now();
        const auto same = read_in(text(register_there_says(reference, AuthorisationUse::spent, now, 40)));
        VERIFY_OK(same);
        QVERIFY(same->differ.empty());  // the register there may tell of this very query
        const auto before =
            read_in(text(register_there_says(reference, AuthorisationUse::spent, now - std::chrono::days{1}, 50)));
        VERIFY_OK(before);
        QCOMPARE(before->differ.size(), std::size_t{1});
        QCOMPARE(before->differ.front().here, "query:" + query);
        QCOMPARE(before->differ.front().there, "authorisation:" + reference);
        QCOMPARE(last_event("desk.differed")["there"], "authorisation:" + reference);
    }

private:
    /// By an officer with the supervisor beside; "": nothing was used before.
    Result<std::string> correct(const std::string& authorisation, const std::string& items, const std::string& day) {
        auto one = officer();
        JCIC_CHECK(one.sign_in());
        registers::Values typed{{"why-corrected", "核對 Z52 後更正"}};
        if (!items.empty()) typed.insert({{"used-before", items}, {"used-on", day}});
        return one.beside(Duty::supervisor, wanted(registers::authorisations, "authorisation.use-corrected",
                                                   authorisation, std::move(typed)));
    }
    /// As the unit head writes them now: what stands in the file about this authorisation.
    std::vector<domain::UseLine> told(const std::string& authorisation, std::uint64_t since = 0) {
        if (!officer().sign_in(Duty::unit_head)) qFatal("sign-in");
        const auto written = write({since, {}});
        if (!written) qFatal("write");
        auto out = domain::read_exchange(written->second).value().said.uses;
        std::erase_if(out, [&](const domain::UseLine& one) { return one.authorisation != authorisation; });
        return out;
    }
    [[nodiscard]] Changed register_there_says(const std::string& authorisation, AuthorisationUse use, UtcTime at,
                                              std::uint64_t through) {
        return [=](domain::DeskExchange& said) {
            said.through = through;
            said.uses.push_back({authorisation, desk::no_query_of(authorisation), Item::t50, use, at});
        };
    }
};

JCIC_TEST(TestDesksReading)
JCIC_TEST(TestDesksUsedBefore)
#include "test_desks_reading.moc"
