// Whom the client trusts, and whom the host trusts: real TLS, real certificates.

#include <QProcess>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QThread>
#include <fstream>
#include <set>

#include "gateway/rig.h"
#include "support/built.h"
#include "support/listener.h"
#include "support/result.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using test::Rig;

namespace {

std::string reason_of(const Fault& fault) {
    return std::string(fault.detail("reason"));
}

std::string pem_of(ByteView certificate) {
    const QByteArray der(reinterpret_cast<const char*>(certificate.data()), static_cast<qsizetype>(certificate.size()));
    return QSslCertificate(der, QSsl::Der).toPem().toStdString();
}

Secret pem_of(EVP_PKEY* key) {
    const std::unique_ptr<BIO, int (*)(BIO*)> bio(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    std::array<char, 4096> text{};
    const int size = BIO_read(bio.get(), text.data(), static_cast<int>(text.size()));
    return Secret::from(view(std::string_view(text.data(), static_cast<std::size_t>(size))));
}

/// Of a real profile, whose authority is `bank`.
Result<std::unique_ptr<gateway::HttpsHost>> real_client(const test::TestAuthority& bank, int port) {
    const auto key = test::ec_key();
    gateway::HostAddress address{"https://127.0.0.1:" + std::to_string(port),
                                 pem_of(bank.certificate().der()),
                                 pem_of(bank.issue(key.get(), {"0129999-W1", "critical,digitalSignature", "", -1, 30})),
                                 pem_of(key.get()),
                                 {},
                                 false};
    return gateway::HttpsHost::open(std::move(address), {1, Millis{1}});
}

/// Answers every connection with the same bytes, whatever is said to it; in a thread of its own.
class DumbServer {
public:
    explicit DumbServer(QByteArray says) {
        server_ = new QTcpServer;
        QObject::connect(server_, &QTcpServer::newConnection, server_, [this, says] {
            auto* socket = server_->nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, says] {
                socket->readAll();
                socket->write(says);
                socket->disconnectFromHost();
            });
        });
        server_->listen(QHostAddress::LocalHost);
        port_ = server_->serverPort();
        server_->moveToThread(&thread_);
        QObject::connect(&thread_, &QThread::finished, server_, &QObject::deleteLater);
        thread_.start();
    }
    ~DumbServer() {
        thread_.quit();
        thread_.wait();
    }
    [[nodiscard]] int port() const { return port_; }

private:
    QThread thread_;
    QTcpServer* server_;
    int port_ = 0;
};

}  // namespace

class TestTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void both_certificates_good_gives_an_answer() {
        const Rig rig;
        const auto answer = rig.client()->capabilities({});
        VERIFY_OK(answer);
        QCOMPARE(answer->institution.text(), std::string(test::own_branch));
        QVERIFY(answer->idempotency_keys);
    }

    void host_of_another_authority_is_untrusted() {
        const Rig rig;
        auto address = rig.address();
        address.ca_pem = practice::make_ca("stranger", SystemClock().now())->certificate_pem();
        const auto answer = Rig::client(std::move(address))->capabilities({});
        COMPARE_FAULT(answer, host_untrusted);
        QCOMPARE(reason_of(answer.error()), std::string("authority"));
    }

    void host_of_another_name_is_untrusted() {
        const Rig rig(true, "127.0.0.9");
        const auto answer = rig.client()->capabilities({});
        COMPARE_FAULT(answer, host_untrusted);
        QCOMPARE(reason_of(answer.error()), std::string("name"));
    }

    void a_host_whose_certificate_is_not_of_today_is_told_as_that() {
        for (const auto& [years, reason] : {std::pair{-30, "expired"}, std::pair{30, "not-yet-valid"}}) {
            Rig rig;
            rig.stop();
            const auto then = SystemClock().now() + std::chrono::hours{24 * 365 * years};
            rig.server = rig.authority.issue_server("", "127.0.0.1", then).value();
            rig.start();
            const auto answer = rig.client()->capabilities({});
            COMPARE_FAULT(answer, host_untrusted);
            QCOMPARE(reason_of(answer.error()), std::string(reason));
        }
    }

    void a_certificate_that_is_no_hosts_is_told_as_that() {
        Rig rig;
        rig.stop();
        rig.server = rig.authority.issue_client("127.0.0.1", SystemClock().now()).value();
        rig.start();
        const auto answer = rig.client()->capabilities({});
        COMPARE_FAULT(answer, host_untrusted);
        QVERIFY(reason_of(answer.error()) != "expired");
    }

    void workstation_certificate_of_another_authority_is_refused_and_said_so() {
        const Rig rig;
        const auto stranger = practice::make_ca("stranger", SystemClock().now());
        const auto issued = stranger->issue_client("0129999-W1", SystemClock().now());
        auto address = rig.address();
        address.certificate_pem = issued->certificate_pem;
        address.key_pem = issued->key_pem.clone();
        const auto answer = Rig::client(std::move(address))->capabilities({});
        COMPARE_FAULT(answer, host_untrusted);
        QCOMPARE(reason_of(answer.error()), std::string("own-certificate"));
    }

    void host_answers_nobody_without_a_certificate() {
        const Rig rig;
        QSslSocket socket;
        QSslConfiguration tls;
        tls.setCaCertificates(QSslCertificate::fromData(QByteArray::fromStdString(rig.authority.certificate_pem())));
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), static_cast<quint16>(rig.port()));
        // Under TLS 1.3 the client's side is done before the host has refused.
        if (socket.waitForEncrypted(5000)) socket.write("GET /v1/capabilities HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        if (socket.state() != QAbstractSocket::UnconnectedState) QVERIFY(socket.waitForDisconnected(5000));
        QCOMPARE(socket.readAll(), QByteArray());
    }

    void host_without_TLS_is_untrusted_and_learns_nothing() {
        const Rig rig;
        const DumbServer plain("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        auto address = rig.address();
        address.url = "https://127.0.0.1:" + std::to_string(plain.port());
        const auto answer = Rig::client(std::move(address))->capabilities({});
        COMPARE_FAULT(answer, host_untrusted);
        QCOMPARE(reason_of(answer.error()), std::string("handshake"));
    }

    void an_authority_without_its_root_is_told_as_that() {
        const test::TestAuthority root("root");
        const test::TestAuthority issuing("issuing", root);
        const auto key = test::ec_key();
        test::Listener host(
            pem_of(issuing.issue(key.get(), {"host", "critical,digitalSignature", "IP:127.0.0.1", -1, 30})),
            pem_of(key.get()));
        const auto client = real_client(issuing, host.port());
        VERIFY_OK(client);
        const auto answer = (*client)->capabilities({});
        COMPARE_FAULT(answer, host_untrusted);
        QCOMPARE(reason_of(answer.error()), std::string("root"));
        QVERIFY(host.heard().isEmpty());
    }

    void one_identity_never_uses_the_connection_of_another() {
        const Rig rig;
        const auto good = rig.client();
        VERIFY_OK(good->capabilities({}));
        auto address = rig.address();
        address.ca_pem = practice::make_ca("stranger", SystemClock().now())->certificate_pem();
        COMPARE_FAULT(Rig::client(std::move(address))->capabilities({}), host_untrusted);
    }

    void a_practice_host_is_refused_in_a_real_profile_and_told_nothing() {
        const Rig rig;
        const auto opened = [&](const std::string& ca, bool practice) {
            auto address = rig.address();
            address.ca_pem = ca;
            address.practice = practice;
            return gateway::HttpsHost::open(std::move(address), {1, Millis{1}});
        };
        const auto of_practice = opened(rig.authority.certificate_pem(), false);
        COMPARE_FAULT(of_practice, host_untrusted);
        QCOMPARE(reason_of(of_practice.error()), std::string("practice"));
        VERIFY_OK(opened(rig.authority.certificate_pem(), true));
    }

    void the_policy_is_looked_for_in_the_whole_chain_before_a_byte_of_the_request() {
        // An authority without the policy that has signed the practice host's certificate, as a bank's own might.
        const test::TestAuthority bank("bank");
        const auto key = test::ec_key();
        for (const bool practice : {true, false}) {
            const auto policy = practice ? std::string(practice::practice_policy) : std::string();
            test::Listener host(
                pem_of(bank.issue(key.get(), {"host", "critical,digitalSignature", "IP:127.0.0.1", -1, 30, policy})),
                pem_of(key.get()));
            const auto client = real_client(bank, host.port());
            VERIFY_OK(client);
            const auto answer =
                (*client)->sign_in(test::sure<domain::PersonId>("L03"), test::secret("Rice-Field7"), {});
            QVERIFY(!answer);
            QCOMPARE(host.heard().contains("Rice-Field7"), !practice);
            QCOMPARE(reason_of(answer.error()) == "practice", practice);
        }
    }

    void a_host_that_has_only_CBC_with_SHA_1_is_not_spoken_to() {
        const test::TestAuthority bank("bank");
        const auto key = test::ec_key();
        for (const bool old : {true, false}) {
            test::Listener host(pem_of(bank.issue(key.get(), {"host", "critical,digitalSignature", "IP:127.0.0.1"})),
                                pem_of(key.get()), old ? "ECDHE-ECDSA-AES128-SHA" : "ECDHE-ECDSA-AES128-GCM-SHA256");
            const auto client = real_client(bank, host.port());
            VERIFY_OK(client);
            QVERIFY(!(*client)->sign_in(test::sure<domain::PersonId>("L03"), test::secret("Rice-Field7"), {}));
            QCOMPARE(host.heard().contains("Rice-Field7"), !old);
        }
    }

    void a_host_that_no_alternative_name_names_is_told_nothing() {
        const test::TestAuthority bank("bank");
        const auto key = test::ec_key();
        for (const std::string names : {"", "IP:127.0.0.9", "DNS:127.0.0.1", "IP:127.0.0.1"}) {
            test::Listener host(pem_of(bank.issue(key.get(), {"127.0.0.1", "critical,digitalSignature", names})),
                                pem_of(key.get()));
            const auto client = real_client(bank, host.port());
            VERIFY_OK(client);
            const auto answer =
                (*client)->sign_in(test::sure<domain::PersonId>("L03"), test::secret("Rice-Field7"), {});
            QVERIFY(!answer);
            const bool named = names == "IP:127.0.0.1";
            QCOMPARE(reason_of(answer.error()) == "name", !named);
            QCOMPARE(host.heard().contains("Rice-Field7"), named);
        }
    }

    void nobody_there_is_unreachable() {
        Rig rig;
        const auto client = rig.client();
        rig.stop();
        COMPARE_FAULT(client->capabilities({}), host_unreachable);
    }

    void address_must_be_https_and_nothing_more() {
        const Rig rig;
        for (const char* url : {"http://127.0.0.1:1", "https://", "https://host/path", "https://user@host", "host"}) {
            auto address = rig.address();
            address.url = url;
            const auto opened = gateway::HttpsHost::open(std::move(address));
            COMPARE_FAULT(opened, file_form);
            QCOMPARE(std::string(opened.error().detail("field")), std::string("url"));
        }
    }

    void certificates_and_key_must_be_readable() {
        const Rig rig;
        auto no_ca = rig.address();
        no_ca.ca_pem = "nothing";
        COMPARE_FAULT(gateway::HttpsHost::open(std::move(no_ca)), file_form);
        auto no_key = rig.address();
        no_key.key_pem = test::secret("nothing");
        COMPARE_FAULT(gateway::HttpsHost::open(std::move(no_key)), file_form);
    }
};

