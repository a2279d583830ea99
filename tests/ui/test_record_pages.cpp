// The record's pages: nearer and farther, page by page, and words found on them. Nothing of it outlives the record.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

#include "support/test_program.h"
#include "tests/ui/some_pages.h"
#include "tests/ui/window_rig.h"
#include "ui/look/keys.h"
#include "ui/pages/page_voice.h"
#include "ui/pages/painted_pane.h"
#include "ui/pages/shown_pages.h"
#include "ui/record/record_page.h"

using namespace jcic;
using namespace jcic::test;

namespace {

ui::PaintedPane* open(WindowRig& rig, std::shared_ptr<const Bytes> pdf = three_pages()) {
    rig.world.pdf = std::move(pdf);
    rig.sign_in();
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
    auto* pane = rig.window.findChild<ui::PaintedPane*>();
    if (!painted(*pane)) qFatal("the reader paints no page");
    return pane;
}

}  // namespace

class TestRecordPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keys_make_it_nearer_and_farther_within_limits() {
        WindowRig rig;
        auto* pane = open(rig);
        QCOMPARE(pane->zoom(), 100);
        QTest::keyClick(&rig.window, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(pane->zoom(), 125);
        QCOMPARE(rig.find<QLabel>("zoomPercent")->text(), QStringLiteral("125%"));
        for (int times = 0; times < 20; ++times) QTest::keyClick(&rig.window, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(pane->zoom(), 50);
        QTest::keyClick(&rig.window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(pane->zoom(), 100);
    }

    void pages_are_numbered_and_turned_by_key() {
        WindowRig rig;
        auto* pane = open(rig);
        QCOMPARE(rig.find<QLabel>("pageNumber")->text(), QStringLiteral("第 1 頁，共 3 頁"));
        QVERIFY(!rig.find<QPushButton>("pageBack")->isEnabled());
        QTest::keyClick(&rig.window, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(pane->page(), 2);
        QCOMPARE(rig.find<QLabel>("pageNumber")->text(), QStringLiteral("第 2 頁，共 3 頁"));
        QTest::keyClick(&rig.window, Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(pane->page(), 1);
    }

    void words_are_found_counted_and_gone_through_and_forgotten_with_the_record() {
        WindowRig rig;
        auto* pane = open(rig);
        QTest::keyClick(&rig.window, Qt::Key_F, Qt::ControlModifier);
        auto* words = rig.find<QLineEdit>("findWords");
        QVERIFY(words->isVisible() && words->hasFocus());
        words->setText(QStringLiteral("1284000"));  // an amount without its commas
        QTRY_COMPARE(rig.find<QLabel>("findCount")->text(), QStringLiteral("第 1 處，共 2 處"));
        QCOMPARE(pane->found(), 2);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(pane->found_at(), 2);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(pane->found_at(), 1);  // after the last comes the first
        words->setText(QStringLiteral("nobody"));
        QTRY_COMPARE(rig.find<QLabel>("findCount")->text(), QStringLiteral("查無"));
        words->setText(QStringLiteral("WAGES"));
        QTRY_COMPARE(pane->found(), 1);
        rig.leave();
        QVERIFY(words->text().isEmpty());
        words->undo();
        QVERIFY(words->text().isEmpty());  // nor does Ctrl+Z tell the next person
        QCOMPARE(pane->found(), 0);
    }

    void no_page_is_read_before_the_typing_pauses() {
        WindowRig rig;
        auto* pane = open(rig);
        QTest::keyClick(&rig.window, Qt::Key_F, Qt::ControlModifier);
        auto* words = rig.find<QLineEdit>("findWords");
        QTest::keyClicks(words, QStringLiteral("Wages"));
        WindowRig::settle();
        QVERIFY(!pane->looking());
        QCOMPARE(pane->found(), 0);
        QCOMPARE(rig.find<QLabel>("findCount")->text(), QStringLiteral("尋找中…"));
        QTest::keyClick(words, Qt::Key_Return);  // who has typed it all does not wait
        QVERIFY(pane->looking());
        QTRY_COMPARE(rig.find<QLabel>("findCount")->text(), QStringLiteral("第 1 處，共 1 處"));
        words->setText({});
        QCOMPARE(pane->found(), 0);
        QVERIFY(rig.find<QLabel>("findCount")->text().isEmpty());
    }

    void where_one_looks_one_goes_on_looking_when_the_pages_come_again() {
        ui::PaintedPane pane({}, nullptr);
        pane.resize(420, 500);
        pane.show();
        pane.open(three_pages());
        QVERIFY(painted(pane));
        pane.look_for(QStringLiteral("1284000"));
        QTRY_VERIFY(!pane.looking());
        pane.find_next();
        QCOMPARE(pane.found_at(), 2);
        QCOMPARE(pane.page(), 3);
        QVERIFY(painted(pane));
        for (int times = 0; times < 4; ++times) pane.zoom_in();
        WindowRig::settle();
        pane.horizontalScrollBar()->setValue(30);
        pane.verticalScrollBar()->setValue(40);
        const auto place = [&pane] {
            return QPoint(pane.horizontalScrollBar()->value(), pane.verticalScrollBar()->value());
        };
        const auto before = place();
        QVERIFY(before.x() == 30 && before.y() > 0);
        pane.open(three_pages());  // numbered, say
        QCOMPARE(pane.page(), 3);
        QVERIFY2(!pane.findChild<QLabel*>(QStringLiteral("paintedPage"))->pixmap().isNull(),
                 "seen until the new comes");
        QVERIFY(painted(pane));
        QTRY_VERIFY(!pane.looking());
        WindowRig::settle();
        QCOMPARE(pane.found_at(), 2);
        QCOMPARE(pane.page(), 3);
        QCOMPARE(place(), before);
    }

    void while_pages_are_laid_out_the_search_says_so() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* bar = new ui::PageBar(&window);
        auto* pane = new ui::PaintedPane({}, &window);
        column->addWidget(bar);
        column->addWidget(pane);
        bar->stand_over(*pane, window);
        window.resize(500, 700);
        window.show();
        const auto* count = bar->findChild<QLabel*>(QStringLiteral("findCount"));
        auto* words = bar->findChild<QLineEdit*>(QStringLiteral("findWords"));
        bar->open_search();
        QVERIFY(words->isVisible());
        QCOMPARE(count->text(), QStringLiteral("頁面排版中…"));
        words->setText(QStringLiteral("Wages"));
        QCOMPARE(pane->voice().place(), QString());
        QTest::keyClick(words, Qt::Key_Return);
        pane->open(three_pages(), ui::PaintedPane::Of::beginning);
        QTRY_COMPARE(count->text(), QStringLiteral("第 1 處，已尋得 1 處…"));
        QCOMPARE(bar->findChild<QLabel*>(QStringLiteral("pageNumber"))->text(),
                 QStringLiteral("第 1 頁，其餘各頁排版中"));
        words->setText(QStringLiteral("nobody"));
        QTRY_COMPARE(count->text(), QStringLiteral("其餘各頁排版中…"));
        pane->open(three_pages());
        QTRY_COMPARE(count->text(), QStringLiteral("查無"));
    }

    void the_key_that_turned_to_the_last_page_does_not_go_on_to_the_next_button() {
        WindowRig rig;
        auto* pane = open(rig);
        auto* on = rig.find<QPushButton>("pageOn");
        on->setFocus();
        for (int times = 0; times < 5; ++times) QTest::keyClick(rig.window.focusWidget(), Qt::Key_Space);
        QVERIFY(painted(*pane));
        QCOMPARE(pane->page(), 3);
        QCOMPARE(pane->zoom(), 100);
        QVERIFY(pane->hasFocus());
        QTest::keyClick(&rig.window, Qt::Key_F, Qt::ControlModifier);
        auto* words = rig.find<QLineEdit>("findWords");
        words->setText(QStringLiteral("Wages"));
        auto* next = rig.find<QPushButton>("findNext");
        QTRY_VERIFY(next->isEnabled());
        next->setFocus();
        words->setText(QStringLiteral("nobody"));
        QTRY_VERIFY(!next->isEnabled());
        QVERIFY(words->hasFocus());
    }

    /// A wheel at a page's end goes on, as a finger does on paper: a page at a time.
    void a_wheel_at_the_end_of_a_page_goes_on_to_the_next() {
        WindowRig rig;
        auto* pane = open(rig);
        const auto turn = [pane](int by) {
            const QPointF at(20, 20);
            QWheelEvent event(at, pane->viewport()->mapToGlobal(at), {}, {0, by}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(pane->viewport(), &event);
        };
        pane->verticalScrollBar()->setValue(pane->verticalScrollBar()->maximum());
        for (int times = 0; times < 5; ++times) turn(-120);
        QCOMPARE(pane->page(), 2);
        QVERIFY(painted(*pane));
        QCOMPARE(pane->verticalScrollBar()->value(), 0);
        turn(120);
        QCOMPARE(pane->page(), 1);
    }

    void each_key_of_the_pages_is_listed_once() {
        WindowRig rig;
        auto* pane = open(rig);
        const auto lines = ui::keys_of(rig.window);
        QCOMPARE(std::ranges::count(lines, QStringLiteral("放大"), &ui::KeyLine::says), std::ptrdiff_t{1});
        QTest::keyClick(&rig.window, Qt::Key_Equal, Qt::ControlModifier);  // the plus without Shift
        QCOMPARE(pane->zoom(), 125);
    }

    void tab_goes_over_the_bar_before_the_pages() {
        WindowRig rig;
        auto* pane = open(rig);
        QStringList reached;
        for (QWidget* at = rig.find("doubt")->nextInFocusChain(); at != pane; at = at->nextInFocusChain()) {
            QVERIFY(reached.size() < 20);
            if ((at->focusPolicy() & Qt::TabFocus) != 0) reached << at->objectName();
        }
        QCOMPARE(reached.join(QLatin1Char(' ')),
                 QStringLiteral("pageBack pageOn zoomOut zoomIn openFind findWords findBefore findNext stopPainting"));
    }

    void whoever_looks_for_words_goes_on_typing_when_the_other_pages_come() {
        WindowRig rig;
        rig.world.pdf = rig.world.first_page = three_pages();
        rig.sign_in();
        auto* pane = rig.window.findChild<ui::PaintedPane*>();
        auto* words = rig.window.findChild<QLineEdit*>(QStringLiteral("findWords"));
        connect(pane, &ui::PaintedPane::moved, words, [&rig, pane, words] {  // before the whole record is there
            if (pane->pages() > 0 && !words->hasFocus()) rig.window.findChild<ui::PageBar*>()->open_search();
        });
        rig.window.go_to(ui::PageId::record);
        rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
        QTRY_VERIFY(words->hasFocus());  // once its first page is painted
        pane->disconnect(words);
        QVERIFY(rig.find<QPushButton>("print")->isEnabled());  // the whole record is there
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("a b"));
        WindowRig::settle();
        QCOMPARE(words->text(), QStringLiteral("a b"));
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
    }
};

JCIC_WINDOW_TEST(TestRecordPages)
#include "test_record_pages.moc"
