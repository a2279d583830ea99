// A short day as a screen reader hears it, over a bus and a display of the test's own: every control has a name, a role
// and its states, the focus is somewhere, and a record's text goes to whoever asks for it and to nobody else.
// JCIC_TRANSCRIPT=FILE leaves there what was heard, to be read.
#include <QAccessible>
#include <QFile>
#include <QSet>
#include <algorithm>

#include "support/test_program.h"
#include "tests/ui/some_pages.h"
#include "tests/ui/spoken_tree.h"
#include "tests/ui/window_rig.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/pages/painted_pane.h"
#include "ui/record/record_page.h"
#include "ui/system/application.h"

using namespace jcic;
using namespace jcic::test;

namespace {

Desktop* desktop = nullptr;

/// What is wrong with what was heard, a line each.
QStringList faults_of(const QList<Spoken>& heard) {
    QStringList faults;
    QSet<QString> said;
    int focused = 0;
    for (const auto& one : heard) {
        const auto nothing =
            QStringList{QString(), QStringLiteral("unknown"), QStringLiteral("invalid")};  // a scroll area: "filler"
        if (one.name.trimmed().isEmpty()) faults << QStringLiteral("without a name: ") + one.line();
        if (nothing.contains(one.role)) faults << QStringLiteral("without a role: ") + one.line();
        const auto all = QStringLiteral("%1 %2 %3 %4").arg(one.window).arg(one.role, one.name, one.description);
        if (said.contains(all)) faults << QStringLiteral("told from no other: ") + one.line();
        said.insert(all);
        focused += one.is(Spoken::focused) ? 1 : 0;
    }
    if (focused != 1) faults << QStringLiteral("%1 controls have the focus").arg(focused);
    return faults;
}

Spoken find(const QList<Spoken>& heard, const QString& role, const QString& name) {
    for (const auto& one : heard)
        if (one.role == role && one.name.contains(name)) return one;
    return {};
}

/// On the duty's own page, which is told before another is gone to.
void land() {
    WindowRig::settle();
    SpokenTree tree(desktop->address(), desktop->listener().program());
    QTRY_VERIFY(!find(tree.controls(), QStringLiteral("tree"), QStringLiteral("案件清單")).path.isEmpty());
}

QString lines_of(const QList<Spoken>& heard) {
    QStringList lines;
    for (const auto& one : heard) lines << one.line();
    return lines.join(u'\n');
}

}  // namespace

class TestSpokenDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        ui::install_accessibility();
        // Qt's bridge shows the program on the bus with its first window.
        QWidget first;
        first.show();
        QVERIFY(QTest::qWaitForWindowExposed(&first));
        QTRY_VERIFY_WITH_TIMEOUT(!desktop->listener().program().isEmpty(), 20'000);
        QTRY_VERIFY(QAccessible::isActive());
    }
    void what_is_wrong_is_found();
    void every_control_of_a_day_is_told_by_name_role_and_states();
    void states_are_told_as_they_are();
    void a_record_is_read_by_who_asks_and_told_to_nobody_else();
};

void TestSpokenDay::what_is_wrong_is_found() {
    const quint64 seen =
        quint64{1} << Spoken::showing | quint64{1} << Spoken::focusable | quint64{1} << Spoken::enabled;
    const quint64 in_front = seen | quint64{1} << Spoken::focused;
    const QString button = QStringLiteral("push button");
    const Spoken first{{}, 0, button, QStringLiteral("Approve"), {}, in_front},
        other{{}, 0, button, QStringLiteral("Refuse"), {}, seen};
    QCOMPARE(faults_of({first, other}), QStringList());
    QCOMPARE(faults_of({first, Spoken{{}, 0, button, QStringLiteral(" "), {}, seen}}).size(), 1);
    QCOMPARE(faults_of({first, Spoken{{}, 0, QStringLiteral("unknown"), QStringLiteral("Pages"), {}, seen}}).size(), 1);
    QCOMPARE(faults_of({first, other, other}).size(), 1);
    QCOMPARE(faults_of({other}).size(), 1);
    QVERIFY(first.line().endsWith(QStringLiteral("focused")));
}

