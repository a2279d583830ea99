// The dialogs on an officer's way: Enter leads on to the visible default or to what lacks, the focus to no other act,
// and what cannot be done says why.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/approval/together_dialog.h"
#include "ui/commands/save_dialog.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/record_forms.h"
#include "ui/record/record_page.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;

namespace {

void open_approval(WindowRig& rig) {
    rig.sign_in(ui::PageId::approval);
}

}  // namespace

class TestOfficersWay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void Enter_leads_from_the_password_to_the_decision_that_was_prepared();
    void Enter_leads_from_the_password_to_what_a_danger_lacks();
    void where_nobody_can_be_chosen_the_box_says_so();
    void once_some_were_not_approved_together_Enter_closes();
    void at_a_reader_with_keys_Enter_goes_on_from_the_account_s_password();
    void a_card_handed_out_leaves_the_focus_on_no_other_act();
    void what_is_asked_of_a_card_that_is_not_in_the_reader_says_where_to_put_it();
    void Enter_asks_for_another_copy_from_whichever_field();
    void what_becomes_of_a_printed_copy_is_said_as_it_stands();
    void Enter_leads_through_a_file_s_password_to_the_file();
    void on_the_copies_page_too_the_officer_s_last_place_is_proposed();
    void a_destroyed_copy_leaves_the_focus_on_its_list();
};

void TestOfficersWay::Enter_leads_from_the_password_to_the_decision_that_was_prepared() {
    WindowRig rig;
    open_approval(rig);
    auto* password = rig.find("password");
    QTest::keyClick(password, Qt::Key_Return);
    QVERIFY(!WindowRig::has_focus(rig.find("approve")) &&
            !WindowRig::has_focus(rig.find("refuse")));  // nothing was typed
    WindowRig::type(password, a_password);
    rig.press("refuse");
    rig.find<QComboBox>("cause")->setCurrentIndex(1);
    password->setFocus();
    QTest::keyClick(password, Qt::Key_Return);
    QVERIFY(WindowRig::has_focus(rig.find("refuseNow")));  // it is not signed by the way
    QCOMPARE(rig.world.asked<command::Decide>(), 0);
    rig.press("refuse");
    password->setFocus();
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::Decide>(), 1);
    QVERIFY(!rig.world.last<command::Decide>().approved.empty());
}

void TestOfficersWay::Enter_leads_from_the_password_to_what_a_danger_lacks() {
    WindowRig rig;
    rig.world.approval_view.remarks = {
        {inquiry::Remark::Kind::listed, {{"kind", "colleague"}, {"name", "黃建國"}, {"from", "1150102"}}}};
    open_approval(rig);
    auto* password = rig.find("password");
    WindowRig::type(password, a_password);
    QVERIFY(!rig.find("approve")->isEnabled());
    QTest::keyClick(password, Qt::Key_Return);
    QVERIFY(WindowRig::has_focus(rig.find("remark")));
}

void TestOfficersWay::where_nobody_can_be_chosen_the_box_says_so() {
    WindowRig rig;
    std::erase_if(rig.world.state.people, [](const auto& one) { return one.code != person("L03"); });
    open_approval(rig);
    const auto* box = rig.find<QComboBox>("approver");
    QVERIFY(box->count() == 0 && !box->placeholderText().isEmpty());
    QCOMPARE(box->accessibleDescription(), box->placeholderText());
    auto* dialog =
        ui::RecordForms::destroy(rig.world, ui::RecordForms::What::sheet, {"q4", domain::Item::t50, 1}, &rig.window);
    dialog->open();
    QVERIFY(!part_of<QComboBox>(dialog, "witness")->placeholderText().isEmpty());
    QVERIFY(!part_of(dialog, "destroyed")->isEnabled());
}

