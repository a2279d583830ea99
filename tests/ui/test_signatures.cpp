// What a second person signs at this seat, and the card's password: shown before it is typed, exactly as it is signed.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/copies/retention_dialog.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/look/form_parts.h"
#include "ui/record/record_forms.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using namespace jcic::test;

class TestSignatures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_approver_sees_the_page_and_its_digest();
    void approval_is_of_the_page_that_was_shown();
    void only_a_part_is_approved_when_one_is_unticked();
    void a_refusal_needs_a_cause_R_DU_6();
    void tries_left_stand_there_before_the_card_password();
    void the_last_try_needs_consent();
    void a_session_that_ended_asks_for_the_account_first();
    void a_blocked_card_takes_no_password();
    void a_hand_over_is_signed_as_shown();
    void in_the_register_too_the_cards_custodian_alone_signs_R_DU_3();
    void a_step_that_asks_nothing_begins_with_who_signs_beside_R_DU_9();
    void who_keeps_the_card_does_not_lend_it_to_themselves_and_is_told_R_DU_9();
    void a_record_goes_once_it_is_said_what_became_of_each_export_R_PA_10();
    void a_term_ends_once_it_is_said_what_became_of_each_export_R_PA_10();
};

namespace {
/// The rows as they stand on the screen, put back into "label\tvalue\n" lines.
QString shown_rows(ui::FactRows* rows) {
    QString text;
    int cell = 0;
    for (auto* label : rows->findChildren<QLabel*>()) text += label->text() + (cell++ % 2 == 0 ? "\t" : "\n");
    return text;
}

void to_approval(WindowRig& rig) {
    rig.sign_in(ui::PageId::approval);
}
}  // namespace

void TestSignatures::the_approver_sees_the_page_and_its_digest() {
    WindowRig rig;
    to_approval(rig);
    QVERIFY(rig.find<QLabel>("digest")->text().contains(QStringLiteral("7F3A-91C2")));
    QStringList shown;
    for (auto* label : rig.find<ui::FactRows>("page")->findChildren<QLabel*>()) shown << label->text();
    for (const auto& part :
         {QStringLiteral("被查詢人"), QStringLiteral("黃建國"), QStringLiteral("房貸保證人償債能力審查"),
          QStringLiteral("隨機碼"), QStringLiteral("注意")})
        QVERIFY2(shown.contains(part), qPrintable(part));
    QCOMPARE(rig.find<QComboBox>("approver")->count(), 1);
    QVERIFY(!rig.find("approve")->isEnabled());
}

void TestSignatures::approval_is_of_the_page_that_was_shown() {
    WindowRig rig;
    to_approval(rig);
    WindowRig::type(rig.find("password"), a_password);
    rig.press("approve");
    QCOMPARE(rig.world.asked<command::Decide>(), 1);
    QCOMPARE(rig.world.last<command::Decide>().seen.text, rig.world.approval_view.page.text);
    QCOMPARE(rig.world.last<command::Decide>().approved.size(), std::size_t{2});
    QCOMPARE(to_text(rig.world.typed), std::string(a_password));
}

void TestSignatures::only_a_part_is_approved_when_one_is_unticked() {
    WindowRig rig;
    to_approval(rig);
    rig.find<QCheckBox>("approveT51")->setChecked(false);
    WindowRig::type(rig.find("password"), a_password);
    QVERIFY(!rig.find("approve")->isEnabled());  // what is not approved is refused, and says why
    rig.find<QComboBox>("cause")->setCurrentIndex(rig.find<QComboBox>("cause")->findData("not-needed"));
    rig.press("approve");
    QCOMPARE(rig.world.last<command::Decide>().approved, std::set<domain::Item>{domain::Item::t50});
}

void TestSignatures::a_refusal_needs_a_cause_R_DU_6() {
    WindowRig rig;
    to_approval(rig);
    WindowRig::type(rig.find("password"), a_password);
    rig.press("refuse");
    QVERIFY(!rig.find("refuseNow")->isEnabled());
    WindowRig::type(rig.find("remark"), "no contract");
    QVERIFY(!rig.find("refuseNow")->isEnabled());
    auto* cause = rig.find<QComboBox>("cause");
    cause->setFocus();
    WindowRig::key(cause, Qt::Key_Down);
    rig.press("refuseNow");
    QCOMPARE(rig.world.asked<command::Decide>(), 1);
    QVERIFY(rig.world.last<command::Decide>().approved.empty());
    QCOMPARE(rig.world.last<command::Decide>().cause, std::string("reason"));
    QCOMPARE(rig.world.last<command::Decide>().remark, std::string("no contract"));
}

