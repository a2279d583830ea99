// Requests as the practice host reads them: in packets of any size, and no further than its limits.

#include <QTest>

#include "app/practice/host/http_server.h"
#include "support/test_program.h"

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

JCIC_TEST(TestHttpRequests)
#include "test_http_requests.moc"
