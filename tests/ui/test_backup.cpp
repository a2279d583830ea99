// The ledger's backup from its page: for whoever may, told as it goes, stopped by a key, ended with the seat.

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include "app/desk/unit_words.h"
#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/ledger/head_dialog.h"
#include "ui/ledger/ledger_page.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void only_who_may_back_up_sees_the_button();
    void it_is_made_where_it_was_said_and_told_as_it_goes();
    void a_fault_says_what_to_do();
    void it_can_be_stopped_and_ends_with_the_seat();

private:
    /// The ledger's page before somebody with these duties.
    static ui::LedgerPage* open(WindowRig& rig, std::set<Duty> duties) {
        rig.sign_in();
        rig.world.state.seat->person.duties = std::move(duties);
        rig.world.publish();
        WindowRig::click(rig.find<QAbstractButton>("railLedger"));
        return rig.window.findChild<ui::LedgerPage*>();
    }
    /// By keyboard: the button, the file's name, Enter.
    static void back_up(WindowRig& rig, const QString& file) {
        rig.choose("ledgerTools", "backUp");
        auto* picker = rig.dialog<QFileDialog>();
        QVERIFY(picker != nullptr);
        auto* name = picker->findChild<QLineEdit*>("fileNameEdit");
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    }
};

void TestBackup::only_who_may_back_up_sees_the_button() {
    for (const auto duty : {Duty::query_officer, Duty::administrator, Duty::unit_head}) {
        WindowRig rig;
        open(rig, {duty});
        QCOMPARE(rig.offered("ledgerTools", "backUp") != nullptr, duty != Duty::query_officer);
    }
}

void TestBackup::it_is_made_where_it_was_said_and_told_as_it_goes() {
    WindowRig rig;
    auto* page = open(rig, {Duty::administrator});
    const auto file = rig.folder.filePath("ledger");
    back_up(rig, file);
    QVERIFY(!page->findChild<QWidget*>("verify")->isEnabled());  // one long work at a time
    QVERIFY(page->findChild<QWidget*>("stop")->isEnabled());
    auto* progress = page->findChild<QProgressBar*>("progress");
    QTRY_COMPARE(rig.world.asked<command::BackUp>(), 1);
    WindowRig::settle();
    QCOMPARE(QString::fromStdString(rig.world.last<command::BackUp>().file.string()), file + ".backup");
    QCOMPARE(progress->value() * 2, progress->maximum());  // half of it was told
    QCOMPARE(progress->text(), QStringLiteral("已完成 50%"));
    QVERIFY(!progress->isVisible());
    QVERIFY(page->findChild<QLabel*>("result")->text().contains(QStringLiteral("由備份檔還原驗證")));
    QVERIFY(page->findChild<QWidget*>("verify")->isEnabled());
}

void TestBackup::a_fault_says_what_to_do() {
    WindowRig rig;
    const Fault full{FaultCode::file_write, "test", {{"file", "/media/full"}}};
    rig.world.refuse<command::BackUp>(full);
    auto* page = open(rig, {Duty::unit_head});
    back_up(rig, rig.folder.filePath("ledger"));
    WindowRig::settle();
    const auto told = page->findChild<QLabel*>("result")->text();
    QVERIFY2(told.contains(words::words_for(full).advice), qPrintable(told));
    QVERIFY(rig.offered("ledgerTools", "backUp")->isEnabled());
}

void TestBackup::it_can_be_stopped_and_ends_with_the_seat() {
    WindowRig rig;
    auto* page = open(rig, {Duty::administrator});
    back_up(rig, rig.folder.filePath("ledger"));
    page->findChild<QPushButton*>("stop")->click();
    QVERIFY(rig.world.stopped<command::BackUp>());
    WindowRig::settle();
    back_up(rig, rig.folder.filePath("ledger"));
    QVERIFY(!rig.world.stopped<command::BackUp>());
    page->cover();
    QVERIFY(rig.world.stopped<command::BackUp>());
}

