// What of set-up stands in the answers, as the first window shows it: read, and nothing made or mended.
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/setup/setup.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

class TestSetUpSoFar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_step_is_answered_once_all_that_it_asks_is() {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const auto profile = root / "branch";
        QVERIFY(!desk::Setup::so_far(profile) && !std::filesystem::exists(profile));
        auto setup = desk::Setup::open(profile, {root / "policy.conf", "policy.conf"}).value();
        for (const auto& [key, value] : {std::pair{"institution", "0129999"}, {"branch", "忠孝分行"}})
            VERIFY_OK(setup.take(*desk::find_question(key), value));
        auto so_far = desk::Setup::so_far(profile);
        QVERIFY(so_far && so_far->answered.empty());  // the workstation's name is missing
        VERIFY_OK(setup.take(*desk::find_question("workstation"), "0129999-W1"));
        so_far = desk::Setup::so_far(profile);
        QVERIFY(so_far && so_far->answered == std::set{domain::SetupStep::branch});
        QVERIFY(so_far->kept.time_since_epoch().count() != 0);
    }
};

JCIC_TEST(TestSetUpSoFar)
#include "test_set_up_so_far.moc"