// The client connects to the configured host and to nothing else: a spy preloaded into a program of its own says so.

namespace {

/// The places a visit connected to or looked up, as connect_spy.c writes them.
struct Visit {
    int exit = -1;
    std::set<std::string> lines;
};

Visit watched_visit(const test::Rig& rig, const std::string& url, const QStringList& more_environment) {
    const auto address = rig.address();
    const auto write = [&](const char* name, std::string_view text) { std::ofstream(rig.folder() / name) << text; };
    write("ca.pem", address.ca_pem);
    write("certificate.pem", address.certificate_pem);
    write("key.pem", to_text(address.key_pem.view()));
    const auto log = rig.folder() / "spy.log";

    QProcess process;
    auto environment = QProcess::systemEnvironment();
    environment << QStringLiteral("LD_PRELOAD=") + test::built("tests/gateway/libconnect_spy.so")
                << QStringLiteral("ASAN_OPTIONS=verify_asan_link_order=0")
                << QStringLiteral("CONNECT_SPY_LOG=") + QString::fromStdString(log.string()) << more_environment;
    process.setEnvironment(environment);
    process.start(test::built("tests/gateway/gateway_visit"),
                  {QString::fromStdString(url), QString::fromStdString(rig.folder().string())});
    Visit visit;
    if (!process.waitForFinished(60000)) return visit;
    visit.exit = process.exitCode();
    std::ifstream lines(log);
    for (std::string line; std::getline(lines, line);) visit.lines.insert(line);
    return visit;
}

}  // namespace

class TestWhomItCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whole_visit_connects_to_the_configured_host_only() {
        const test::Rig rig;
        const auto visit = watched_visit(rig, rig.url(), {});
        QCOMPARE(visit.exit, 0);
        QVERIFY((visit.lines == std::set<std::string>{"connect 127.0.0.1:" + std::to_string(rig.port())}));
    }

    void proxies_of_the_environment_are_not_used() {
        const test::Rig rig;
        const auto visit = watched_visit(
            rig, rig.url(),
            {QStringLiteral("https_proxy=http://127.0.0.1:9"), QStringLiteral("http_proxy=http://127.0.0.1:9"),
             QStringLiteral("ALL_PROXY=socks5://127.0.0.1:9")});
        QCOMPARE(visit.exit, 0);
        QVERIFY((visit.lines == std::set<std::string>{"connect 127.0.0.1:" + std::to_string(rig.port())}));
    }

    void spy_sees_another_address() {
        const test::Rig rig;
        const auto visit = watched_visit(rig, "https://127.0.0.2:1", {});
        QVERIFY(visit.exit != 0);
        QVERIFY(visit.lines.contains("connect 127.0.0.2:1"));
    }
};

JCIC_TEST(TestTrust)
JCIC_TEST(TestWhomItCalls)
#include "test_trust.moc"
