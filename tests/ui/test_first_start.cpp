// The first window on a machine without a branch, and what set-up asks before there is a ledger.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include "app/desk/profile/settings.h"
#include "support/test_program.h"
#include "tests/ui/setup_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/system/system_watch.h"
#include "ui/window/program.h"

using namespace jcic;
using namespace jcic::test;

namespace {
constexpr auto head_password = "Head-2026-Right";
constexpr auto administrator_password = "Admin-2026-Right";
constexpr int founding_takes = 60'000;  ///< milliseconds, at most: two persons' Argon2

/// What lies on the disk of it.
QString kept(const SetupRig& rig) {
    QFile file(QString::fromStdString((rig.profile() / "setup.conf").string()));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
}  // namespace

class TestFirstStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void three_ways_are_offered();
    void practice_that_is_not_installed_is_said();
    void who_leaves_has_opened_nothing();
    void what_went_wrong_is_said_in_the_language_that_is_chosen();
    void what_a_policy_file_fixes_is_seen_and_not_asked();
    void who_leaves_the_machine_leaves_no_password_waiting();
    void a_wrong_institution_code_is_named_and_nothing_is_lost();
    void what_must_be_answered_is_named_before_it_goes_on();
    void a_file_that_is_no_authority_is_refused();
    void broken_off_it_goes_on_at_the_same_question();
    void back_and_forward_keep_what_was_answered();
    void one_person_is_not_two();
    void a_password_too_short_or_not_the_same_is_told();
    void the_second_persons_password_is_another_one();
    void the_branch_is_founded_and_the_windows_thread_goes_on();
    void restore_asks_for_the_machine_and_no_founders();
    void a_restore_that_fails_says_why_and_keeps_the_answers();
    void giving_up_events_is_said_of_one_backup_by_one_person();
};

void TestFirstStart::three_ways_are_offered() {
    SetupRig rig;
    for (const char* way : {"practise", "setUp", "restore"}) QVERIFY2(rig.find<QPushButton>(way) != nullptr, way);
    rig.press("practise");
    QVERIFY(!rig.start->isVisible());
    QCOMPARE(rig.start->way(), ui::StartWay::practise);
    QVERIFY(!std::filesystem::exists(rig.profile()));  // nothing was made
}

void TestFirstStart::practice_that_is_not_installed_is_said() {
    SetupRig rig(false);
    rig.press("practise");
    QVERIFY(rig.start->isVisible());
    QVERIFY(rig.said("advice").contains("jcic-desk-practice"));
    QCOMPARE(rig.start->way(), ui::StartWay::nothing);
}

void TestFirstStart::who_leaves_has_opened_nothing() {
    SetupRig rig;
    rig.press("leaveStart");
    QVERIFY(!rig.start->isVisible());
    QCOMPARE(rig.start->way(), ui::StartWay::nothing);
    QVERIFY(!std::filesystem::exists(rig.profile()));
}

void TestFirstStart::what_went_wrong_is_said_in_the_language_that_is_chosen() {
    SetupRig rig(false);
    rig.press("practise");
    const auto chosen = rig.appearance.preferences();
    auto english = chosen;
    english.language = ui::Language::english;
    const QStringList before{rig.said("what"), rig.said("why"), rig.said("advice")};
    QVERIFY(!before.contains(QString()));
    rig.appearance.change(english);
    WindowRig::settle();
    const QStringList after{rig.said("what"), rig.said("why"), rig.said("advice")};
    rig.appearance.change(chosen);
    WindowRig::settle();
    QVERIFY(!after.contains(QString()));
    for (int i = 0; i < before.size(); ++i) QVERIFY2(before[i] != after[i], qPrintable(after[i]));
    QCOMPARE((QStringList{rig.said("what"), rig.said("why"), rig.said("advice")}), before);
}

