// The desk verifies the ledger by itself at the first sign-in of a day, beside, and says what came out.

#include <QtTest>

#include "altered_listing.h"
#include "app/desk/unit_words.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/ledger/verify/kept_verified.h"
#include "at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class DailyCheckTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void the_first_sign_in_of_a_day_has_the_ledger_verified_and_no_event_says_so();
    void what_it_finds_is_told_and_stands_in_the_trail();
    void who_leaves_before_it_is_through_leaves_it_to_the_next();
    void a_program_without_windows_leaves_it_to_those_with();

private:
    [[nodiscard]] desk::LedgerView view() { return desk_->snapshot()->ledger; }
    /// Rounds until it is through; false where it takes too long.
    bool through() {
        for (int i = 0; i < 2'000; ++i) {
            desk_->round({});
            if (view().daily != desk::DailyState::running) return true;
            QTest::qSleep(5);
        }
        return false;
    }
    std::string said() {
        return desk::said_of(view(), [](const char* word) { return std::string(word); });
    }
    /// As if the last verification had been so many days ago.
    void verified_days_ago(int days) {
        auto& rooms = desk_->rooms();
        const auto then = rooms.clock->now() - std::chrono::hours{24 * days};
        QVERIFY(ledger::keep_verified(*rooms.seat->session, then));
    }
};

void DailyCheckTest::the_first_sign_in_of_a_day_has_the_ledger_verified_and_no_event_says_so() {
    QVERIFY(officer().work());
    desk_->rooms().verifies_daily = true;
    QCOMPARE(code(officer().sign_in(domain::Duty::query_officer)), QString());
    QVERIFY(!view().verified_at);
    const auto before = desk_->rooms().seat->session->count().value();
    desk_->round({});
    QVERIFY(view().daily == desk::DailyState::running);
    QVERIFY2(said().find("進行中") != std::string::npos, said().c_str());
    QVERIFY(through());
    QVERIFY(view().verified_at && view().verified_ok && view().findings == 0);
    QCOMPARE(desk_->rooms().seat->session->count().value(), before);
    QCOMPARE(count_events("ledger.verified"), std::size_t{0});
    // Once a day, whoever comes next; and another program is told.
    QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
    desk_->round({});
    QVERIFY(view().daily == desk::DailyState::none && view().verified_at);
    const auto other = scenario::open(profile_);
    QCOMPARE(code(scenario::Officer(*other).sign_in(domain::Duty::auditor)), QString());
    QCOMPARE(other->snapshot()->ledger.verified_at, view().verified_at);
    // And the next day again.
    verified_days_ago(1);
    QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
    desk_->round({});
    QVERIFY(view().daily == desk::DailyState::running);
    QVERIFY(through());
}

void DailyCheckTest::what_it_finds_is_told_and_stands_in_the_trail() {
    desk_->rooms().verifies_daily = true;
    QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
    QVERIFY(scenario::alter_listing(*desk_));
    QVERIFY(through());
    QVERIFY(view().verified_at && !view().verified_ok);
    QVERIFY(view().findings > 0);
    QCOMPARE(count_events("ledger.verified"), std::size_t{1});
    QVERIFY2(said().find("不符") != std::string::npos, said().c_str());
    // To whoever sits down next, too.
    const auto found = view().findings;
    const auto other = scenario::open(profile_);
    QCOMPARE(code(scenario::Officer(*other).sign_in(domain::Duty::auditor)), QString());
    QVERIFY(!other->snapshot()->ledger.verified_ok);
    QCOMPARE(other->snapshot()->ledger.findings, found);
}

void DailyCheckTest::who_leaves_before_it_is_through_leaves_it_to_the_next() {
    desk_->rooms().verifies_daily = true;
    QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
    desk_->round({});
    QVERIFY(view().daily == desk::DailyState::running);
    QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
    QVERIFY(view().daily == desk::DailyState::broken_off && !view().verified_at);
    QVERIFY2(said().find("沒有做完") != std::string::npos, said().c_str());
    QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
    desk_->round({});
    QVERIFY(view().daily == desk::DailyState::running);
    QVERIFY(through());
    QVERIFY(view().daily == desk::DailyState::none && view().verified_at && view().verified_ok);
}

void DailyCheckTest::a_program_without_windows_leaves_it_to_those_with() {
    QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
    desk_->round({});
    QVERIFY(view().daily == desk::DailyState::none && !view().verified_at);
}

JCIC_TEST(DailyCheckTest)
#include "test_daily_check.moc"
