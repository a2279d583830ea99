// A register saved without a password, in the window: offered to the unit head, with what it means and a reason
// (R-PA-5); everybody else sees whose it is.
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

#include "app/desk/commands/registers.h"
#include "app/desk/commands/rights.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/mark.h"
#include "ui/registers/sheet_dialogs.h"
#include "ui/secrets/secret_field.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;
namespace command = desk::command;

namespace {

template <class T>
T* in_saving(const char* name) {
    auto* dialog = WindowRig::dialog<ui::SaveDialog>();
    return dialog == nullptr ? nullptr : dialog->findChild<T*>(QLatin1String(name));
}

class ClearRig : public WindowRig {
public:
    explicit ClearRig(Duty duty) {
        sign_in();
        world.state.seat->person.duties = {duty};
        world.publish();
        settle();
    }
    /// Up to the dialog that asks where to.
    void save_register() {
        window.go_to(ui::PageId::registers);
        settle();
        choose("saveMenu", "saveRows");
    }
};

/// The box, by its key.
void choose_in_clear() {
    in_saving<QWidget>("inClear")->setFocus();
    WindowRig::key(in_saving<QWidget>("inClear"), Qt::Key_Space);
}

/// By Enter alone.
void give_reason(const QString& why) {
    in_saving<QLineEdit>("clearReason")->setText(why);
    WindowRig::key(in_saving<QWidget>("clearReason"), Qt::Key_Return);
}

}  // namespace

class TestInClearWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }

    void the_unit_head_is_told_what_it_means_and_asked_why_R_PA_5() {
        ClearRig rig(Duty::unit_head);
        rig.save_register();
        QVERIFY(!in_saving<QWidget>("clearReason")->isVisible());
        QVERIFY(!in_saving<QWidget>("clearNote")->isVisible());
        in_saving<QLineEdit>("file")->setText(rig.folder.filePath(QStringLiteral("rows.zip")));
        WindowRig::type(in_saving<QWidget>("password"), a_password);
        choose_in_clear();
        QVERIFY(in_saving<ui::MarkLabel>("clearNote")->isVisible());
        QVERIFY(
            in_saving<ui::MarkLabel>("clearNote")->text().contains(QStringLiteral("任何取得檔案者均得閱覽個人資料")));
        for (const auto* hidden : {"password", "again", "make", "lead"})
            QVERIFY2(!in_saving<QWidget>(hidden)->isVisible(), hidden);
        QVERIFY(!in_saving<QPushButton>("save")->isEnabled());  // not without a reason
        QVERIFY(in_saving<QPushButton>("save")->text().contains(QStringLiteral("不加密")));
        give_reason(QStringLiteral("檢查局調閱，指定未加密"));
        QCOMPARE(rig.world.asked<command::Save>(), 1);
        const auto& saved = rig.world.last<command::Save>();
        QCOMPARE(saved.in_clear, std::string("檢查局調閱，指定未加密"));
        QCOMPARE(saved.file.extension(), std::filesystem::path(".csv"));
    }
    void taken_back_it_is_encrypted_again() {
        ClearRig rig(Duty::unit_head);
        rig.save_register();
        in_saving<QLineEdit>("file")->setText(rig.folder.filePath(QStringLiteral("rows.zip")));
        choose_in_clear();
        in_saving<QLineEdit>("clearReason")->setText(QStringLiteral("檢查局調閱，指定未加密"));
        choose_in_clear();
        QVERIFY(!in_saving<QWidget>("clearNote")->isVisible());
        QVERIFY(!in_saving<QPushButton>("save")->isEnabled());  // a password again
        for (const auto* name : {"password", "again"}) WindowRig::type(in_saving<QWidget>(name), a_password);
        WindowRig::click(in_saving<QPushButton>("save"));
        QVERIFY(rig.world.last<command::Save>().in_clear.empty());
        QCOMPARE(rig.world.last<command::Save>().file.extension(), std::filesystem::path(".zip"));
    }
    void a_key_that_is_held_saves_nothing() {
        ClearRig rig(Duty::unit_head);
        rig.save_register();
        in_saving<QLineEdit>("file")->setText(rig.folder.filePath(QStringLiteral("rows.zip")));
        for (const auto* name : {"password", "again"}) WindowRig::type(in_saving<QWidget>(name), a_password);
        QVERIFY(in_saving<QPushButton>("save")->isEnabled());
        for (const auto* name : {"again", "file", "save"}) {
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
            QCoreApplication::sendEvent(in_saving<QWidget>(name), &held);
            WindowRig::settle();
            QCOMPARE(rig.world.asked<command::Save>(), 0);
        }
        WindowRig::key(in_saving<QWidget>("save"), Qt::Key_Return);
        QCOMPARE(rig.world.asked<command::Save>(), 1);
    }
    void everybody_else_sees_whose_it_is_R_PA_5() {
        for (const auto duty : domain::all_duties) {
            if (duty == Duty::unit_head) continue;
            ClearRig rig(duty);
            rig.save_register();
            QVERIFY2(in_saving<QWidget>("inClear") != nullptr, std::string(name_of(duty)).c_str());
            QVERIFY(in_saving<QWidget>("inClear")->isVisible());
            QVERIFY(!in_saving<QWidget>("inClear")->isEnabled());
            QVERIFY(in_saving<ui::MarkLabel>("clearNote")->text().contains(QStringLiteral("單位主管")));
            QVERIFY(in_saving<QWidget>("password")->isVisible());
            ui::close_all_dialogs();
            WindowRig::settle();
        }
    }
    void rights_and_weekly_sheets_go_the_same_way() {
        ClearRig rig(Duty::unit_head);
        auto* rights = new ui::RightsDialog(rig.world, &rig.window);
        WindowRig::open(rights);
        WindowRig::click(rights->findChild<QPushButton*>(QStringLiteral("saveRights")));
        in_saving<QLineEdit>("file")->setText(rig.folder.filePath(QStringLiteral("rights.csv")));
        choose_in_clear();
        give_reason(QStringLiteral("檢查局調閱，指定未加密"));
        QVERIFY(!rig.world.last<command::SaveRights>().in_clear.empty());
        ui::close_all_dialogs();
        WindowRig::settle();
        auto* sheet = new ui::WeeklySheetDialog(rig.world, "2", &rig.window);
        WindowRig::open(sheet);
        WindowRig::click(sheet->findChild<QPushButton*>(QStringLiteral("saveSheet")));
        in_saving<QLineEdit>("file")->setText(rig.folder.filePath(QStringLiteral("sheet.pdf")));
        choose_in_clear();
        give_reason(QStringLiteral("檢查局調閱，指定未加密"));
        QVERIFY(!rig.world.last<command::SaveWeeklySheet>().in_clear.empty());
    }
    void a_password_that_was_made_goes_with_the_encryption() {
        ClearRig rig(Duty::unit_head);
        rig.save_register();
        in_saving<QLineEdit>("file")->setText(rig.folder.filePath(QStringLiteral("rows.zip")));
        in_saving<QPushButton>("make")->click();
        const auto* made = in_saving<ui::ShownSecret>("made");
        QVERIFY(made->isVisible() && !made->secret().empty());
        choose_in_clear();
        QVERIFY(!made->isVisible() && made->secret().empty());
        give_reason(QStringLiteral("檢查局調閱，指定未加密"));
        QVERIFY(rig.world.typed.empty());
        ui::close_all_dialogs();
        WindowRig::settle();
        rig.save_register();
        in_saving<QLineEdit>("file")->setText(rig.folder.filePath(QStringLiteral("rows.zip")));
        in_saving<QPushButton>("make")->click();
        choose_in_clear();
        choose_in_clear();  // taken back: another is typed or made
        QVERIFY(!in_saving<QPushButton>("save")->isEnabled());
        QVERIFY(in_saving<QWidget>("password")->isEnabled());
        for (const auto* name : {"password", "again"}) WindowRig::type(in_saving<QWidget>(name), a_password);
        WindowRig::click(in_saving<QPushButton>("save"));
        QVERIFY(rig.world.typed == to_bytes(a_password));
    }
};

JCIC_WINDOW_TEST(TestInClearWindow)
#include "test_in_clear.moc"
