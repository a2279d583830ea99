// The first window's list of what is asked, and the ways into it: what is answered by others, what was gone past.
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/setup_rig.h"
#include "ui/look/theme.h"

using namespace jcic;
using namespace jcic::test;

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

JCIC_WINDOW_TEST(TestFirstQuestions)
#include "test_first_questions.moc"
