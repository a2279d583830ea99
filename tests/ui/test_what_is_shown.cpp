// Small values that windows go by: the copy on screen, and the card that was seen.
#include <QTest>

#include "support/test_program.h"
#include "ui/record/leaving_copy.h"
#include "ui/window/main_window.h"

using namespace jcic;
using namespace jcic::ui;
using domain::CopyState;
using domain::Item;

namespace {

/// The first copy of a record, as the desk tells of it.
desk::Snapshot with_copy(CopyState state) {
    const inquiry::CopyEntry first{1, state, *domain::PersonId::parse("L03")};
    desk::Snapshot out;
    out.copies.push_back(desk::CopyRow{"q1", Item::t50, "王大明", "2020-信貸-00031", first});
    return out;
}

ShownCopy shown(int copy) {
    return {"q1", Item::t50, desk::OpenRecord{"q1", Item::t50, copy}, 0};
}

desk::CardView card_as(desk::CardState state, bool opened) {
    desk::CardView out;
    out.state = state;
    out.opened = opened;
    return out;
}

}  // namespace

class TestWhatIsShown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_record_that_is_looked_at_is_no_copy();
    void a_copy_that_was_sent_is_at_the_printer_before_the_desk_tells_of_it();
    void what_the_desk_tells_of_a_copy_counts();
    void a_card_that_went_or_was_closed_has_left_once();
};

void TestWhatIsShown::a_record_that_is_looked_at_is_no_copy() {
    const auto snapshot = with_copy(CopyState::out);
    const auto looked_at = shown(0);
    QVERIFY(!looked_at.numbered());
    QVERIFY(looked_at.row(snapshot) == nullptr);
    QCOMPARE(looked_at.number(snapshot), 2);  // that it would get
    QCOMPARE(shown(1).number(snapshot), 1);
}

void TestWhatIsShown::a_copy_that_was_sent_is_at_the_printer_before_the_desk_tells_of_it() {
    auto copy = shown(1);
    QCOMPARE(copy.state({}), CopyState::reserved);
    copy.sheets = 2;
    QCOMPARE(copy.state({}), CopyState::at_printer);
    QCOMPARE(copy.state(with_copy(CopyState::reserved)), CopyState::at_printer);
}

void TestWhatIsShown::what_the_desk_tells_of_a_copy_counts() {
    auto copy = shown(1);
    copy.sheets = 2;
    const auto snapshot = with_copy(CopyState::out);
    QCOMPARE(copy.state(snapshot), CopyState::out);
    QVERIFY(copy.row(snapshot) == &snapshot.copies.front());
}

// R-DU-9; a quick hand may have put it back before anybody looked.
void TestWhatIsShown::a_card_that_went_or_was_closed_has_left_once() {
    CardSeen seen;
    QVERIFY(!seen.has_left(card_as(desk::CardState::empty, false)));
    QVERIFY(!seen.has_left(card_as(desk::CardState::present, true)));
    QVERIFY(!seen.has_left(card_as(desk::CardState::present, true)));
    QVERIFY(seen.has_left(card_as(desk::CardState::empty, false)));
    QVERIFY(!seen.has_left(card_as(desk::CardState::empty, false)));
    QVERIFY(!seen.has_left(card_as(desk::CardState::present, true)));
    QVERIFY(seen.has_left(card_as(desk::CardState::present, false)));
}

JCIC_TEST(TestWhatIsShown)
#include "test_what_is_shown.moc"
