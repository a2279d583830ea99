// The practice host's connections, on real TLS: what a client gets that keeps one open, hurries, dawdles or is odd.

#include <QSslKey>
#include <QSslSocket>
#include <QTest>

#include "app/practice/ca.h"
#include "app/practice/host/host_service.h"
#include "app/practice/host/http_server.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

constexpr int no_longer_than = 20'000;

/// Gives back what it was asked. "/slow" takes its time, "/unanswered" is no answer.
class Echo : public practice::HttpServer {
public:
    using practice::HttpServer::HttpServer;
    std::vector<std::string> heard;

protected:
    practice::HttpAnswer answer(const practice::HttpRequest& request, const QSslCertificate& client) override {
        heard.push_back(request.target);
        if (request.target == "/unanswered") return {};
        const auto text = QByteArray::fromStdString(request.target + " " + request.body + " ") +
                          client.subjectInfo(QSslCertificate::CommonName).value(0).toUtf8();
        return {"HTTP/1.1 200 -\r\nContent-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text,
                request.target == "/slow" ? Millis{200} : Millis{0}};
    }
};

QByteArray get(const char* target) {
    return QByteArray("GET ") + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

QByteArray post(const QByteArray& body) {
    return "POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

}  // namespace

class TestHttpServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto now = SystemClock().now();
        authority_ = std::make_unique<practice::CertificateAuthority>(practice::make_ca("test authority", now).value());
        const auto own = authority_->issue_server("", "127.0.0.1", now).value();
        const auto tls =
            practice::host_tls({authority_->certificate_pem(), own.certificate_pem, own.key_pem.clone()}).value();
        client_ = authority_->issue_client("0129999-W1", now).value();
        server_ = std::make_unique<Echo>(tls);
        port_ = server_->listen_here(0);
        QVERIFY(port_ != 0);
    }
    void init() { server_->heard.clear(); }
    void cleanupTestCase() { server_.reset(); }

    void one_connection_carries_many_requests() {
        const auto socket = connected();
        for (const char* target : {"/one", "/two", "/three"}) {
            socket->write(get(target));
            const auto wanted = QByteArray(target) + "  0129999-W1";
            QTRY_VERIFY2_WITH_TIMEOUT(read(*socket).endsWith(wanted), read_.constData(), no_longer_than);
        }
        QCOMPARE(read_.count("HTTP/1.1 200"), 3);
    }

    void requests_that_come_together_are_answered_in_their_order() {
        const auto socket = connected();
        socket->write(get("/slow") + post("two") + get("/three"));
        QTRY_VERIFY_WITH_TIMEOUT(read(*socket).contains("/three"), no_longer_than);
        QVERIFY(read_.indexOf("/slow") < read_.indexOf("/p two") && read_.indexOf("/p two") < read_.indexOf("/three"));
        QVERIFY(read_.contains("/p two"));
        QVERIFY(server_->heard == (std::vector<std::string>{"/slow", "/p", "/three"}));
    }

    void a_request_may_come_byte_by_byte() {
        const auto socket = connected();
        for (const char byte : post("slowly")) {
            socket->write(&byte, 1);
            socket->flush();
            QTest::qWait(1);
        }
        QTRY_VERIFY_WITH_TIMEOUT(read(*socket).contains("/p slowly"), no_longer_than);
    }

    void the_largest_body_is_taken_whole() {
        const auto socket = connected();
        const QByteArray body(static_cast<qsizetype>(practice::HttpRequests::largest_body), 'x');
        socket->write(get("/slow") + post(body) + get("/after"));
        QTRY_VERIFY_WITH_TIMEOUT(read(*socket).contains("/after"), no_longer_than);
        QVERIFY(read_.contains(body));
    }

    void what_is_refused_says_why_and_ends_the_connection_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("400");
        QTest::newRow("long header") << "GET / HTTP/1.1\r\nX: " + QByteArray(1 << 20, 'x') << QByteArray("431");
        QTest::newRow("long body") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n" +
                                          QByteArray(1 << 20, 'x')
                                   << QByteArray("413");
        QTest::newRow("chunks") << QByteArray(
                                       "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                << QByteArray("501");
        QTest::newRow("smuggled") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 9\r\n\r\n" +
                                         get("/hidden")
                                  << QByteArray("400");
    }

    void what_is_refused_says_why_and_ends_the_connection() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, status);
        const auto socket = connected();
        socket->write(get("/before") + bytes);
        QTRY_VERIFY_WITH_TIMEOUT(socket->state() == QAbstractSocket::UnconnectedState, no_longer_than);
        QVERIFY2(read(*socket).contains("\r\n\r\n/before"), read_.constData());
        QVERIFY2(read_.contains("HTTP/1.1 " + status + " "), read_.constData());
        QVERIFY(server_->heard == std::vector<std::string>{"/before"});
    }

    void whoever_asks_to_close_is_answered_first() {
        const auto socket = connected();
        socket->write("GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" + get("/beyond"));
        QTRY_VERIFY_WITH_TIMEOUT(socket->state() == QAbstractSocket::UnconnectedState, no_longer_than);
        QVERIFY(read(*socket).contains("/last"));
        QVERIFY(server_->heard == std::vector<std::string>{"/last"});
    }

    void no_answer_closes_at_once() {
        const auto socket = connected();
        socket->write(get("/unanswered") + get("/beyond"));
        QTRY_VERIFY_WITH_TIMEOUT(socket->state() == QAbstractSocket::UnconnectedState, no_longer_than);
        QVERIFY(read(*socket).isEmpty());
        QVERIFY(server_->heard == std::vector<std::string>{"/unanswered"});
    }

    void whoever_goes_while_it_is_answered_harms_nobody() {
        {
            const auto socket = connected();
            socket->write(get("/slow"));
            QTRY_COMPARE_WITH_TIMEOUT(server_->heard.size(), std::size_t{1}, no_longer_than);
            socket->abort();
        }
        QTest::qWait(300);
        one_connection_carries_many_requests();
    }

    void nobody_is_heard_without_a_certificate() {
        QSslSocket socket;
        start(socket, false);
        socket.write(get("/unknown"));
        QTRY_VERIFY_WITH_TIMEOUT(socket.state() == QAbstractSocket::UnconnectedState, no_longer_than);
        QVERIFY(server_->heard.empty());
    }

    void connections_beyond_the_limit_are_closed_and_others_live() {
        std::vector<std::unique_ptr<QSslSocket>> all;
        for (int i = 0; i < practice::HttpServer::most_connections; ++i) all.push_back(connected());
        for (const auto& socket : all) socket->write(get("/held"));
        QTRY_COMPARE_WITH_TIMEOUT(server_->heard.size(), all.size(), no_longer_than);
        QSslSocket beyond;
        start(beyond, true);
        beyond.write(get("/beyond"));
        QTRY_VERIFY_WITH_TIMEOUT(beyond.state() == QAbstractSocket::UnconnectedState, no_longer_than);
        all.front()->write(get("/still"));
        QTRY_VERIFY_WITH_TIMEOUT(read(*all.front()).contains("/still"), no_longer_than);
        QCOMPARE(server_->heard.size(), all.size() + 1);
        all.clear();
        QTRY_VERIFY_WITH_TIMEOUT(server_->findChildren<QSslSocket*>().isEmpty(), no_longer_than);
    }