void TestFirstStart::what_a_policy_file_fixes_is_seen_and_not_asked() {
    SetupRig rig;
    std::ofstream(rig.policy.path) << "institution = 0129999\nhost = https://jcic.bank.example:8443\n";
    rig.start_again();
    rig.open("setUp");
    QCOMPARE(rig.find<QLineEdit>("answer-institution")->text(), QStringLiteral("0129999"));
    QVERIFY(!rig.find("answer-institution")->isEnabled());
    const auto where = rig.said("state-institution");
    QVERIFY2(where.contains("policy.conf") && where.contains("1"), qPrintable(where));
    QTRY_VERIFY(rig.find("answer-branch")->hasFocus());  // the first that is asked
    rig.type("answer-branch", QStringLiteral("忠孝分行"));
    rig.type("answer-workstation", "0129999-W1");
    rig.next("answer-host");
    QVERIFY(!rig.find("answer-host")->isEnabled());
    QVERIFY(rig.said("state-host").contains("2"));
    QVERIFY(rig.find("answer-host_ca")->isEnabled() && rig.said("state-host_ca").isEmpty());
}

void TestFirstStart::who_leaves_the_machine_leaves_no_password_waiting() {
    SetupRig rig;
    ui::SystemWatch system;
    ui::follow_system(system, *rig.start);
    rig.open("setUp");
    rig.answer_machine();
    rig.answer_founders();
    rig.new_password("head", head_password);
    rig.type("administratorPassword", QLatin1String(administrator_password));
    Q_EMIT system.lock("screen-lock");
    WindowRig::settle();
    QVERIFY(rig.find("headPassword") != nullptr && rig.find<ui::SecretField>("headPassword")->empty());
    QVERIFY(!rig.find<QPushButton>("setupNext")->isEnabled());
    QVERIFY(kept(rig).contains("head_code = L01\n"));  // the answers stay
    rig.new_password("head", head_password);
    QVERIFY(rig.find<ui::SecretField>("administratorPassword")->empty());
    Q_EMIT system.ended();
    WindowRig::settle();
    QVERIFY(!rig.start->isVisible());
    QCOMPARE(rig.start->way(), ui::StartWay::nothing);
}

void TestFirstStart::a_wrong_institution_code_is_named_and_nothing_is_lost() {
    SetupRig rig;
    rig.open("setUp");
    rig.type("answer-institution", "01299");
    QTest::keyClick(rig.find("answer-institution"), Qt::Key_Tab);  // leaving the field judges it
    QTRY_VERIFY2(rig.said("state-institution").contains(QStringLiteral("金融機構代號")),
                 qPrintable(rig.said("state-institution")));
    QCOMPARE(rig.find<QLineEdit>("answer-institution")->text(), QStringLiteral("01299"));
    rig.type("answer-branch", QStringLiteral("忠孝分行"));
    rig.press("setupNext");
    QTRY_VERIFY(rig.find<QPushButton>("setupNext")->isEnabled());
    QVERIFY(rig.find("answer-institution") != nullptr);  // it did not go on
    QCOMPARE(rig.find<QLineEdit>("answer-branch")->text(), QStringLiteral("忠孝分行"));
    rig.type("answer-institution", "0129999");
    rig.type("answer-workstation", "0129999-W1");
    rig.next("answer-host");
}

void TestFirstStart::what_must_be_answered_is_named_before_it_goes_on() {
    SetupRig rig;
    rig.open("setUp");
    rig.press("setupNext");
    for (const char* state : {"state-institution", "state-branch", "state-workstation"})
        QTRY_VERIFY2(!rig.said(state).isEmpty(), state);
    QVERIFY(rig.find("answer-institution")->hasFocus());
}