void TestOfficersWay::once_some_were_not_approved_together_Enter_closes() {
    WindowRig rig;
    rig.world.approval_view.remarks.clear();
    rig.world.approval_view.page.stands_out.clear();
    rig.world.answer<command::ApproveTogether>([](const command::ApproveTogether& wanted) {
        std::vector<desk::SignedPage> out;
        for (const auto& one : wanted.seen) out.push_back({one.query, Fault{FaultCode::query_changed, "test", {}}});
        return out;
    });
    rig.sign_in();
    auto* dialog = new ui::TogetherDialog(rig.world, rig.world.state.approvals, &rig.window);
    WindowRig::open(dialog);
    auto* password = part_of(dialog, "passwordOfAll");
    WindowRig::type(password, a_password);
    WindowRig::key(password, Qt::Key_Return);
    auto* close = part_of<QPushButton>(dialog, "closeTogether");
    QVERIFY(dialog->isVisible() && WindowRig::has_focus(close) && close->isDefault());
    WindowRig::key(close, Qt::Key_Return);
    QVERIFY(WindowRig::dialog() == nullptr);
}

void TestOfficersWay::at_a_reader_with_keys_Enter_goes_on_from_the_account_s_password() {
    WindowRig rig;
    rig.sign_in();
    rig.world.state.host.state = desk::HostState::reachable;
    rig.world.state.card.keys_verify = true;
    rig.world.publish();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    auto* account = part_of(dialog, "accountPassword");
    WindowRig::type(account, a_password);
    WindowRig::key(account, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::OpenAccount>(), 1);
    QCOMPARE(rig.world.asked<command::OpenJcicAtReader>(), 1);
}

void TestOfficersWay::a_card_handed_out_leaves_the_focus_on_no_other_act() {
    WindowRig rig;
    rig.world.state.cards.front().holder.reset();
    rig.world.answer<command::Take>([&](const command::Take&) {
        rig.world.state.cards.front().holder = person("L03");
        return std::string("0129999-03");
    });
    rig.sign_in(ui::PageId::card);
    rig.press("handOut");
    auto* dialog = WindowRig::dialog("HandOverDialog");
    QVERIFY(dialog != nullptr);
    WindowRig::type(part_of(dialog, "password"), a_password);
    WindowRig::key(part_of(dialog, "password"), Qt::Key_Return);
    QVERIFY(WindowRig::dialog() == nullptr);
    QCOMPARE(rig.window.focusWidget(), rig.find("pathStep"));  // of the case that waits for it; not 歸還
}

void TestOfficersWay::what_is_asked_of_a_card_that_is_not_in_the_reader_says_where_to_put_it() {
    WindowRig rig;
    rig.world.state.card.state = desk::CardState::empty;
    rig.sign_in();
    rig.press("requestAll");
    QCOMPARE(rig.world.asked<command::RequestApproved>(), 0);
    const auto* note = rig.find<QLabel>("note");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(QStringLiteral("插入讀卡機")), qPrintable(note->text()));
    rig.world.insert_card();
    WindowRig::settle();
    QVERIFY2(!note->text().contains(QStringLiteral("插入讀卡機")), qPrintable(note->text()));
}

void TestOfficersWay::Enter_asks_for_another_copy_from_whichever_field() {
    WindowRig rig;
    rig.sign_in();
    for (const char* field : {"anotherWhy", "anotherApprover"}) {
        auto* dialog = ui::RecordForms::approve_another(rig.world, "q4", domain::Item::t50, &rig.window, {});
        dialog->open();
        part_of<QLineEdit>(dialog, "anotherWhy")->setText(QStringLiteral("第一份卡紙"));
        const int before = rig.world.asked<command::ShowAnother>();
        WindowRig::key(part_of(dialog, field), Qt::Key_Return);
        QCOMPARE(rig.world.asked<command::ShowAnother>(), before + 1);
        QVERIFY(WindowRig::has_focus(part_of(dialog, "anotherPassword")));
        dialog->done(QDialog::Rejected);
        WindowRig::settle();
    }
}

