// A print server that does not do its work: whatever stands behind its socket, a call ends, names the service, and says
// whether anything was sent.
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/paper/printing/cups_queue.h"
#include "app/paper/printing/limited_queue.h"
#include "support/partner.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;
using test::Conduct;

namespace {

constexpr Millis short_limit{300};
constexpr Millis long_enough{120'000};

struct Server {
    explicit Server(Conduct how)
        : socket(folder.filePath("cups.sock").toStdString()),
          partner(socket, how),
          cups(std::make_shared<CupsQueue>(socket)) {}
    QTemporaryDir folder;
    std::string socket;
    test::Partner partner;
    std::shared_ptr<CupsQueue> cups;
};

/// A print service that answers each request with one status of HTTP.
class Refusing {
public:
    Refusing(const std::string& socket, std::string status) : status_(std::move(status)) {
        server_.setSocketOptions(QLocalServer::UserAccessOption);
        if (!server_.listen(QString::fromStdString(socket))) qFatal("socket");
        server_.moveToThread(&thread_);
        QObject::connect(&server_, &QLocalServer::newConnection, &server_, [this] {
            auto* line = server_.nextPendingConnection();
            QObject::connect(line, &QLocalSocket::readyRead, line, [this, line] {
                line->readAll();
                line->write(QByteArray::fromStdString("HTTP/1.1 " + status_ + "\r\nContent-Length: 0\r\n\r\n"));
                line->flush();
            });
        });
        thread_.start();
    }
    ~Refusing() {
        QMetaObject::invokeMethod(
            &server_, [this] { server_.close(); }, Qt::BlockingQueuedConnection);
        thread_.quit();
        thread_.wait();
    }
    Refusing(const Refusing&) = delete;
    Refusing& operator=(const Refusing&) = delete;

private:
    std::string status_;
    QThread thread_;
    QLocalServer server_;
};

std::string sent(const Fault& fault) {
    return std::string(fault.detail("sent"));
}

}  // namespace

class TestSilentServer : public QObject {
    Q_OBJECT

private slots:
    void every_call_ends_and_says_what_was_sent_data() {
        QTest::addColumn<int>("conduct");
        QTest::addColumn<QByteArray>("reasons");
        const auto row = [](Conduct conduct, const char* reasons) {
            const auto named = std::ranges::find(test::conducts, conduct, &test::ConductName::conduct);
            QTest::newRow(named->name) << static_cast<int>(conduct) << QByteArray(reasons);
        };
        row(Conduct::absent, "");
        row(Conduct::refused, "");
        row(Conduct::stopped, "silent");
        row(Conduct::silent, "silent");
        row(Conduct::hangs_up, "broken");
        row(Conduct::nonsense, "silent broken");  // as CUPS takes it: a head that goes on, or none
        row(Conduct::trickles, "silent");
    }
    void every_call_ends_and_says_what_was_sent() {
        QFETCH(const int, conduct);
        QFETCH(const QByteArray, reasons);
        const Server server(static_cast<Conduct>(conduct));
        QVERIFY(server.partner.stands());
        const auto expected = [&](const Fault& fault) {
            return fault.code == FaultCode::printer_server &&
                   reasons.split(' ').contains(QByteArray::fromStdString(std::string(fault.detail("reason"))));
        };
        {
            LimitedQueue queue(server.cups, short_limit);
            const auto printers = queue.printers();
            QVERIFY(!printers);
            QVERIFY2(expected(printers.error()), std::string(printers.error().detail("reason")).c_str());
        }
        {
            LimitedQueue queue(server.cups, short_limit);
            const auto begun = queue.create_job("branch", "T52 copy 1", {});
            QVERIFY(!begun && expected(begun.error()));
            QCOMPARE(sent(begun.error()), std::string("nothing"));
        }
        {
            LimitedQueue queue(server.cups, short_limit);
            const auto handed = queue.hand_over({"branch", 7}, PdfBytes(1000), "T52 copy 1");
            QVERIFY(!handed && expected(handed.error()));
            QVERIFY(!sent(handed.error()).empty());
        }
    }

    /// A question that is refused is no document that was refused: nothing need be counted.
    void a_refused_request_says_why_and_that_nothing_was_sent_data() {
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("401 Unauthorized") << QByteArray("access");
        QTest::newRow("403 Forbidden") << QByteArray("access");
        QTest::newRow("400 Bad Request") << QByteArray("refused");
        QTest::newRow("505 HTTP Version Not Supported") << QByteArray("refused");
    }
    void a_refused_request_says_why_and_that_nothing_was_sent() {
        QFETCH(const QByteArray, reason);
        QTemporaryDir folder;
        const auto socket = folder.filePath("cups.sock").toStdString();
        const Refusing server(socket, QTest::currentDataTag());
        CupsQueue cups(socket);
        const auto printers = cups.printers();
        QVERIFY(!printers);
        QCOMPARE(printers.error().code, FaultCode::printer_server);
        QCOMPARE(QByteArray::fromStdString(std::string(printers.error().detail("reason"))), reason);
        const auto begun = cups.create_job("branch", "T52 copy 1", {});
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, FaultCode::printer_server);
        QCOMPARE(sent(begun.error()), std::string("nothing"));
    }

    void a_server_that_many_calls_wait_for_is_asked_no_more() {
        const Server server(Conduct::silent);
        LimitedQueue queue(server.cups, Millis{1});
        for (int i = 0; i < 8; ++i) COMPARE_FAULT(queue.printers(), printer_server);
        QVERIFY(server.partner.calls() <= 4);
    }

    void who_ends_the_program_waits_no_more() {
        const Server server(Conduct::silent);
        const auto queue = std::make_shared<LimitedQueue>(server.cups, long_enough);
        std::jthread ending([&] {
            while (server.partner.calls() == 0) std::this_thread::yield();
            queue->wait_no_more();
        });
        COMPARE_FAULT(queue->printers(), cancelled);
        COMPARE_FAULT(queue->printers(), cancelled);
    }
};

JCIC_TEST(TestSilentServer)
#include "test_silent_server.moc"
