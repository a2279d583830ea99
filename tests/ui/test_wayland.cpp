// The windows under Wayland: focus, keys, input method, lock and coming to the front, at a compositor of the test's
// own.
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "app/base/leaving.h"
#include "support/test_program.h"
#include "tests/ui/compositor.h"
#include "ui/secrets/secret_field.h"
#include "ui/system/application.h"
#include "ui/window/first_window.h"

using namespace jcic;
using namespace jcic::test;

namespace {

bool compositor_stands = false;

struct FieldAndSecret {
    FieldAndSecret() {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&plain);
        column->addWidget(&secret);
        window.resize(400, 200);
        window.show();
        plain.setFocus();
    }
    QWidget window;
    QLineEdit plain;
    ui::SecretField secret;
};

/// Another program's window, which takes the keys as it appears.
class OtherProgram {
public:
    OtherProgram() { process_.start(QStringLiteral("weston-simple-shm"), {}); }
    ~OtherProgram() {
        process_.kill();
        process_.waitForFinished();
    }

private:
    ServerProcess process_;
};

}  // namespace

class TestWayland : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!compositor_stands) QSKIP("weston, Xvfb and xdotool are needed (cmake/packages.txt)");
        QCOMPARE(QGuiApplication::platformName(), QStringLiteral("wayland"));
    }
    void what_holds_elsewhere_holds_here_data();
    void what_holds_elsewhere_holds_here();
    void keys_go_to_the_field_that_has_the_focus();
    void an_input_method_writes_into_a_field_and_not_into_a_secret_one();
    void a_window_behind_gets_no_key_though_it_asks_for_the_front();
    void a_dialog_has_the_keys_until_it_is_closed();
};

void TestWayland::what_holds_elsewhere_holds_here_data() {
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"secret_field", "seat", "secrets_go", "sign_in", "first_window", "card_typist", "acting_dialog", "marks"})
        QTest::newRow(file) << file;
}

void TestWayland::what_holds_elsewhere_holds_here() {
    QFETCH(QString, file);
    QProcess same;
    same.setProcessChannelMode(QProcess::MergedChannels);
    same.start(QCoreApplication::applicationFilePath(), {file});
    // What Qt does at the end of a process is not theirs: it may wait there for ever (leave_process).
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT(
        (told += same.readAll()).contains("Finished testing") || same.state() == QProcess::NotRunning, 240'000);
    if (same.state() != QProcess::NotRunning && !same.waitForFinished(10'000)) {
        same.kill();
        same.waitForFinished();
    }
    told += same.readAll();
    static const QRegularExpression all_well(QStringLiteral("Totals: [1-9]\\d* passed, 0 failed"));
    QVERIFY2(all_well.match(QString::fromUtf8(told)).hasMatch(), told.constData());
}

void TestWayland::keys_go_to_the_field_that_has_the_focus() {
    FieldAndSecret fields;
    QTRY_VERIFY(fields.window.isActiveWindow());
    Compositor::press({QStringLiteral("t"), QStringLiteral("5"), QStringLiteral("shift+a")});
    QTRY_COMPARE(fields.plain.text(), QStringLiteral("t5A"));
    QVERIFY(fields.secret.empty());
    Compositor::press({QStringLiteral("Tab"), QStringLiteral("x"), QStringLiteral("shift+q"), QStringLiteral("9")});
    QTRY_COMPARE(fields.secret.length(), 3);
    QCOMPARE(to_text(fields.secret.take().view()), std::string("xQ9"));
    QCOMPARE(fields.plain.text(), QStringLiteral("t5A"));
}

void TestWayland::an_input_method_writes_into_a_field_and_not_into_a_secret_one() {
    FieldAndSecret fields;
    QTRY_VERIFY(fields.window.isActiveWindow());
    const auto taken = [] { return QGuiApplication::inputMethod()->queryFocusObject(Qt::ImEnabled, {}).toBool(); };
    const auto write = [] {
        QInputMethodEvent word;
        word.setCommitString(QStringLiteral("𠮷田"));
        if (auto* there = QGuiApplication::focusObject()) QCoreApplication::sendEvent(there, &word);
    };
    QTRY_COMPARE(QGuiApplication::focusObject(), &fields.plain);
    QVERIFY(taken());
    write();
    QCOMPARE(fields.plain.text(), QStringLiteral("𠮷田"));
    fields.secret.setFocus();
    QTRY_COMPARE(QGuiApplication::focusObject(), &fields.secret);
    QVERIFY(!taken());
    write();
    QVERIFY(fields.secret.empty());
    QCOMPARE(fields.plain.text(), QStringLiteral("𠮷田"));
}

void TestWayland::a_window_behind_gets_no_key_though_it_asks_for_the_front() {
    FieldAndSecret fields;
    QTRY_VERIFY(fields.window.isActiveWindow());
    {
        const OtherProgram other;
        QTRY_VERIFY(!fields.window.isActiveWindow());
        ui::bring_to_front(fields.window);  // without a token: only the desktop could let it
        Compositor::press({QStringLiteral("a"), QStringLiteral("b")});
    }
    QTRY_VERIFY(fields.window.isActiveWindow());
    Compositor::press({QStringLiteral("c")});
    QTRY_COMPARE(fields.plain.text(), QStringLiteral("c"));
}

void TestWayland::a_dialog_has_the_keys_until_it_is_closed() {
    FieldAndSecret fields;
    QTRY_VERIFY(fields.window.isActiveWindow());
    {
        QDialog dialog(&fields.window);
        auto* column = new QVBoxLayout(&dialog);
        auto* asked = new QLineEdit;
        column->addWidget(asked);
        dialog.open();
        QTRY_VERIFY(dialog.isActiveWindow());
        Compositor::press({QStringLiteral("d")});
        QTRY_COMPARE(asked->text(), QStringLiteral("d"));
        Compositor::press({QStringLiteral("Escape")});
        QTRY_VERIFY(!dialog.isVisible());
    }
    QTRY_VERIFY(fields.window.isActiveWindow());
    Compositor::press({QStringLiteral("w")});
    QTRY_COMPARE(fields.plain.text(), QStringLiteral("w"));
}

namespace {

int run(int argc, char** argv) {
    if (!Compositor::can_be_had()) return run_test<ui::Application, TestWayland>(argc, argv);
    Compositor compositor;
    if (!compositor.stands()) return 1;
    compositor_stands = true;
    ui::Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    TestWayland test;
    const int status = QTest::qExec(&test, argc, argv);
    compositor.leave_nothing_behind();
    leave_process(status);
}

}  // namespace

JCIC_TEST_MAIN(run)
#include "test_wayland.moc"
