// The record's pages: nearer and farther, page by page, and words found on them. Nothing of it outlives the record.
#include <QBuffer>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/page_bar.h"
#include "ui/pdf_pane.h"
#include "ui/record_page.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Three pages; the amount stands on the first and on the last.
std::shared_ptr<const Bytes> three_pages() {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&out);
        QPainter painter(&writer);
        painter.drawText(400, 800, QStringLiteral("Wages 1,284,000"));
        writer.newPage();
        painter.drawText(400, 800, QStringLiteral("Nothing here"));
        writer.newPage();
        painter.drawText(400, 800, QStringLiteral("Total 1,284,000"));
    }
    return std::make_shared<const Bytes>(out.data().begin(), out.data().end());
}

ui::PdfPane* open(WindowRig& rig, std::shared_ptr<const Bytes> pdf = three_pages()) {
    rig.world.pdf = std::move(pdf);
    rig.sign_in();
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
    return rig.window.findChild<ui::PdfPane*>();
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
        QCOMPARE(pane->found(), 2);
        QCOMPARE(rig.find<QLabel>("findCount")->text(), QStringLiteral("第 1 處，共 2 處"));
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(pane->found_at(), 2);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(pane->found_at(), 1);  // after the last comes the first
        words->setText(QStringLiteral("nobody"));
        QCOMPARE(rig.find<QLabel>("findCount")->text(), QStringLiteral("找不到"));
        words->setText(QStringLiteral("WAGES"));
        QCOMPARE(pane->found(), 1);
        rig.window.leave("left");
        WindowRig::settle();
        QVERIFY(words->text().isEmpty());
        words->undo();
        QVERIFY(words->text().isEmpty());  // nor does Ctrl+Z tell the next person
        QCOMPARE(pane->found(), 0);
    }

    void of_words_that_stand_nearly_everywhere_only_the_shown_is_marked() {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&out);
            QPainter painter(&writer);
            for (int line = 1; line <= 10; ++line)
                painter.drawText(400, 800 * line, QStringLiteral("7 7 7 7 7 7 7 7 7 7"));
        }
        WindowRig rig;
        auto* pane = open(rig, std::make_shared<const Bytes>(out.data().begin(), out.data().end()));
        pane->look_for(QStringLiteral("7"));
        QCOMPARE(pane->found(), 100);
        QCOMPARE(pane->marked(), 1);  // a key's stroke reads one page, not a hundred
        pane->find_next();
        QCOMPARE(pane->marked(), 2);
        pane->look_for(QStringLiteral("7777777777"));
        QCOMPARE(pane->found(), 10);
        QCOMPARE(pane->marked(), 10);
    }

    void of_pages_that_are_seen_whole_the_first_is_told() {
        ui::PdfPane pane;
        pane.resize(420, 800);
        pane.show();
        QVERIFY(pane.open(three_pages()));
        for (int times = 0; times < 2; ++times) pane.zoom_out();
        QCOMPARE(pane.zoom(), 50);
        QCOMPARE(pane.page(), 1);
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
                 QStringLiteral("pageBack pageOn zoomOut zoomIn openFind findWords findBefore findNext"));
    }

    void whoever_looks_for_words_goes_on_typing_when_the_other_pages_come() {
        WindowRig rig;
        rig.world.pdf = rig.world.first_page = three_pages();
        rig.sign_in();
        auto* pane = rig.window.findChild<ui::PdfPane*>();
        auto* words = rig.window.findChild<QLineEdit*>(QStringLiteral("findWords"));
        connect(pane, &ui::PdfPane::moved, words, [&rig, pane, words] {  // before the whole record is there
            if (pane->pages() > 0 && !words->hasFocus()) rig.window.findChild<ui::PageBar*>()->open_search();
        });
        rig.window.go_to(ui::PageId::record);
        rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
        WindowRig::settle();
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
