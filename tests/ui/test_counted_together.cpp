// Several rows of a register that two persons counted: chosen in the list, shown, and signed with one password
// (R-DU-11).
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <array>

#include "app/domain/registers/labels.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/screen_room.h"
#include "ui/registers/signing_dialog.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace registers = domain::registers;

class TestCountedTogetherInWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_that_are_chosen_are_shown_and_signed_together_R_DU_11();
    void what_was_not_entered_is_told_and_nothing_is_signed_twice_R_DU_11();
    void labels_that_are_scanned_choose_their_rows_R_DU_11();
    void one_row_and_several_stand_in_the_same_frame_and_a_long_page_is_read_by_the_keyboard();

private:
    /// Both rows of devices chosen, the count of them shown to who signs beside.
    static ui::CountDialog* shown_to_sign(WindowRig& rig) {
        rig.sign_in(ui::PageId::registers);
        auto* names = rig.find<QListWidget>("registers");
        for (std::size_t i = 0; i < registers::all_to_read().size(); ++i)
            if (registers::all_to_read()[i] == &registers::devices) names->setCurrentRow(static_cast<int>(i));
        WindowRig::settle();
        WindowRig::click(rig.find<QPushButton>("chipAll"));
        rig.find<QTableView>("registerRows")->selectAll();
        WindowRig::settle();
        rig.press("step-device.counted");
        auto* dialog = WindowRig::dialog<ui::CountDialog>();
        if (dialog == nullptr) return nullptr;
        for (const auto* field : {"field-in-place", "field-hardened"})
            dialog->findChild<QComboBox*>(QLatin1String(field))->setCurrentIndex(1);
        dialog->findChild<QComboBox*>(QStringLiteral("beside"))->setCurrentIndex(1);
        WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("take")));
        return dialog;
    }
    static void sign(ui::CountDialog* dialog) {
        auto* password = dialog->findChild<ui::SecretField*>(QStringLiteral("secondPassword"));
        QTest::keyClicks(password, QLatin1String(a_password));
        WindowRig::key(password, Qt::Key_Return);
    }
};

void TestCountedTogetherInWindow::rows_that_are_chosen_are_shown_and_signed_together_R_DU_11() {
    WindowRig rig;
    auto* dialog = shown_to_sign(rig);
    QVERIFY(dialog != nullptr);
    const auto& asked = rig.world.last<command::PagesOf>().wanted;
    QCOMPARE(asked.size(), std::size_t{2});
    QCOMPARE(asked[0].row, std::string("1"));
    QCOMPARE(asked[1].row, std::string("2"));
    QCOMPARE(asked[1].typed.at("in-place"), std::string("yes"));
    QVERIFY(asked[1].beside.has_value());
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("stepNote"))->text().contains(QStringLiteral("1、2。")));
    rig.world.refuse<command::TakeTogether>(Fault{FaultCode::person_password, "test", {}});
    sign(dialog);
    auto* password = dialog->findChild<ui::SecretField*>(QStringLiteral("secondPassword"));
    QVERIFY(WindowRig::dialog<ui::CountDialog>() == dialog && password->isVisible() && password->empty());
    rig.world.accept<command::TakeTogether>();
    rig.world.answer<command::TakeTogether>([](const command::TakeTogether& wanted) { return wanted.shown; });
    sign(dialog);
    QVERIFY(WindowRig::dialog<ui::CountDialog>() == nullptr);
    QCOMPARE(rig.world.last<command::TakeTogether>().shown.size(), std::size_t{2});
    QCOMPARE(rig.world.asked<command::Take>(), 0);
}