void TestSpokenDay::every_control_of_a_day_is_told_by_name_role_and_states() {
    WindowRig rig;
    rig.world.pdf = three_pages();
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    SpokenTree tree(desktop->address(), desktop->listener().program());
    QStringList transcript, faults;
    qsizetype controls = 0;
    const auto hear = [&](const char* where) {
        WindowRig::settle();
        auto heard = tree.controls();
        if (auto* dialog = WindowRig::dialog()) {  // what is behind it cannot be reached
            const auto title = dialog->windowTitle();
            const auto in_front = std::ranges::find_if(heard, [](const auto& one) { return one.is(Spoken::focused); });
            if (in_front == heard.end()) faults << title + QStringLiteral(": nothing has the focus");
            const int window = in_front == heard.end() ? 0 : in_front->window;
            heard.removeIf([&](const auto& one) { return one.window != window; });
        }
        controls += heard.size();
        transcript << QStringLiteral("== ") + QLatin1String(where);
        for (const auto& one : heard) transcript << one.line();
        for (const auto& fault : faults_of(heard)) faults << QLatin1String(where) + QStringLiteral(": ") + fault;
    };
    hear("sign-in");
    rig.sign_in();
    hear("home");
    for (const auto& row : ui::page_table()) {
        if (row.button == nullptr) continue;
        rig.window.go_to(row.id);
        hear(row.button);
    }
    WindowRig::open(new ui::OpenJcicDialog(rig.world, &rig.window));
    WindowRig::dialog()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(WindowRig::dialog()));
    hear("opening JCIC");
    ui::close_all_dialogs();
    WindowRig::settle();
    rig.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    hear("record");
    if (const auto file = qEnvironmentVariable("JCIC_TRANSCRIPT"); !file.isEmpty()) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(transcript.join(u'\n').toUtf8());
    }
    for (const auto& fault : faults) qWarning("%s", qPrintable(fault));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY2(controls > 100, qPrintable(QString::number(controls)));
}

void TestSpokenDay::states_are_told_as_they_are() {
    WindowRig rig;
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    rig.sign_in();
    land();
    rig.go_to(ui::PageId::settings);
    SpokenTree tree(desktop->address(), desktop->listener().program());
    const auto heard = tree.controls();
    const auto change = find(heard, QStringLiteral("push button"), QStringLiteral("變更密碼"));
    QVERIFY2(!change.name.isEmpty() && !change.is(Spoken::enabled),
             qPrintable(lines_of(heard)));  // nothing is typed yet
    const auto notify = find(heard, QStringLiteral("check box"), QStringLiteral("桌面通知"));
    QVERIFY(notify.is(Spoken::enabled) && notify.is(Spoken::checked));
    QVERIFY(find(heard, QStringLiteral("combo box"), QStringLiteral("語言")).is(Spoken::focused));
}

void TestSpokenDay::a_record_is_read_by_who_asks_and_told_to_nobody_else() {
    WindowRig rig;
    rig.world.pdf = three_pages();
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    rig.sign_in();
    land();
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
    SpokenTree tree(desktop->address(), desktop->listener().program());
    auto* pane = rig.window.findChild<ui::PaintedPane*>();
    QVERIFY(painted(*pane));
    const auto pages = [&] { return find(tree.controls(), QStringLiteral("document"), QStringLiteral("資料")); };
    QVERIFY2(pages().description == QStringLiteral("第 1 頁，共 3 頁"), qPrintable(lines_of(tree.controls())));
    pane->go_to(2);
    WindowRig::settle();
    auto traffic = desktop->traffic();
    QVERIFY2(traffic.contains("TextCaretMoved"), "the other page is announced");
    QTRY_COMPARE(pages().description, QStringLiteral("第 2 頁，共 3 頁"));
    QVERIFY2(!traffic.contains("Wages") && !traffic.contains("Nothing here"), "its words are not");
    pane->go_to(1);
    QTRY_VERIFY(tree.text_of(pages()).contains(QStringLiteral("Wages 1,284,000")));
    rig.leave();
    QVERIFY(pages().path.isEmpty());
}

namespace {

int run(int argc, char** argv) {
    Desktop own;
    desktop = &own;
    if (!own.stands()) return 1;
    ui::Application application(argc, argv);
    if (!own.listen()) return 1;
    TestSpokenDay test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace

JCIC_TEST_MAIN(run)
#include "test_spoken_day.moc"