void TestOfficersWay::what_becomes_of_a_printed_copy_is_said_as_it_stands() {
    WindowRig rig;
    rig.sign_in();
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
    rig.press("print");
    using domain::CopyState;
    const auto said = [&](CopyState state) {
        inquiry::CopyEntry copy{1, state, person("L03"), afternoon()};
        rig.world.state.copies = {{"q4", domain::Item::t51, "𠮷田堃", "2026-房貸-00417", copy}};
        rig.publish();
        return rig.find<QLabel>("paperState")->text();
    };
    QVERIFY(said(CopyState::out).contains(QStringLiteral("尚未歸檔")));
    QVERIFY(!said(CopyState::filed).contains(QStringLiteral("尚未歸檔")));
    QVERIFY(said(CopyState::filed) != said(CopyState::destroyed));
}

void TestOfficersWay::Enter_leads_through_a_file_s_password_to_the_file() {
    SystemRandom random;
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::SaveDialog(random, {"record", QStringLiteral("x")}, &rig.window);
    dialog->open();
    part_of<QLineEdit>(dialog, "file")->setText(rig.folder.filePath(QStringLiteral("record.pdf")));
    bool chosen = false;
    connect(dialog, &ui::SaveDialog::chosen, this, [&] { chosen = true; });
    WindowRig::type(part_of(dialog, "password"), a_password);
    QTest::keyClick(part_of(dialog, "password"), Qt::Key_Return);
    QVERIFY(WindowRig::has_focus(part_of(dialog, "again")) && !chosen);
    WindowRig::type(part_of(dialog, "again"), a_password);
    WindowRig::key(part_of(dialog, "again"), Qt::Key_Return);
    QVERIFY(chosen && WindowRig::dialog() == nullptr);
}

void TestOfficersWay::on_the_copies_page_too_the_officer_s_last_place_is_proposed() {
    WindowRig rig;
    auto filed = rig.world.state.copies.front();  // of another case, numbered earlier
    filed.query = "q8";
    filed.case_number = "2026-房貸-00401";
    filed.copy.reserved_at = {};
    filed.copy.state = domain::CopyState::filed;
    filed.copy.where = "授信檔案 2026-房貸-00401 卷";
    filed.copy.moved_by = person("L03");
    filed.copy.moved_at = afternoon();
    rig.world.state.copies.push_back(filed);
    rig.sign_in(ui::PageId::copies);
    rig.choose("moreWays", "file");
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    QCOMPARE(part_of<QLineEdit>(question, "answer")->text(), QStringLiteral("授信檔案 2026-房貸-00417 卷"));
    WindowRig::key(part_of(question, "answer"), Qt::Key_Return);
    QCOMPARE(rig.world.last<command::TakeAct>().typed.at("where"), std::string("授信檔案 2026-房貸-00417 卷"));
    // Of several cases: none that names another's.
    QVERIFY(ui::filing_place(rig.world.state, {}).isEmpty());
    rig.world.state.copies.back().copy.where = "檔案室";
    QCOMPARE(ui::filing_place(rig.world.state, {}), QStringLiteral("檔案室"));
}

void TestOfficersWay::a_destroyed_copy_leaves_the_focus_on_its_list() {
    WindowRig rig;
    rig.world.when<command::TakeAct>(
        [&](const command::TakeAct&) { rig.world.state.copies.front().copy.state = domain::CopyState::destroyed; });
    rig.sign_in(ui::PageId::copies);
    rig.choose("moreWays", "destroy");
    auto* dialog = WindowRig::dialog("WitnessDialog");
    QVERIFY(dialog != nullptr);
    part_of<QLineEdit>(dialog, "how")->setText(QStringLiteral("碎紙機"));
    WindowRig::type(part_of(dialog, "password"), a_password);
    WindowRig::key(part_of(dialog, "password"), Qt::Key_Return);
    QVERIFY(WindowRig::dialog() == nullptr && rig.offered("moreWays", "destroy") == nullptr);
    QCOMPARE(rig.window.focusWidget(), rig.find("table"));
}

JCIC_WINDOW_TEST(TestOfficersWay)
#include "test_officers_way.moc"
