// A button that cannot be pressed says why: beside it, or as its tool tip, which a screen reader reads as well.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <array>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/approval/approval_page.h"
#include "ui/board/board_page.h"
#include "ui/copies/copies_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/query/serials_dialog.h"
#include "ui/record/record_forms.h"
#include "ui/registers/read_in_dialog.h"
#include "ui/registers/registers_page.h"
#include "ui/registers/step_dialog.h"
#include "ui/seat/card_page.h"
#include "ui/seat/seat_forms.h"
#include "ui/todo/unit_page.h"

using namespace jcic;
using namespace jcic::test;
namespace registers = domain::registers;

class TestWhyGrey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_step_of_a_register_names_what_is_still_to_be_given();
    void the_board_says_why_nothing_can_be_done_with_a_case();
    void a_dialog_says_why_its_button_is_grey();
    void a_decision_says_what_it_still_lacks();
    void who_is_let_in_again_reads_what_is_still_to_be_typed();
    void no_button_of_these_pages_is_grey_without_a_word();

private:
    /// The names of its buttons that can be seen, cannot be pressed, and do not say why.
    template <class PageKind>
    static QString silent_in(const WindowRig& rig) {
        QStringList out;
        for (const auto* button : rig.window.findChild<PageKind*>()->template findChildren<QPushButton*>())
            if (button->isVisible() && !button->isEnabled() && button->toolTip().isEmpty()) out << button->objectName();
        return out.join(QLatin1Char(' '));
    }
    /// Empty where it can be pressed.
    static QString told_of(const QPushButton* button) { return button->isEnabled() ? QString() : button->toolTip(); }
    static QString told_of(const QWidget* within, const char* name) {
        return told_of(within->findChild<QPushButton*>(QLatin1String(name)));
    }
};

void TestWhyGrey::a_step_of_a_register_names_what_is_still_to_be_given() {
    WindowRig rig;
    rig.sign_in();
    const auto& step = *registers::devices.step("device.counted");
    auto* dialog = new ui::StepDialog(rig.world, &registers::devices, step, "1", {}, &rig.window);
    dialog->open();
    const auto* why = dialog->findChild<QLabel*>(QStringLiteral("stepWhy"));
    const auto* act = dialog->findChild<QPushButton*>(QStringLiteral("take"));
    QVERIFY(!act->isEnabled() && why->isVisible() && why->text().startsWith(QStringLiteral("尚缺：")));
    const auto first = why->text();
    for (const auto* field : {"field-in-place", "field-hardened"})
        dialog->findChild<QComboBox*>(QLatin1String(field))->setCurrentIndex(1);
    QVERIFY(!act->isEnabled() && why->text() != first);
    QCOMPARE(why->text(), QStringLiteral("尚缺：會同人員"));
    QCOMPARE(act->toolTip(), why->text());
    dialog->findChild<QComboBox*>(QStringLiteral("beside"))->setCurrentIndex(1);
    QVERIFY(act->isEnabled() && why->text().isEmpty() && act->toolTip().isEmpty());
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("take")));
    QVERIFY2(!act->isEnabled() && why->text().contains(QStringLiteral("密碼")), qPrintable(why->text()));
}

void TestWhyGrey::the_board_says_why_nothing_can_be_done_with_a_case() {
    WindowRig rig;
    rig.sign_in(ui::PageId::board);
    const std::array names{"withdraw", "handOver", "printCase", "requestAll", "fetchAll"};
    for (const auto* name : names) {
        const auto* button = rig.find<QPushButton>(name);
        QVERIFY2(button->isEnabled() || !button->toolTip().isEmpty(), name);
    }
    rig.world.state.board.clear();
    rig.publish();
    for (const auto* name : names) QVERIFY2(!told_of(rig.find<QPushButton>(name)).isEmpty(), name);
    QCOMPARE(told_of(rig.find<QPushButton>("withdraw")), QStringLiteral("請先選取案件"));
}