void TestSignatures::tries_left_stand_there_before_the_card_password() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("tries"))->text().contains(QStringLiteral("2")));
    QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("open"))->isEnabled());
    WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), "246810");
    WindowRig::key(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), Qt::Key_Return);
    QCOMPARE(to_text(rig.world.typed), std::string("246810"));
    QCOMPARE(rig.world.snapshot()->host.state, desk::HostState::opened);
}

void TestSignatures::the_last_try_needs_consent() {
    WindowRig rig;
    rig.world.state.card.tries_left = 1;
    rig.sign_in();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), "246810");
    QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("open"))->isEnabled());
    dialog->findChild<QCheckBox*>(QStringLiteral("lastTry"))->setChecked(true);
    QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("open"))->isEnabled());
}

void TestSignatures::a_session_that_ended_asks_for_the_account_first() {
    WindowRig rig;
    rig.sign_in();
    rig.world.state.host.state = desk::HostState::reachable;
    rig.world.publish();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    auto* account = dialog->findChild<QWidget*>(QStringLiteral("accountPassword"));
    QVERIFY(account->isVisible());
    const auto* asked = dialog->findChild<QLabel*>(QStringLiteral("accountPasswordLabel"));
    QVERIFY(!asked->text().contains(QStringLiteral("並非本程式密碼")));
    rig.world.state.host.account_apart = true;
    rig.world.publish();
    QVERIFY(asked->text().contains(QStringLiteral("並非本程式密碼")));
    WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), "246810");
    QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("open"))->isEnabled());
    WindowRig::type(account, a_password);
    WindowRig::key(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::OpenAccount>(), 1);
    QCOMPARE(rig.world.asked<command::OpenJcic>(), 1);
}

void TestSignatures::a_blocked_card_takes_no_password() {
    WindowRig rig;
    rig.world.state.card.tries_left = 0;
    rig.sign_in();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), "246810");
    WindowRig::key(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::OpenJcic>(), 0);
}

void TestSignatures::a_hand_over_is_signed_as_shown() {
    WindowRig rig;
    rig.world.state.cards.front().holder.reset();
    rig.sign_in();
    rig.window.go_to(ui::PageId::card);
    // Proposed is what waits for the card; what is typed takes its place.
    QVERIFY(rig.find<QLineEdit>("purpose")->text().contains(QStringLiteral("2026-信貸-01102")));
    rig.find<QLineEdit>("purpose")->setText({});
    QVERIFY(!rig.find("handOut")->isEnabled());
    WindowRig::type(rig.find("purpose"), "today");
    WindowRig::key(rig.find("purpose"), Qt::Key_Return);  // Enter is the page's own button
    auto* dialog = WindowRig::dialog("HandOverDialog");
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("digest"))->text().contains(QStringLiteral("7F3A-91C2")));
    const auto page_shown = shown_rows(dialog->findChild<ui::FactRows*>(QStringLiteral("page")));
    QVERIFY(page_shown.contains(QStringLiteral("today")));
    WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("password")), a_password);
    WindowRig::key(dialog->findChild<QWidget*>(QStringLiteral("password")), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::Take>(), 1);
    // What goes to be signed is, to the letter, what stood there.
    const auto& taken = rig.world.last<command::Take>();
    QCOMPARE(QString::fromStdString(taken.seen->text), page_shown);
    QCOMPARE(taken.wanted.typed.at("purpose"), std::string("today"));
    QCOMPARE(taken.wanted.row, std::string("0129999-03"));
    QCOMPARE(taken.wanted.step->action, std::string_view("card.handed-out"));
    QCOMPARE(taken.wanted.beside, std::optional(rig.world.state.cards.front().custodian));
    QCOMPARE(to_text(rig.world.typed), std::string(a_password));
}

void TestSignatures::in_the_register_too_the_cards_custodian_alone_signs_R_DU_3() {
    WindowRig rig;
    rig.sign_in();
    const auto& cards = domain::registers::cards;
    auto* dialog = new ui::StepDialog(rig.world, &cards, *cards.step("card.handed-out"), "0129999-03",
                                      {{"custodian", "K01"}, {"holder", "L03"}}, &rig.window);
    WindowRig::open(dialog);
    const auto* beside = dialog->findChild<QComboBox*>(QStringLiteral("beside"));
    QCOMPARE(beside->count(), 2);
    QVERIFY(beside->currentText().contains(QStringLiteral("K01")));
    QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("field-holder")) == nullptr);  // who is signed in, and no other
    dialog->findChild<QLineEdit*>(QStringLiteral("field-purpose"))->setText(QStringLiteral("徵信"));
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("take")));
    const auto& wanted = rig.world.last<command::PageOf>().wanted;
    QCOMPARE(wanted.beside, std::optional(person("K01")));
    QCOMPARE(wanted.typed.size(), std::size_t{1});
    QCOMPARE(wanted.typed.at("purpose"), std::string("徵信"));
}

