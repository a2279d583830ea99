// Two real desks at a hub on a real PostgreSQL (R-AU-5, docs/run/hub.md): what one uses the other reads by itself, told
// at once or by asking; with the hub away nothing waits and nothing is lost, and what was signed goes as it is.
#include <QtTest>

#include "app/desk/exchange/statement_desk.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/seat/hub_desk.h"
#include "app/hub/statements.h"
#include "at_the_hub.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using scenario::HubSeat;
using scenario::Officer;

class TestHubRounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(rig_.create(), rig_.server.log().constData()); }
    void init() {
        first_ = std::make_unique<HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        // Forms have the same numbers at both: those that are used here are held before the other comes.
        first_->as(Duty::unit_head);
        QTRY_VERIFY_WITH_TIMEOUT((first_->round(), !(*first_)->parts().hub_line.opened()->held.empty()), 20'000);
        second_ = std::make_unique<HubSeat>(others_.fresh(), "0129999-W2", rig_);
        second_->as(Duty::unit_head);
        first_->know("0129999-W2", second_->fingerprint());
        second_->know("0129999-W1", first_->fingerprint());
        first_->as();
        second_->as();
        QTRY_VERIFY(first_->phase() == Phase::connected && second_->phase() == Phase::connected);
    }
    void cleanup() {
        first_.reset();
        second_.reset();
        QVERIFY(rig_.server.psql("truncate jcic.desk cascade"));
    }

    void what_one_uses_the_other_is_told_of_and_reads_by_itself_R_AU_5() {
        settle_down();
        const auto before = second_->read();
        use(*first_);
        QTRY_VERIFY_WITH_TIMEOUT((first_->round(), second_->read() > before), 20'000);
        QVERIFY(!second_->events("authorisation-use.told").empty());
        const auto news = (*second_)->snapshot()->hub;
        QCOMPARE(news->state, desk::HubView::State::connected);
        QCOMPARE(news->differ, 1U);  // both were founded with one card, which each has in use
        const auto links = (*second_)->statements().look();
        VERIFY_OK(links);
        QCOMPARE(links->others.front().desk, std::string("0129999-W1"));
        QVERIFY(links->others.front().through > 0);
        QVERIFY(first_->told() > 0);
    }

    void what_nobody_tells_of_is_asked_for_R_AU_5() {
        settle_down();
        QVERIFY(
            rig_.server.psql("alter table jcic.statement disable trigger tell_statement; "
                             "alter table jcic.claim disable trigger tell_claim"));
        const auto before = second_->read();
        use(*first_);
        const auto told = first_->told();
        QTRY_VERIFY_WITH_TIMEOUT(first_->told() > told, 20'000);
        QCOMPARE(second_->read(), before);
        (*second_)->parts().hub_line.bell()->ring(hub::NewsKind::everything);  // as the line does each minute
        QTRY_VERIFY_WITH_TIMEOUT(second_->read() > before, 20'000);
        QVERIFY(
            rig_.server.psql("alter table jcic.statement enable trigger tell_statement; "
                             "alter table jcic.claim enable trigger tell_claim"));
    }

    void with_the_hub_away_the_windows_say_so_and_rounds_go_on_when_it_is_back() {
        settle_down();
        const auto before = first_->told();
        rig_.server.kill();
        QTRY_VERIFY((first_->round(), (*first_)->snapshot()->hub->state == desk::HubView::State::away));
        QCOMPARE((*first_)->snapshot()->hub->fault->text(), std::string_view("hub.unreachable"));
        QVERIFY((*first_)->snapshot()->hub->since > UtcTime{});
        QCOMPARE(first_->told(), before);
        const auto read = second_->read();
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QTRY_VERIFY_WITH_TIMEOUT((first_->round(), first_->phase() == Phase::connected), 20'000);
        use(*first_);
        QTRY_VERIFY_WITH_TIMEOUT((first_->round(), second_->read() > read), 40'000);
        QVERIFY(first_->told() > before);
    }

    void what_was_signed_and_not_put_when_the_program_ended_goes_as_it_is() {
        settle_down();
        use(*first_);
        auto& desk = (*first_)->statements();
        auto asked = desk.ask();
        VERIFY_OK(asked);
        asked->others.clear();
        const auto taken = desk.take_heard({last_there(), {}});
        VERIFY_OK(taken);
        QVERIFY(taken->to_put.has_value());
        first_->break_off();
        first_->open();
        first_->as();
        QTRY_VERIFY(first_->told() >= taken->to_put->through);
        QCOMPARE(there(taken->to_put->through), taken->to_put->bytes);
        QTRY_VERIFY_WITH_TIMEOUT(second_->read() > 0, 20'000);
    }

    void what_is_new_is_said_before_the_keys_go() {
        settle_down();
        const auto before = second_->read();
        use(*first_);
        first_->leave();
        QTRY_VERIFY_WITH_TIMEOUT(second_->read() > before, 20'000);
        first_->as();
    }

    void what_another_hand_wrote_there_is_named_and_nothing_behind_it_read() {
        settle_down();
        QVERIFY(rig_.server.psql("alter table jcic.statement disable trigger user"));
        use(*first_);
        const auto told = first_->told();
        QTRY_VERIFY_WITH_TIMEOUT(first_->told() > told, 20'000);
        QVERIFY(
            rig_.server.psql("update jcic.statement set body = body || 'x' where position = (select max(position) "
                             "from jcic.statement); alter table jcic.statement enable trigger user"));
        (*second_)->parts().hub_line.bell()->ring(hub::NewsKind::everything);  // as the line does each minute
        QTRY_COMPARE((second_->round(), (*second_)->snapshot()->hub->unread), std::vector<std::string>{"0129999-W1"});
        const auto& link = (*second_)->statements().links().others.front();
        QCOMPARE(link.fault->text(), std::string_view("exchange.file"));
        QVERIFY(link.refused.has_value());
    }

    /// Of a hub that answers nobody what is to be settled is one errand's: the round that begins it is over before the
    /// call's limit is, while the line still counts as connected.
    void a_hub_that_is_slow_keeps_no_round_waiting() {
        settle_down();
        auto& opened = *(*first_)->parts().hub_line.opened();
        const auto settled = opened.settling;
        rig_.server.freeze(true);
        (*first_)->parts().hub_line.bell()->ring(hub::NewsKind::everything);
        for (int round = 0; round < 5; ++round) first_->round();
        const auto phase = first_->phase();
        QTRY_VERIFY_WITH_TIMEOUT((first_->round(), first_->phase() == Phase::away), 20'000);
        rig_.server.freeze(false);
        QCOMPARE(phase, Phase::connected);
        QCOMPARE(opened.settling, settled + 1);  // however often it was told
        QTRY_VERIFY_WITH_TIMEOUT((first_->round(), opened.settling > settled + 1), 20'000);
    }

    void a_hub_that_two_withdrew_is_used_no_more_while_somebody_is_signed_in() {
        settle_down();
        first_->withdraw_hub(first_->as(Duty::unit_head));
        (*first_)->parts().hub_line.bell()->ring(hub::NewsKind::everything);
        QTRY_VERIFY((first_->round(), (*first_)->parts().hub_line.opened() == nullptr));
        const auto shown = (*first_)->snapshot()->hub;
        QCOMPARE(shown->state, desk::HubView::State::refused);
        QCOMPARE(shown->fault->text(), std::string_view("hub.untrusted"));
    }

private:
    using Phase = hub::LineState::Phase;

    /// What was written so far is said and read.
    void settle_down() {
        QTRY_VERIFY_WITH_TIMEOUT(first_->told() > 0 && second_->told() > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(first_->read() > 0 && second_->read() > 0, 20'000);
        const auto now = [this] {
            return std::array<std::uint64_t, 4>{first_->told(), first_->read(), second_->told(), second_->read()};
        };
        auto before = now();
        for (int quiet = 0; quiet < 10; ++quiet) {
            QTest::qWait(50);
            if (const auto after = now(); after != before) {
                before = after;
                quiet = 0;
            }
        }
    }
    static void use(HubSeat& desk) {
        Officer one(*desk.operator->());
        const auto form = one.whole_form().value();
        if (const auto done = desk->queries().submit(form); !done) qFatal("%s", qPrintable(scenario::code(done)));
    }
    Result<std::optional<domain::SignedStatement>> last_there() {
        auto& opened = *(*first_)->parts().hub_line.opened();
        return hub::HubStatements(*opened.line, opened.own.ledger, opened.own.institution)
            .last_of(domain::StatementKind::exchange, "0129999-W1");
    }
    std::string there(std::uint64_t through) {
        auto& opened = *(*first_)->parts().hub_line.opened();
        const auto some = hub::HubStatements(*opened.line, opened.own.ledger, opened.own.institution)
                              .next_of(domain::StatementKind::exchange, "0129999-W1", through - 1);
        return some && !some->empty() ? some->front().bytes : "";
    }

    scenario::Profiles profiles_;
    scenario::Profiles others_{scenario::Made::apart};
    test::HubRig rig_;
    std::unique_ptr<HubSeat> first_;
    std::unique_ptr<HubSeat> second_;
};

JCIC_TEST(TestHubRounds)
#include "test_hub_rounds.moc"
