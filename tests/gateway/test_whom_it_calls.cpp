// The client connects to the configured host and to nothing else: a spy preloaded into a program of its own says so.

#include <QProcess>
#include <QTest>
#include <fstream>
#include <set>

#include "gateway/rig.h"
#include "support/built.h"
#include "support/test_program.h"

using namespace jcic;

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

JCIC_TEST(TestWhomItCalls)
#include "test_whom_it_calls.moc"
