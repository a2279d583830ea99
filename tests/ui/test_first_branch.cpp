// The window's way from nothing to a branch of its own people, with the real ledger: founded, signed in, and the list
// of what is missing followed as far as two persons and no card go.

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

#include "app/desk/commands/ledger.h"
#include "app/desk/profile/settings.h"
#include "app/files/files.h"
#include "support/test_program.h"
#include "tests/ui/setup_rig.h"
#include "ui/board/board_page.h"
#include "ui/commands/conductor_commands.h"
#include "ui/look/theme.h"
#include "ui/seat/recovery_dialog.h"
#include "ui/seat/sign_in_page.h"
#include "ui/settings/missing_dialog.h"

using namespace jcic;
using namespace jcic::test;

namespace {
constexpr auto heads_password = "Head-2026-Right";
constexpr auto administrators_password = "Admin-2026-Right";
constexpr int at_most = 60'000;  ///< milliseconds: Argon2 on a busy machine
}  // namespace

class TestFirstBranch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void two_persons_set_it_up_in_the_windows_alone();
    void its_backup_is_restored_on_another_machine();
    void both_halves_restore_it_where_no_password_is_known();
    void a_backup_of_another_hosts_branch_is_not_put_in_place();

private:
    void open_the_desk();
    static QPushButton* way(const char* step) {
        auto* list = WindowRig::dialog<ui::MissingDialog>();
        if (list == nullptr) return nullptr;
        for (auto* one : list->findChildren<QPushButton*>(QStringLiteral("way-%1").arg(QLatin1String(step))))
            if (one->isVisible()) return one;
        return nullptr;
    }
    static void press(QWidget* button) {
        QVERIFY(button != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), at_most);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    /// The branch's backup, in its folder.
    QString backed_up();
    static void restore(const SetupRig& machine, const QString& file);
    /// By both, from the list of what is missing.
    void make_halves();
    void take_half(ui::RecoveryDialog& dialog);

    std::unique_ptr<SetupRig> rig_;
    std::unique_ptr<ui::ConductorCommands> commands_;
    StandingClock clock_;
    std::unique_ptr<ui::MainWindow> window_;
    std::vector<QByteArray> written_;  ///< the halves, as their keepers have them
};

void TestFirstBranch::init() {
    rig_ = std::make_unique<SetupRig>();
    rig_->open("setUp");
    rig_->answer_machine();
    rig_->answer_founders();
    rig_->new_password("head", heads_password);
    rig_->new_password("administrator", administrators_password);
    QTRY_VERIFY_WITH_TIMEOUT(rig_->find("setupSaid") != nullptr, at_most);
    rig_->press("setupNext");
    QVERIFY(desk::is_profile(rig_->profile()));
    rig_->start->hide();
    open_the_desk();
}

void TestFirstBranch::cleanup() {
    window_.reset();
    commands_.reset();
    rig_.reset();
}

void TestFirstBranch::open_the_desk() {
    desk::OpenOptions opening;
    opening.profile = rig_->profile();
    commands_ = std::make_unique<ui::ConductorCommands>(opening);
    window_ = std::make_unique<ui::MainWindow>(*commands_, rig_->appearance, clock_);
    window_->show();
    window_->activateWindow();
    commands_->open();
    QTRY_VERIFY_WITH_TIMEOUT(!commands_->snapshot()->people.empty(), at_most);
    const auto* page = window_->findChild<ui::SignInPage*>();
    auto* person = page->findChild<QComboBox*>("person");
    QTRY_COMPARE(person->count(), 2);
    person->setCurrentIndex(person->findText("L01", Qt::MatchStartsWith));
    auto* password = page->findChild<ui::SecretField*>("password");
    WindowRig::type(password, heads_password);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(WindowRig::dialog<ui::MissingDialog>() != nullptr, at_most);
}

/// Written down and typed back, as its keeper does.
void TestFirstBranch::take_half(ui::RecoveryDialog& dialog) {
    auto* half = dialog.findChild<ui::ShownSecret*>("half");
    auto* next = dialog.findChild<QPushButton*>("recoveryNext");
    QTRY_VERIFY_WITH_TIMEOUT(!half->secret().empty(), at_most);
    const auto bytes = half->secret().view();
    written_.emplace_back(reinterpret_cast<const char*>(bytes.data()), static_cast<int>(bytes.size()));
    press(next);
    QVERIFY(half->secret().empty());
    WindowRig::type(dialog.findChild<QWidget*>("halfBack"), written_.back().constData());
    press(next);
}

void TestFirstBranch::make_halves() {
    written_.clear();
    QTRY_VERIFY_WITH_TIMEOUT(way("recovery") != nullptr, at_most);
    press(way("recovery"));
    auto* dialog = WindowRig::dialog<ui::RecoveryDialog>();
    QVERIFY(dialog != nullptr);
    press(dialog->findChild<QPushButton*>("recoveryNext"));
    take_half(*dialog);
    take_half(*dialog);
    auto* password = dialog->findChild<QWidget*>("keeperPassword");
    QTRY_VERIFY_WITH_TIMEOUT(password->isVisible(), at_most);
    WindowRig::type(password, administrators_password);
    press(dialog->findChild<QPushButton*>("recoveryNext"));
    QTRY_VERIFY_WITH_TIMEOUT(WindowRig::dialog<ui::RecoveryDialog>() == nullptr, at_most);
}

