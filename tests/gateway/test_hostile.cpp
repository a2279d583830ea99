// A host that attacks: every answer is limited, and nothing of it is believed that was not asked. On real TLS, by the
// practice host's worst manners (host_faults.h).

#include <QTest>

#include "app/gateway/http_reader.h"
#include "app/gateway/problem.h"
#include "gateway/rig.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Item;
using gateway::HttpReader;
using test::detail;
using test::Rig;

namespace {

std::string always(const std::string& operation, const std::string& fault) {
    return "{\"operation\": \"" + operation + "\", \"fault\": \"" + fault + "\"}";
}

/// Fetches T52 from a host that misbehaves at it.
Result<domain::Retrieval> fetched(Rig& rig, const std::string& fault) {
    const auto client = rig.signed_in();
    const auto issued = rig.send(*client, rig.request(1, {Item::t52})).value();
    rig.misbehave(always("retrieve", fault));
    return client->retrieve(*issued[0].serial, Item::t52, {});
}

}  // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_answer_beyond_its_limits_is_no_answer_data();
    void an_answer_beyond_its_limits_is_no_answer();
    void after_an_effect_such_an_answer_says_nothing_of_it();
    void text_of_a_refusal_is_only_text_and_has_its_length();
    void a_problem_of_no_known_type_gives_nothing_of_its_name();
    void a_text_outside_of_records_has_its_length();
    void an_answer_is_read_in_pieces_of_any_size();
    void what_could_be_read_in_two_ways_is_no_answer_data();
    void what_could_be_read_in_two_ways_is_no_answer();
    void headers_end_at_their_limit_however_they_come();
    void chunks_end_at_the_bodys_limit();
};

void TestHostile::an_answer_beyond_its_limits_is_no_answer_data() {
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("limit");
    QTest::newRow("headers of a megabyte")
        << QByteArray("large-headers") << QByteArray("headers") << QByteArray("16384");
    QTest::newRow("body of 8 MiB") << QByteArray("oversize") << QByteArray("size") << QByteArray("4194304");
    QTest::newRow("chunks without end") << QByteArray("endless-chunks") << QByteArray("size") << QByteArray("4194304");
    QTest::newRow("packed body") << QByteArray("compressed") << QByteArray("encoding") << QByteArray();
    QTest::newRow("no length") << QByteArray("no-length") << QByteArray("length") << QByteArray();
    QTest::newRow("two lengths") << QByteArray("two-lengths") << QByteArray("length") << QByteArray();
    QTest::newRow("deep JSON") << QByteArray("deep-json") << QByteArray("json") << QByteArray();
    QTest::newRow("redirect") << QByteArray("redirect") << QByteArray("redirect") << QByteArray();
    QTest::newRow("cell of a megabyte") << QByteArray("long-cell") << QByteArray("text-length") << QByteArray("4096");
    QTest::newRow("ten thousand rows") << QByteArray("many-rows") << QByteArray("rows") << QByteArray("5000");
}

void TestHostile::an_answer_beyond_its_limits_is_no_answer() {
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, limit);
    Rig rig;
    const auto answer = fetched(rig, fault.toStdString());
    COMPARE_FAULT(answer, host_answer);
    QCOMPARE(detail(answer.error(), "reason"), reason.toStdString());
    QCOMPARE(detail(answer.error(), "limit"), limit.toStdString());
}

void TestHostile::after_an_effect_such_an_answer_says_nothing_of_it() {
    const Rig rig;
    const auto client = rig.signed_in();
    for (const auto* fault : {"large-headers", "endless-chunks", "two-lengths", "deep-json"}) {
        rig.misbehave(always("requestSerials", fault));
        COMPARE_FAULT(rig.send(*client, rig.request(1, {Item::t52})), host_unknown_effect);
    }
}

void TestHostile::text_of_a_refusal_is_only_text_and_has_its_length() {
    Rig rig;
    const auto refused = fetched(rig, "rich-detail");
    COMPARE_FAULT(refused, host_refused);
    // Passed on as it is: every window, page and terminal shows it as text (tests/ui).
    QVERIFY(detail(refused.error(), "say").starts_with("<img"));
}