// What a verification found, as its page says it: each kind of finding asks for something else of whoever reads it.

namespace {

Fault finding(const char* sequence, const char* reason) {
    return Fault{FaultCode::ledger_corrupt, "verify", {{"sequence", sequence}, {"reason", reason}}};
}

/// By keyboard: verified, and what stands there then.
QString told(WindowRig& rig) {
    rig.sign_in();
    WindowRig::click(rig.find<QAbstractButton>("railLedger"));
    rig.press("verify");
    return rig.window.findChild<ui::LedgerPage*>()->findChild<QLabel*>("result")->text();
}

QString result_of(WindowRig& rig) {
    return rig.window.findChild<ui::LedgerPage*>()->findChild<QLabel*>("result")->text();
}

// Of some trail and of some key: in form.
constexpr const char* kept_anchor = "jcic1-qqqqq-yztqy-pqxpq-9qcrs-szg2p-vxq6r-s0zqw-s638s";
constexpr const char* kept_fingerprint = "seal1-qypqx-pq9qc-rsszg-2pvxq-6rs0z-qg3yy-c5z5z-yg4v2";

/// Up to where what was kept is typed; the button that holds it against the ledger.
QPushButton* kept_fields(WindowRig& rig) {
    rig.sign_in();
    WindowRig::click(rig.find<QAbstractButton>("railLedger"));
    rig.choose("ledgerTools", "showHead");
    return WindowRig::dialog<ui::HeadDialog>()->findChild<QPushButton*>("verifyKept");
}

void type_kept(const char* field, const char* text) {
    WindowRig::dialog<ui::HeadDialog>()->findChild<QLineEdit*>(QLatin1String(field))->setText(QLatin1String(text));
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
        QVERIFY2(text.contains(QStringLiteral("第 417 筆起")) && text.contains(QStringLiteral("請立即停止作業")),
                 qPrintable(text));
    }

    void a_damaged_file_is_no_event_and_work_is_to_stop() {
        WindowRig rig;
        rig.world.verification.faults = {finding("0", "file")};
        const auto text = told(rig);
        QVERIFY2(text.contains(QStringLiteral("檔案或索引")) && text.contains(QStringLiteral("請立即停止作業")),
                 qPrintable(text));
    }

    // The disk, or somebody: what there is to look at stays, and what comes after it is not hidden.
    void a_small_file_that_was_damaged_is_told_as_that_and_hides_nothing() {
        const auto damage = [](const char* sequence) {
            auto out = finding(sequence, "file-damaged");
            out.details.push_back({"file", "ledger.head"});
            return out;
        };
        const auto told_of = [](std::vector<Fault> faults) {
            WindowRig rig;
            rig.world.verification.faults = std::move(faults);
            return told(rig);
        };
        const auto then = told_of({damage("12")});
        QVERIFY2(then.contains(QStringLiteral("ledger.head")) && then.contains(QStringLiteral("其後日誌正常")) &&
                     then.contains(QStringLiteral("遭更動")) && then.contains(QStringLiteral("無須還原")),
                 qPrintable(then));
        const auto now = told_of({damage("12"), damage("0")});
        QVERIFY2(now.contains(QStringLiteral("遭更動")) && now.contains(QStringLiteral("保留整個資料夾")) &&
                     !now.contains(QStringLiteral("其後日誌正常")),
                 qPrintable(now));
        const auto later = told_of({damage("12"), finding("417", "tree")});
        QVERIFY2(later.contains(QStringLiteral("第 417 筆起")) && later.contains(QStringLiteral("請立即停止作業")),
                 qPrintable(later));
        const auto kept = told_of({damage("12"), finding("0", "anchor")});
        QVERIFY2(kept.contains(QStringLiteral("與留存的錨不符")), qPrintable(kept));
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
        auto* button = rig.window.findChild<ui::LedgerPage*>()->findChild<QAction*>("index");
        QVERIFY2(text.contains(QStringLiteral("事件全部相符")), qPrintable(text));
        QVERIFY(text.contains(button->text().section(u'(', 0, 0)));
        const auto before = rig.world.asked<command::MakeIndex>();
        button->trigger();
        WindowRig::settle();
        QVERIFY(rig.world.asked<command::MakeIndex>() > before);
    }

