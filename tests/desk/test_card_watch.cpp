// When a card is gone for what was typed for it and what it opened.

#include <QTemporaryDir>
#include <QTest>
#include <QtTest>

#include "app/desk/queries/work_on_queries.h"
#include "app/desk/rooms/card_line.h"
#include "app/desk/rooms/host_limit.h"
#include "app/desk/rooms/hub_silence.h"
#include "app/desk/rooms/work_queue.h"
#include "app/domain/roc_date.h"
#include "app/files/files.h"
#include "support/fake_service.h"
#include "support/test_program.h"

using namespace jcic;
using desk::card_left;
using pcsc::CardState;

namespace {

pcsc::SeenReaders readers(const std::vector<pcsc::SeenReader>& list) {
    return {std::nullopt, list};
}

pcsc::SeenReader reader(const char* name, CardState state, std::uint32_t events) {
    return {name, state, {}, events};
}

}  // namespace

class TestCardWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_card_that_leaves_the_watched_reader_is_gone() {
        const auto in = readers({reader("A", CardState::card, 1), reader("B", CardState::card, 1)});
        const auto out = readers({reader("A", CardState::empty, 2), reader("B", CardState::card, 1)});
        QVERIFY(card_left(in, out, "A"));
        QVERIFY(!card_left(out, in, "A"));
        QVERIFY(!card_left(in, in, "A"));
    }

    void a_card_swapped_between_two_looks_is_gone() {
        QVERIFY(card_left(readers({reader("A", CardState::card, 1)}), readers({reader("A", CardState::card, 3)}), "A"));
    }

    void another_readers_card_comes_and_goes_as_it_likes() {
        const auto both = readers({reader("A", CardState::card, 1), reader("B", CardState::card, 1)});
        const auto one = readers({reader("A", CardState::card, 1), reader("B", CardState::empty, 2)});
        QVERIFY(!card_left(both, one, "A"));
        QVERIFY(!card_left(one, both, "A"));
    }

    void a_reader_that_vanishes_takes_its_card_along() {
        QVERIFY(card_left(readers({reader("A", CardState::card, 1)}), readers({}), "A"));
        QVERIFY(!card_left(readers({reader("A", CardState::empty, 1)}), readers({}), "A"));
    }

    void a_card_that_another_program_holds_is_still_there() {
        QVERIFY(
            !card_left(readers({reader("A", CardState::card, 1)}), readers({reader("A", CardState::busy, 1)}), "A"));
    }

    void without_a_watched_reader_any_card_counts() {
        const auto both = readers({reader("A", CardState::card, 1), reader("B", CardState::card, 1)});
        QVERIFY(card_left(both, readers({reader("A", CardState::card, 1), reader("B", CardState::empty, 2)}), ""));
        QVERIFY(!card_left(both, both, ""));
    }

    void the_desks_own_exclusive_hold_is_no_change() {
        const auto service = std::make_shared<test::FakeService>();
        service->set_card("A", {0x3B, 0x80});
        desk::CardWatch watch(service, pcsc::Share::exclusive);
        QTRY_COMPARE(watch.latest()->readers.size(), std::size_t{1});
        watch.watch("A");
        QVERIFY(watch.take_changed());
        std::atomic<int> told = 0;
        std::atomic<bool> gone = false;
        watch.when_changed([&](bool card_gone) {
            ++told;
            gone = card_gone;
        });
        service->set_bits("A", pcsc::state_exclusive);
        service->set_bits("A", 0);
        service->set_bits("A", pcsc::state_exclusive);
        service->add_reader("B");
        QTRY_COMPARE(watch.latest()->readers.size(), std::size_t{2});  // what came before was heard as well
        QCOMPARE(told, 1);
        QCOMPARE(watch.latest()->readers.front().state, CardState::card);
        service->remove_card("A");
        QTRY_VERIFY(gone);
    }

    void another_programs_exclusive_hold_is_told() {
        const auto service = std::make_shared<test::FakeService>();
        service->set_card("A", {0x3B, 0x80}, pcsc::state_exclusive);
        service->set_card("B", {0x3B, 0x80});
        desk::CardWatch watch(service, pcsc::Share::exclusive);
        watch.watch("B");
        QTRY_COMPARE(watch.latest()->readers.size(), std::size_t{2});
        QCOMPARE(watch.latest()->readers.front().state, CardState::busy);
        QVERIFY(watch.take_changed());
        service->set_bits("A", 0);
        QTRY_COMPARE(watch.latest()->readers.front().state, CardState::card);
        QVERIFY(watch.take_changed());
    }
};

