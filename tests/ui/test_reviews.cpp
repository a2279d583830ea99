// The reviewer's month in windows (R-LO-3, R-LO-4): the sample drawn, a drawn record as one page, JCIC's list beside
// the ledger.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

#include "app/desk/commands/reviews.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/record/record_page.h"
#include "ui/registers/registers_page.h"
#include "ui/registers/review_dialogs.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class ReviewRig : public WindowRig {
public:
    explicit ReviewRig(std::set<domain::Duty> duties = {domain::Duty::query_officer, domain::Duty::reviewer}) {
        sign_in();
        world.state.seat->person.duties = std::move(duties);
        world.publish();
    }
    void open(const domain::registers::Register& book, const std::string& row = {}) {
        window.go_to(ui::PageId::registers);
        settle();
        window.findChild<ui::RegistersPage*>()->open(book.name, row);
        settle();
    }
};

/// Of a file that the test names, as the picker would.
void match(ui::Z52Dialog* dialog, const char* file) {
    dialog->match(QLatin1String(file));
    WindowRig::settle();
}

}  // namespace

class TestReviews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_registers_lead_to_the_sample_and_to_Z52_R_LO_3() {
        ReviewRig rig;
        rig.open(domain::registers::samples);
        QVERIFY(rig.find<QPushButton>("showSample")->isVisible());
        QVERIFY(!rig.find<QPushButton>("checkZ52")->isVisible());
        rig.press("showSample");
        QVERIFY(WindowRig::dialog<ui::SampleDialog>() != nullptr);
        WindowRig::dialog<ui::SampleDialog>()->close();
        rig.open(domain::registers::differences);
        QVERIFY(!rig.find<QPushButton>("showSample")->isVisible());
        rig.press("checkZ52");
        QVERIFY(WindowRig::dialog<ui::Z52Dialog>() != nullptr);
    }
    void a_month_that_is_over_is_drawn_and_the_registers_say_so_R_LO_3() {
        ReviewRig rig;
        auto* dialog = new ui::SampleDialog(rig.world, &rig.window);
        QSignalSpy changed(dialog, &ui::SampleDialog::changed);
        WindowRig::open(dialog);
        auto* month = part_of<QComboBox>(dialog, "sampleMonth");
        QCOMPARE(month->count(), 12);
        QCOMPARE(month->itemText(0), QStringLiteral("115-11"));  // today is 115-12-21
        QCOMPARE(part_of<QTreeWidget>(dialog, "sampleRecords")->topLevelItemCount(), 2);
        QVERIFY(part_of<QLabel>(dialog, "sampleFigures")->text().contains(QStringLiteral("2.5%")));
        month->setCurrentIndex(1);
        WindowRig::settle();
        WindowRig::click(part_of<QPushButton>(dialog, "drawSample"));
        QCOMPARE(rig.world.last<command::DrawSample>().month.text(), std::string("115-10"));
        QCOMPARE(changed.count(), 1);
    }
    void who_is_no_reviewer_is_not_offered_the_draw_R_DU_7() {
        ReviewRig rig({domain::Duty::unit_head});
        auto* dialog = new ui::SampleDialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        QVERIFY(!part_of<QPushButton>(dialog, "drawSample")->isVisible());
        QVERIFY(part_of<QPushButton>(dialog, "openReview")->isEnabled());
    }
    void a_draw_that_is_refused_says_why() {
        ReviewRig rig;
        rig.world.refuse<command::DrawSample>(
            Fault{FaultCode::register_state, "sample", {{"register", "samples"}, {"reason", "not-over"}}});
        auto* dialog = new ui::SampleDialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        WindowRig::click(part_of<QPushButton>(dialog, "drawSample"));
        QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
        QVERIFY(part_of<QPushButton>(dialog, "drawSample")->isEnabled());
    }
    void a_drawn_record_opens_as_one_page_and_takes_the_answers_R_LO_3() {
        ReviewRig rig;
        rig.open(domain::registers::reviews, "2");
        rig.press("showSheet");
        auto* dialog = WindowRig::dialog<ui::ReviewDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(rig.world.last<command::ShowReview>().review, std::string("2"));
        auto* page = part_of<QTreeWidget>(dialog, "reviewPage");
        QCOMPARE(page->topLevelItemCount(), 4);
        QCOMPARE(page->topLevelItem(0)->text(0), QStringLiteral("聯徵2 第 2 欄"));
        QCOMPARE(page->topLevelItem(0)->text(2), QStringLiteral("A123456789 黃建國"));
        QVERIFY(page->topLevelItem(2)->text(2).contains(QStringLiteral("碎紙機")));
        QVERIFY(page->topLevelItem(2)->text(2).contains(QStringLiteral("見證 L02")));
        QCOMPARE(page->topLevelItem(3)->text(0), QStringLiteral("事件 417"));
        WindowRig::click(part_of<QPushButton>(dialog, "step-review.answered"));
        QVERIFY(WindowRig::dialog<ui::StepDialog>() != nullptr);
        // What was answered is shown at once.
        QSignalSpy changed(dialog, &ui::ReviewDialog::changed);
        QCOMPARE(rig.world.asked<command::ShowReview>(), 1);
        Q_EMIT WindowRig::dialog<ui::StepDialog>()->taken(QStringLiteral("2"));
        WindowRig::settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(rig.world.asked<command::ShowReview>(), 2);
    }
    void last_times_answers_stand_beside_this_times_and_are_not_taken_over_R_LO_5() {
        ReviewRig rig;
        using namespace domain::registers;
        for (const auto& [book, action, answer] : {std::tuple{&reviews, "review.answered", "conforms"},
                                                   {&cards, "card.counted", "in-place"},
                                                   {&devices, "device.counted", "hardened"},
                                                   {&people, "person.rights-confirmed", "least"}}) {
            auto* dialog = new ui::StepDialog(rig.world, book, *book->step(action), "2", {}, &rig.window);
            WindowRig::open(dialog);
            QCOMPARE(rig.world.last<command::LastTime>().id, std::string("2"));
            auto* before = dialog->findChild<QLabel*>(QStringLiteral("before-%1").arg(QLatin1String(answer)));
            QVERIFY2(before != nullptr, action);
            QVERIFY2(before->text().contains(QStringLiteral("115-06-20　何覆核 L06）：否")),
                     qPrintable(before->text()));
            auto* box = dialog->findChild<QComboBox*>(QStringLiteral("field-%1").arg(QLatin1String(answer)));
            QVERIFY(box->currentData().toString().isEmpty());
            dialog->reject();
        }
        // Another step of the same row judges nothing.
        const auto asked = rig.world.asked<command::LastTime>();
        WindowRig::open(new ui::StepDialog(rig.world, &cards, *cards.step("card.damaged"), "2", {}, &rig.window));
        QCOMPARE(rig.world.asked<command::LastTime>(), asked);
    }
    void the_reviewer_looks_at_the_record_from_its_page_and_prints_nothing_R_PA_7() {
        ReviewRig rig({domain::Duty::reviewer});
        rig.world.state.seat->person.code = person("L09");  // not whose query it was
        rig.world.publish();
        rig.open(domain::registers::reviews, "2");
        rig.press("showSheet");
        auto* dialog = WindowRig::dialog<ui::ReviewDialog>();
        QVERIFY(dialog != nullptr);
        auto* open = part_of<QPushButton>(dialog, "openRecord");
        QVERIFY(open->isVisible());
        WindowRig::click(open);
        QCOMPARE(rig.world.last<command::ViewRecordInReview>().review, std::string("2"));
        auto* record = WindowRig::dialog<ui::ReviewedRecordDialog>();
        QVERIFY(record != nullptr);
        QVERIFY(part_of<QLabel>(record, "taxNotice")->text().contains(QStringLiteral("財稅資料")));
        // To close it, and those of the pages: nothing prints, saves or copies.
        QStringList buttons;
        for (const auto* button : record->findChildren<QPushButton*>()) buttons << button->objectName();
        buttons.sort();
        QCOMPARE(buttons, (QStringList{"", "findBefore", "findNext", "openFind", "pageBack", "pageOn", "stopPainting",
                                       "zoomIn", "zoomOut"}));
        WindowRig::close(record);
        rig.world.refuse<command::ViewRecordInReview>(
            Fault{FaultCode::register_state, "record", {{"row", "2"}, {"reason", "not-under-review"}}});
        WindowRig::click(open);
        QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    }
    void an_auditor_and_whose_query_it_was_are_not_offered_the_record_R_PA_7() {
        for (const auto duty : {domain::Duty::auditor, domain::Duty::unit_head}) {
            ReviewRig rig({duty});
            rig.world.state.seat->person.code = person("L09");
            rig.world.publish();
            auto* dialog = new ui::ReviewDialog(rig.world, "2", &rig.window);
            WindowRig::open(dialog);
            QVERIFY(!part_of<QPushButton>(dialog, "openRecord")->isVisible());
        }
        ReviewRig own;
        own.world.state.seat->person.code = person("L03");
        own.world.publish();
        auto* dialog = new ui::ReviewDialog(own.world, "2", &own.window);
        WindowRig::open(dialog);
        QVERIFY(!part_of<QPushButton>(dialog, "openRecord")->isVisible());
    }
    void what_JCIC_has_and_the_ledger_has_not_is_told_with_its_causes_and_entered_R_LO_4() {
        ReviewRig rig;
        auto* dialog = new ui::Z52Dialog(rig.world, &rig.window);
        QSignalSpy changed(dialog, &ui::Z52Dialog::changed);
        WindowRig::open(dialog);
        auto* enter = part_of<QPushButton>(dialog, "enterDifferences");
        QVERIFY(!enter->isEnabled());
        match(dialog, "/tmp/z52.csv");
        QCOMPARE(rig.world.last<command::MatchZ52>().file, std::filesystem::path("/tmp/z52.csv"));
        auto* lines = part_of<QTreeWidget>(dialog, "z52Lines");
        QCOMPARE(lines->topLevelItemCount(), 1);
        QVERIFY(lines->topLevelItem(0)->text(1).contains(QStringLiteral("115-房貸-00417")));
        QCOMPARE(lines->topLevelItem(0)->text(2), QStringLiteral("無"));
        QVERIFY(!lines->topLevelItem(0)->text(3).isEmpty());
        QVERIFY(enter->isEnabled());
        WindowRig::click(enter);
        const auto sent = rig.world.last<command::EnterDifferences>();
        QCOMPARE(sent.month.text(), std::string("115-11"));
        QCOMPARE(sent.report->lines.size(), std::size_t{1});
        QCOMPARE(changed.count(), 1);
        QVERIFY(!enter->isEnabled());  // nothing is entered twice
    }
    void a_bill_that_differs_is_told_by_item_and_card_and_entered_once_R_LO_4() {
        ReviewRig rig;
        auto* dialog = new ui::BillDialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        auto* enter = part_of<QPushButton>(dialog, "enterBill");
        QVERIFY(!enter->isEnabled());
        dialog->match(QStringLiteral("/tmp/bill.csv"));
        WindowRig::settle();
        const auto* line = part_of<QTreeWidget>(dialog, "billLines")->topLevelItem(0);
        QCOMPARE(line->text(1), QStringLiteral("0129999-03"));
        QCOMPARE(line->text(2), QStringLiteral("12"));
        QCOMPARE(line->text(3), QStringLiteral("11"));
        WindowRig::click(enter);
        QCOMPARE(rig.world.last<command::EnterBill>().month.text(), std::string("115-11"));
        QVERIFY(!enter->isEnabled());
    }
    void the_last_comparison_stands_until_there_is_another_answer() {
        ReviewRig rig;
        auto* dialog = new ui::Z52Dialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        match(dialog, "/tmp/z52.csv");
        const auto* lines = part_of<QTreeWidget>(dialog, "z52Lines");
        const auto* told = part_of<QLabel>(dialog, "z52Told");
        const auto said = told->text();
        rig.world.refuse<command::MatchZ52>(Fault{FaultCode::input_form, "test", {}});
        dialog->match(QStringLiteral("/tmp/other.csv"));
        QCOMPARE(lines->topLevelItemCount(), 1);
        QCOMPARE(told->text(), said);
        WindowRig::settle();
        QCOMPARE(lines->topLevelItemCount(), 0);
        QVERIFY(told->text() != said);
        QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    }
    void that_nothing_differs_is_entered_too_R_LO_3() {
        ReviewRig rig;
        rig.open(domain::registers::comparisons);
        QVERIFY(rig.find<QPushButton>("checkZ52")->isVisible());
        rig.world.answer<command::MatchZ52>(
            [](const auto&) { return std::make_shared<const desk::Z52Report>(desk::Z52Report{}); });
        rig.world.answer<command::EnterDifferences>([](const auto&) { return std::size_t{0}; });
        auto* dialog = new ui::Z52Dialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        match(dialog, "/tmp/z52.csv");
        auto* enter = part_of<QPushButton>(dialog, "enterDifferences");
        QVERIFY(enter->isEnabled());
        WindowRig::click(enter);
        QCOMPARE(rig.world.asked<command::EnterDifferences>(), 1);
        const auto told = part_of<QLabel>(dialog, "z52Told")->text();
        QVERIFY2(told.contains(QStringLiteral("已登記本次核對")) && !told.contains(QLatin1Char('0')), qPrintable(told));
    }
    void of_a_file_with_a_wrong_row_nothing_is_taken_in_R_LO_4() {
        ReviewRig rig;
        rig.world.answer<command::MatchZ52>([](const auto&) {
            desk::Z52Report out;
            out.wrong = {{3, Fault{FaultCode::input_missing, "z52.file", {{"field", "項目"}}}}};
            out.lost = {{5, Fault{FaultCode::input_form, "z52.file", {{"label", "案號"}, {"reason", "unreadable"}}}}};
            return std::make_shared<const desk::Z52Report>(std::move(out));
        });
        auto* dialog = new ui::Z52Dialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        match(dialog, "/tmp/z52.csv");
        auto* lines = part_of<QTreeWidget>(dialog, "z52Lines");
        QCOMPARE(lines->topLevelItemCount(), 2);
        QVERIFY(lines->topLevelItem(0)->text(0).contains(QStringLiteral("第 3 列")));
        QVERIFY(lines->topLevelItem(1)->text(0).contains(QStringLiteral("第 5 列")));
        QVERIFY(lines->topLevelItem(1)->text(1).contains(QStringLiteral("「案號」有無法讀取之文字")));
        QVERIFY(!part_of<QPushButton>(dialog, "enterDifferences")->isEnabled());
        QVERIFY(part_of<QLabel>(dialog, "z52Told")->text().contains(QStringLiteral("更正後請再次選擇始得登記")));
    }
    void another_month_forgets_the_list_of_this_one() {
        ReviewRig rig;
        auto* dialog = new ui::Z52Dialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        match(dialog, "/tmp/z52.csv");
        part_of<QComboBox>(dialog, "z52Month")->setCurrentIndex(3);
        QCOMPARE(part_of<QTreeWidget>(dialog, "z52Lines")->topLevelItemCount(), 0);
        QVERIFY(!part_of<QPushButton>(dialog, "enterDifferences")->isEnabled());
    }
    void asking_JCIC_is_the_querys_officer_and_can_be_stopped_R_LO_3() {
        ReviewRig rig;
        auto* dialog = new ui::Z52Dialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        QVERIFY(!part_of<QPushButton>(dialog, "stopZ52")->isEnabled());
        part_of<QPushButton>(dialog, "askZ52")->click();  // the answer is on its way
        QVERIFY(!part_of<QPushButton>(dialog, "matchZ52")->isEnabled());
        part_of<QPushButton>(dialog, "stopZ52")->click();
        QVERIFY(rig.world.stopped<command::AskZ52>());
        WindowRig::settle();
        WindowRig::close(dialog);
        ReviewRig other({domain::Duty::auditor});
        auto* looks = new ui::Z52Dialog(other.world, &other.window);
        WindowRig::open(looks);
        QVERIFY(!part_of<QPushButton>(looks, "askZ52")->isVisible());
        QVERIFY(part_of<QPushButton>(looks, "matchZ52")->isVisible());
    }
};

JCIC_WINDOW_TEST(TestReviews)
#include "test_reviews.moc"