    void what_was_kept_elsewhere_is_held_against_the_ledger_at_the_window() {
        WindowRig rig;
        auto* verify = kept_fields(rig);
        QVERIFY(!verify->isEnabled());  // against nothing, the page's own button verifies
        type_kept("keptAnchor", " jcic1-qqqqq-yztqy-pqxpq-9qcrs-szg2p-vxq6r-s0zqw-s638s ");
        type_kept("keptFingerprint", kept_fingerprint);
        QVERIFY(verify->isEnabled());
        WindowRig::click(verify);
        QCOMPARE(rig.world.last<command::Verify>().anchor, std::string(kept_anchor));
        QCOMPARE(rig.world.last<command::Verify>().fingerprint, std::string(kept_fingerprint));
        QVERIFY(result_of(rig).contains(QStringLiteral("與留存之錨相符")));
        rig.press("verify");
        QVERIFY(rig.world.last<command::Verify>().anchor.empty());
        QVERIFY(!result_of(rig).contains(QStringLiteral("錨")));
    }
    void a_ledger_that_was_put_back_is_found_by_what_was_kept() {
        WindowRig rig;
        rig.world.verification.faults = {
            Fault{FaultCode::ledger_rolled_back, "verify", {{"sequence", "4171"}, {"reason", "anchor"}}}};
        auto* verify = kept_fields(rig);
        type_kept("keptAnchor", kept_anchor);
        WindowRig::click(verify);
        const auto text = result_of(rig);
        QVERIFY2(text.contains(QStringLiteral("與留存的錨不符")) && text.contains(QStringLiteral("請立即停止作業")),
                 qPrintable(text));
    }
    void a_ledger_that_is_not_the_one_head_office_knows_is_found_by_its_fingerprint() {
        WindowRig rig;
        auto* verify = kept_fields(rig);
        type_kept("keptFingerprint", kept_fingerprint);
        WindowRig::click(verify);
        QVERIFY(result_of(rig).contains(QStringLiteral("與總行留存之指紋相符")));
        QVERIFY(!result_of(rig).contains(QStringLiteral("錨")));
        rig.world.verification.faults = {
            Fault{FaultCode::ledger_foreign, "verify", {{"sequence", "1"}, {"reason", "first-key"}}}};
        rig.press("verify");
        QVERIFY2(result_of(rig).contains(QStringLiteral("與總行留存之指紋不符")), qPrintable(result_of(rig)));
    }
    // What is under way is held against nothing: it would end as if it had been.
    void while_the_ledger_is_verified_nothing_is_typed_to_hold_it_against() {
        WindowRig rig;
        (void)told(rig);
        rig.find<QPushButton>("verify")->click();
        QVERIFY(!rig.offered("ledgerTools", "showHead")->isEnabled());
        WindowRig::settle();
        QVERIFY(rig.offered("ledgerTools", "showHead")->isEnabled());
    }
    void what_was_mistyped_is_told_beside_its_field_and_kept_to_be_mended() {
        WindowRig rig;
        auto* verify = kept_fields(rig);
        const auto before = rig.world.asked<command::Verify>();
        type_kept("keptAnchor", "jcic1-qqqqq-yztqy");
        type_kept("keptFingerprint", kept_fingerprint);
        WindowRig::click(verify);
        QCOMPARE(rig.world.asked<command::Verify>(), before);
        const auto* dialog = WindowRig::dialog<ui::HeadDialog>();
        QVERIFY(dialog != nullptr);
        auto* anchor = dialog->findChild<QLineEdit*>("keptAnchor");
        QCOMPARE(anchor->text(), QString("jcic1-qqqqq-yztqy"));
        QVERIFY(WindowRig::has_focus(anchor) && !anchor->accessibleDescription().isEmpty());
        const auto* wrong = dialog->findChild<QLabel*>("keptAnchorWrong");
        QVERIFY(wrong->isVisible() && wrong->text().contains("jcic1"));
        QVERIFY(!dialog->findChild<QLabel*>("keptFingerprintWrong")->isVisible());
        type_kept("keptAnchor", kept_anchor);
        QVERIFY(!wrong->isVisible() && anchor->accessibleDescription().isEmpty());
        type_kept("keptFingerprint", kept_anchor);
        verify->click();
        QVERIFY(dialog->findChild<QLabel*>("keptFingerprintWrong")->isVisible());
        QCOMPARE(rig.world.asked<command::Verify>(), before);
        type_kept("keptFingerprint", "");
        WindowRig::click(verify);
        QVERIFY(WindowRig::dialog<ui::HeadDialog>() == nullptr);
        QCOMPARE(rig.world.last<command::Verify>().anchor, std::string(kept_anchor));
    }