// What the profile keeps of a hub that did not answer: how long it is believed, and of what.
using namespace jcic::desk;

namespace {

const UtcTime noon = domain::parse_iso("2026-12-21T04:00:00.000Z").value();
constexpr Millis minute{60'000};
constexpr const char* address = "hub.bank.example/bank";

}  // namespace

class TestHubSilence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { forget_silence(place()); }

    void it_is_believed_for_a_while_and_no_longer() {
        QVERIFY(!known(noon));
        keep_silence(place(), address, noon - 2 * minute, noon);
        const auto at_once = known(noon);
        QVERIFY(at_once && at_once->since == noon - 2 * minute && at_once->left == minute);
        QCOMPARE(known(noon + Millis{59'999})->left, Millis{1});
        QVERIFY(!known(noon + minute));
        // Kept anew from the last time that it was asked, not from when it was read.
        QCOMPARE(known(noon + minute / 2)->left, minute / 2);
    }
    /// Who sets the clock back, or writes a time that is still to come, keeps no desk from the hub.
    void it_is_believed_of_no_time_to_come() {
        keep_silence(place(), address, noon, noon + Millis{1});
        QVERIFY(!known(noon));
        keep_silence(place(), address, noon, noon - Millis{1});
        QVERIFY(!known(noon));
    }
    void it_is_of_that_hub_alone() {
        keep_silence(place(), address, noon, noon);
        QVERIFY(!known_silence(place(), "other.bank.example/bank", noon, minute));
    }
    void in_another_form_it_says_nothing() {
        for (const std::string text : {"", "x", "2026-12-21T04:00:00.000Z\n", "x\ny\nhub.bank.example/bank\n"}) {
            QVERIFY(files::replace(place() / hub_silent_file, text).has_value());
            QVERIFY2(!known(noon), text.c_str());
        }
        QVERIFY(files::replace(place() / hub_silent_file, std::string(100'000, 'x')).has_value());
        QVERIFY(!known(noon));
    }
    void once_it_answered_it_is_gone() {
        keep_silence(place(), address, noon, noon);
        forget_silence(place());
        QVERIFY(!known(noon));
        QVERIFY(QDir(folder_.path()).isEmpty());
    }

private:
    [[nodiscard]] std::filesystem::path place() const { return folder_.path().toStdString(); }
    [[nodiscard]] std::optional<hub::Silence> known(UtcTime now) const {
        return known_silence(place(), address, now, minute);
    }
    QTemporaryDir folder_;
};

// How long a queue waits for JCIC: so long for each thing of it, whatever the queue's length.
using gateway::SharedLimit;

class TestHostLimit : public QObject {
    Q_OBJECT

private slots:
    void each_thing_of_a_queue_has_its_time_and_no_more() {
        {
            desk::LimitOfEach limit(Millis{100});
            SharedLimit::waited(Millis{90});
            limit.answered(0);  // nothing came of it
            QCOMPARE(SharedLimit::left(), std::optional(Millis{10}));
            limit.answered(1);
            QCOMPARE(SharedLimit::left(), std::optional(Millis{100}));
            SharedLimit::waited(Millis{130});
            QCOMPARE(SharedLimit::left(), std::optional(Millis{-30}));
            limit.answered(1);
            QCOMPARE(SharedLimit::left(), std::optional(Millis{-30}));
        }
        QVERIFY(!SharedLimit::left());
    }
    void a_refusal_is_an_answer() {
        QVERIFY(desk::was_answered(nullptr));
        for (const auto code : {FaultCode::host_refused, FaultCode::host_maintenance, FaultCode::rule_it_6}) {
            const Fault refused{code, "test", {}};
            QVERIFY2(desk::was_answered(&refused), std::string(refused.text()).c_str());
        }
        for (const auto code : {FaultCode::host_unreachable, FaultCode::host_unknown_effect, FaultCode::cancelled,
                                FaultCode::card_removed, FaultCode::session_none}) {
            const Fault none{code, "test", {}};
            QVERIFY2(!desk::was_answered(&none), std::string(none.text()).c_str());
        }
    }
};

// How many queries a round takes on: few of few, one of a slow host, and never more than a quarter of a second's.
using desk::WorkStride;

namespace {

/// After enough rounds in which each took so long.
WorkStride of_each(Millis each) {
    WorkStride out;
    for (int rounds = 0; rounds < 8; ++rounds) {
        const auto pieces = out.of(1'000);
        out.took(pieces, each * static_cast<Millis::rep>(pieces));
    }
    return out;
}

}  // namespace

class TestWorkStride : public QObject {
    Q_OBJECT

private slots:
    void as_many_as_are_few_of_what_waits_and_answered_soon_data() {
        QTest::addColumn<int>("each");  // milliseconds
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("stride");
        QTest::newRow("nothing waits") << 10 << 0 << 0;
        QTest::newRow("one waits") << 10 << 1 << 1;
        QTest::newRow("a case") << 10 << 3 << 1;
        QTest::newRow("fifteen") << 10 << 15 << 1;
        QTest::newRow("sixteen") << 10 << 16 << 2;
        QTest::newRow("a hundred") << 10 << 100 << 12;
        QTest::newRow("many") << 10 << 1'000 << 16;
        QTest::newRow("many, at no time at all") << 0 << 1'000 << 16;
        QTest::newRow("many, at 30 ms each") << 30 << 1'000 << 8;
        QTest::newRow("many, at 100 ms each") << 100 << 1'000 << 2;
        QTest::newRow("many, at 240 ms each") << 240 << 1'000 << 1;
        QTest::newRow("many, at a slow host") << 5'000 << 1'000 << 1;
    }

    void as_many_as_are_few_of_what_waits_and_answered_soon() {
        QFETCH(int, each);
        QFETCH(int, waiting);
        QFETCH(int, stride);
        QCOMPARE(of_each(Millis{each}).of(static_cast<std::size_t>(waiting)), static_cast<std::size_t>(stride));
    }

    void one_before_it_is_known_how_fast_they_are() { QCOMPARE(WorkStride().of(1'000), std::size_t{1}); }

    void it_grows_by_twice_at_most_and_falls_at_once() {
        WorkStride stride;
        std::vector<std::size_t> taken;
        for (int rounds = 0; rounds < 6; ++rounds) {
            taken.push_back(stride.of(1'000));
            stride.took(taken.back(), Millis{1});
        }
        QVERIFY((taken == std::vector<std::size_t>{1, 2, 4, 8, 16, 16}));
        stride.took(16, Millis{16'000});
        QCOMPARE(stride.of(1'000), std::size_t{1});
    }

    void what_asked_for_nothing_says_nothing() {
        auto stride = of_each(Millis{1});
        stride.took(0, Millis{60'000});
        QCOMPARE(stride.of(1'000), std::size_t{16});
    }
};

JCIC_TEST(TestCardWatch)
JCIC_TEST(TestHubSilence)
JCIC_TEST(TestHostLimit)
JCIC_TEST(TestWorkStride)
#include "test_card_watch.moc"
