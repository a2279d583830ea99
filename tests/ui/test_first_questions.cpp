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
    QVERIFY(offers("host", QStringLiteral("再看")));
    QVERIFY(offers("branch", QStringLiteral("填寫")));
    QVERIFY(!std::filesystem::exists(rig.profile()));  // it was looked at, and nothing made
}

JCIC_WINDOW_TEST(TestFirstQuestions)
#include "test_first_questions.moc"
