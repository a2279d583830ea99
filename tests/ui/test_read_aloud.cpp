// A record's pages as assistive technology reads them: the page in front, only while somebody listens, and nothing of
// it afterwards. What goes over the bus is in test_spoken_day.cpp.
#include <QAccessible>
#include <QTest>

#include "support/test_program.h"
#include "tests/ui/some_pages.h"
#include "tests/ui/window_rig.h"
#include "ui/pages/page_voice.h"
#include "ui/pages/painted_pane.h"
#include "ui/record/record_page.h"

using namespace jcic;
using namespace jcic::test;

namespace {

bool screen_reader_on = false;

struct ReadPane {
    ReadPane() {
        ui::install_accessibility();
        screen_reader_on = true;
        pane.voice().ask_whether_somebody_listens([] { return screen_reader_on; });
        pane.resize(420, 800);
        pane.show();
    }
    [[nodiscard]] QAccessibleInterface* access() { return QAccessible::queryAccessibleInterface(&pane); }
    [[nodiscard]] QString all() {
        auto* text = access()->textInterface();
        return text->text(0, text->characterCount());
    }
    /// Once its words have come.
    [[nodiscard]] bool says(const char* words) {
        return QTest::qWaitFor([&] { return all().contains(QLatin1String(words)); }, 30'000);
    }
    [[nodiscard]] bool open(ui::PaintedPane::Of of = ui::PaintedPane::Of::all) {
        pane.open(three_pages(), of);
        return painted(pane);
    }
    ui::PaintedPane pane{{}, nullptr};
};

}  // namespace

class TestReadAloud : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_page_in_front_is_read_by_its_number_and_its_words() {
        ReadPane read;
        QVERIFY(read.open() && read.says("Wages"));
        QCOMPARE(read.access()->role(), QAccessible::Document);
        QVERIFY(read.access()->state().readOnly && read.access()->state().multiLine);
        const auto first = read.all();
        QVERIFY2(first.startsWith(QStringLiteral("第 1 頁，共 3 頁\n")), qPrintable(first));
        QVERIFY2(first.contains(QStringLiteral("1,284,000")), qPrintable(first));
        read.pane.go_to(2);
        QCOMPARE(read.access()->text(QAccessible::Description), QStringLiteral("第 2 頁，共 3 頁"));
        QVERIFY2(!read.pane.voice().holds_words(), "the page that was left");
        QVERIFY2(read.says("Nothing here"), qPrintable(read.all()));
    }

    void it_is_read_line_by_line_and_word_by_word() {
        ReadPane read;
        QVERIFY(read.open() && read.says("Wages"));
        auto* text = read.access()->textInterface();
        int from = -1, to = -1;
        QCOMPARE(text->textAtOffset(0, QAccessible::LineBoundary, &from, &to).trimmed(),
                 QStringLiteral("第 1 頁，共 3 頁"));
        QVERIFY(text->textAtOffset(to + 2, QAccessible::LineBoundary, &from, &to).contains(QStringLiteral("Wages")));
        const int wages = static_cast<int>(read.all().indexOf(QStringLiteral("Wages")));
        QCOMPARE(text->textAtOffset(wages + 1, QAccessible::WordBoundary, &from, &to), QStringLiteral("Wages"));
        QCOMPARE(from, wages);
        // A magnifier goes where the caret is.
        const auto place = text->characterRect(wages);
        QVERIFY(place.isValid() && place.width() < 60);
        text->setCursorPosition(wages);
        QCOMPARE(text->cursorPosition(), wages);
        read.pane.go_to(3);
        QCOMPARE(text->cursorPosition(), 0);  // another page begins with its number
        QCOMPARE(text->selectionCount(), 0);
        text->setSelection(0, 0, 5);
        QCOMPARE(text->selectionCount(), 0);
    }

    void where_one_listened_one_goes_on_listening_when_the_pages_come_again() {
        ReadPane read;
        QVERIFY(read.open(ui::PaintedPane::Of::beginning) && read.says("Wages"));
        auto* text = read.access()->textInterface();
        text->setCursorPosition(static_cast<int>(read.all().indexOf(QStringLiteral("Wages"))));
        QVERIFY(text->cursorPosition() > 0);
        QVERIFY(read.open() && read.says("Wages"));  // all of them, whose place is told in fewer words
        QCOMPARE(text->cursorPosition(), static_cast<int>(read.all().indexOf(QStringLiteral("Wages"))));
        read.pane.close_file();
        QVERIFY(read.open());  // another record begins with its number
        QCOMPARE(text->cursorPosition(), 0);
    }

    void nothing_is_read_while_nobody_listens() {
        ReadPane read;
        QVERIFY(read.open());
        screen_reader_on = false;
        QCOMPARE(read.all(), QString());
        QVERIFY(!read.pane.voice().holds_words());
        QVERIFY(!read.access()->textInterface()->characterRect(0).isValid());
        screen_reader_on = true;
        QVERIFY(read.says("Wages") && read.pane.voice().holds_words());
        screen_reader_on = false;
        QCOMPARE(read.access()->textInterface()->characterCount(), 0);
        QVERIFY2(!read.pane.voice().holds_words(), "who listened has gone");
    }

    void what_was_read_goes_with_the_record() {
        ReadPane read;
        QVERIFY(read.open() && read.says("Wages"));
        read.pane.close_file();
        QVERIFY(!read.pane.voice().holds_words());
        QCOMPARE(read.all(), QString());
        QCOMPARE(read.access()->text(QAccessible::Description), QString());
    }

    void nothing_is_read_of_a_covered_record() {
        WindowRig rig;
        rig.world.pdf = three_pages();
        rig.sign_in();
        auto* pane = rig.window.findChild<ui::PaintedPane*>();
        screen_reader_on = true;
        pane->voice().ask_whether_somebody_listens([] { return screen_reader_on; });
        rig.window.go_to(ui::PageId::record);
        rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
        WindowRig::settle();
        QVERIFY(painted(*pane));
        auto* text = QAccessible::queryAccessibleInterface(pane)->textInterface();
        QTRY_VERIFY(text->text(0, text->characterCount()).contains(QStringLiteral("Wages")));
        QVERIFY(pane->voice().holds_words());
        Q_EMIT rig.world.card_gone();
        QVERIFY(!pane->voice().holds_words());
        QCOMPARE(text->characterCount(), 0);
        QCOMPARE(text->text(0, 100), QString());
    }
};

JCIC_WINDOW_TEST(TestReadAloud)
#include "test_read_aloud.moc"