    void one_that_could_not_be_made_says_why() {
        WindowRig rig;
        const Fault busy{FaultCode::ledger_busy, "ledger.verify", {}};
        rig.world.refuse<command::Verify>(busy);
        QCOMPARE(told(rig), words::words_for(busy).title);
    }

    // What the desk does by itself at the first sign-in of a day.
    void the_foot_and_the_unit_heads_page_say_what_came_out_of_the_days_verification_data() {
        QTest::addColumn<desk::LedgerView>("ledger");
        QTest::addColumn<QString>("foot");
        QTest::addColumn<QString>("page");
        desk::LedgerView view{1234, "7f3a91c2", {}, true, 0, desk::DailyState::none, {}};
        const auto with = [&](std::optional<UtcTime> at, bool ok, std::size_t findings, desk::DailyState daily) {
            auto out = view;
            out.verified_at = at;
            out.verified_ok = ok;
            out.findings = findings;
            out.daily = daily;
            return out;
        };
        using Daily = desk::DailyState;
        QTest::newRow("not yet") << with({}, true, 0, Daily::none) << QStringLiteral("未驗證")
                                 << QStringLiteral("未驗證");
        QTest::newRow("under way") << with({}, true, 0, Daily::running) << QStringLiteral("驗證中")
                                   << QStringLiteral("本日驗證進行中");
        QTest::newRow("broken off") << with({}, true, 0, Daily::broken_off) << QStringLiteral("本日驗證未完成")
                                    << QStringLiteral("本日驗證未完成");
        QTest::newRow("findings") << with(afternoon(), false, 3, Daily::none) << QStringLiteral("驗證不符（3 處）")
                                  << QStringLiteral("3 處不符：請再次驗證以檢視內容");
        QTest::newRow("findings, and it looks again")
            << with(afternoon(), false, 3, Daily::running) << QStringLiteral("驗證不符（3 處），驗證中")
            << QStringLiteral("3 處不符：請再次驗證以檢視內容；本日驗證進行中");
        auto in_part = with(afternoon(), true, 0, Daily::none);
        in_part.not_compared = 7;
        QTest::newRow("by who could not read all")
            << in_part << QStringLiteral("，個資未核對") << QStringLiteral("；個資未核對");
    }

    void the_foot_and_the_unit_heads_page_say_what_came_out_of_the_days_verification() {
        QFETCH(desk::LedgerView, ledger);
        QFETCH(QString, foot);
        QFETCH(QString, page);
        WindowRig rig;
        rig.sign_in();
        rig.world.state.ledger = ledger;
        rig.publish();
        const auto at_the_foot = rig.find<QLabel>("ledgerState")->text();
        QVERIFY2(at_the_foot.contains(foot), qPrintable(at_the_foot));
        const auto said = desk::said_of(ledger, [](const char* word) { return std::string(word); });
        QVERIFY2(QString::fromStdString(said).contains(page), said.c_str());
    }
};

JCIC_WINDOW_TEST(TestBackup)
JCIC_WINDOW_TEST(TestVerifying)
#include "test_backup.moc"
