// The conductor's thread over a real practice desk: what people ask goes before what the desk does by itself.

#include <QtTest>
#include <algorithm>
#include <atomic>
#include <condition_variable>

#include "app/desk/commands/queries.h"
#include "app/desk/conductor.h"
#include "at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

namespace {

/// Ends with fault cancelled when it is asked to stop, or well when `released` is.
Result<void> wait(const std::stop_token& stop, const std::stop_token& released) {
    std::mutex mutex;
    std::condition_variable_any woken;
    const std::stop_callback on_release(released, [&] {
        const std::lock_guard lock(mutex);
        woken.notify_all();
    });
    std::unique_lock lock(mutex);
    woken.wait(lock, stop, [&] { return released.stop_requested(); });
    if (released.stop_requested()) return {};
    return fail(FaultCode::cancelled, "test");
}

/// Goes on by so much whenever it is asked, and as told.
class AskedClock : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return UtcTime{since_boot()}; }
    [[nodiscard]] Millis since_boot() const override {
        ++asked_;
        return Millis{at_ += step_};
    }
    void advance(Millis by) { at_ += by.count(); }
    void step(Millis by) { step_ = by.count(); }
    [[nodiscard]] int asked() const { return asked_; }

private:
    mutable std::atomic<int> asked_ = 0;
    mutable std::atomic<Millis::rep> at_ = 0;
    std::atomic<Millis::rep> step_ = 0;
};

}  // namespace

class ConductorTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_desk();
        clock_ = std::make_unique<AskedClock>();
        QCoreApplication::removePostedEvents(this, QEvent::MetaCall);  // of the conductor before
        snapshot_.reset();
        fetched_.clear();
        cards_gone_ = 0;
        order_.clear();
    }

    void cleanup() {
        conductor_.reset();
        close_desk();
    }

    void jobs_run_in_order_and_answer_on_the_windows_thread() {
        conduct();
        std::vector<int> order;
        bool elsewhere = false;
        for (int number = 1; number <= 5; ++number)
            conductor_->run<int>([number](desk::Workplace&, std::stop_token) -> Result<int> { return number; },
                                 [&](Result<int> result) {
                                     elsewhere = elsewhere || QThread::currentThread() != thread();
                                     order.push_back(*result);
                                 });
        QTRY_COMPARE(order, (std::vector{1, 2, 3, 4, 5}));
        QVERIFY(!elsewhere);
        QTRY_VERIFY(snapshot_ != nullptr);
    }

    void a_job_sees_that_it_is_asked_to_stop() {
        conduct();
        QString answer = "none";
        const std::stop_source never;
        auto stop = conductor_->run<void>(
            [token = never.get_token()](desk::Workplace&, std::stop_token asked) { return wait(asked, token); },
            [&](Result<void> result) { answer = code(result); });
        stop.request_stop();
        QTRY_COMPARE(answer, QString("cancelled"));
    }

    void what_escapes_from_a_job_is_a_fault_and_the_seat_is_kept() {
        conduct();
        QString answer = "none";
        conductor_->run<void>(
            [](desk::Workplace&, std::stop_token) -> Result<void> { throw std::out_of_range("A123456789"); },
            [&](Result<void> result) {
                answer = code(result);
                QVERIFY(result.error().detail("thrown").find("A123456789") == std::string_view::npos);
            });
        QTRY_COMPARE(answer, QString("internal"));
        conductor_->run<void>([](desk::Workplace&, std::stop_token) -> Result<void> { return {}; },
                              [&](Result<void> result) { answer = code(result); });
        QTRY_COMPARE(answer, code(Result<void>{}));
    }

    void the_desk_closes_while_a_job_runs() {
        conduct();
        std::atomic<bool> begun = false;
        std::atomic<bool> ended = false;
        const std::stop_source never;
        conductor_->run<void>(
            [&, token = never.get_token()](desk::Workplace&, std::stop_token asked) {
                begun = true;
                const auto result = wait(asked, token);
                ended = !result;
                return result;
            },
            [](Result<void>) {});
        QTRY_VERIFY(begun);
        conductor_.reset();
        QVERIFY(ended);
        desk_ = scenario::open(profile_);  // the ledger's lock is free again
    }

    void a_card_that_goes_is_told_while_a_job_runs() {
        desk_->practice()->insert_card();
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::present));
        conduct();
        std::stop_source released;
        QString answer = "none";
        conductor_->run<void>(
            [token = released.get_token()](desk::Workplace& workplace, std::stop_token asked) {
                workplace.practice()->pull_card();
                return wait(asked, token);
            },
            [&](Result<void> result) { answer = code(result); });
        QTRY_COMPARE(cards_gone_, 1);
        QCOMPARE(answer, QString("none"));
        released.request_stop();
        QTRY_COMPARE(answer, QString());
        QTRY_COMPARE(snapshot_->card.state, desk::CardState::empty);
    }

    void a_person_does_not_wait_for_a_slow_host_that_the_desk_asks_by_itself() {
        const auto query = ready_to_request();
        QCOMPARE(code(desk_->queries().request(query, {})), QString());
        QCOMPARE(code(desk_->practice()->hurry(std::chrono::hours{2})), QString());
        misbehave(R"({"operation": "retrieve", "fault": "slow", "milliseconds": 20000})");
        conduct();
        // A person asks again and again until the desk was seen asking the host: then that question made way.
        bool polled = false;
        int asked = 0;
        const auto ask = [&] {
            ++asked;
            conductor_->run<std::vector<desk::StoryLine>>(
                [query](desk::Workplace& workplace, std::stop_token) { return workplace.queries().story(query); },
                [&](Result<std::vector<desk::StoryLine>> story) {
                    --asked;
                    for (const auto& line : *story) polled = polled || line.action == "query.retrieving";
                });
        };
        const auto ask_unless_asked = [&] {
            if (asked == 0 && !polled) ask();
            return polled;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ask_unless_asked(), 60'000);
        QTRY_VERIFY(snapshot_ != nullptr);
        for (const auto item : domain::all_items) QCOMPARE(shown(item), domain::ItemState::serial_held);
        for (const auto& row : snapshot_->board) QVERIFY(row.problem.empty());
        // Asked again when the desk is quiet, and all of it.
        misbehave("");
        for (const auto item : domain::all_items)
            QTRY_COMPARE_WITH_TIMEOUT(shown(item), domain::ItemState::retrieved, 60'000);
    }

    void a_round_asks_the_host_once_and_says_that_more_is_due() {
        const auto query = ready_to_request();
        QCOMPARE(code(desk_->queries().request(query, {})), QString());
        QCOMPARE(code(desk_->practice()->hurry(std::chrono::hours{2})), QString());
        for (const int left : {2, 1, 0}) {
            const auto end = desk_->round({});
            QVERIFY(end.changed);
            QCOMPARE(end.more_due, left > 0);
            int waiting = 0;
            for (const auto item : domain::all_items) waiting += state(item) == domain::ItemState::serial_held;
            QCOMPARE(waiting, left);
        }
    }

    void what_is_asked_as_somebody_types_sends_a_snapshot_only_if_more_is_known() {
        using Job = desk::Conductor::Job;
        QCOMPARE(code(officer().sign_in()), QString());
        const auto form = officer().whole_form().value();
        const auto post = [this](std::function<void()> call) {
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
        };
        conductor_ = std::make_unique<desk::Conductor>(
            std::move(desk_), post,
            desk::Conductor::Calls{[this](const auto&) { order_ += QLatin1Char('s'); }, [] {}, [](const Fault&) {}},
            *clock_);
        // Both wait behind the first: no round comes between them.
        std::stop_source released;
        conductor_->run<void>(
            [token = released.get_token()](desk::Workplace&, std::stop_token asked) { return wait(asked, token); },
            [&](Result<void>) { order_ = QStringLiteral("0"); });
        const auto ask = [&](QLatin1Char name, Job what) {
            conductor_->run<inquiry::Verdict>(
                [form](desk::Workplace& workplace, std::stop_token) { return workplace.queries().check(form); },
                [this, name](Result<inquiry::Verdict>) { order_ += name; }, what);
        };
        ask(QLatin1Char('a'), Job::asks);
        ask(QLatin1Char('b'), Job::acts);
        // What others wrote, as this seat finds it when it is asked: shown at once.
        conductor_->run<inquiry::QueryId>(
            [form](desk::Workplace& workplace, std::stop_token) { return workplace.queries().submit(form); },
            [&](Result<inquiry::QueryId> id) { order_ += id ? QLatin1Char('c') : QLatin1Char('-'); }, Job::asks);
        ask(QLatin1Char('d'), Job::asks);
        ask(QLatin1Char('e'), Job::acts);
        released.request_stop();
        QTRY_VERIFY(order_.contains(QStringLiteral("es")));
        QVERIFY2(order_.startsWith(QStringLiteral("0sabscsdes")), qPrintable(order_));
        QVERIFY(desk::Command(desk::command::Check{}).only_asks());
        QVERIFY(!desk::Command(desk::command::Submit{}).only_asks());
    }

    void while_rounds_follow_each_other_the_board_is_shown_four_times_a_second() {
        desk::SnapshotPace pace(*clock_);
        QVERIFY(pace.due());
        pace.sent();
        clock_->advance(Millis{249});
        QVERIFY(!pace.due());
        clock_->advance(Millis{1});
        QVERIFY(pace.due());

        have_three_ready();
        conduct();  // no time passes
        QTRY_COMPARE_WITH_TIMEOUT(fetched_, (std::vector{0L, 3L}), 60'000);
        conductor_.reset();
        close_desk();

        init();
        have_three_ready();
        clock_->step(desk::SnapshotPace::between);
        conduct();
        QTRY_COMPARE_WITH_TIMEOUT(fetched_, (std::vector{0L, 1L, 2L, 3L}), 60'000);
    }

    void what_is_known_is_shown_while_a_slow_host_lets_the_next_wait() {
        have_three_ready();
        misbehave(R"({"operation": "retrieve", "fault": "slow", "milliseconds": 1, "times": 1},
                 {"operation": "retrieve", "fault": "slow", "milliseconds": 20000})");
        conduct();
        // Asked again and again: the second record is being waited for, and no time has passed since the first
        // snapshot.
        QTRY_VERIFY_WITH_TIMEOUT(clock_->asked() > 20, 15'000);
        QCOMPARE(fetched_, std::vector{0L});
        clock_->advance(desk::SnapshotPace::between);
        QTRY_COMPARE(fetched_, (std::vector{0L, 1L}));
    }

    void what_was_asked_for_at_once_is_under_way_until_the_host_has_answered() {
        static_cast<void>(ready_to_request());
        misbehave(R"({"operation": "requestSerials", "fault": "slow", "milliseconds": 20000})");
        clock_->step(desk::SnapshotPace::between);
        conduct();
        conductor_->run<std::size_t>(
            [](desk::Workplace& workplace, std::stop_token) { return workplace.queries().request_approved({}); },
            [](const Result<std::size_t>&) {});
        QTRY_COMPARE_WITH_TIMEOUT(snapshot_ ? shown(domain::Item::t52) : domain::ItemState::draft,
                                  domain::ItemState::requesting, 15'000);
        QVERIFY(snapshot_->work && snapshot_->work->under_way());
    }

private:
    void conduct() {
        const auto post = [this](std::function<void()> call) {
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
        };
        conductor_ = std::make_unique<desk::Conductor>(
            std::move(desk_), post,
            desk::Conductor::Calls{[this](std::shared_ptr<const desk::Snapshot> snapshot) {
                                       snapshot_ = snapshot;
                                       const auto fetched = std::ranges::count(
                                           snapshot->board, domain::ItemState::retrieved, &desk::BoardRow::state);
                                       if (fetched_.empty() || fetched_.back() != fetched) fetched_.push_back(fetched);
                                   },
                                   [this] { ++cards_gone_; }, [](const Fault&) {}},
            *clock_);
    }

    domain::ItemState shown(domain::Item item) const;
    /// A query whose three records are ready to be fetched.
    void have_three_ready() {
        const auto query = ready_to_request();
        QCOMPARE(code(desk_->queries().request(query, {})), QString());
        QCOMPARE(code(desk_->practice()->hurry(std::chrono::hours{2})), QString());
    }

    std::unique_ptr<AskedClock> clock_;
    std::unique_ptr<desk::Conductor> conductor_;
    std::shared_ptr<const desk::Snapshot> snapshot_;
    int cards_gone_ = 0;
    QString order_;              ///< of answers and snapshots
    std::vector<long> fetched_;  ///< how many records each snapshot showed as fetched, where that was another number
};

domain::ItemState ConductorTest::shown(domain::Item item) const {
    for (const auto& row : snapshot_->board)
        if (row.item == item) return row.state;
    return domain::ItemState::draft;
}

JCIC_TEST(ConductorTest)
#include "test_conductor.moc"
