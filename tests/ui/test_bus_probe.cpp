// A bus that does not answer is found before anything waits for it: whatever stands behind its socket, nobody waits
// longer than the limit, and one that answers is used.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "support/partner.h"
#include "support/server_process.h"
#include "support/test_program.h"
#include "ui/system/bus_probe.h"

using namespace jcic;
using test::Conduct;
using ui::BusState;

namespace {

constexpr Millis short_limit{150};
constexpr Millis long_enough{60'000};

class OwnBus {
public:
    OwnBus() {
        bus_.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                   QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        while (!bus_.canReadLine() && bus_.waitForReadyRead(10'000)) continue;
        address = bus_.readLine().trimmed().toStdString();
    }
    ~OwnBus() {
        bus_.kill();
        bus_.waitForFinished();
    }
    std::string address;

private:
    test::ServerProcess bus_;
};

}  // namespace

class TestBusProbe : public QObject {
    Q_OBJECT

private slots:
    void each_conduct_has_its_state_data() {
        QTest::addColumn<int>("conduct");
        for (const auto& one : test::conducts) QTest::newRow(one.name) << static_cast<int>(one.conduct);
    }
    void each_conduct_has_its_state() {
        QFETCH(const int, conduct);
        const auto how = static_cast<Conduct>(conduct);
        QTemporaryDir folder;
        const auto socket = folder.filePath("bus").toStdString();
        const test::Partner partner(socket, how, "OK 0123456789abcdef\r\n");
        QVERIFY(partner.stands());
        const bool nobody = how == Conduct::absent || how == Conduct::refused;
        const auto states = ui::ask_buses({"unix:path=" + socket}, short_limit);
        QCOMPARE(states, std::vector<BusState>{nobody ? BusState::absent : BusState::silent});
    }

    void a_bus_that_answers_is_used_also_beside_a_silent_one() {
        if (QStandardPaths::findExecutable("dbus-daemon").isEmpty()) QSKIP("no dbus-daemon");
        const OwnBus bus;
        QVERIFY(!bus.address.empty());
        QTemporaryDir folder;
        const auto silent = folder.filePath("silent").toStdString();
        const auto gone = folder.filePath("gone").toStdString();
        const test::Partner partner(silent, Conduct::silent);
        QCOMPARE(ui::ask_buses({bus.address}, long_enough), std::vector<BusState>{BusState::answers});
        // The first of several that answers is the bus.
        QCOMPARE(ui::ask_buses({"unix:path=" + gone + ";" + bus.address}, long_enough),
                 std::vector<BusState>{BusState::answers});
        QCOMPARE(ui::ask_buses({bus.address, "unix:path=" + silent}, Millis{2'000}),
                 (std::vector<BusState>{BusState::answers, BusState::silent}));
    }

    void what_is_no_socket_of_this_machine_is_left() {
        for (const auto* address : {"tcp:host=127.0.0.1,port=1", "unixexec:path=/bin/sleep,argv1=300",
                                    "unix:path=/dev/null/none;nonce-tcp:host=localhost,port=1"})
            QCOMPARE(ui::ask_buses({address}, short_limit), std::vector<BusState>{BusState::silent});
        QCOMPARE(ui::ask_buses({"disabled:"}, short_limit), std::vector<BusState>{BusState::absent});
    }

    void addresses_are_read_as_the_specification_says_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArrayList>("sockets");
        const auto row = [](const char* address, QByteArrayList sockets) {
            QTest::newRow(address) << QString(address) << sockets;
        };
        row("unix:path=/run/user/1000/bus", {"/run/user/1000/bus"});
        row("unix:path=/tmp/a%20b,guid=00ff", {"/tmp/a b"});
        row("unix:abstract=/tmp/dbus-x,guid=1", {QByteArray(1, '\0') + "/tmp/dbus-x"});
        row("tcp:host=localhost,port=1;unix:path=/b", {"/b"});
        row("unix:path=/a;unix:path=/b", {"/a", "/b"});
        row("tcp:host=localhost,port=1", {});
        row("disabled:", {});
        row("unix:", {});
        row("", {});
        row("unix:path=", {});
        row("unix:path=%", {"%"});
    }
    void addresses_are_read_as_the_specification_says() {
        QFETCH(const QString, address);
        QFETCH(const QByteArrayList, sockets);
        QByteArrayList found;
        for (const auto& one : ui::bus_sockets(address.toStdString())) found << QByteArray::fromStdString(one);
        QCOMPARE(found, sockets);
    }

    void a_silent_bus_is_left_and_named_data() {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<bool>("in_a_file");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("session") << QByteArray("DBUS_SESSION_BUS_ADDRESS") << false << QByteArray("disabled:");
        QTest::newRow("system") << QByteArray("DBUS_SYSTEM_BUS_ADDRESS") << false << QByteArray("disabled:");
        QTest::newRow("accessibility") << QByteArray("AT_SPI_BUS_ADDRESS") << false << QByteArray("disabled:");
        QTest::newRow("input-method") << QByteArray("IBUS_ADDRESS_FILE") << true << QByteArray("/dev/null");
    }
    void a_silent_bus_is_left_and_named() {
        QFETCH(const QByteArray, variable);
        QFETCH(const bool, in_a_file);
        QTemporaryDir folder;
        const auto socket = folder.filePath("bus");
        const test::Partner partner(socket.toStdString(), Conduct::silent);
        auto address = "unix:path=" + socket.toUtf8();
        if (in_a_file) {
            QFile file(folder.filePath("address"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("# of IBus\nIBUS_ADDRESS=" + address + "\n");
            address = file.fileName().toUtf8();
        }
        // None of this machine's own is asked.
        std::map<QByteArray, QByteArray> before;
        const auto put = [&](const QByteArray& name, const QByteArray& value) {
            before.emplace(name, qgetenv(name));
            qputenv(name, value);
        };
        for (const auto* bus : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"})
            put(bus, "unix:path=/dev/null/none");
        put("QT_IM_MODULE", "ibus");
        put("IBUS_ADDRESS_FILE", "/dev/null/none");
        put(variable, address);
        const auto left = ui::leave_silent_buses();
        const auto then = qgetenv(variable);
        for (const auto& [name, value] : before) value.isNull() ? qunsetenv(name) : qputenv(name, value);
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left.front().code, FaultCode::desktop_silent);
        QCOMPARE(QByteArray::fromStdString(std::string(left.front().detail("reason"))), QTest::currentDataTag());
        QTEST(then, "left");
    }
};

JCIC_TEST(TestBusProbe)
#include "test_bus_probe.moc"
