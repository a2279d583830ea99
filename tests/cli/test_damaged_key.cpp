// A real workstation whose sealed key is damaged or gone: told as that, with what mends it, and never as a host that
// cannot be reached, a sign-in that is missing or a damaged ledger.

#include "support/new_branch.h"
#include "support/test_program.h"

using namespace jcic;
using test::NewBranch;

class TestDamagedKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a_request_is_not_asked_for_where_the_certificate_is_there();
    void a_damaged_key_is_told_as_that_to_who_is_signed_in();
    void another_file_is_no_key();

private:
    [[nodiscard]] test::Ended as(const char* person, const char* password, const QStringList& command) const {
        const test::SecretPipe typed(password);
        return test::jcic_desk_cli(command + branch_.in_profile() +
                                   QStringList{"--user", person, "--password-fd", typed.number()});
    }
    [[nodiscard]] std::filesystem::path key() const { return branch_.profile() / "workstation.key"; }
    NewBranch branch_;
};

void TestDamagedKey::initTestCase() {
    QCOMPARE(branch_.set_up().status, 0);
    branch_.certify();
}

/// What has come back is taken in, and nobody is told to send the request once more.
void TestDamagedKey::a_request_is_not_asked_for_where_the_certificate_is_there() {
    const auto ended = branch_.set_up();
    QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.error));
    QVERIFY2(!ended.json().contains("request"), qPrintable(ended.out));
    QVERIFY(std::filesystem::exists(branch_.profile() / "workstation.pem"));
}

void TestDamagedKey::a_damaged_key_is_told_as_that_to_who_is_signed_in() {
    const auto exchange = [&] {
        const auto file = QString::fromStdString((branch_.folder() / "w1.exchange").string());
        return as("L01", NewBranch::head_password, {"exchange", "write", file}).json();
    };
    const auto whole = files::read(key()).value();
    QVERIFY(files::replace(key(), ByteView(whole).first(whole.size() / 2)));
    auto told = exchange();
    QCOMPARE(told["fault"].toString(), QString("host.unreachable"));
    QVERIFY2(told["cause"].toString().contains("金鑰檔打不開"), qPrintable(told["cause"].toString()));
    QVERIFY2(told["advice"].toString().contains("setup --new-key"), qPrintable(told["advice"].toString()));
    std::filesystem::remove(key());
    told = exchange();
    QVERIFY2(told["cause"].toString().contains("金鑰不在"), qPrintable(told["cause"].toString()));
    QVERIFY(files::replace(key(), whole));
}

void TestDamagedKey::another_file_is_no_key() {
    const auto change = [&](const std::filesystem::path& to) {
        return as("L08", NewBranch::administrator_password,
                  {"settings", "set", "key", QString::fromStdString(to.string())});
    };
    const auto refused = change(branch_.folder() / "ca.pem");
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json()["fault"].toString(), QString("input.form"));
    QCOMPARE(change(key()).status, 0);
}

JCIC_TEST(TestDamagedKey)
#include "test_damaged_key.moc"
