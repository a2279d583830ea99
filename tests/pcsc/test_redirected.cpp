// Which readers are taken for redirected ones: none that is sold for a counter.
#include <QFile>
#include <QTest>

#include "pcsc/redirected.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

class TestRedirected : public QObject {
    Q_OBJECT

private slots:
    void what_a_remote_session_calls_its_readers_is_known() {
        for (const char* name : {"Gemalto PC Twin Reader (RDP) 00 00", "XRDP Smartcard 0", "Remote Desktop Reader 0",
                                 "Redirected Reader 0"})
            QVERIFY2(pcsc::is_redirected(name), name);
    }

    void no_reader_of_a_counter_is_taken_for_one() {
        for (const char* name :
             {"Virtual PCD 00 00", "REINER SCT cyberJack CardPro 00 00", "JCIC Practice Reader 00 00"})
            QVERIFY2(!pcsc::is_redirected(name), name);
        QFile known(QString::fromStdString(test::in_source("resources/readers/readers.csv")));
        QVERIFY(known.open(QIODevice::ReadOnly));
        int models = 0;
        while (!known.atEnd()) {
            const QByteArray line = known.readLine().trimmed();
            if (line.startsWith('#')) continue;
            ++models;
            QVERIFY2(!pcsc::is_redirected(line.toStdString()), line.constData());
        }
        QVERIFY(models > 50);
    }
};

JCIC_TEST(TestRedirected)
#include "test_redirected.moc"
