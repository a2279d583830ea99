// What the self-check learns of a machine from its folders, and the table of known readers.
#include <QTest>

#include "app/selfcheck/known_readers.h"
#include "app/selfcheck/machine.h"
#include "selfcheck/machine_folder.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::selfcheck;

namespace {

KnownReaders shipped() {
    return KnownReaders::load(test::in_source("resources/readers/readers.csv")).value();
}

}  // namespace

class TestMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_device_has_its_ids_its_name_and_its_interfaces();
    void a_serial_number_of_the_device_is_not_read();
    void an_interface_nobody_claimed_has_no_driver();
    void a_machine_without_usb_has_no_devices();
    void broken_entries_are_passed_over();
    void a_bundle_drives_what_its_list_names();
    void a_bundle_with_unequal_lists_drives_the_pairs();
    void the_service_is_started_as_the_machine_starts_services();

    void the_shipped_table_knows_the_readers_of_taiwan_data();
    void the_shipped_table_knows_the_readers_of_taiwan();
    void an_unknown_ccid_reader_is_known_by_its_class();
    void a_keyboard_is_no_reader();
    void a_faulty_table_names_its_line_data();
    void a_faulty_table_names_its_line();
    void a_missing_table_is_a_fault();
};

void TestMachine::a_device_has_its_ids_its_name_and_its_interfaces() {
    const test::MachineFolder folder;
    folder.plug("1-2.3", "0ca6", "0010", "0b", "usbfs");
    folder.plug("1-2", "1d6b", "0002", "09", "hub");
    const auto devices = LinuxMachine(folder.root()).usb_devices();
    QCOMPARE(devices.size(), std::size_t{2});
    QCOMPARE(text_of(devices[0].id), std::string("1d6b:0002"));
    QCOMPARE(devices[0].interfaces.size(), std::size_t{1});
    QCOMPARE(devices[0].interfaces[0].driver, std::string("hub"));
    QCOMPARE(text_of(devices[1].id), std::string("0ca6:0010"));
    QCOMPARE(devices[1].name, std::string("Maker Thing"));
    QCOMPARE(devices[1].interfaces.size(), std::size_t{1});
    QCOMPARE(devices[1].interfaces[0].device_class, smart_card_class);
    QCOMPARE(devices[1].interfaces[0].driver, std::string("usbfs"));
}

void TestMachine::a_serial_number_of_the_device_is_not_read() {
    const test::MachineFolder folder;
    folder.plug("1-2", "ffff", "0010", "0b", "");
    const auto devices = LinuxMachine(folder.root()).usb_devices();
    QVERIFY(shipped().describe(devices.at(0)).find("4711") == std::string::npos);
}

void TestMachine::an_interface_nobody_claimed_has_no_driver() {
    const test::MachineFolder folder;
    folder.plug("1-2", "0ca6", "0010", "0b", "");
    QCOMPARE(LinuxMachine(folder.root()).usb_devices().at(0).interfaces.at(0).driver, std::string());
}

void TestMachine::a_machine_without_usb_has_no_devices() {
    const test::MachineFolder folder;
    QVERIFY(LinuxMachine(folder.root()).usb_devices().empty());
    QVERIFY(LinuxMachine(folder.root()).drivers().empty());
}

void TestMachine::broken_entries_are_passed_over() {
    const test::MachineFolder folder;
    folder.plug("1-1", "08e6", "3437x", "0b", "");
    folder.plug("1-2", "08e6", "", "0b", "");
    folder.plug("1-3", "123456", "3437", "0b", "");
    folder.plug("1-4", "08e6", "3437", "what", "");
    const auto devices = LinuxMachine(folder.root()).usb_devices();
    QCOMPARE(devices.size(), std::size_t{1});
    QVERIFY(devices[0].interfaces.empty());
}

void TestMachine::a_bundle_drives_what_its_list_names() {
    const test::MachineFolder folder;
    folder.install_driver("ifd-ccid.bundle", "08E6", "3437");
    folder.write("usr/lib/pcsc/drivers/serial/libifdvpcd.so", "no bundle");
    const auto drivers = LinuxMachine(folder.root()).drivers();
    QCOMPARE(drivers.size(), std::size_t{1});
    QCOMPARE(drivers[0].name, std::string("ifd-ccid.bundle"));
    QVERIFY(drivers[0].drives({0x08e6, 0x3437}));
    QVERIFY(!drivers[0].drives({0x08e6, 0x3438}));
    QVERIFY(!drivers[0].drives({0x1234, 0x3437}));
}

void TestMachine::a_bundle_with_unequal_lists_drives_the_pairs() {
    const test::MachineFolder folder;
    folder.write("usr/lib/pcsc/drivers/odd.bundle/Contents/Info.plist",
                 "<key>ifdVendorID</key><array><string>0x08e6</string><string>0x08e6</string></array>"
                 "<key>ifdProductID</key><array><string>0x3437</string></array>");
    const auto drivers = LinuxMachine(folder.root()).drivers();
    QCOMPARE(drivers.at(0).readers, (std::vector<UsbId>{{0x08e6, 0x3437}}));
}

