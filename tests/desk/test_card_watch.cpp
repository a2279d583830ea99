// When a card is gone for what was typed for it and what it opened.
#include <QtTest>

#include "app/desk/card_watch.h"

using namespace jcic;
using desk::card_left;
using pcsc::CardState;

namespace {

pcsc::Snapshot readers(const std::vector<pcsc::ReaderSnapshot>& list) {
    return {std::nullopt, list};
}

pcsc::ReaderSnapshot reader(const char* name, CardState state, std::uint32_t events) {
    return {name, state, {}, events};
}

}  // namespace

class TestCardWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_card_that_leaves_the_watched_reader_is_gone();
    void a_card_swapped_between_two_looks_is_gone();
    void another_readers_card_comes_and_goes_as_it_likes();
    void a_reader_that_vanishes_takes_its_card_along();
    void a_card_that_another_program_holds_is_still_there();
    void without_a_watched_reader_any_card_counts();
};

void TestCardWatch::a_card_that_leaves_the_watched_reader_is_gone() {
    const auto in = readers({reader("A", CardState::card, 1), reader("B", CardState::card, 1)});
    const auto out = readers({reader("A", CardState::empty, 2), reader("B", CardState::card, 1)});
    QVERIFY(card_left(in, out, "A"));
    QVERIFY(!card_left(out, in, "A"));
    QVERIFY(!card_left(in, in, "A"));
}

void TestCardWatch::a_card_swapped_between_two_looks_is_gone() {
    QVERIFY(card_left(readers({reader("A", CardState::card, 1)}), readers({reader("A", CardState::card, 3)}), "A"));
}

void TestCardWatch::another_readers_card_comes_and_goes_as_it_likes() {
    const auto both = readers({reader("A", CardState::card, 1), reader("B", CardState::card, 1)});
    const auto one = readers({reader("A", CardState::card, 1), reader("B", CardState::empty, 2)});
    QVERIFY(!card_left(both, one, "A"));
    QVERIFY(!card_left(one, both, "A"));
}

void TestCardWatch::a_reader_that_vanishes_takes_its_card_along() {
    QVERIFY(card_left(readers({reader("A", CardState::card, 1)}), readers({}), "A"));
    QVERIFY(!card_left(readers({reader("A", CardState::empty, 1)}), readers({}), "A"));
}

void TestCardWatch::a_card_that_another_program_holds_is_still_there() {
    QVERIFY(!card_left(readers({reader("A", CardState::card, 1)}), readers({reader("A", CardState::busy, 1)}), "A"));
}

void TestCardWatch::without_a_watched_reader_any_card_counts() {
    const auto both = readers({reader("A", CardState::card, 1), reader("B", CardState::card, 1)});
    QVERIFY(card_left(both, readers({reader("A", CardState::card, 1), reader("B", CardState::empty, 2)}), ""));
    QVERIFY(!card_left(both, both, ""));
}

QTEST_GUILESS_MAIN(TestCardWatch)
#include "test_card_watch.moc"
