// A copy of the record on screen leaves as a file or on paper: when its number is given, who is asked before, and what
// becomes of it all when the record leaves the screen.
#include <QLineEdit>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/save_dialog.h"
#include "ui/record/another_copy_dialog.h"
#include "ui/record/leaving_copy.h"
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
        QVERIFY(WindowRig::dialog<ui::AnotherCopyDialog>() == nullptr);
        name_file(rig);
        // Only now, with nothing else left to be said: it goes on with the key that signs.
        auto* dialog = WindowRig::dialog<ui::AnotherCopyDialog>();
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
        auto* dialog = WindowRig::dialog<ui::AnotherCopyDialog>();
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