void TestWhyGrey::a_dialog_says_why_its_button_is_grey() {
    WindowRig rig;
    auto* unlocking = ui::SeatForms::unlock_together(rig.world, &rig.window);
    WindowRig::open(unlocking);
    QCOMPARE(told_of(unlocking, "unlock"),
             QStringLiteral("尚缺：第一位人員、第一位人員之密碼、第二位人員、第二位人員密碼"));
    for (const auto* who : {"firstPerson", "secondPerson"})
        unlocking->findChild<QComboBox*>(QLatin1String(who))->setCurrentIndex(0);
    QCOMPARE(told_of(unlocking, "unlock"), QStringLiteral("應為不同人員"));
    unlocking->reject();
    rig.sign_in();
    auto* serials = new ui::SerialsDialog(rig.world, &rig.window);
    WindowRig::open(serials);
    QVERIFY(!told_of(serials, "askSerials").isEmpty());
    serials->reject();
    const auto& book = registers::authorisations;
    auto* reading = new ui::ReadInDialog(rig.world, &book, {&book.steps.front()}, &rig.window);
    reading->open();
    QCOMPARE(told_of(reading, "takeRead"), QStringLiteral("請先選擇檔案"));
    reading->reject();
    auto* handing = ui::RecordForms::hand_over_case(rig.world, rig.world.state.board.front(), &rig.window);
    handing->open();
    QVERIFY(!told_of(handing, "handOver").isEmpty());
    handing->reject();
}

void TestWhyGrey::a_decision_says_what_it_still_lacks() {
    WindowRig rig;
    rig.world.approval_view.remarks.clear();
    rig.sign_in(ui::PageId::approval);
    const auto* approve = rig.find<QPushButton>("approve");
    QCOMPARE(told_of(approve), QStringLiteral("尚缺：核准主管的密碼"));
    WindowRig::type(rig.find("password"), a_password);
    QVERIFY(approve->isEnabled() && told_of(approve).isEmpty());
    rig.press("refuse");
    QCOMPARE(told_of(rig.find<QPushButton>("refuseNow")), QStringLiteral("尚缺：不核准的原因"));
    rig.press("refuse");
    rig.find<QCheckBox>("approveT50")->setChecked(false);
    QCOMPARE(told_of(approve),
             QStringLiteral("尚缺：不核准的原因"));  // of what is not ticked
    rig.find<QCheckBox>("approveT51")->setChecked(false);
    QVERIFY(told_of(approve).contains(QStringLiteral("未勾選項目")));
}

void TestWhyGrey::who_is_let_in_again_reads_what_is_still_to_be_typed() {
    WindowRig rig;
    auto* recovery = ui::SeatForms::use_recovery(rig.world, &rig.window);
    WindowRig::open(recovery);
    QVERIFY(told_of(recovery, "recover").contains(QStringLiteral("第二段")));
    for (const auto* half : {"firstHalf", "secondHalf"})
        WindowRig::type(recovery->findChild<QWidget*>(QLatin1String(half)), "half");
    QCOMPARE(told_of(recovery, "recover"), QStringLiteral("新密碼尚未輸入二次"));
    recovery->reject();
}

void TestWhyGrey::no_button_of_these_pages_is_grey_without_a_word() {
    WindowRig rig;
    rig.sign_in();
    const auto none = QString();
    rig.go_to(ui::PageId::approval);
    QCOMPARE(silent_in<ui::ApprovalPage>(rig), none);
    rig.go_to(ui::PageId::card);
    QCOMPARE(silent_in<ui::CardPage>(rig), none);
    rig.go_to(ui::PageId::copies);
    QCOMPARE(silent_in<ui::CopiesPage>(rig), none);
    rig.go_to(ui::PageId::board);
    QCOMPARE(silent_in<ui::BoardPage>(rig), none);
    rig.go_to(ui::PageId::ledger);
    QCOMPARE(silent_in<ui::LedgerPage>(rig), none);
    rig.go_to(ui::PageId::registers);
    QCOMPARE(silent_in<ui::RegistersPage>(rig), none);
    rig.go_to(ui::PageId::unit);
    QCOMPARE(silent_in<ui::UnitPage>(rig), none);
    // Of the two one is always offered.
    QVERIFY((rig.offered("practice", "insertCard") == nullptr) != (rig.offered("practice", "pullCard") == nullptr));
    rig.world.state.copies.clear();
    rig.world.state.approvals.clear();
    rig.publish();
    QCOMPARE(silent_in<ui::CopiesPage>(rig), none);
    QVERIFY(rig.offered("moreWays", "destroy") == nullptr);  // there is no row that it would be about
    rig.go_to(ui::PageId::approval);
    QCOMPARE(silent_in<ui::ApprovalPage>(rig), none);
}

JCIC_WINDOW_TEST(TestWhyGrey)
#include "test_why_grey.moc"
