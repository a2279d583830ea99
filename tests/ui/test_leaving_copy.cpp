// A copy of the record on screen leaves as a file or on paper: when its number is given, who is asked before, and what
// becomes of it all when the record leaves the screen.
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/mark.h"
#include "ui/record/leaving_copy.h"
#include "ui/record/record_forms.h"
#include "ui/record/record_page.h"
#include "ui/secrets/secret_field.h"

using namespace jcic;
using namespace jcic::test;

namespace {

void show_record(WindowRig& rig, domain::Item item) {
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", item);
    WindowRig::settle();
}

/// Where the file goes, with a password made by chance.
void name_file(const WindowRig& rig) {
    auto* dialog = WindowRig::dialog<ui::SaveDialog>();
    if (dialog == nullptr) qFatal("no file is asked for");
    dialog->findChild<QLineEdit*>("file")->setText(rig.folder.filePath("record.pdf"));
    dialog->findChild<QPushButton*>("make")->click();
    WindowRig::click(dialog->findChild<QPushButton*>("save"));
}

/// The same, by one's own card.
void sign_by_own_card(const WindowRig& rig) {
    auto* dialog = WindowRig::dialog<ui::SaveDialog>();
    if (dialog == nullptr) qFatal("no file is asked for");
    dialog->findChild<QCheckBox*>("ownCard")->setChecked(true);
    WindowRig::type(dialog->findChild<ui::SecretField*>("ownPin"), "314159");
    name_file(rig);
}

}  // namespace

class TestLeavingCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void of_a_file_the_approver_is_asked_last_and_their_password_waits_for_nothing_R_PA_7() {
        WindowRig rig;
        rig.world.reprints_approved = true;
        Bytes approvers;
        rig.world.answer<command::NumberCopy>([&](const command::NumberCopy& wanted) {
            approvers = rig.world.typed;
            return desk::OpenRecord{wanted.query, wanted.item, 2, 3, false, rig.world.pdf};
        });
        rig.sign_in();
        show_record(rig, domain::Item::t50);  // of which there is a copy
        rig.press("save");
        QVERIFY(WindowRig::dialog("AnotherCopyDialog") == nullptr);
        name_file(rig);
        // Only now, with nothing else left to be said: it goes on with the key that signs.
        auto* dialog = WindowRig::dialog("AnotherCopyDialog");
        QVERIFY(dialog != nullptr && WindowRig::dialog<ui::SaveDialog>() == nullptr);
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
        dialog->findChild<QLineEdit*>("anotherWhy")->setText(QStringLiteral("寄給總行"));
        WindowRig::click(dialog->findChild<QPushButton*>("agreeToAnother"));
        WindowRig::type(dialog->findChild<ui::SecretField*>("anotherPassword"), a_password);
        WindowRig::click(dialog->findChild<QPushButton*>("agreeToAnother"));
        QVERIFY(approvers == to_bytes(a_password));
        QCOMPARE(rig.world.asked<command::SaveEncrypted>(), 1);
        QVERIFY(!rig.world.typed.empty() && rig.world.typed != approvers);  // the file's own
    }

    void a_file_whose_other_copy_nobody_approves_is_not_saved_R_PA_7() {
        WindowRig rig;
        rig.world.reprints_approved = true;
        rig.sign_in();
        show_record(rig, domain::Item::t50);
        rig.press("save");
        name_file(rig);
        auto* dialog = WindowRig::dialog("AnotherCopyDialog");
        QVERIFY(dialog != nullptr);
        dialog->reject();
        WindowRig::settle();
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
        QCOMPARE(rig.world.asked<command::SaveEncrypted>(), 0);
        QVERIFY(rig.find<QPushButton>("save")->isEnabled());
    }

    void what_is_asked_about_a_record_leaves_the_screen_with_it() {
        WindowRig rig;
        rig.sign_in();
        for (const char* button : {"save", "options", "doubt"}) {
            show_record(rig, domain::Item::t51);
            rig.press(button);
            QVERIFY2(WindowRig::dialog() != nullptr, button);
            Q_EMIT rig.world.card_gone();
            WindowRig::settle();
            QVERIFY2(WindowRig::dialog() == nullptr, button);
        }
    }

    void a_number_that_comes_after_the_seat_was_left_becomes_void() {
        WindowRig rig;
        rig.sign_in();
        show_record(rig, domain::Item::t51);
        WindowRig::settle();
        rig.find<QPushButton>("print")->click();
        rig.leave();
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);
        QCOMPARE(rig.world.asked<command::Print>(), 0);
        QCOMPARE(rig.world.asked<command::CloseRecord>(), 1);
        QCOMPARE(rig.world.last<command::CloseRecord>().record.copy, 1);
    }

    void a_number_that_comes_after_its_asker_is_gone_becomes_void() {
        WindowRig rig;
        rig.sign_in();
        QWidget over;
        auto* const copy = new ui::LeavingCopy(rig.world, &over);
        copy->look_for("q4", domain::Item::t51);
        copy->look_at({"q4", domain::Item::t51, 0, 0, false, rig.world.pdf});
        copy->print({});
        delete copy;
        WindowRig::settle();
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);
        QCOMPARE(rig.world.asked<command::Print>(), 0);
        QCOMPARE(rig.world.last<command::CloseRecord>().record.copy, 1);
    }

    void ones_own_card_is_offered_or_it_says_why_not() {
        WindowRig rig;
        rig.sign_in();
        show_record(rig, domain::Item::t51);
        WindowRig::settle();
        rig.press("save");
        auto* dialog = WindowRig::dialog<ui::SaveDialog>();
        auto* const tick = dialog->findChild<QCheckBox*>("ownCard");
        QVERIFY(tick->isVisible() && !tick->isEnabled());
        const auto* why = dialog->findChild<ui::MarkLabel*>("cardNote");
        QVERIFY2(why->isVisible() && why->text().contains(QStringLiteral("未設定")), qPrintable(why->text()));
        QVERIFY(!dialog->findChild<ui::SecretField*>("ownPin")->isVisible());
        dialog->reject();
        WindowRig::settle();

        rig.world.state.own_card_signs = true;
        rig.world.publish();
        WindowRig::settle();
        rig.press("save");
        dialog = WindowRig::dialog<ui::SaveDialog>();
        dialog->findChild<QCheckBox*>("ownCard")->setChecked(true);
        dialog->findChild<QLineEdit*>("file")->setText(rig.folder.filePath("record.pdf"));
        dialog->findChild<QPushButton*>("make")->click();
        QVERIFY(!dialog->findChild<QPushButton*>("save")->isEnabled());  // the PIN lacks
        WindowRig::type(dialog->findChild<ui::SecretField*>("ownPin"), "314159");
        QVERIFY(!dialog->findChild<QCheckBox*>("ownLastTry")->isVisible());
        WindowRig::click(dialog->findChild<QPushButton*>("save"));
        QCOMPARE(rig.world.asked<command::SigningCard>(), 1);
        QCOMPARE(rig.world.asked<command::SaveEncrypted>(), 0);
        QCOMPARE(rig.world.asked<command::SaveSigned>(), 1);
        QVERIFY(!rig.world.last<command::SaveSigned>().last_try);
        QCOMPARE(rig.world.arrived.size(), std::size_t{2});
        QVERIFY(rig.world.typed == to_bytes("314159"));
    }

    void without_a_card_that_signs_no_number_is_given() {
        WindowRig rig;
        rig.world.state.own_card_signs = true;
        rig.world.refuse<command::SigningCard>({FaultCode::card_none, "test", {}});
        rig.sign_in();
        show_record(rig, domain::Item::t51);
        WindowRig::settle();
        rig.press("save");
        sign_by_own_card(rig);
        QCOMPARE(rig.world.asked<command::SigningCard>(), 1);
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
        QVERIFY(rig.find<QPushButton>("save")->isEnabled());
    }

    void the_last_try_is_asked_for_and_the_desk_signs_as_before() {
        WindowRig rig;
        rig.world.state.own_card_signs = true;
        rig.world.refuse<command::SaveSigned>({FaultCode::card_pin_wrong, "test", {{"tries", "1"}}});
        rig.sign_in();
        show_record(rig, domain::Item::t51);
        WindowRig::settle();
        rig.press("save");
        sign_by_own_card(rig);
        QCOMPARE(rig.world.asked<command::SaveSigned>(), 1);
        rig.world.accept<command::SaveSigned>();
        rig.press("save");
        auto* dialog = WindowRig::dialog<ui::SaveDialog>();
        dialog->findChild<QCheckBox*>("ownCard")->setChecked(true);
        auto* const word = dialog->findChild<QCheckBox*>("ownLastTry");
        QVERIFY(word->isVisible());
        sign_by_own_card(rig);
        QCOMPARE(rig.world.asked<command::SaveSigned>(), 1);  // without their word it is not sent
        word->setChecked(true);
        WindowRig::click(dialog->findChild<QPushButton*>("save"));
        QCOMPARE(rig.world.asked<command::SaveSigned>(), 2);
        QVERIFY(rig.world.last<command::SaveSigned>().last_try);
        // The number was given once; nothing was lost by the wrong PIN.
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);
    }

    void saving_costs_a_number_only_once_a_file_is_named() {
        WindowRig rig;
        rig.sign_in();
        show_record(rig, domain::Item::t51);
        WindowRig::settle();
        rig.press("save");
        auto* dialog = WindowRig::dialog<ui::SaveDialog>();
        QVERIFY(dialog != nullptr);
        dialog->reject();
        WindowRig::settle();
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
        rig.press("save");
        name_file(rig);
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);
        QCOMPARE(rig.world.last<command::SaveEncrypted>().record.copy, 1);
        QVERIFY(!rig.find<QPushButton>("reveal")->hasFocus());  // not to what reveals something
    }
};

JCIC_WINDOW_TEST(TestLeavingCopy)
#include "test_leaving_copy.moc"
