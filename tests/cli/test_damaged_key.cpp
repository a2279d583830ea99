// A real workstation whose sealed key is damaged or gone: told as that, with what mends it, and never as a host that
// cannot be reached, a sign-in that is missing or a damaged ledger.

#include "app/desk/seat/seat.h"
#include "app/desk/view.h"
#include "app/desk/workplace.h"
#include "support/new_branch.h"
#include "support/test_program.h"

using namespace jcic;
using test::NewBranch;

class TestDamagedKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(branch_.set_up().status, 0);
        branch_.certify();
    }

    /// What has come back is taken in, and nobody is told to send the request once more.
    void a_request_is_not_asked_for_where_the_certificate_is_there() {
        const auto ended = branch_.set_up();
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.error));
        QVERIFY2(!ended.json().contains("request"), qPrintable(ended.out));
        QVERIFY(std::filesystem::exists(branch_.profile() / "workstation.pem"));
    }

    void a_damaged_key_is_told_as_that_to_who_is_signed_in() {
        const auto fingerprint = [&] { return as("L01", NewBranch::head_password, {"hub", "fingerprint"}).json(); };
        const auto whole = files::read(key()).value();
        QVERIFY(files::replace(key(), ByteView(whole).first(whole.size() / 2)));
        auto told = fingerprint();
        QCOMPARE(told["fault"].toString(), QString("paper.signer"));
        QVERIFY2(told["title"].toString().contains("金鑰不得使用"), qPrintable(told["title"].toString()));
        QVERIFY2(told["cause"].toString().contains("金鑰檔無法開啟"), qPrintable(told["cause"].toString()));
        QVERIFY2(told["advice"].toString().contains("setup --new-key"), qPrintable(told["advice"].toString()));
        // By set-up, too, which would ask for its certificate.
        const auto failed = branch_.set_up().json()["failed"].toArray();
        QVERIFY(!failed.isEmpty());
        for (const auto& one : failed) {
            const auto step = one.toObject();
            QCOMPARE(step["fault"].toString(), QString("input.form"));
            QCOMPARE(step["title"].toString(), QString("工作站金鑰不得使用"));
            QVERIFY2(step["advice"].toString().contains("setup --new-key"), qPrintable(step["advice"].toString()));
        }
        std::filesystem::remove(key());
        told = fingerprint();
        QCOMPARE(told["fault"].toString(), QString("paper.signer"));
        QVERIFY2(told["cause"].toString().contains("金鑰遺失"), qPrintable(told["cause"].toString()));
        QVERIFY(files::replace(key(), whole));
    }

    /// A key that cannot be read is whole, and a certificate of practice is one: nobody makes another key for them.
    void what_else_hinders_the_host_is_told_as_it_is() {
        const auto in_place_of = [&](const std::filesystem::path& file, const std::function<void()>& put) {
            const auto whole = files::read(file).value();
            std::filesystem::remove(file);
            put();
            const auto told = host_told();
            std::filesystem::remove(file);
            if (!files::replace(file, whole)) return QStringLiteral("not put back");
            return told;
        };
        const auto certificate = branch_.profile() / "workstation.pem";
        QCOMPARE(host_told(), QString("none"));
        const auto key_unreadable = in_place_of(key(), [&] { std::filesystem::create_directory(key()); });
        QVERIFY2(key_unreadable.startsWith("file.read"), qPrintable(key_unreadable));
        const auto unreadable = in_place_of(certificate, [&] { std::filesystem::create_directory(certificate); });
        QVERIFY2(unreadable.startsWith("file.read"), qPrintable(unreadable));
        auto wish = NewBranch::whatever_is_asked();
        wish.policy = std::string(card::practice_policy);
        const auto practice = branch_.authority.grant(branch_.read("workstation.csr"), wish);
        QCOMPARE(in_place_of(certificate, [&] { QVERIFY(files::replace(certificate, practice)); }),
                 QString("host.untrusted practice"));
        QCOMPARE(in_place_of(certificate, [&] { QVERIFY(files::replace(certificate, std::string_view("none"))); }),
                 QString("host.unreachable certificate"));
    }

    void another_file_is_no_key() {
        const auto change = [&](const std::filesystem::path& to) {
            return as("L08", NewBranch::administrator_password,
                      {"settings", "set", "key", QString::fromStdString(to.string())});
        };
        const auto refused = change(branch_.folder() / "ca.pem");
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.json()["fault"].toString(), QString("input.form"));
        QCOMPARE(change(key()).status, 0);
    }

private:
    /// What the unit head is told of the host at the sign-in: code and reason.
    [[nodiscard]] QString host_told() const {
        desk::OpenOptions opening;
        opening.profile = branch_.profile();
        const auto desk = desk::Workplace::open(opening);
        if (!desk) return QStringLiteral("not opened");
        const auto signed_in = (*desk)->seat().sign_in(domain::PersonId::parse("L01").value(),
                                                       Secret::from(view(NewBranch::head_password)));
        if (!signed_in) return QStringLiteral("not signed in");
        const auto fault = (*desk)->snapshot()->host.fault;
        if (!fault) return QStringLiteral("none");
        return QString::fromStdString(std::string(fault->text()) + " " + std::string(fault->detail("reason")));
    }
    [[nodiscard]] test::Ended as(const char* person, const char* password, const QStringList& command) const {
        const test::SecretPipe typed(password);
        return test::jcic_desk_cli(command + branch_.in_profile() +
                                   QStringList{"--user", person, "--password-fd", typed.number()});
    }
    [[nodiscard]] std::filesystem::path key() const { return branch_.profile() / "workstation.key"; }
    NewBranch branch_;
};

JCIC_TEST(TestDamagedKey)
#include "test_damaged_key.moc"