void TestFirstBranch::two_persons_set_it_up_in_the_windows_alone() {
    QTRY_VERIFY_WITH_TIMEOUT(way("recovery") != nullptr, at_most);
    QVERIFY(way("certificate") == nullptr);  // waits for the request
    make_halves();
    QTRY_VERIFY_WITH_TIMEOUT(way("request") != nullptr, at_most);  // halves may be made anew

    press(way("request"));
    QTRY_VERIFY_WITH_TIMEOUT(WindowRig::dialog<QFileDialog>() != nullptr, at_most);
    auto* picker = WindowRig::dialog<QFileDialog>();
    auto* name = picker->findChild<QLineEdit*>("fileNameEdit");
    const auto file = rig_->folder.filePath("desk.csr");
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(way("certificate") != nullptr, at_most);
    QVERIFY(files::read_text(file.toStdString())->starts_with("-----BEGIN CERTIFICATE REQUEST-----"));

    press(way("certificate"));  // what comes back is not for this key
    QTRY_VERIFY_WITH_TIMEOUT(WindowRig::dialog<QFileDialog>() != nullptr, at_most);
    picker = WindowRig::dialog<QFileDialog>();
    name = picker->findChild<QLineEdit*>("fileNameEdit");
    name->setText(rig_->folder.filePath("ca.pem"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(WindowRig::dialog<ui::MissingDialog>()->findChild<ui::FaultPanel*>()->isVisible(),
                             at_most);
    QVERIFY(way("certificate") != nullptr);

    press(way("fingerprint"));
    auto* told = WindowRig::dialog<ui::MissingDialog>()->findChild<QLabel*>("missingToldText");
    QTRY_VERIFY_WITH_TIMEOUT(told->text().startsWith("seal1-"), at_most);
    window_->go_to(ui::PageId::board);
    QVERIFY(window_->findChild<ui::BoardPage*>()->findChild<QPushButton*>("missing")->isVisibleTo(window_.get()));
}

QString TestFirstBranch::backed_up() {
    const auto file = rig_->folder.filePath("branch.backup");
    std::optional<Result<desk::BackupSummary>> made;
    commands_->send(
        this, ui::command::BackUp{file.toStdString()}, [](const auto&) {},
        [&](Result<desk::BackupSummary> done) { made = std::move(done); });
    const bool answered = QTest::qWaitFor([&] { return made.has_value(); }, at_most);
    return answered && *made ? file : QString();
}

void TestFirstBranch::restore(const SetupRig& machine, const QString& file) {
    machine.next("backupFile");
    machine.type("backupFile", file);
    machine.type("restoringPerson", "L01");
    machine.type("restoringPassword", QLatin1String(heads_password));
    machine.press("setupNext");
}

void TestFirstBranch::its_backup_is_restored_on_another_machine() {
    const auto file = backed_up();
    QVERIFY(!file.isEmpty());
    ui::close_all_dialogs();
    SetupRig machine;
    machine.open("restore");
    machine.answer_machine();
    restore(machine, file);
    QTRY_VERIFY_WITH_TIMEOUT(machine.find("setupSaid") != nullptr, at_most);
    QVERIFY(desk::is_profile(machine.profile()));
    QVERIFY(std::filesystem::exists(machine.profile() / "ledger" / "ledger.origin"));
    QVERIFY(!std::filesystem::exists(machine.profile() / "workstation.key"));  // it makes its own
    machine.press("setupNext");
    QCOMPARE(machine.start->way(), ui::StartWay::branch);
}

void TestFirstBranch::both_halves_restore_it_where_no_password_is_known() {
    make_halves();
    QCOMPARE(written_.size(), 2U);
    const auto file = backed_up();
    QVERIFY(!file.isEmpty());
    ui::close_all_dialogs();
    SetupRig machine;
    machine.open("restore");
    machine.answer_machine();
    machine.next("backupFile");
    machine.type("backupFile", file);
    machine.choose("restoringWay", 1);
    QVERIFY(machine.find("restoringPassword") == nullptr);
    machine.type("restoringPerson", "L01");
    machine.type("restoringAdministrator", "L08");
    const auto with = [&](const QByteArray& first) {
        machine.type("restoringFirstHalf", QString::fromLatin1(first));
        machine.type("restoringSecondHalf", QString::fromLatin1(written_.back()));
        machine.next("headPassword");
        machine.new_password("head", "Head-Again-2026");
        QTRY_VERIFY(machine.find("administratorPassword") != nullptr);
        machine.new_password("administrator", "Admin-Again-2026");
    };
    auto mistyped = written_.front();
    mistyped[12] = mistyped[12] == 'q' ? 'p' : 'q';
    with(mistyped);
    QTRY_VERIFY_WITH_TIMEOUT(machine.said("code").contains("recovery.half"), at_most);
    QVERIFY(machine.find<ui::SecretField>("restoringFirstHalf")->empty());  // each types theirs again
    QVERIFY(!desk::is_profile(machine.profile()));
    with(written_.front());
    QTRY_VERIFY_WITH_TIMEOUT(machine.find("setupSaid") != nullptr, at_most);
    QVERIFY(desk::is_profile(machine.profile()));
    machine.press("setupNext");
    QCOMPARE(machine.start->way(), ui::StartWay::branch);
}

void TestFirstBranch::a_backup_of_another_hosts_branch_is_not_put_in_place() {
    const auto file = backed_up();
    QVERIFY(!file.isEmpty());
    ui::close_all_dialogs();
    SetupRig machine;
    machine.open("restore");
    machine.answer_machine("https://127.0.0.1:2");
    restore(machine, file);
    QTRY_VERIFY_WITH_TIMEOUT(machine.said("code").contains("host.untrusted"), at_most);
    QVERIFY(!desk::is_profile(machine.profile()));
    QVERIFY(!std::filesystem::exists(machine.profile() / "ledger" / "ledger.origin"));
}

// The first window's list of what is asked, and the ways into it: what is answered by others, what was gone past.

class TestFirstQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_a_policy_file_answers_is_not_open();
    void the_rail_has_one_step_in_front();
    void a_file_that_is_gone_is_asked_for_again();
    void what_was_gone_past_is_asked_before_anybody_types_a_password();
};

void TestFirstQuestions::what_a_policy_file_answers_is_not_open() {
    SetupRig rig;
    const auto offers = [&](const char* step, const QString& words) {
        const auto* way = rig.find<QPushButton>((std::string("fill-") + step).c_str());
        return way != nullptr && way->text().startsWith(words);
    };
    QVERIFY(offers("host", QStringLiteral("填寫")));
    std::ofstream(rig.policy.path) << "host = https://jcic.bank.example:8443\nhost_ca = "
                                   << rig.folder.filePath("ca.pem").toStdString() << "\n";
    rig.start_again();
    QVERIFY(offers("host", QStringLiteral("檢視")));
    QVERIFY(offers("branch", QStringLiteral("填寫")));
    QVERIFY(!std::filesystem::exists(rig.profile()));  // it was looked at, and nothing made
}

/// The first part of which something is open, also where two of its steps are.
void TestFirstQuestions::the_rail_has_one_step_in_front() {
    SetupRig rig;
    const auto in_front = [&] {
        QStringList out;
        for (auto* step : rig.start->findChildren<QWidget*>(QRegularExpression("^railStep"))) {
            if (!step->isVisible()) continue;
            const auto bar = step->grab().toImage().pixelColor(1, step->height() / 2);
            if (bar == ui::theme::tokens().rail_mark) out << step->objectName();
        }
        return out;
    };
    QCOMPARE(in_front(), QStringList("railStep1"));
    std::ofstream(rig.policy.path) << "host = https://jcic.bank.example:8443\nhost_ca = "
                                   << rig.folder.filePath("ca.pem").toStdString()
                                   << "\ninstitution = 0129999\nbranch = x\nworkstation = W1\n";
    rig.start_again();
    QCOMPARE(in_front(), QStringList("railStep3"));  // which kind of card, and the account
}

void TestFirstQuestions::a_file_that_is_gone_is_asked_for_again() {
    SetupRig rig;
    rig.open("setUp");
    rig.answer_branch();
    rig.next("answer-host");
    rig.type("answer-host", "https://127.0.0.1:1");
    rig.type("answer-host_ca", rig.folder.filePath("ca.pem"));
    rig.next("answer-card_profile");
    rig.press("setupLater");
    QVERIFY(std::filesystem::remove(rig.profile() / "host-ca.pem"));
    rig.start_again();
    rig.press("setUp");
    QTRY_VERIFY(rig.find("answer-host_ca") != nullptr && rig.find("answer-host_ca")->isEnabled());
    QVERIFY(rig.find<QLineEdit>("answer-host_ca")->text().isEmpty());
    QCOMPARE(rig.find<QLineEdit>("answer-host")->text(), QStringLiteral("https://127.0.0.1:1"));
}

void TestFirstQuestions::what_was_gone_past_is_asked_before_anybody_types_a_password() {
    SetupRig rig;
    rig.open("fill-founding");
    rig.type("answer-head_code", "L01");
    rig.type("answer-head_name", QStringLiteral("陳主管"));
    rig.type("answer-head_title", QStringLiteral("經理"));
    rig.type("answer-administrator_code", "L08");
    rig.type("answer-administrator_name", QStringLiteral("吳管理"));
    rig.type("answer-administrator_title", QStringLiteral("作業主任"));
    rig.next("answer-institution");
    QVERIFY(rig.find("headPassword") == nullptr);
    rig.answer_machine();
    rig.next("answer-head_code");
    rig.next("headPassword");
}

JCIC_WINDOW_TEST(TestFirstBranch)
JCIC_WINDOW_TEST(TestFirstQuestions)
#include "test_first_branch.moc"
