// What of set-up stands in the answers, as the first window shows it: read, and nothing made or mended.
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "app/desk/setup/setup.h"
#include "support/result.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using domain::SetupStep;

class TestSetUpSoFar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        std::ofstream(root() / "ca.pem") << test::TestAuthority::pem_of(test::TestAuthority().certificate().der());
    }
    void a_step_is_answered_once_all_that_it_asks_is() {
        QVERIFY(!so_far().kept && so_far().answered.empty() && !std::filesystem::exists(profile()));
        auto setup = opened();
        for (const auto& [key, value] : {std::pair{"institution", "0129999"}, {"branch", "忠孝分行"}})
            VERIFY_OK(setup.take_answer(*domain::find_setup_question(key), value));
        QVERIFY(so_far().kept && so_far().answered.empty());  // the workstation's name is missing
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("workstation"), "0129999-W1"));
        QVERIFY(so_far().answered == std::set{SetupStep::branch});
        QVERIFY(so_far().kept->time_since_epoch().count() != 0);
    }

    void what_a_policy_file_says_is_answered_before_anybody_begins() {
        std::ofstream(policy().path) << "host = https://jcic.bank.example:8443\nhost_ca = "
                                     << (root() / "ca.pem").string() << "\ninstitution = 0129999\n";
        QVERIFY(!so_far().kept);
        QVERIFY(so_far().answered == std::set{SetupStep::host});
        auto setup = opened();
        for (const auto& [key, value] : {std::pair{"branch", "忠孝分行"}, {"workstation", "0129999-W1"}})
            VERIFY_OK(setup.take_answer(*domain::find_setup_question(key), value));
        QVERIFY(so_far().answered == (std::set{SetupStep::branch, SetupStep::host}));
        std::filesystem::remove(root() / "ca.pem");
        QVERIFY(so_far().answered == std::set{SetupStep::branch});
    }

    void a_certificate_that_is_gone_is_asked_for_again() {
        auto setup = opened();
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("host"), "https://jcic.bank.example:8443"));
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("host_ca"), (root() / "ca.pem").string()));
        QVERIFY(so_far().answered == std::set{SetupStep::host});
        std::filesystem::remove(profile() / setup.answer("host_ca"));
        QVERIFY(so_far().answered.empty());
        QVERIFY(!setup.answered(SetupStep::host));
    }

private:
    [[nodiscard]] std::filesystem::path root() const { return folder_->path().toStdString(); }
    [[nodiscard]] std::filesystem::path profile() const { return root() / "branch"; }
    [[nodiscard]] desk::PolicyFile policy() const { return {root() / "policy.conf", "policy.conf"}; }
    [[nodiscard]] desk::Setup opened() const { return desk::Setup::open(profile(), policy()).value(); }
    [[nodiscard]] desk::Setup::SoFar so_far() const { return desk::Setup::so_far(profile(), policy()); }
    std::unique_ptr<QTemporaryDir> folder_;
};

JCIC_TEST(TestSetUpSoFar)
#include "test_set_up_so_far.moc"
