// When a card is gone for what was typed for it and what it opened.
#include <QtTest>

#include "app/desk/rooms/card_line.h"
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

JCIC_TEST(TestCardWatch)
#include "test_card_watch.moc"