void TestSignatures::a_step_that_asks_nothing_begins_with_who_signs_beside_R_DU_9() {
    WindowRig rig;
    rig.sign_in();
    const auto& cards = domain::registers::cards;
    auto* dialog = new ui::StepDialog(rig.world, &cards, *cards.step("card.handed-back"), "0129999-03",
                                      {{"custodian", "K01"}, {"holder", "L03"}}, &rig.window);
    WindowRig::open(dialog);
    const auto* beside = dialog->findChild<QComboBox*>(QStringLiteral("beside"));
    QVERIFY(beside->hasFocus() && beside->currentText().contains(QStringLiteral("K01")));
    WindowRig::key(dialog, Qt::Key_Return);
    const auto& wanted = rig.world.last<command::PageOf>().wanted;
    QCOMPARE(wanted.beside, std::optional(person("K01")));
    QVERIFY(wanted.typed.empty());
}

void TestSignatures::who_keeps_the_card_does_not_lend_it_to_themselves_and_is_told_R_DU_9() {
    WindowRig rig;
    rig.sign_in();
    const auto& cards = domain::registers::cards;
    const auto own = rig.world.state.seat->person.code.text();
    auto* dialog = new ui::StepDialog(rig.world, &cards, *cards.step("card.handed-out"), "0129999-03",
                                      {{"custodian", own}}, &rig.window);
    dialog->open();
    dialog->findChild<QLineEdit*>(QStringLiteral("field-purpose"))->setText(QStringLiteral("徵信"));
    const auto* beside = dialog->findChild<QComboBox*>(QStringLiteral("beside"));
    QCOMPARE(beside->count(), 1);
    QCOMPARE(beside->currentText(), QStringLiteral("登記所列人員不得於此會同"));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("take"))->isEnabled());
}

void TestSignatures::a_record_goes_once_it_is_said_what_became_of_each_export_R_PA_10() {
    WindowRig rig;
    rig.sign_in();
    rig.world.answer<command::ShowDeletion>([](const auto&) {
        return inquiry::DeletionPage{"份數\t未印出或另存\n", {{812, afternoon(), "H01"}, {830, afternoon(), "H01"}}};
    });
    auto* dialog =
        ui::RecordForms::destroy(rig.world, ui::RecordForms::What::record, {"q4", domain::Item::t52, 1}, &rig.window);
    WindowRig::open(dialog);
    QTest::keyClicks(dialog->findChild<QWidget*>(QStringLiteral("password")), QLatin1String(a_password));
    auto* erase = dialog->findChild<QPushButton*>(QStringLiteral("destroyed"));
    QVERIFY(!erase->isEnabled());
    dialog->findChild<QLineEdit*>(QStringLiteral("export-812"))->setText(QStringLiteral("已銷毀"));
    QVERIFY(!erase->isEnabled());
    dialog->findChild<QLineEdit*>(QStringLiteral("export-830"))->setText(QStringLiteral("在檢查機關"));
    QVERIFY(erase->isEnabled());
    WindowRig::click(erase);
    QCOMPARE(rig.world.last<command::EraseRecord>().exports,
             (inquiry::ExportsSaid{{812, "已銷毀"}, {830, "在檢查機關"}}));
}

void TestSignatures::a_term_ends_once_it_is_said_what_became_of_each_export_R_PA_10() {
    WindowRig rig;
    rig.sign_in();
    rig.world.answer<command::ShowErasing>([](const command::ShowErasing& wanted) {
        return desk::RetentionText{wanted.queries, "刪除\t期滿\n", "7F3A-91C2", {{812, afternoon(), "H01"}}};
    });
    auto* dialog = new ui::RetentionDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    auto* table = dialog->findChild<QTreeWidget*>(QStringLiteral("table"));
    const auto over = table->findItems(QStringLiteral("2021-房貸-00017"), Qt::MatchExactly);
    QCOMPARE(over.size(), 1);
    over.front()->setSelected(true);
    WindowRig::settle();
    QTest::keyClicks(dialog->findChild<QWidget*>(QStringLiteral("password")), QLatin1String(a_password));
    auto* erase = dialog->findChild<QPushButton*>(QStringLiteral("erase"));
    auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("export-812"));
    QVERIFY(line != nullptr && !erase->isEnabled());
    // What is said joins the page that is signed: this page's digest would be another's.
    QCOMPARE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("page"))->toPlainText(), QStringLiteral("刪除\t期滿\n"));
    line->setText(QStringLiteral("已銷毀"));
    QVERIFY(erase->isEnabled());
    WindowRig::click(erase);
    QCOMPARE(rig.world.last<command::EraseKept>().exports, (inquiry::ExportsSaid{{812, "已銷毀"}}));
}

JCIC_WINDOW_TEST(TestSignatures)
#include "test_signatures.moc"