void TestFirstStart::a_file_that_is_no_authority_is_refused() {
    SetupRig rig;
    rig.open("setUp");
    rig.answer_branch();
    rig.next("answer-host");
    rig.type("answer-host", "http://jcic");
    QTest::keyClick(rig.find("answer-host"), Qt::Key_Tab);
    QTRY_VERIFY2(rig.said("state-host").contains("https://"), qPrintable(rig.said("state-host")));
    std::ofstream(rig.folder.filePath("notes.pem").toStdString()) << "notes";
    rig.type("answer-host_ca", rig.folder.filePath("notes.pem"));
    QTest::keyClick(rig.find("answer-host_ca"), Qt::Key_Tab);
    QTRY_VERIFY(rig.said("state-host_ca").contains(QStringLiteral("憑證")));
    QVERIFY(rig.find<QLineEdit>("answer-host_ca")->text().endsWith("notes.pem"));
}

void TestFirstStart::broken_off_it_goes_on_at_the_same_question() {
    SetupRig rig;
    rig.open("setUp");
    rig.answer_branch();
    rig.next("answer-host");
    rig.type("answer-host", "https://127.0.0.1:1");
    QTest::keyClick(rig.find("answer-host"), Qt::Key_Tab);
    QTRY_VERIFY(kept(rig).contains("host = https://127.0.0.1:1\n"));
    rig.press("setupLater");
    QVERIFY(rig.said("setUpState").contains(QStringLiteral("設定中")));
    rig.start_again();
    QVERIFY(rig.said("setUpState").contains(QStringLiteral("設定中")));
    rig.press("setUp");
    QTRY_VERIFY(rig.find("answer-host_ca") != nullptr && rig.find("answer-host_ca")->isEnabled());
    QTRY_VERIFY(rig.find("answer-host_ca")->hasFocus());
    QCOMPARE(rig.find<QLineEdit>("answer-host")->text(), QStringLiteral("https://127.0.0.1:1"));
}

void TestFirstStart::back_and_forward_keep_what_was_answered() {
    SetupRig rig;
    rig.open("setUp");
    rig.answer_branch();
    rig.next("answer-host");
    rig.press("setupBack");
    QCOMPARE(rig.find<QLineEdit>("answer-institution")->text(), QStringLiteral("0129999"));
    rig.type("answer-branch", QStringLiteral("信義分行"));  // changed after all
    rig.next("answer-host");
    QVERIFY(kept(rig).contains(QStringLiteral("branch = 信義分行\n")));
}

void TestFirstStart::one_person_is_not_two() {
    SetupRig rig;
    rig.open("setUp");
    rig.answer_machine();
    rig.answer_founders();
    rig.press("setupBack");
    rig.type("answer-administrator_code", "L01");
    rig.press("setupNext");
    QTRY_VERIFY(rig.said("state-administrator_code").contains(QStringLiteral("應為不同人員")));
    QVERIFY(rig.find("headPassword") == nullptr);
    QCOMPARE(rig.find<QLineEdit>("answer-administrator_code")->text(), QStringLiteral("L01"));  // nothing is lost
}

void TestFirstStart::a_password_too_short_or_not_the_same_is_told() {
    SetupRig rig;
    rig.open("setUp");
    rig.answer_machine();
    rig.answer_founders();
    QVERIFY(!rig.find<QPushButton>("setupNext")->isEnabled());  // nothing was typed
    rig.new_password("head", "short1!");
    QVERIFY2(rig.said("headState").contains(QStringLiteral("長度")), qPrintable(rig.said("headState")));
    QVERIFY(rig.find<ui::SecretField>("headPassword")->empty());
    rig.new_password("head", head_password, "Head-2026-Wrong");
    QVERIFY(rig.said("headState").contains(QStringLiteral("不一致")));
    rig.new_password("head", head_password);
    QVERIFY(rig.find("administratorPassword") != nullptr);
}

void TestFirstStart::the_second_persons_password_is_another_one() {
    SetupRig rig;
    rig.open("setUp");
    rig.answer_machine();
    rig.answer_founders();
    rig.new_password("head", head_password);
    rig.new_password("administrator", head_password);
    QVERIFY2(rig.said("administratorState").contains(QStringLiteral("二人之密碼相同")),
             qPrintable(rig.said("administratorState")));
    QVERIFY(rig.find("administratorPassword") != nullptr);
    QVERIFY(!desk::is_profile(rig.profile()));
}