void TestMachine::the_service_is_started_as_the_machine_starts_services() {
    const test::MachineFolder folder;
    const LinuxMachine machine(folder.root());
    QCOMPARE(machine.service_command(), std::string("sudo pcscd"));
    folder.write("run/systemd/system/here", "");
    QCOMPARE(machine.service_command(), std::string("sudo systemctl start pcscd.socket"));
    folder.remove("usr/sbin/pcscd");
    QCOMPARE(machine.service_command(), std::string("sudo apt install pcscd"));
}

void TestMachine::the_shipped_table_knows_the_readers_of_taiwan_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("package");
    QTest::newRow("Castles EZ100PU") << "0ca6:0010"
                                     << "vendor";
    QTest::newRow("Castles EZCCID") << "0ca6:00a0"
                                    << "libccid";
    QTest::newRow("InfoThink IT-500U") << "1403:7506"
                                       << "libccid";
    QTest::newRow("Alcor AU9540") << "058f:9540"
                                  << "libccid";
    QTest::newRow("ACS ACR38U") << "072f:9000"
                                << "libacsccid1";
    QTest::newRow("ACS ACR39U") << "072f:b100"
                                << "libccid";
    QTest::newRow("Gemalto PC Twin") << "08e6:3437"
                                     << "libccid";
    QTest::newRow("Identiv SCR3310") << "04e6:5116"
                                     << "libccid";
    QTest::newRow("Omnikey 3121") << "076b:3021"
                                  << "libccid";
    QTest::newRow("Realtek") << "0bda:0169"
                             << "libccid";
}

void TestMachine::the_shipped_table_knows_the_readers_of_taiwan() {
    QFETCH(QString, id);
    QFETCH(QString, package);
    const auto known = shipped();
    bool found = false;
    for (const auto& reader : known.all()) {
        if (text_of(reader.id) != id.toStdString()) continue;
        found = true;
        QCOMPARE(QString::fromStdString(reader.package), package);
        QVERIFY(known.is_reader({reader.id, "", {}}));
    }
    QVERIFY(found);
}

void TestMachine::an_unknown_ccid_reader_is_known_by_its_class() {
    const UsbDevice reader{{0xfff0, 1}, "New Maker Reader", {{0x03, "usbhid"}, {smart_card_class, ""}}};
    QVERIFY(shipped().is_reader(reader));
    QCOMPARE(shipped().describe(reader), std::string("fff0:0001 New Maker Reader"));
    QCOMPARE(shipped().describe({{0xfff0, 1}, "", {}}), std::string("fff0:0001"));
}

void TestMachine::a_keyboard_is_no_reader() {
    QVERIFY(!shipped().is_reader({{0x046d, 0xc31c}, "Keyboard", {{0x03, "usbhid"}}}));
}

void TestMachine::a_faulty_table_names_its_line_data() {
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("line");
    const QString head = "# why\nvendor,product,package,source,model\n";
    QTest::newRow("no head") << "08e6,3437,libccid,ccid,Twin\n"
                             << "1";
    QTest::newRow("a column less") << head + "08e6,3437,libccid,ccid\n"
                                   << "3";
    QTest::newRow("no number") << head + "08e6,zzzz,libccid,ccid,Twin\n"
                               << "3";
    QTest::newRow("a short number") << head + "8e6,3437,libccid,ccid,Twin\n"
                                    << "3";
    QTest::newRow("no package") << head + "08e6,3437,,ccid,Twin\n"
                                << "3";
    QTest::newRow("no source") << head + "08e6,3437,libccid,,Twin\n"
                               << "3";
    QTest::newRow("twice") << head + "08e6,3437,libccid,ccid,Twin\n08E6,3437,libccid,ccid,Twin\n"
                           << "4";
}

void TestMachine::a_faulty_table_names_its_line() {
    QFETCH(QString, table);
    QFETCH(QString, line);
    const test::MachineFolder folder;
    folder.write("readers.csv", table.toStdString());
    const auto known = KnownReaders::load(folder.root() / "readers.csv");
    QVERIFY(!known);
    QCOMPARE(known.error().code, FaultCode::file_form);
    QCOMPARE(QString::fromStdString(std::string(known.error().detail("line"))), line);
}

void TestMachine::a_missing_table_is_a_fault() {
    const test::MachineFolder folder;
    const auto known = KnownReaders::load(folder.root() / "none.csv");
    QVERIFY(!known);
    QCOMPARE(known.error().code, FaultCode::file_missing);
}

JCIC_TEST(TestMachine)
#include "test_machine.moc"
