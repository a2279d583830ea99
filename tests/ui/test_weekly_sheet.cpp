// A weekly sheet in its window (R-LO-2): its lines, and one key to confirm it.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/save_dialog.h"
#include "ui/help/fault_panel.h"
#include "ui/registers/registers_page.h"
#include "ui/registers/sheet_dialogs.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

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

JCIC_WINDOW_TEST(TestWeeklySheet)
#include "test_weekly_sheet.moc"
