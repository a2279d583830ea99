// The working papers in their window: from the register of audits, for a period, into an encrypted file (R-LO-5).

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/papers.h"
#include "support/result.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/save_dialog.h"
#include "ui/help/fault_panel.h"
#include "ui/papers/papers_dialog.h"
#include "ui/papers/statistics_dialog.h"
#include "ui/registers/registers_page.h"
#include "ui/registers/sheet_dialogs.h"
#include "ui/registers/step_dialog.h"
#include "ui/todo/duties_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class PapersRig : public WindowRig {
public:
    /// What is to be begun in the calendar of duties is the next check.
    explicit PapersRig(domain::Duty duty = domain::Duty::reviewer) {
        sign_in();
        world.state.seat->person.duties = {domain::Duty::query_officer, duty};
        world.publish();
        window.go_to(ui::PageId::registers);
        settle();
        press("showDuties");
        settle();
        auto* list = dialog<ui::DutiesDialog>()->findChild<QTreeWidget*>(QStringLiteral("duties"));
        list->setCurrentItem(list->topLevelItem(1));
        WindowRig::click(dialog<ui::DutiesDialog>()->findChild<QPushButton*>(QStringLiteral("openDuty")));
    }
    template <class T>
    [[nodiscard]] static T* of_dialog(const char* name) {
        return dialog<ui::PapersDialog>()->findChild<T*>(QLatin1String(name));
    }
};

}  // namespace

class TestPapersWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_register_of_audits_offers_them_and_no_other() {
        PapersRig rig;
        QVERIFY(rig.find<QPushButton>("fillPapers")->isVisible());
        rig.press("showDuties");
        WindowRig::click(WindowRig::dialog<ui::DutiesDialog>()->findChild<QPushButton*>(QStringLiteral("openDuty")));
        QVERIFY(!rig.find<QPushButton>("fillPapers")->isVisible());
    }
    void who_may_not_take_them_out_of_the_ledger_is_not_offered_them_R_LO_5() {
        for (const auto& [duty, offered] : {std::pair{domain::Duty::supervisor, false},
                                            {domain::Duty::unit_head, true},
                                            {domain::Duty::auditor, true}}) {
            PapersRig rig(duty);
            QCOMPARE(rig.find<QPushButton>("fillPapers")->isVisible(), offered);
        }
    }
    void a_paper_of_a_period_is_saved_under_a_password() {
        PapersRig rig;
        rig.press("fillPapers");
        auto* paper = PapersRig::of_dialog<QComboBox>("paper");
        QCOMPARE(paper->count(), 4);
        paper->setCurrentIndex(3);
        auto* period = PapersRig::of_dialog<QComboBox>("paperPeriod");
        QCOMPARE(period->count(), 5);
        for (int i = 0; i < period->count(); ++i)
            QVERIFY(desk::papers::parse_span(period->itemData(i).toString().toStdString()));
        PapersRig::of_dialog<QLineEdit>("paperReviewer")->setText(QStringLiteral("何覆核"));
        WindowRig::click(PapersRig::of_dialog<QPushButton>("savePaper"));
        auto* save = WindowRig::dialog<ui::SaveDialog>();
        QVERIFY(save != nullptr);
        save->findChild<QLineEdit*>(QStringLiteral("file"))->setText(QStringLiteral("/tmp/paper.pdf"));
        save->findChild<QPushButton*>(QStringLiteral("make"))->click();
        WindowRig::click(save->findChild<QPushButton*>(QStringLiteral("save")));
        const auto sent = rig.world.last<command::SavePaper>();
        QCOMPARE(sent.wanted.number, 4);
        QCOMPARE(sent.wanted.reviewer, std::string("何覆核"));
        QCOMPARE(sent.file, std::filesystem::path("/tmp/paper.pdf"));
        QVERIFY(WindowRig::dialog<ui::PapersDialog>() == nullptr);
    }
    void the_unit_head_saves_a_paper_in_clear_with_a_reason_R_PA_5() {
        PapersRig rig(domain::Duty::unit_head);
        rig.press("fillPapers");
        WindowRig::click(PapersRig::of_dialog<QPushButton>("savePaper"));
        auto* save = WindowRig::dialog<ui::SaveDialog>();
        QVERIFY(save != nullptr);
        auto* in_clear = save->findChild<QCheckBox*>(QStringLiteral("inClear"));
        QVERIFY(in_clear->isVisible() && in_clear->isEnabled());
        in_clear->click();
        save->findChild<QLineEdit*>(QStringLiteral("file"))->setText(QStringLiteral("/tmp/paper.xlsx"));
        save->findChild<QLineEdit*>(QStringLiteral("clearReason"))->setText(QStringLiteral("函送聯徵中心"));
        rig.world.typed.clear();
        WindowRig::click(save->findChild<QPushButton*>(QStringLiteral("save")));
        const auto sent = rig.world.last<command::SavePaper>();
        QCOMPARE(sent.file, std::filesystem::path("/tmp/paper.xlsx"));
        QCOMPARE(sent.in_clear, std::string("函送聯徵中心"));
        QVERIFY(rig.world.typed.empty());  // no password
    }
    void a_list_for_an_inspector_says_how_far_it_is_and_can_be_stopped_R_LO_7() {
        PapersRig rig;
        rig.press("fillPapers");
        WindowRig::click(PapersRig::of_dialog<QPushButton>("inspectionLists"));
        auto* list = WindowRig::dialog<ui::InspectionDialog>();
        QVERIFY(list != nullptr);
        const auto save = [list](PapersRig& branch) {
            branch.world.typed.clear();
            WindowRig::click(list->findChild<QPushButton*>(QStringLiteral("saveList")));
            auto* dialog = WindowRig::dialog<ui::SaveDialog>();
            QVERIFY(dialog != nullptr);
            dialog->findChild<QLineEdit*>(QStringLiteral("file"))->setText(QStringLiteral("/tmp/list.zip"));
            dialog->findChild<QPushButton*>(QStringLiteral("make"))->click();
            dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        };
        // What stands there first is what may be typed.
        for (const auto* name : {"listFrom", "listTo"})
            VERIFY_OK(domain::RocDate::parse(list->findChild<QLineEdit*>(QLatin1String(name))->text().toStdString()));
        list->findChild<QLineEdit*>(QStringLiteral("listFrom"))->setText(QStringLiteral("1151101"));
        list->findChild<QLineEdit*>(QStringLiteral("listTo"))->setText(QStringLiteral("1151001"));
        WindowRig::click(list->findChild<QPushButton*>(QStringLiteral("saveList")));
        QVERIFY(list->findChild<ui::FaultPanel*>()->isVisible());  // its days are the wrong way round
        QCOMPARE(rig.world.asked<command::SaveQueryList>(), 0);
        list->findChild<QLineEdit*>(QStringLiteral("listTo"))->setText(QStringLiteral("1151130"));
        list->findChild<QLineEdit*>(QStringLiteral("listOfficer"))->setText(QStringLiteral("L03"));
        list->findChild<QComboBox*>(QStringLiteral("listItem"))->setCurrentIndex(3);
        rig.world.refuse<command::SaveQueryList>(Fault{FaultCode::cancelled, "papers", {}});
        save(rig);
        QVERIFY(list->findChild<QProgressBar*>(QStringLiteral("listProgress"))->isVisible());
        list->findChild<QPushButton*>(QStringLiteral("stopList"))->click();
        QVERIFY(rig.world.stopped<command::SaveQueryList>());
        rig.settle();
        QVERIFY(WindowRig::dialog<ui::InspectionDialog>() == list);
        QVERIFY(!list->findChild<QProgressBar*>(QStringLiteral("listProgress"))->isVisible());
        QVERIFY(!rig.world.typed.empty());  // the file's password
        const auto sent = rig.world.last<command::SaveQueryList>();
        QCOMPARE(sent.file, std::filesystem::path("/tmp/list.zip"));
        QCOMPARE(sent.wanted.span.text(), std::string("115-11-01 至 115-11-30"));
        QCOMPARE(sent.wanted.officer, std::string("L03"));
        QVERIFY(sent.wanted.item == domain::Item::t52);
        QVERIFY(!sent.wanted.state);
        list->findChild<QComboBox*>(QStringLiteral("listKind"))->setCurrentIndex(1);
        QVERIFY(!list->findChild<QLineEdit*>(QStringLiteral("listOfficer"))->isEnabled());
        save(rig);
        rig.settle();
        QVERIFY(!rig.world.typed.empty());
        QCOMPARE(rig.world.last<command::SaveAuthorisationList>().span.text(), std::string("115-11-01 至 115-11-30"));
        QVERIFY(WindowRig::dialog<ui::InspectionDialog>() == nullptr);
    }
    void queries_are_counted_drawn_and_saved_and_no_subject_is_among_them() {
        PapersRig rig;
        rig.press("fillPapers");
        WindowRig::click(PapersRig::of_dialog<QPushButton>("statistics"));
        auto* dialog = WindowRig::dialog<ui::StatisticsDialog>();
        QVERIFY(dialog != nullptr);
        rig.settle();
        auto* rows = dialog->findChild<QTreeWidget*>(QStringLiteral("statisticsRows"));
        const auto plot = [&] { return dialog->findChild<ui::TallyPlot*>()->accessibleDescription(); };
        QCOMPARE(rows->topLevelItemCount(), 2);
        QVERIFY(plot().contains(QStringLiteral("115-11：已取得 23")));
        dialog->findChild<QComboBox*>(QStringLiteral("statisticsBy"))->setCurrentIndex(1);
        QVERIFY(plot().contains(QStringLiteral("L04：已取得 9")));
        dialog->findChild<QComboBox*>(QStringLiteral("statisticsBy"))->setCurrentIndex(2);
        QCOMPARE(rows->topLevelItemCount(), 3);
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("causes"))->text().endsWith(QStringLiteral(" 2")));
        WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("saveStatistics")));
        auto* save = WindowRig::dialog<ui::SaveDialog>();
        QVERIFY(save != nullptr);
        save->findChild<QLineEdit*>(QStringLiteral("file"))->setText(QStringLiteral("/tmp/statistics.zip"));
        save->findChild<QPushButton*>(QStringLiteral("make"))->click();
        save->findChild<QPushButton*>(QStringLiteral("save"))->click();
        rig.settle();
        QVERIFY(rig.world.last<command::SaveStatistics>().span == rig.world.last<command::CountQueries>().span);
        QVERIFY(!rig.world.typed.empty());  // the file's password
        dialog->findChild<QLineEdit*>(QStringLiteral("statisticsTo"))->setText(QStringLiteral("1150101"));
        WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("countQueries")));
        QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());  // its days are the wrong way round
    }
    void the_branchs_report_is_written_and_many_are_gathered_with_what_is_missing_R_LO_5() {
        PapersRig rig;
        rig.press("fillPapers");
        const auto half = PapersRig::of_dialog<QComboBox>("paperPeriod")->currentData().toString().toStdString();
        WindowRig::click(PapersRig::of_dialog<QPushButton>("branchReports"));
        auto* dialog = WindowRig::dialog<ui::BranchReportsDialog>();
        QVERIFY(dialog != nullptr);
        auto* told = dialog->findChild<QPlainTextEdit*>(QStringLiteral("reportsTold"));
        auto* gather = dialog->findChild<QPushButton*>(QStringLiteral("gatherReports"));
        QVERIFY(!gather->isEnabled());  // no folder is named
        dialog->write(QStringLiteral("/tmp/own.report"));
        rig.settle();
        QCOMPARE(rig.world.last<command::WriteBranchReport>().half, half);
        QVERIFY(told->toPlainText().contains(QString(64, QLatin1Char('a'))));
        QVERIFY(told->toPlainText().contains(QStringLiteral("期間尚未結束")));  // made before its last day
        dialog->findChild<QLineEdit*>(QStringLiteral("reportFolder"))->setText(QStringLiteral("/tmp/reports"));
        QVERIFY(gather->isEnabled());
        dialog->gather(QStringLiteral("/tmp/all.xlsx"));
        rig.settle();
        const auto sent = rig.world.last<command::GatherBranchReports>();
        QCOMPARE(sent.folder, std::filesystem::path("/tmp/reports"));
        QCOMPARE(sent.file, std::filesystem::path("/tmp/all.xlsx"));
        QVERIFY(sent.expected.empty());
        QVERIFY2(told->toPlainText().contains(QStringLiteral("未送：0129998 仁愛分行")),
                 qPrintable(told->toPlainText()));
        QVERIFY2(told->toPlainText().contains(QStringLiteral("x.report：期間尚未結束即產出（115-10-01）")),
                 qPrintable(told->toPlainText()));
    }
    void who_is_waited_for_is_shown_when_it_is_chosen_and_a_wrong_list_is_not_taken_R_LO_5() {
        PapersRig rig;
        rig.press("fillPapers");
        WindowRig::click(PapersRig::of_dialog<QPushButton>("branchReports"));
        auto* dialog = WindowRig::dialog<ui::BranchReportsDialog>();
        QVERIFY(dialog != nullptr);
        auto* told = dialog->findChild<QPlainTextEdit*>(QStringLiteral("reportsTold"));
        dialog->findChild<QLineEdit*>(QStringLiteral("reportFolder"))->setText(QStringLiteral("/tmp/reports"));
        dialog->expect(QStringLiteral("/tmp/branches.csv"));
        rig.settle();
        QVERIFY2(told->toPlainText().contains(QStringLiteral("branches.csv，2 個單位。\n0129997 信義分行\n0129998")),
                 qPrintable(told->toPlainText()));
        dialog->expect(QStringLiteral("/tmp/twice.csv"));
        rig.settle();
        QVERIFY(WindowRig::dialog<ui::BranchReportsDialog>()->findChild<ui::FaultPanel*>()->isVisible());
        dialog->gather(QStringLiteral("/tmp/all.xlsx"));
        rig.settle();
        QCOMPARE(rig.world.last<command::GatherBranchReports>().expected, std::filesystem::path("/tmp/branches.csv"));
    }
    void who_chooses_the_other_kind_of_file_gets_its_ending() {
        PapersRig rig;
        rig.press("fillPapers");
        WindowRig::click(PapersRig::of_dialog<QPushButton>("savePaper"));
        WindowRig::click(WindowRig::dialog<ui::SaveDialog>()->findChild<QPushButton*>(QStringLiteral("choose")));
        auto* picker = WindowRig::dialog<QFileDialog>();
        QVERIFY(picker != nullptr);
        QCOMPARE(picker->defaultSuffix(), QStringLiteral("pdf"));
        auto* kinds = picker->findChild<QComboBox*>(QStringLiteral("fileTypeCombo"));
        QVERIFY(kinds != nullptr);
        QTest::keyClick(kinds, Qt::Key_Down);
        QCOMPARE(picker->defaultSuffix(), QStringLiteral("zip"));
        QTest::keyClick(kinds, Qt::Key_Up);
        QCOMPARE(picker->defaultSuffix(), QStringLiteral("pdf"));
    }
    void answers_are_filled_in_beside_last_times_and_only_what_changed_goes_R_LO_5() {
        PapersRig rig;
        rig.press("fillPapers");
        const auto half = PapersRig::of_dialog<QComboBox>("paperPeriod")->currentData().toString();
        WindowRig::click(PapersRig::of_dialog<QPushButton>("fillAnswers"));
        auto* dialog = WindowRig::dialog<ui::AnswersDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(QString::fromStdString(rig.world.last<command::OpenCheck>().half), half);
        // As it stands; what was said last time is told, and not taken over.
        QCOMPARE(dialog->findChild<QComboBox*>(QStringLiteral("answer-1-1"))->currentData().toString(),
                 QStringLiteral("yes"));
        auto* approved = dialog->findChild<QComboBox*>(QStringLiteral("answer-4-10"));
        QVERIFY(approved->currentData().toString().isEmpty());
        auto* before = dialog->findChild<QLabel*>(QStringLiteral("before-4.10"));
        QVERIFY2(before->text().contains(QStringLiteral("114H2")), qPrintable(before->text()));
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("saveAnswers"));
        QVERIFY(!save->isEnabled());
        approved->setCurrentIndex(approved->findData(QStringLiteral("no")));
        dialog->findChild<QLineEdit*>(QStringLiteral("note-4-10"))->setText(QStringLiteral("兩件缺事由"));
        QVERIFY(save->isEnabled());
        WindowRig::click(save);
        const auto sent = rig.world.last<command::AnswerCheck>();
        QCOMPARE(QString::fromStdString(sent.half), half);
        QCOMPARE(sent.answers, (domain::registers::Values{{"answer-4-10", "no"}, {"note-4-10", "兩件缺事由"}}));
        QVERIFY(WindowRig::dialog<ui::AnswersDialog>() == nullptr);
    }
    void who_does_not_fill_it_is_told_so_and_stores_nothing_R_LO_5() {
        PapersRig rig;
        rig.world.answer<command::OpenCheck>([](const auto& asked) {
            desk::CheckSheet out{asked.half, "3", "林怡君 L03", false, {}, {}};
            for (const auto& question : domain::registers::check_questions())
                out.lines.push_back({&question, {}, {}, {}});
            return out;
        });
        rig.press("fillPapers");
        WindowRig::click(PapersRig::of_dialog<QPushButton>("fillAnswers"));
        auto* dialog = WindowRig::dialog<ui::AnswersDialog>();
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("saveAnswers"));
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("answer-6-3"));
        QVERIFY(!box->isEnabled());
        box->setCurrentIndex(box->findData(QStringLiteral("yes")));
        QVERIFY(!save->isEnabled());
        QVERIFY2(save->toolTip().contains(QStringLiteral("林怡君")), qPrintable(save->toolTip()));
    }
    void another_fillers_answers_are_refused_in_words() {
        PapersRig rig;
        rig.world.refuse<command::AnswerCheck>(
            Fault{FaultCode::person_duty, "test", {{"reason", "only-named"}, {"person", "L06"}}});
        rig.press("fillPapers");
        WindowRig::click(PapersRig::of_dialog<QPushButton>("fillAnswers"));
        auto* dialog = WindowRig::dialog<ui::AnswersDialog>();
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("answer-6-3"));
        box->setCurrentIndex(box->findData(QStringLiteral("yes")));
        WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("saveAnswers")));
        QVERIFY(WindowRig::dialog<ui::AnswersDialog>() == dialog);
        auto* fault = dialog->findChild<ui::FaultPanel*>();
        QVERIFY(fault->isVisible());
        QStringList words;
        for (const auto* label : fault->findChildren<QLabel*>()) words << label->text();
        QVERIFY2(words.join(QLatin1Char(' ')).contains(QStringLiteral("僅得由登記之 L06 本人辦理")),
                 qPrintable(words.join(' ')));
        QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("saveAnswers"))->isEnabled());
    }
};

