// What goes to the machine's own log, through a real datagram socket; and that the document lists every event.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/profile/least_version.h"
#include "app/desk/rooms/diagnostics.h"
#include "app/domain/catalogue/catalogue.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using desk::LeastVersion;
using desk::SystemLog;

namespace {

/// As journald or a syslog daemon listens.
class Listener {
public:
    explicit Listener(const std::string& path) : descriptor_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
        sockaddr_un here{};
        here.sun_family = AF_UNIX;
        std::ranges::copy(path, here.sun_path);
        if (::bind(descriptor_, reinterpret_cast<const sockaddr*>(&here), sizeof here) != 0) qFatal("bind");
    }
    ~Listener() { ::close(descriptor_); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    [[nodiscard]] std::string heard() const {
        std::array<char, 4096> buffer{};
        const auto size = ::recv(descriptor_, buffer.data(), buffer.size(), 0);
        return size < 0 ? std::string() : std::string(buffer.data(), static_cast<std::size_t>(size));
    }

private:
    int descriptor_;
};

domain::RocDate day_of_version(const char* text) {
    return *domain::RocDate::parse(text);
}

}  // namespace

class TestSystemLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_line_comes_with_facility_severity_and_who_says_it() {
        const QTemporaryDir folder;
        const auto path = (folder.path() + QStringLiteral("/log")).toStdString();
        SystemLog log(path);
        QVERIFY(!log.line(SystemLog::Level::notice, "nobody listens yet"));
        {
            const Listener listener(path);
            QVERIFY(log.line(SystemLog::Level::notice, "started 0.1.0"));
            QCOMPARE(listener.heard(), "<85>jcic-desk[" + std::to_string(::getpid()) + "]: started 0.1.0");
            QVERIFY(log.line(SystemLog::Level::warning, "fault host.unreachable at host"));
            QVERIFY(listener.heard().starts_with("<84>"));
        }
        QVERIFY(!log.line(SystemLog::Level::notice, "who listened is gone"));
        QFile::remove(QString::fromStdString(path));
        const Listener anew(path);
        QVERIFY(log.line(SystemLog::Level::notice, "and is there again"));
        QVERIFY(anew.heard().ends_with("and is there again"));
    }
    void nobody_waits_where_it_is_full() {
        const QTemporaryDir folder;
        const auto path = (folder.path() + QStringLiteral("/log")).toStdString();
        const Listener listener(path);
        SystemLog log(path);
        int taken = 0;
        while (taken < 100'000 && log.line(SystemLog::Level::notice, std::string(1'000, 'x'))) ++taken;
        QVERIFY(taken < 100'000);  // and came back each time
        while (!listener.heard().empty()) {
        }
        QVERIFY(log.line(SystemLog::Level::notice, "again"));
    }
    void the_document_lists_every_event_that_is_told() {
        QFile page(QString::fromStdString(test::in_source("docs/trust/system-log.md")));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(page.readAll());
        const auto table =
            text.section(QStringLiteral("security:begin"), 1).section(QStringLiteral("security:end"), 0, 0);
        for (const auto& one : desk::security_events()) {
            const auto action = QString::fromUtf8(one.action.data(), qsizetype(one.action.size()));
            QVERIFY2(domain::events::find(one.action) != nullptr, qPrintable(action));
            const auto level =
                one.level == SystemLog::Level::warning ? QStringLiteral("warning") : QStringLiteral("notice");
            QVERIFY2(table.contains(QStringLiteral("| `%1` | %2 |").arg(action, level)), qPrintable(action));
        }
        QCOMPARE(table.count(QStringLiteral("\n| `")), qsizetype(desk::security_events().size()));
    }
    void a_version_is_three_numbers_and_a_day() {
        for (const auto* wrong : {"", "1", "1.2", "1.2.3.4", "1.2.x", "1.2.3 ", "1.2.3 1151301", "v1.2.3"})
            QVERIFY2(!LeastVersion::parse(wrong), wrong);
        const auto least = LeastVersion::parse("0.10.0 1160101");
        QVERIFY(least && least->from);
        QVERIFY(LeastVersion::parse("0.10.0") && !LeastVersion::parse("0.10.0")->from);
    }
    void an_older_program_warns_until_the_day_and_is_refused_from_then_on() {
        const auto least = *LeastVersion::parse("0.10.0 1160101");
        const auto judged = [&](const char* version, const char* today) {
            const auto out = desk::judge_version(version, least, day_of_version(today));
            return std::string(out.warning ? "warns " : "") + (out.refusal ? "refuses" : "");
        };
        QCOMPARE(judged("0.10.0", "1160101"), std::string());
        QCOMPARE(judged("1.0.0", "1160101"), std::string());
        QCOMPARE(judged("0.9.9", "1151231"), std::string("warns "));
        QCOMPARE(judged("0.9.9", "1160101"), std::string("refuses"));
        QCOMPARE(judged("odd", "1160101"), std::string("refuses"));
        QVERIFY(desk::judge_version("0.9.9", *LeastVersion::parse("0.10.0"), day_of_version("1150101")).refusal);
    }
};

JCIC_TEST(TestSystemLog)
#include "test_system_log.moc"