void TestHostile::a_problem_of_no_known_type_gives_nothing_of_its_name() {
    const auto parsed = gateway::parse_problem(QJsonObject{
        {QStringLiteral("type"), QStringLiteral("urn:jcic-desk:problem:\u202E") + QString(1'000, u'x')},
        {QStringLiteral("detail"), QString(1'000, u'x')},
        {QStringLiteral("until"), QStringLiteral("\u001B[2J")},
    });
    VERIFY_OK(parsed);
    QCOMPARE(parsed->type, std::string("other"));
    QCOMPARE(parsed->fault.details.size(), std::size_t{1});
}

void TestHostile::a_text_outside_of_records_has_its_length() {
    const Rig rig;
    rig.misbehave(always("signIn", "long-text"));
    const auto signed_in = rig.client()->sign_in(test::sure<domain::PersonId>(test::querier_code),
                                                 test::secret(test::querier_password), {});
    COMPARE_FAULT(signed_in, host_answer);
    QCOMPARE(detail(signed_in.error(), "reason"), std::string("text-length"));
}

void TestHostile::an_answer_is_read_in_pieces_of_any_size() {
    const QByteArray said =
        "HTTP/1.1 100 -\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3;x=1\r\n{\"a\r\n5\r\n\": 1}\r\n0\r\nX: y\r\n\r\nand more";
    for (qsizetype size = 1; size <= said.size(); ++size) {
        HttpReader reader(100);
        for (qsizetype at = 0; at < said.size(); at += size) VERIFY_OK(reader.read_bytes(said.mid(at, size)));
        QVERIFY(reader.finished());
        const auto answer = reader.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.content_type, QByteArray("application/json"));
        QCOMPARE(answer.body, QByteArray("{\"a\": 1}"));
    }
}

void TestHostile::what_could_be_read_in_two_ways_is_no_answer_data() {
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const QByteArray& headers) {
        QTest::newRow(name) << QByteArray("HTTP/1.1 200 OK\r\n" + headers + "\r\n");
    };
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2 and more\r\n");
    QTest::newRow("no status") << QByteArray("HTTP/1.1 OK  and more\r\n");
    QTest::newRow("bare line feed") << QByteArray("HTTP/1.1 200 OK\n");
    row("length and chunks", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n");
    row("two lengths", "Content-Length: 2\r\nContent-Length: 2\r\n");
    row("negative length", "Content-Length: -1\r\n");
    row("length beyond counting", "Content-Length: 99999999999999999999999\r\n");
    row("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
    row("another encoding", "Transfer-Encoding: gzip, chunked\r\n");
    row("folded line", "Content-Length: 2\r\n folded\r\n");
    row("blank before the colon", "Content-Length : 2\r\n");
    row("no colon", "Content-Length\r\n");
    QTest::newRow("chunk of no size") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n");
    QTest::newRow("chunk larger than said")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n");
}

void TestHostile::what_could_be_read_in_two_ways_is_no_answer() {
    QFETCH(QByteArray, said);
    HttpReader reader(100);
    COMPARE_FAULT(reader.read_bytes(said), host_answer);
}

void TestHostile::headers_end_at_their_limit_however_they_come() {
    for (const QByteArray& line :
         {QByteArray("X: y\r\n"), QByteArray("x"), QByteArray("X: ") + QByteArray(1'000, 'y') + "\r\n"}) {
        HttpReader reader(100);
        VERIFY_OK(reader.read_bytes("HTTP/1.1 200 OK\r\n"));
        std::size_t taken = 0;
        Result<void> answer;
        while (answer && taken < 2 * HttpReader::largest_headers) {
            answer = reader.read_bytes(line);
            taken += static_cast<std::size_t>(line.size());
        }
        COMPARE_FAULT(answer, host_answer);
        QCOMPARE(detail(answer.error(), "reason"), std::string("headers"));
        QVERIFY(taken <= HttpReader::largest_headers + 1'005);
    }
}

void TestHostile::chunks_end_at_the_bodys_limit() {
    HttpReader many(10'000);
    VERIFY_OK(many.read_bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
    for (int i = 0; i < 10'000; ++i) VERIFY_OK(many.read_bytes("1\r\nx\r\n"));
    VERIFY_OK(many.read_bytes("0\r\n\r\n"));
    QVERIFY(many.finished());
    HttpReader reader(10);
    VERIFY_OK(reader.read_bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n"));
    const auto answer = reader.read_bytes("3\r\n");
    COMPARE_FAULT(answer, host_answer);
    QCOMPARE(detail(answer.error(), "limit"), std::string("10"));
}

JCIC_TEST(TestHostile)
#include "test_hostile.moc"