// A weekly sheet in its window (R-LO-2): its lines, and one key to confirm it.

namespace {

class SheetRig : public WindowRig {
public:
    SheetRig() {
        sign_in();
        WindowRig::open(new ui::WeeklySheetDialog(world, "2", &window));
    }
    template <class T>
    [[nodiscard]] static T* in(const char* name) {
        return dialog<ui::WeeklySheetDialog>()->findChild<T*>(QLatin1String(name));
    }
};

}  // namespace

class TestWeeklySheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void its_lines_stand_there_and_what_is_not_ours_says_so_R_LO_1() {
        SheetRig rig;
        QCOMPARE(rig.world.last<command::WeeklySheet>().row, std::string("2"));
        auto* lines = SheetRig::in<QTreeWidget>("sheetLines");
        QCOMPARE(lines->topLevelItemCount(), 2);
        QCOMPARE(lines->topLevelItem(0)->text(2), QStringLiteral("10.1.2.33"));
        QCOMPARE(lines->topLevelItem(0)->text(4), QStringLiteral("A123456789"));
        QCOMPARE(lines->topLevelItem(1)->text(4), QStringLiteral("（不可讀）"));
        QVERIFY(SheetRig::in<QLabel>("sheetLead")->text().contains(QStringLiteral("115-11-16")));
    }
    void one_key_confirms_it_R_LO_2() {
        SheetRig rig;
        auto* confirm = SheetRig::in<QPushButton>("step-weekly-sheet.confirmed");
        QVERIFY(confirm != nullptr && confirm->isDefault());
        WindowRig::click(confirm);
        const auto wanted = rig.world.last<command::Take>().wanted;
        QCOMPARE(wanted.row, std::string("2"));
        QVERIFY(wanted.step->action == "weekly-sheet.confirmed");
        QCOMPARE(wanted.typed, (domain::registers::Values{{"own", "yes"}}));
        QCOMPARE(rig.world.asked<command::WeeklySheet>(), 2);  // and it is read anew
    }
    void what_is_wrong_is_said_in_a_step_of_its_own_R_LO_2() {
        SheetRig rig;
        WindowRig::click(SheetRig::in<QPushButton>("step-weekly-sheet.confirmed-otherwise"));
        QVERIFY(SheetRig::dialog<ui::StepDialog>() != nullptr);
        QCOMPARE(rig.world.asked<command::Take>(), 0);
    }
    void a_sheet_that_is_refused_says_why() {
        WindowRig rig;
        rig.sign_in();
        rig.world.refuse<command::WeeklySheet>(Fault{FaultCode::person_duty, "test", {}});
        WindowRig::open(new ui::WeeklySheetDialog(rig.world, "2", &rig.window));
        QCOMPARE(SheetRig::in<QTreeWidget>("sheetLines")->topLevelItemCount(), 0);
        QVERIFY(SheetRig::in<QPushButton>("step-weekly-sheet.confirmed") == nullptr);
        QVERIFY(SheetRig::dialog<ui::WeeklySheetDialog>()->findChild<ui::FaultPanel*>()->isVisible());
    }
    void a_sheet_whose_row_does_not_come_opens_by_itself_no_more() {
        WindowRig rig;
        rig.sign_in(ui::PageId::registers);
        auto* page = rig.window.findChild<ui::RegistersPage*>();
        const auto close_all = [] {
            ui::close_all_dialogs();
            WindowRig::settle();
        };
        page->open(domain::registers::weekly_sheets.name, "2");
        WindowRig::settle();
        QVERIFY(WindowRig::dialog<ui::WeeklySheetDialog>() != nullptr);
        close_all();
        rig.world.refuse<command::Row>(Fault{FaultCode::ledger_write, "test", {}});
        page->open(domain::registers::weekly_sheets.name, "2");
        WindowRig::settle();
        close_all();
        rig.world.accept<command::Row>();
        const int before = rig.world.asked<command::Row>();
        ++rig.world.state.ledger.events;  // the rows come anew
        rig.publish();
        QVERIFY(rig.world.asked<command::Row>() > before);
        QVERIFY(WindowRig::dialog<ui::WeeklySheetDialog>() == nullptr);
    }
    void while_the_desk_is_at_it_nothing_else_is_asked_and_nothing_closes() {
        SheetRig rig;
        auto* dialog = SheetRig::dialog<ui::WeeklySheetDialog>();
        rig.world.refuse<command::WeeklySheetPage>(Fault{FaultCode::person_duty, "test", {}});
        SheetRig::in<QPushButton>("printSheet")->click();  // the answer is on its way
        for (const auto* button : {"printSheet", "saveSheet", "close"})
            QVERIFY2(!SheetRig::in<QPushButton>(button)->isEnabled(), button);
        SheetRig::settle();
        for (const auto* button : {"printSheet", "saveSheet", "close"})
            QVERIFY2(SheetRig::in<QPushButton>(button)->isEnabled(), button);
        QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    }
    void what_was_saved_is_said_beside_what_the_sheet_is_and_an_older_fault_goes() {
        SheetRig rig;
        auto* dialog = SheetRig::dialog<ui::WeeklySheetDialog>();
        const auto lead = SheetRig::in<QLabel>("sheetLead")->text();
        rig.world.refuse<command::WeeklySheetPage>(Fault{FaultCode::person_duty, "test", {}});
        WindowRig::click(SheetRig::in<QPushButton>("printSheet"));
        WindowRig::click(SheetRig::in<QPushButton>("saveSheet"));
        auto* save = SheetRig::dialog<ui::SaveDialog>();
        QVERIFY(save != nullptr);
        save->findChild<QLineEdit*>(QStringLiteral("file"))->setText(QStringLiteral("/tmp/sheet.pdf"));
        save->findChild<QPushButton*>(QStringLiteral("make"))->click();
        WindowRig::click(save->findChild<QPushButton*>(QStringLiteral("save")));
        QCOMPARE(rig.world.last<command::SaveWeeklySheet>().file, std::filesystem::path("/tmp/sheet.pdf"));
        const auto* said = dialog->findChild<QLabel*>(QStringLiteral("sheetSaved"));
        QVERIFY(said->isVisible() && said->text().contains(QStringLiteral("已存")));
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("sheetLead"))->text(), lead);
        QVERIFY(!dialog->findChild<ui::FaultPanel*>()->isVisible());
    }
};

JCIC_WINDOW_TEST(TestPapersWindow)
JCIC_WINDOW_TEST(TestWeeklySheet)
#include "test_papers.moc"
