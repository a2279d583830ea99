// The desk verifies the ledger by itself at the first sign-in of a day, beside, and says what came out.

#include <QtTest>

#include "altered_listing.h"
#include "app/desk/unit_words.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/ledger/session/opened.h"
#include "app/ledger_check/kept_verified.h"
#include "at_the_desk.h"
#include "support/parts_for_tests.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class DailyCheckTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void the_first_sign_in_of_a_day_has_the_ledger_verified_and_no_event_says_so() {
        QVERIFY(officer().work());
        desk_->parts().verified.verify_daily();
        QCOMPARE(code(officer().sign_in(domain::Duty::query_officer)), QString());
        QVERIFY(!view().verified_at);
        const auto before = desk_->parts().seating.seat()->session().count().value();
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::running);
        QVERIFY2(said().find("進行中") != std::string::npos, said().c_str());
        QVERIFY(through());
        QVERIFY(view().verified_at && view().verified_ok && view().findings == 0);
        QCOMPARE(desk_->parts().seating.seat()->session().count().value(), before);
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

    void what_it_finds_is_told_and_stands_in_the_trail() {
        desk_->parts().verified.verify_daily();
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

    void who_leaves_before_it_is_through_leaves_it_to_the_next() {
        desk_->parts().verified.verify_daily();
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        const auto parts = desk_->parts();
        {
            const std::lock_guard kept_waiting(parts.seating.seat()->session().opened().mutex());
            desk_->round({});
            QVERIFY(view().daily == desk::DailyState::running);
            desk::end_daily(desk_->parts());
        }
        // It heard that it is to stop, and is no failure.
        QCOMPARE(code(parts.seating.seat()->end_daily_check()), QStringLiteral("cancelled"));
        QVERIFY(!parts.verified.now().failed_at);
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        QVERIFY(view().daily == desk::DailyState::broken_off && !view().verified_at);
        QVERIFY2(said().find("未完成") != std::string::npos, said().c_str());
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::running);
        QVERIFY(through());
        QVERIFY(view().daily == desk::DailyState::none && view().verified_at && view().verified_ok);
    }

    void a_program_without_windows_leaves_it_to_those_with() {
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::none && !view().verified_at);
    }

    void what_a_person_found_stands_though_the_daily_check_finds_nothing() {
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        const auto anchor = desk_->ledger().head_on_paper().value().anchor;
        const auto other = scenario::open(profiles_.fresh());
        QCOMPARE(code(scenario::Officer(*other).sign_in(domain::Duty::supervisor)), QString());
        // Head office's paper says something else than this ledger.
        QVERIFY(!desk_->ledger().verify({}, other->ledger().head_on_paper().value().anchor).value().ok);
        QVERIFY(anchor != other->ledger().head_on_paper().value().anchor);
        const auto parts = desk_->parts();
        auto yesterday = parts.verified.now();
        *yesterday.at -= std::chrono::hours{24};
        desk::PartsForTests::verify(parts.verified, yesterday);
        const auto found = *parts.verified.now().at;
        parts.verified.verify_daily();
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::running);
        QVERIFY(through());
        QVERIFY(!view().verified_ok && view().findings == 1 && view().quiet_since);
        QCOMPARE(view().verified_at, std::optional(found));
        QVERIFY2(said().find("1 處不符") != std::string::npos && said().find("未再發現") != std::string::npos,
                 said().c_str());
        // For who comes next, too; and a person's own verification ends it.
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        QVERIFY(!view().verified_ok && view().quiet_since);
        QVERIFY(desk_->ledger().verify({}, anchor).value().ok);
        QVERIFY(view().verified_ok && !view().quiet_since);
    }

    void labels_that_were_altered_are_found_each_day() {
        QVERIFY(officer().work());
        desk_->parts().verified.verify_daily();
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        auto& database = desk_->parts().seating.seat()->session().opened().database();
        QVERIFY(database.run("DELETE FROM label WHERE name IN (SELECT name FROM label LIMIT 1)"));
        QVERIFY(through());
        QVERIFY(!view().verified_ok);
        QCOMPARE(QString::fromStdString(last_event("ledger.verified")["found"]), QStringLiteral("0 labels"));
    }

    void what_somebody_without_the_records_key_could_not_compare_is_compared_by_who_can() {
        QVERIFY(officer().work());
        desk_->parts().verified.verify_daily();
        QCOMPARE(code(officer().sign_in(domain::Duty::administrator)), QString());
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::running);
        QVERIFY(through());
        QVERIFY(view().verified_ok && view().not_compared > 0);
        QVERIFY2(said().find("個資未核對") != std::string::npos, said().c_str());
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        QVERIFY(view().not_compared > 0);
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::running);
        QVERIFY(through());
        QVERIFY(view().verified_ok && view().not_compared == 0);
        QVERIFY(said().find("個資未核對") == std::string::npos);
        QCOMPARE(code(officer().sign_in(domain::Duty::administrator)), QString());
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::none);
    }

    void what_it_found_is_told_though_nobody_took_it_in_before_leaving() {
        desk_->parts().verified.verify_daily();
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        QVERIFY(scenario::alter_listing(*desk_));
        desk_->round({});
        while (!desk_->parts().seating.seat()->daily_check()->ended()) QTest::qSleep(5);
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        QVERIFY(view().verified_at && !view().verified_ok && view().daily == desk::DailyState::none);
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        QCOMPARE(count_events("ledger.verified"), std::size_t{1});
    }

    void a_clock_that_was_ahead_hides_nothing() {
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        verified_days_ago(-2);
        QVERIFY(scenario::alter_listing(*desk_));
        desk_->parts().verified.verify_daily();
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        QVERIFY(!view().verified_at);  // a time to come is no time
        QVERIFY(through());
        QVERIFY(view().verified_at && !view().verified_ok);
        // What was kept before it, with whatever time, is not what came later.
        const auto parts = desk_->parts();
        QVERIFY(ledger::keep_verified(parts.seating.seat()->session(), {parts.machine.clock().now(), 3, 0, true}));
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        QVERIFY(!view().verified_ok && !view().quiet_since);
    }

    void one_that_failed_is_said_and_tried_again() {
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        const auto parts = desk_->parts();
        parts.verified.verify_daily();
        desk::take_daily(desk_->parts(), fail(FaultCode::ledger_busy, "ledger.verify"));
        QVERIFY(view().daily == desk::DailyState::broken_off);
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::broken_off);  // not at once
        auto earlier = parts.verified.now();
        *earlier.failed_at -= std::chrono::minutes{11};
        desk::PartsForTests::verify(parts.verified, earlier);
        desk_->round({});
        QVERIFY(view().daily == desk::DailyState::running);
        QVERIFY(through());
        QVERIFY(view().daily == desk::DailyState::none && view().verified_at);
        // What was broken off yesterday is not said of today.
        parts.verified.break_off(domain::roc_date_at(parts.machine.clock().now() - std::chrono::hours{24}));
        QVERIFY(view().daily == desk::DailyState::none);
    }

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
        const auto parts = desk_->parts();
        const auto then = parts.machine.clock().now() - std::chrono::hours{24 * days};
        const auto events = parts.seating.seat()->session().count().value();
        QVERIFY(ledger::keep_verified(parts.seating.seat()->session(), {then, events, 0, true}));
    }
};

JCIC_TEST(DailyCheckTest)
#include "test_daily_check.moc"
