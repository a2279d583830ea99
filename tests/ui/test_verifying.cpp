// What a verification found, as its page says it: each kind of finding asks for something else of whoever reads it.
#include <QLabel>
#include <QPushButton>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/ledger/ledger_page.h"

using namespace jcic;
using namespace jcic::test;

namespace {

Fault finding(const char* sequence, const char* reason) {
    return Fault{FaultCode::ledger_corrupt, "verify", {{"sequence", sequence}, {"reason", reason}}};
}

/// By keyboard: verified, and what stands there then.
QString told(WindowRig& rig) {
    rig.sign_in();
    rig.find<QAbstractButton>("railLedger")->click();
    WindowRig::settle();
    rig.press("verify");
    WindowRig::settle();
    return rig.window.findChild<ui::LedgerPage*>()->findChild<QLabel*>("result")->text();
}

}  // namespace

class TestVerifying : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_whole_trail_says_how_many_and_under_which_root() {
        WindowRig rig;
        rig.world.ledger_events = 1234;
        const auto text = told(rig);
        QVERIFY2(text.contains(QStringLiteral("1,234 筆全部相符")) && text.contains(QString(16, u'a')),
                 qPrintable(text));
    }

    void a_bad_event_is_named_and_work_is_to_stop() {
        WindowRig rig;
        rig.world.verification.faults = {finding("417", "tree"), finding("0", "search")};
        const auto text = told(rig);
        QVERIFY2(text.contains(QStringLiteral("第 417 筆起")) && text.contains(QStringLiteral("不要再操作")),
                 qPrintable(text));
    }

    void a_damaged_file_is_no_event_and_work_is_to_stop() {
        WindowRig rig;
        rig.world.verification.faults = {finding("0", "file")};
        const auto text = told(rig);
        QVERIFY2(text.contains(QStringLiteral("檔案或索引")) && text.contains(QStringLiteral("不要再操作")),
                 qPrintable(text));
    }

    // The events are whole: there is a button for it, and it stands beside the words.
    void what_look_ups_read_is_to_be_made_anew_data() {
        QTest::addColumn<QStringList>("reasons");
        QTest::newRow("the listing") << QStringList{"projection"};
        QTest::newRow("the search") << QStringList{"search"};
        QTest::newRow("both") << QStringList{"projection", "search"};
    }
    void what_look_ups_read_is_to_be_made_anew() {
        QFETCH(QStringList, reasons);
        WindowRig rig;
        for (const auto& reason : reasons) rig.world.verification.faults.push_back(finding("0", qPrintable(reason)));
        const auto text = told(rig);
        auto* button = rig.window.findChild<ui::LedgerPage*>()->findChild<QPushButton*>("index");
        QVERIFY2(text.contains(QStringLiteral("事件全部相符")), qPrintable(text));
        QVERIFY(text.contains(button->text().section(u'(', 0, 0)));
        const auto before = rig.world.asked<command::MakeIndex>();
        QTest::keyClick(button, Qt::Key_Space);
        WindowRig::settle();
        QVERIFY(rig.world.asked<command::MakeIndex>() > before);
    }

    void one_that_could_not_be_made_says_why() {
        WindowRig rig;
        const Fault busy{FaultCode::ledger_busy, "ledger.verify", {}};
        rig.world.refuse<command::Verify>(busy);
        QCOMPARE(told(rig), words::words_for(busy).title);
    }
};

JCIC_WINDOW_TEST(TestVerifying)
#include "test_verifying.moc"
