// The practice authority, judged by the openssl program.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/practice/ca.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using practice::CertificateAuthority;

namespace {

const auto now = SystemClock().now();

/// Runs openssl in a folder with the given files; its output, or what it complained of.
QString run_openssl(const QStringList& arguments, const QMap<QString, QByteArray>& files) {
    const QTemporaryDir folder;
    for (auto file = files.begin(); file != files.end(); ++file) {
        QFile out(folder.filePath(file.key()));
        if (!out.open(QIODevice::WriteOnly)) return {};
        out.write(file.value());
    }
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start("openssl", arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAll());
}

QByteArray bytes(const std::string& text) {
    return QByteArray::fromStdString(text);
}
QByteArray bytes(const Secret& secret) {
    return QByteArray::fromStdString(to_text(secret.view()));
}

}  // namespace

class TestCa : public QObject {
    Q_OBJECT

private slots:
    void what_it_issues_verifies_strictly();
    void a_server_certificate_names_host_and_address();
    void a_key_belongs_to_its_certificate();
    void every_certificate_carries_the_practice_policy();
    void it_is_loaded_again_from_PEM();
    void a_key_of_another_is_refused();
    void two_are_never_alike();
};

void TestCa::what_it_issues_verifies_strictly() {
    const auto authority = practice::make_ca("練習 CA", now).value();
    const auto server = authority.issue_server("localhost", "127.0.0.1", now).value();
    const auto client = authority.issue_client("ws-01", now).value();
    const auto card = authority.issue_card("0129999-03", now).value();
    const QMap<QString, QByteArray> files{{"ca", bytes(authority.certificate_pem())},
                                          {"server", bytes(server.certificate_pem)},
                                          {"client", bytes(client.certificate_pem)},
                                          {"card", bytes(card.certificate_pem)}};
    const auto verify = [&](const QString& purpose, const QString& file) {
        QStringList arguments{"verify", "-x509_strict", "-CAfile", "ca"};
        if (!purpose.isEmpty()) arguments += {"-purpose", purpose};
        return run_openssl(arguments + QStringList{file}, files);
    };
    QCOMPARE(verify("sslserver", "server"), QString("server: OK\n"));
    QCOMPARE(verify("sslclient", "client"), QString("client: OK\n"));
    QCOMPARE(verify("", "card"), QString("card: OK\n"));
    QVERIFY(verify("sslserver", "client").contains("certificate purpose"));
    QVERIFY(verify("sslclient", "server").contains("certificate purpose"));
}

void TestCa::a_server_certificate_names_host_and_address() {
    const auto authority = practice::make_ca("practice", now).value();
    const auto both = authority.issue_server("localhost", "127.0.0.1", now).value();
    const QStringList names{"x509", "-in", "server", "-noout", "-ext", "subjectAltName"};
    QVERIFY(
        run_openssl(names, {{"server", bytes(both.certificate_pem)}}).contains("DNS:localhost, IP Address:127.0.0.1"));
    const auto address = authority.issue_server("", "127.0.0.1", now).value();
    QVERIFY(!run_openssl(names, {{"server", bytes(address.certificate_pem)}}).contains("DNS"));
    QVERIFY(!authority.issue_server("localhost", "no address", now).has_value());
}

void TestCa::a_key_belongs_to_its_certificate() {
    const auto card = practice::make_ca("practice", now).value().issue_card("0129999-03", now).value();
    const QMap<QString, QByteArray> files{{"certificate", bytes(card.certificate_pem)}, {"key", bytes(card.key_pem)}};
    QCOMPARE(run_openssl({"pkey", "-in", "key", "-pubout"}, files),
             run_openssl({"x509", "-in", "certificate", "-pubkey", "-noout"}, files));
}

void TestCa::every_certificate_carries_the_practice_policy() {
    const auto authority = practice::make_ca("practice", now).value();
    const auto server = authority.issue_server("localhost", "", now).value();
    const auto client = authority.issue_client("ws-01", now).value();
    const auto card = authority.issue_card("0129999-03", now).value();
    const auto policy =
        "Policy: " + QString::fromUtf8(practice::practice_policy.data(), practice::practice_policy.size());
    for (const auto& pem :
         {authority.certificate_pem(), server.certificate_pem, client.certificate_pem, card.certificate_pem})
        QVERIFY(run_openssl({"x509", "-in", "c", "-noout", "-text"}, {{"c", bytes(pem)}}).contains(policy));
}

void TestCa::it_is_loaded_again_from_PEM() {
    const auto made = practice::make_ca("practice", now).value();
    const auto key = made.key_pem();
    VERIFY_OK(key);
    const auto loaded = CertificateAuthority::load(made.certificate_pem(), *key);
    VERIFY_OK(loaded);
    const auto card = loaded->issue_card("0129999-03", now).value();
    QCOMPARE(run_openssl({"verify", "-CAfile", "ca", "card"},
                         {{"ca", bytes(made.certificate_pem())}, {"card", bytes(card.certificate_pem)}}),
             QString("card: OK\n"));
}

void TestCa::a_key_of_another_is_refused() {
    const auto one = practice::make_ca("practice", now).value();
    const auto other = practice::make_ca("practice", now).value();
    COMPARE_FAULT(CertificateAuthority::load(one.certificate_pem(), other.key_pem().value()), file_form);
    COMPARE_FAULT(CertificateAuthority::load("nothing", one.key_pem().value()), file_form);
    COMPARE_FAULT(CertificateAuthority::load(one.certificate_pem(), Secret::from(view("nothing"))), file_form);
}

void TestCa::two_are_never_alike() {
    const auto authority = practice::make_ca("practice", now).value();
    const auto one = authority.issue_card("0129999-03", now).value();
    const auto two = authority.issue_card("0129999-03", now).value();
    QVERIFY(one.certificate_pem != two.certificate_pem);
    QVERIFY(!one.key_pem.equals(two.key_pem));
}

JCIC_TEST(TestCa)
#include "test_ca.moc"
