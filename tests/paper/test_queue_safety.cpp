// Where documents can be read on their way to paper.

#include <QTest>

#include "app/paper/pdf/qpdf_memory.h"
#include "app/paper/printing/queue_safety.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

class TestQueueSafety : public QObject {
    Q_OBJECT
private slots:
    void what_leaves_this_machine_without_TLS_travels_in_clear_data() {
        QTest::addColumn<QString>("device");
        QTest::addColumn<int>("travel");
        const auto row = [](const char* device, Travel travel) {
            QTest::newRow(device) << QString::fromLatin1(device) << static_cast<int>(travel);
        };
        row("ipps://10.0.0.7/ipp/print", Travel::encrypted);
        row("https://printer.example:443/ipp", Travel::encrypted);
        row("dnssd://Office%20Printer._ipps._tcp.local/?uuid=1", Travel::encrypted);
        row("dnssd://Office%20Printer._ipp._tcp.local/", Travel::clear);
        row("ipp://10.0.0.7/ipp/print", Travel::clear);
        row("IPP://10.0.0.7/ipp/print", Travel::clear);
        row("socket://10.0.0.7:9100", Travel::clear);
        row("lpd://printer.example/queue", Travel::clear);
        row("smb://server/printer", Travel::clear);
        row("hp:/net/LaserJet?ip=10.0.0.7", Travel::clear);
        row("ipp://localhost.example/ipp", Travel::clear);
        row("somebodys-own://10.0.0.7/", Travel::clear);
        row("hp:/usb/LaserJet?serial=1", Travel::here);
        row("usb://HP/LaserJet?serial=1", Travel::here);
        row("cups-pdf:/", Travel::here);
        row("ipp://localhost:60000/ipp/print", Travel::here);
        row("ipp://[::1]:60000/ipp/print", Travel::here);
        row("http://127.0.0.1:631/", Travel::here);
    }
    void what_leaves_this_machine_without_TLS_travels_in_clear() {
        QFETCH(QString, device);
        QFETCH(int, travel);
        QCOMPARE(static_cast<int>(travel_of(device.toStdString())), travel);
    }

    void cupsd_keeps_documents_unless_it_is_told_not_to() {
        QVERIFY(keeping_in("") == Keeping::yes);
        QVERIFY(keeping_in("LogLevel warn\n#PreserveJobFiles No\n") == Keeping::yes);
        QVERIFY(keeping_in("PreserveJobFiles 86400\n") == Keeping::yes);
        QVERIFY(keeping_in("PreserveJobFiles Yes") == Keeping::yes);
        QVERIFY(keeping_in("LogLevel warn\n  preservejobfiles\tno\r\n") == Keeping::no);
        QVERIFY(keeping_in("PreserveJobFiles Off\n") == Keeping::no);
        QVERIFY(keeping_in("PreserveJobFiles No\nPreserveJobFiles Yes\n") == Keeping::yes);
    }

    void sheets_are_half_the_pages_on_two_sides() {
        QCOMPARE(sheets_of(3, "two-sided-long-edge"), 2);
        QCOMPARE(sheets_of(4, "two-sided-short-edge"), 2);
        QCOMPARE(sheets_of(3, "one-sided"), 3);
        QCOMPARE(sheets_of(3, ""), 3);
        QCOMPARE(sheets_of(1, "two-sided-long-edge"), 1);
    }

    void the_pages_of_a_finished_PDF_are_counted() {
        const auto pdf = lay_out(sample::sheet(sample::income(200)), sample::layouts());
        VERIFY_OK(pdf);
        const auto pages = page_count(*pdf);
        VERIFY_OK(pages);
        QVERIFY(*pages > 3);
        COMPARE_FAULT(page_count(to_bytes("not a PDF")), paper_layout);
    }

    void documents_that_a_filter_left_are_counted() {
        QTemporaryDir folder;
        const auto at = [&](const char* name) { return folder.filePath(name).toStdString(); };
        QCOMPARE(left_in(at("nowhere")), std::optional<std::size_t>(0));
        QCOMPARE(left_in(folder.path().toStdString()), std::optional<std::size_t>(0));
        for (const char* name : {"lock", "document"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            if (std::string_view(name) == "document") file.write("%PDF-1.5");
        }
        QVERIFY(QDir(folder.path()).mkdir("folder"));
        QCOMPARE(left_in(folder.path().toStdString()), std::optional<std::size_t>(1));
        // A file where the folder should be: nobody can look into it.
        QCOMPARE(left_in(at("document")), std::optional<std::size_t>());
    }
};

JCIC_TEST(TestQueueSafety)
#include "test_queue_safety.moc"