/// As a hand scanner types them: fast, with Enter at the end.
void TestCountedTogetherInWindow::labels_that_are_scanned_choose_their_rows_R_DU_11() {
    WindowRig rig;
    rig.sign_in(ui::PageId::registers);
    auto* names = rig.find<QListWidget>("registers");
    for (std::size_t i = 0; i < registers::all_to_read().size(); ++i)
        if (registers::all_to_read()[i] == &registers::devices) names->setCurrentRow(static_cast<int>(i));
    WindowRig::settle();
    auto* search = rig.find<QLineEdit>("searchRegister");
    QCOMPARE(search->placeholderText(), QStringLiteral("搜尋，或掃描標籤"));
    auto* table = rig.find<QTableView>("registerRows");
    const auto& institution = rig.world.state.institution;
    for (const auto* row : {"2", "1"}) {
        QTest::keyClicks(search, QString::fromStdString(registers::label_text(institution, registers::devices, row)));
        WindowRig::key(search, Qt::Key_Return);
        WindowRig::settle();
        QVERIFY(search->text().isEmpty());
    }
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
    QVERIFY(rig.find<QLabel>("registerFound")->text().contains(QStringLiteral("2")));
    rig.press("step-device.counted");
    QVERIFY(WindowRig::dialog<ui::CountDialog>() != nullptr);
    WindowRig::dialog<ui::CountDialog>()->reject();
    QTest::keyClicks(search, QString::fromStdString(registers::label_text("0129998", registers::devices, "1")));
    WindowRig::key(search, Qt::Key_Return);
    WindowRig::settle();
    QVERIFY(rig.window.findChild<QDialog*>(QStringLiteral("faultDialog")) != nullptr);
}

void TestCountedTogetherInWindow::what_was_not_entered_is_told_and_nothing_is_signed_twice_R_DU_11() {
    WindowRig rig;
    auto* dialog = shown_to_sign(rig);
    QVERIFY(dialog != nullptr);
    rig.world.answer<command::TakeTogether>([](const command::TakeTogether& wanted) {
        auto done = wanted.shown;
        done.back().fault = Fault{FaultCode::query_changed, "test", {}};
        return done;
    });
    sign(dialog);
    QVERIFY(WindowRig::dialog<ui::CountDialog>() == dialog);
    QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    const auto note = dialog->findChild<QLabel*>(QStringLiteral("stepNote"))->text();
    QVERIFY2(note.contains(QStringLiteral("已登記：1。未登記：2。")), qPrintable(note));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("take"))->isVisible());
    QVERIFY(!dialog->findChild<ui::SecretField*>(QStringLiteral("secondPassword"))->isEnabled());
    dialog->reject();
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::TakeTogether>(), 1);
}

void TestCountedTogetherInWindow::
    one_row_and_several_stand_in_the_same_frame_and_a_long_page_is_read_by_the_keyboard() {
    WindowRig rig;
    rig.sign_in();
    const auto& step = *registers::devices.step("device.counted");
    QString lines;
    for (int line = 0; line < 60; ++line) lines += QStringLiteral("第 %1 行\t值\n").arg(line);
    const desk::StepText page{{}, lines.toStdString(), "5B1E-22D0"};
    rig.world.answer<command::PageOf>([&](const command::PageOf&) { return page; });
    rig.world.answer<command::PagesOf>([&](const command::PagesOf& asked) {
        std::vector<desk::RowPage> pages;
        for (const auto& one : asked.wanted) pages.push_back({one, page, {}});
        return pages;
    });
    const std::array<ui::SigningDialog*, 2> both{
        new ui::StepDialog(rig.world, &registers::devices, step, "1", {}, &rig.window),
        new ui::CountDialog(rig.world, &registers::devices, step, {"1", "2"}, &rig.window)};
    for (auto* dialog : both) {
        dialog->open();
        for (const auto* field : {"field-in-place", "field-hardened", "beside"})
            dialog->findChild<QComboBox*>(QLatin1String(field))->setCurrentIndex(1);
        WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("take")));
        const auto* pages = dialog->findChild<QScrollArea*>(QStringLiteral("pages"));
        QVERIFY(pages->isVisible() && pages->focusPolicy() != Qt::NoFocus && !pages->accessibleName().isEmpty());
        QVERIFY(pages->widget()->height() > pages->viewport()->height());  // sixty lines: not on any screen
        QVERIFY(dialog->height() <= ui::screen_room(*dialog).height());
        for (const auto* name : {"secondPassword", "take"}) {
            const auto* one = dialog->findChild<QWidget*>(QLatin1String(name));
            QVERIFY2(one->visibleRegion().boundingRect() == one->rect(), name);
        }
        dialog->reject();
        WindowRig::settle();
    }
}

JCIC_WINDOW_TEST(TestCountedTogetherInWindow)
#include "test_counted_together.moc"