private:
    void start(QSslSocket& socket, bool with_certificate) {
        QSslConfiguration tls;
        tls.setCaCertificates(QSslCertificate::fromData(QByteArray::fromStdString(authority_->certificate_pem())));
        if (with_certificate) {
            const auto pem = to_text(client_.key_pem.view());
            tls.setLocalCertificate(QSslCertificate(QByteArray::fromStdString(client_.certificate_pem)));
            tls.setPrivateKey(QSslKey(QByteArray::fromStdString(pem), QSsl::Ec));
        }
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port_);
    }
    std::unique_ptr<QSslSocket> connected() {
        read_.clear();
        auto socket = std::make_unique<QSslSocket>();
        start(*socket, true);
        return socket;
    }
    const QByteArray& read(QSslSocket& socket) {
        if (socket.isOpen()) read_ += socket.readAll();
        return read_;
    }

    std::unique_ptr<practice::CertificateAuthority> authority_;
    practice::Issued client_;
    std::unique_ptr<Echo> server_;
    quint16 port_ = 0;
    QByteArray read_;
};

// Requests as the practice host reads them: in packets of any size, and no further than its limits.
using jcic::practice::HttpRequest;
using jcic::practice::HttpRequests;

namespace {

constexpr std::string_view simple = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";

/// Everything read of bytes that come so many at a time.
std::vector<HttpRequest> requests_in(HttpRequests& reader, std::string_view bytes, std::size_t at_a_time) {
    std::vector<HttpRequest> out;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(at_a_time, bytes.size()))) {
        reader.append_bytes(bytes.substr(0, at_a_time));
        while (auto request = reader.next()) out.push_back(std::move(*request));
    }
    return out;
}

std::string with_fields(const std::string& fields, const std::string& body = {}) {
    return "POST /a HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n" + body;
}

}  // namespace

class TestHttpRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packets_of_any_size_hold_the_same_requests() {
        const auto whole = with_fields("X-Odd:no\r\nContent-Length: 5\r\n", "ab\r\nc") + std::string(simple) +
                           with_fields("Content-Length: 0\r\n");
        for (std::size_t size = 1; size <= whole.size(); ++size) {
            HttpRequests reader;
            const auto read = requests_in(reader, whole, size);
            QCOMPARE(reader.refused(), 0);
            QCOMPARE(read.size(), std::size_t{3});
            QCOMPARE(read[0].method, std::string("POST"));
            QCOMPARE(read[0].body, std::string("ab\r\nc"));
            QCOMPARE(read[1].method, std::string("GET"));
            QCOMPARE(read[1].target, std::string("/a"));
            QVERIFY(read[1].body.empty());
            QVERIFY(read[2].body.empty());
        }
    }

    void names_are_in_lower_case_and_values_without_blanks() {
        HttpRequests reader;
        const auto read = requests_in(reader, with_fields("JCIC-Way: \t N \r\nX:\r\n"), 1000);
        QCOMPARE(read.size(), std::size_t{1});
        QCOMPARE(read[0].headers.at("jcic-way"), std::string("N"));
        QCOMPARE(read[0].headers.at("x"), std::string());
    }

    void a_connection_lives_unless_it_is_told_to_close() {
        HttpRequests reader;
        const auto read =
            requests_in(reader, std::string(simple) + with_fields("Connection: keep-alive, Close\r\n"), 7);
        QCOMPARE(read.size(), std::size_t{2});
        QVERIFY(read[0].keeps_alive);
        QVERIFY(!read[1].keeps_alive);
    }

    void what_could_be_read_in_two_ways_is_refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const std::string& bytes, int status) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << status;
        };
        row("nothing", "\r\n\r\n", 400);
        row("no blank", "GET\r\nHost: x\r\n\r\n", 400);
        row("one blank", "GET /a\r\nHost: x\r\n\r\n", 400);
        row("two blanks", "GET  /a HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("more after the version", "GET /a HTTP/1.1 b\r\nHost: x\r\n\r\n", 400);
        row("odd method", "G(T /a HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("address of another host", "GET https://x/a HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("byte that is no address", "GET /\x80 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("no HTTP", "GET /a FTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("TLS instead of it", "\x16\x03\x01\x02\r\n\r\n", 400);
        row("HTTP/1.0", "GET /a HTTP/1.0\r\nHost: x\r\n\r\n", 505);
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 400);
        row("no host", "GET /a HTTP/1.1\r\nX: y\r\n\r\n", 400);
        row("two hosts", with_fields("Host: y\r\n"), 400);
        row("field without a colon", with_fields("X\r\n"), 400);
        row("field without a name", with_fields(": y\r\n"), 400);
        row("blank before the colon", with_fields("X : y\r\n"), 400);
        row("folded field", with_fields("X: y\r\n z\r\n"), 400);
        row("bare line feed", with_fields("X: y\nZ: w\r\n"), 400);
        row("bare carriage return", with_fields("X: y\rZ: w\r\n"), 400);
        row("zero byte", with_fields("X: y" + std::string(1, '\0') + "\r\n"), 400);
        row("chunks", with_fields("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), 501);
        row("chunks and length", with_fields("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 501);
        row("two lengths", with_fields("Content-Length: 1\r\nContent-Length: 1\r\n", "a"), 400);
        row("list of lengths", with_fields("Content-Length: 1, 1\r\n", "a"), 400);
        row("length below zero", with_fields("Content-Length: -1\r\n"), 400);
        row("length with a sign", with_fields("Content-Length: +1\r\n", "a"), 400);
        row("no length", with_fields("Content-Length: \r\n"), 400);
        row("length of 2^64", with_fields("Content-Length: 18446744073709551616\r\n"), 413);
        row("asks first", with_fields("Expect: 100-continue\r\nContent-Length: 1\r\n"), 417);
    }

    void what_could_be_read_in_two_ways_is_refused() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        for (const std::size_t size : {std::size_t{1}, std::size_t{1000}}) {
            HttpRequests reader;
            QVERIFY(requests_in(reader, bytes.toStdString(), size).empty());
            QCOMPARE(reader.refused(), status);
            QVERIFY2(requests_in(reader, simple, 1000).empty(), "nothing is read after a refusal");
        }
    }

    void headers_end_at_their_limit_however_they_come() {
        const std::string begin = "GET /a HTTP/1.1\r\nHost: x\r\nX: ";
        const std::string just(HttpRequests::largest_headers - begin.size() - 4, 'x');
        for (const std::size_t size : {std::size_t{1}, std::size_t{4096}, std::size_t{1} << 20U}) {
            HttpRequests largest;
            QCOMPARE(requests_in(largest, begin + just + "\r\n\r\n", size).size(), std::size_t{1});
            HttpRequests beyond;
            QVERIFY(requests_in(beyond, begin + just + "x\r\n\r\n", size).empty());
            QCOMPARE(beyond.refused(), 431);
            HttpRequests endless;
            QVERIFY(requests_in(endless, begin + just + just, size).empty());
            QCOMPARE(endless.refused(), 431);
        }
    }

    void bodies_end_at_their_limit_before_they_come() {
        const std::string just(HttpRequests::largest_body, 'x');
        HttpRequests largest;
        const auto read = requests_in(
            largest, with_fields("Content-Length: " + std::to_string(just.size()) + "\r\n", just) + std::string(simple),
            4096);
        QCOMPARE(read.size(), std::size_t{2});
        QCOMPARE(read[0].body.size(), just.size());
        HttpRequests beyond;
        QVERIFY(requests_in(beyond, with_fields("Content-Length: " + std::to_string(just.size() + 1) + "\r\n"), 4096)
                    .empty());
        QCOMPARE(beyond.refused(), 413);
    }
};

JCIC_TEST(TestHttpServer)
JCIC_TEST(TestHttpRequests)
#include "test_http_server.moc"