void TestFirstStart::the_branch_is_founded_and_the_windows_thread_goes_on() {
    SetupRig rig;
    rig.open("setUp");
    rig.answer_machine();
    rig.answer_founders();
    rig.new_password("head", head_password);
    rig.new_password("administrator", administrator_password);
    QVERIFY(rig.find<QPushButton>("setupNext") != nullptr && !rig.find<QPushButton>("setupNext")->isEnabled());
    QTest::keyClick(rig.dialog(), Qt::Key_Escape);  // a founding is not broken off by a key
    QVERIFY(rig.dialog()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(rig.find("setupSaid") != nullptr, founding_takes);
    QVERIFY(rig.said("setupSaid").contains(QStringLiteral("分行已設立")));
    rig.press("setupNext");
    QCOMPARE(rig.start->way(), ui::StartWay::branch);
    const auto settings = desk::read_settings(rig.profile());
    QVERIFY(settings);
    QCOMPARE(settings->branch, std::string("忠孝分行"));
    QCOMPARE(settings->kind, domain::WorldKind::real);
}

void TestFirstStart::restore_asks_for_the_machine_and_no_founders() {
    SetupRig rig;
    rig.open("restore");
    rig.answer_machine();
    rig.next("backupFile");
    QVERIFY(!rig.find<QPushButton>("setupNext")->isEnabled());
}

void TestFirstStart::a_restore_that_fails_says_why_and_keeps_the_answers() {
    SetupRig rig;
    rig.open("restore");
    rig.answer_machine();
    rig.next("backupFile");
    rig.type("backupFile", rig.folder.filePath("none.backup"));
    rig.type("restoringPerson", "L08");
    rig.type("restoringPassword", QLatin1String(administrator_password));
    rig.press("setupNext");
    QTRY_VERIFY2(rig.said("code").contains(QStringLiteral("file.missing")), qPrintable(rig.said("code")));
    QCOMPARE(rig.find<QLineEdit>("restoringPerson")->text(), QStringLiteral("L08"));
    QVERIFY(rig.find<QLineEdit>("backupFile")->text().endsWith("none.backup"));
    QVERIFY(rig.find<ui::SecretField>("restoringPassword")->empty());
    QVERIFY(!desk::is_profile(rig.profile()));
}

void TestFirstStart::giving_up_events_is_said_of_one_backup_by_one_person() {
    ui::RestorePage page(nullptr);
    page.show();
    auto* file = page.findChild<QLineEdit*>("backupFile");
    auto* person = page.findChild<QLineEdit*>("restoringPerson");
    auto* older = page.findChild<QCheckBox*>("givesUpEvents");
    auto* lead = page.findChild<QLabel*>("givesUpLead");
    const Fault rolled_back{
        FaultCode::ledger_rolled_back, "test", {{"events", "70"}, {"head", "aa"}, {"present", "90"}}};
    file->setText(QStringLiteral("/first.backup"));
    person->setText(QStringLiteral("L01"));
    for (auto* changed : {file, person}) {
        page.offer_giving_up(rolled_back);
        QVERIFY(older->isVisible() && !older->isChecked());
        QVERIFY(lead->wordWrap() && lead->text().contains("70") && lead->text().contains("90"));
        older->click();
        const auto agreed = page.order();
        QVERIFY(agreed && agreed->give_up_events && agreed->shown);
        QCOMPARE(agreed->shown->head, std::string("aa"));
        QCOMPARE(agreed->shown->present, std::string("90"));
        const auto before = changed->text();
        for (const auto& text : {changed == file ? QStringLiteral("/second.backup") : QStringLiteral("L08"), before}) {
            changed->setText(text);
            QVERIFY(!older->isVisible() && !lead->isVisible());
            const auto order = page.order();
            QVERIFY(order && !order->give_up_events && !order->shown);
        }
    }
}

JCIC_WINDOW_TEST(TestFirstStart)
#include "test_first_start.moc"
