// The record's window beside its page: what stands there while it is painted, and what to do when the applicant doubts
// it.

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QThreadPool>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

#include "app/domain/items.h"
#include "support/test_program.h"
#include "tests/ui/some_pages.h"
#include "tests/ui/window_rig.h"
#include "ui/look/form_parts.h"
#include "ui/look/keys.h"
#include "ui/look/mark.h"
#include "ui/look/text.h"
#include "ui/pages/page_voice.h"
#include "ui/pages/painted_pane.h"
#include "ui/pages/shown_pages.h"
#include "ui/record/leaving_copy.h"
#include "ui/record/record_forms.h"
#include "ui/record/record_page.h"
#include "ui/record/story_list.h"
#include "ui/secrets/secret_field.h"
#include "ui/words/case_words.h"

using namespace jcic;
using namespace jcic::test;

namespace {

void open(WindowRig& rig, domain::Item item) {
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q5", item);
}

/// Of a record of which there is a copy, to be printed.
QDialog* ask_for_another(WindowRig& rig) {
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t50);
    WindowRig::settle();
    rig.press("print");
    return WindowRig::dialog("AnotherCopyDialog");
}

}  // namespace

class TestRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tax_data_says_what_to_do_when_the_applicant_doubts_it_R_PA_8_data() {
        QTest::addColumn<int>("item");
        QTest::addColumn<bool>("shown");
        QTest::newRow("T50") << static_cast<int>(domain::Item::t50) << true;
        QTest::newRow("T51") << static_cast<int>(domain::Item::t51) << true;
        QTest::newRow("T52") << static_cast<int>(domain::Item::t52) << false;
    }
    void tax_data_says_what_to_do_when_the_applicant_doubts_it_R_PA_8() {
        QFETCH(int, item);
        QFETCH(bool, shown);
        WindowRig rig;
        rig.sign_in();
        open(rig, static_cast<domain::Item>(item));
        WindowRig::settle();
        QCOMPARE(rig.find<QLabel>("notice")->isVisible(), shown);
        QCOMPARE(rig.find<QLabel>("doubtAdvice")->isVisible(), shown);
        QCOMPARE(rig.find<QPushButton>("doubt")->isVisible(), shown);
        // The same words as on paper.
        QCOMPARE(rig.find<QLabel>("doubtAdvice")->text(), ui::q(domain::doubt_advice));
    }

    void a_doubt_is_noted_with_what_the_applicant_was_told() {
        WindowRig rig;
        rig.sign_in();
        open(rig, domain::Item::t50);
        WindowRig::settle();
        const int stories = rig.world.asked<command::Story>();
        rig.press("doubt");
        auto* dialog = WindowRig::dialog("DoubtDialog");
        QVERIFY(dialog != nullptr);
        auto* note = dialog->findChild<QPushButton*>("note");
        QVERIFY(!note->isEnabled());
        WindowRig::type(dialog->findChild<QLineEdit*>("words"), "wages of March");
        QVERIFY(!note->isEnabled());  // what was the applicant told?
        dialog->findChild<QRadioButton*>("papers")->click();
        QVERIFY(note->isEnabled());
        WindowRig::click(note);
        const auto& taken = rig.world.last<command::TakeAct>();
        QVERIFY(taken.act == "record.doubt");
        QCOMPARE(taken.typed, (domain::acts::Values{{"advice", "bring-papers"}, {"remark", "wages of March"}}));
        QCOMPARE(rig.world.asked<command::Story>(), stories + 1);  // it stands in the case's story at once
    }

    void a_doubt_without_words_is_not_noted() {
        WindowRig rig;
        rig.sign_in();
        open(rig, domain::Item::t50);
        WindowRig::settle();
        rig.press("doubt");
        auto* dialog = WindowRig::dialog("DoubtDialog");
        QVERIFY(dialog != nullptr);
        dialog->findChild<QRadioButton*>("agency")->click();
        WindowRig::type(dialog->findChild<QLineEdit*>("words"), "   ");
        QVERIFY(!dialog->findChild<QPushButton*>("note")->isEnabled());
        dialog->reject();
        QCOMPARE(rig.world.taken("record.doubt"), 0);
    }

    void the_story_says_who_noted_what_the_applicant_was_told() {
        desk::StoryLine line;
        line.action = "record.doubted";
        line.item = domain::Item::t50;
        line.person_name = "林怡君";
        line.advice = "ask-agency";
        line.fact = "三月已離職";
        ui::StoryList story;
        story.show_story({line});
        QCOMPARE(story.item(0)->text(), QStringLiteral("申請人有疑義 T50 林怡君 向資料主管機關申請查驗 三月已離職"));
    }

    void the_story_tells_a_fault_in_words_and_not_by_its_code() {
        desk::StoryLine stopped{1, {}, "query.stopped", "林怡君", std::nullopt, "cancelled"};
        auto doubted = stopped;
        doubted.advice = "ask-agency";
        auto numbered = stopped;
        numbered.fact = "2";
        ui::StoryList story;
        story.show_story({stopped, doubted, numbered});
        const auto title = ui::problem_title("cancelled");
        QVERIFY(!title.isEmpty() && title != QStringLiteral("cancelled"));
        QVERIFY2(story.item(0)->text().endsWith(title), qPrintable(story.item(0)->text()));
        QVERIFY(story.item(1)->text().endsWith(QStringLiteral("cancelled")));  // the applicant's own words
        QVERIFY(story.item(2)->text().endsWith(QStringLiteral("林怡君 2")));
    }

    void the_first_page_of_many_is_seen_with_its_notice_while_the_others_are_painted() {
        WindowRig rig;
        rig.sign_in();
        rig.world.first_page = rig.world.pdf;
        open(rig, domain::Item::t50);  // the whole record is still on its way
        auto* pdf = rig.window.findChild<ui::PaintedPane*>();
        QVERIFY(pdf->bytes() == rig.world.first_page);
        QVERIFY(rig.find<QLabel>("notice")->isVisible());
        QVERIFY(!rig.find<QPushButton>("print")->isEnabled());
        QVERIFY(!rig.find<QPushButton>("save")->isEnabled());
        WindowRig::settle();
        QTRY_COMPARE(pdf->pages(), 1);
        QVERIFY(rig.find<QPushButton>("print")->isEnabled());
    }

    void a_first_page_leaves_the_screen_with_the_card() {
        WindowRig rig;
        rig.sign_in();
        rig.world.first_page = rig.world.pdf;
        open(rig, domain::Item::t50);
        auto* pdf = rig.window.findChild<ui::PaintedPane*>();
        QVERIFY(pdf->bytes() != nullptr);
        Q_EMIT rig.world.card_gone();
        QVERIFY(pdf->bytes() == nullptr);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(40'000));  // what was being painted comes to nobody
        WindowRig::settle();
        QCOMPARE(pdf->pages(), 0);
        QCOMPARE(rig.world.asked<command::CloseRecord>(), 0);
    }

    void a_record_that_names_another_says_so_before_it_is_printed() {
        for (const bool other : {false, true}) {
            WindowRig rig;
            for (auto& row : rig.world.state.board) row.other_name = other && row.query == "q4";
            rig.sign_in();
            rig.window.go_to(ui::PageId::record);
            rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
            WindowRig::settle();
            const auto* said = rig.find<ui::MarkLabel>("otherName");
            QCOMPARE(said->isVisible(), other);
            QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
            if (!other) continue;
            QVERIFY(said->text().contains(QStringLiteral("姓名")));
            QCOMPARE(said->mark(), ui::Mark::barred);
        }
    }

    void looking_costs_no_number_and_printing_gives_one_R_PA_1() {
        WindowRig rig;
        rig.sign_in();
        rig.window.go_to(ui::PageId::record);
        rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
        WindowRig::settle();
        QCOMPARE(rig.world.asked<command::ViewRecord>(), 1);
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
        QVERIFY(rig.find<QLabel>("copy")->text().startsWith(QStringLiteral("預覽")));
        QVERIFY(rig.find<QPushButton>("print")->text().contains(QStringLiteral("第 1 份")));  // what it would be
        QVERIFY(rig.find<QPushButton>("print")->hasFocus());
        QVERIFY(!rig.find<QPushButton>("printed")->isEnabled());
        WindowRig::keys(&rig.window, QKeySequence::Print);
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);
        QCOMPARE(rig.world.last<command::Print>().record.copy, 1);
        QVERIFY(rig.find<QLabel>("copy")->text().startsWith(QStringLiteral("第 1 份")));
        QVERIFY(rig.find<QPushButton>("printed")->hasFocus());  // the next step
    }

    void another_copy_takes_a_supervisors_password_where_the_branch_decided_so_R_PA_7() {
        WindowRig rig;
        rig.world.reprints_approved = true;
        rig.sign_in();
        auto* dialog = ask_for_another(rig);
        QVERIFY(dialog != nullptr);
        auto* who = dialog->findChild<QComboBox*>("anotherApprover");
        QVERIFY(who->count() == 1 && who->itemText(0).contains("S01"));  // nobody else approves queries
        auto* agree = dialog->findChild<QPushButton*>("agreeToAnother");
        auto* password = dialog->findChild<ui::SecretField*>("anotherPassword");
        QVERIFY(!agree->isEnabled() && !password->isVisible());
        dialog->findChild<QLineEdit*>("anotherWhy")->setText(QStringLiteral("第一份卡紙"));
        WindowRig::click(agree);
        // Whoever approves sees what they sign, then signs it.
        const auto& asked = rig.world.last<command::ShowAnother>();
        QVERIFY(asked.query == "q4" && asked.item == domain::Item::t50 && asked.approver.text() == "S01");
        QVERIFY(password->isVisible() && !agree->isEnabled());
        QString page;
        const auto* facts = dialog->findChild<ui::FactRows*>("anotherPage");
        for (const auto* label : facts->findChildren<QLabel*>())
            if (!label->accessibleName().isEmpty())
                page += label->accessibleName().replace(QStringLiteral(" ") + label->text(),
                                                        QStringLiteral("\t") + label->text() + QStringLiteral("\n"));
        QVERIFY2(page.contains(QStringLiteral("第一份卡紙")), qPrintable(page));
        QVERIFY(dialog->findChild<QLabel*>("anotherDigest")->text().contains("7F3A-91C2"));
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
        WindowRig::type(password, a_password);
        WindowRig::click(agree);
        const auto& wanted = rig.world.last<command::NumberCopy>();
        QVERIFY(wanted.seen);
        QCOMPARE(QString::fromStdString(wanted.seen->text), page);
        QVERIFY(rig.world.typed == to_bytes(a_password));
        QCOMPARE(rig.world.asked<command::Print>(), 1);
        // The first copy needs nobody.
        open(rig, domain::Item::t51);
        WindowRig::settle();
        rig.press("print");
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 2);
        QVERIFY(!rig.world.last<command::NumberCopy>().seen);
    }

    void what_was_approved_of_another_state_prints_nothing_and_is_shown_anew_R_PA_7() {
        WindowRig rig;
        rig.world.reprints_approved = true;
        rig.sign_in();
        rig.world.refuse<command::NumberCopy>(Fault{FaultCode::query_changed, "test", {}});
        auto* dialog = ask_for_another(rig);
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>("anotherWhy")->setText(QStringLiteral("第一份卡紙"));
        WindowRig::click(dialog->findChild<QPushButton*>("agreeToAnother"));
        WindowRig::type(dialog->findChild<ui::SecretField*>("anotherPassword"), a_password);
        WindowRig::click(dialog->findChild<QPushButton*>("agreeToAnother"));
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);
        QCOMPARE(rig.world.asked<command::Print>(), 0);
        rig.press("print");
        dialog = WindowRig::dialog("AnotherCopyDialog");
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>("anotherWhy")->setText(QStringLiteral("第一份卡紙"));
        WindowRig::click(dialog->findChild<QPushButton*>("agreeToAnother"));
        QCOMPARE(rig.world.asked<command::ShowAnother>(), 2);
    }
};

// The record's pages: nearer and farther, page by page, and words found on them. Nothing of it outlives the record.

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

JCIC_WINDOW_TEST(TestRecord)
JCIC_WINDOW_TEST(TestRecordPages)
#include "test_record.moc"
