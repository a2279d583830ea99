// Who listens on the desktop's bus hears the keys of every field but a secret one.
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "support/test_program.h"
#include "tests/ui/desktop_bus.h"
#include "ui/secrets/secret_field.h"
#include "ui/system/application.h"
#include "ui/system/idle_watch.h"
#include "ui/window/program.h"

using namespace jcic;
using namespace jcic::test;

namespace {

Desktop* desktop = nullptr;
int without_its_press = 0;  ///< of what the listener heard

/// As the display hands keys to the program: through the window, not to a widget.
void type(QWidget& window, const char* keys) {
    for (const char* key = keys; *key != 0; ++key) QTest::keyClick(window.windowHandle(), *key);
    for (int i = 0; i < 8; ++i) QCoreApplication::processEvents();
}

class StandingClock : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return UtcTime{} + boot; }
    [[nodiscard]] Millis since_boot() const override { return boot; }
    Millis boot{};
};

struct TwoFields {
    TwoFields() {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&plain);
        column->addWidget(&secret);
        window.show();
        window.activateWindow();
    }
    QWidget window;
    QLineEdit plain;
    ui::SecretField secret;
};

}  // namespace

class TestSilentKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::install_accessibility(); }
    void a_listener_hears_the_keys_of_an_ordinary_field();
    void a_listener_hears_nothing_of_a_secret_field();
    void nothing_of_a_secret_stands_in_any_message_on_the_bus();
    void a_key_let_go_after_the_focus_went_on_is_not_heard();
    void keys_of_the_window_still_do_what_they_do();
    void what_a_slot_throws_is_told_and_the_program_goes_on();
    void what_is_typed_into_a_secret_field_is_activity_R_PW_5();
};

void TestSilentKeys::a_listener_hears_the_keys_of_an_ordinary_field() {
    TwoFields fields;
    QVERIFY(QTest::qWaitForWindowActive(&fields.window));
    fields.plain.setFocus();
    // The bridge wakes by itself; until then it forwards nothing.
    QTRY_VERIFY((type(fields.window, "w"), desktop->listener().heard().contains(u'w')));
    type(fields.window, "Q8x");
    QTRY_VERIFY(desktop->listener().heard().endsWith(QStringLiteral("Q8x")));
    QTRY_VERIFY(fields.plain.text().endsWith(QStringLiteral("Q8x")));
    // While it woke it may have told that a key was let go, and not that it was pressed.
    for (int told = -1; told != desktop->listener().events(); QTest::qWait(300)) told = desktop->listener().events();
    without_its_press = desktop->listener().events() % 2;
}

void TestSilentKeys::a_listener_hears_nothing_of_a_secret_field() {
    TwoFields fields;
    QVERIFY(QTest::qWaitForWindowActive(&fields.window));
    fields.plain.setFocus();
    type(fields.window, "A");
    QTRY_VERIFY(desktop->listener().heard().endsWith(u'A'));
    QTRY_COMPARE(desktop->listener().events() % 2, without_its_press);  // let go, too
    fields.secret.setFocus();
    const int before = desktop->listener().events();
    type(fields.window, "Kw7-mnbv");
    QTest::keyClick(fields.window.windowHandle(), Qt::Key_Backspace);
    QTest::keyClick(fields.window.windowHandle(), Qt::Key_Shift);
    QCOMPARE(fields.secret.length(), 7);
    // What was on its way is there when a later key is.
    fields.plain.setFocus();
    type(fields.window, "z");
    QTRY_VERIFY(desktop->listener().heard().endsWith(u'z'));
    QVERIFY(desktop->listener().heard().endsWith(QStringLiteral("Az")));
    QTRY_COMPARE(desktop->listener().events(), before + 2);
}

void TestSilentKeys::nothing_of_a_secret_stands_in_any_message_on_the_bus() {
    TwoFields fields;
    QVERIFY(QTest::qWaitForWindowActive(&fields.window));
    fields.plain.setFocus();
    type(fields.window, "P");
    fields.secret.setFocus();
    type(fields.window, "J9Y%");
    const auto traffic = desktop->traffic();
    QVERIFY(traffic.contains("string \"P\""));
    for (const auto* key : {"J", "9", "Y", "%", "J9", "J9Y%"})
        QVERIFY2(!traffic.contains(QByteArray("string \"") + key + "\""), key);
}

void TestSilentKeys::a_key_let_go_after_the_focus_went_on_is_not_heard() {
    TwoFields fields;
    QVERIFY(QTest::qWaitForWindowActive(&fields.window));
    fields.plain.setFocus();
    type(fields.window, "B");
    QTRY_VERIFY(desktop->listener().heard().endsWith(u'B'));
    QTRY_COMPARE(desktop->listener().events() % 2, without_its_press);
    fields.secret.setFocus();
    const int before = desktop->listener().events();
    QTest::keyPress(fields.window.windowHandle(), 'h');
    fields.plain.setFocus();
    QTest::keyRelease(fields.window.windowHandle(), 'h');
    type(fields.window, "c");
    QTRY_VERIFY(desktop->listener().heard().endsWith(QStringLiteral("Bc")));
    QTRY_COMPARE(desktop->listener().events(), before + 2);
}

void TestSilentKeys::keys_of_the_window_still_do_what_they_do() {
    QDialog dialog;
    auto* column = new QVBoxLayout(&dialog);
    auto* secret = new ui::SecretField(&dialog);
    auto* plain = new QLineEdit(&dialog);
    column->addWidget(secret);
    column->addWidget(plain);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    secret->setFocus();
    int entered = 0;
    connect(secret, &ui::SecretField::entered, &dialog, [&] { ++entered; });
    QTest::keyClick(dialog.windowHandle(), Qt::Key_Return);
    QCOMPARE(entered, 1);
    QTest::keyClick(dialog.windowHandle(), Qt::Key_Tab);
    QVERIFY(plain->hasFocus());
    secret->setFocus();
    QTest::keyClick(dialog.windowHandle(), Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestSilentKeys::what_a_slot_throws_is_told_and_the_program_goes_on() {
    auto* application = qobject_cast<ui::Application*>(QCoreApplication::instance());
    std::vector<Fault> told;
    connect(application, &ui::Application::escaped, this, [&](const Fault& fault) { told.push_back(fault); });
    QPushButton button;
    int pressed = 0;
    connect(&button, &QPushButton::clicked, &button, [&] {
        if (++pressed == 1) throw std::out_of_range("A123456789");
    });
    button.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    QTRY_COMPARE(told.size(), std::size_t{1});
    QCOMPARE(told[0].code, FaultCode::internal);
    for (const auto& detail : told[0].details) QVERIFY(detail.value.find("A123456789") == std::string::npos);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(pressed, 2);
    QCOMPARE(told.size(), std::size_t{1});
    application->disconnect(this);
}

void TestSilentKeys::what_is_typed_into_a_secret_field_is_activity_R_PW_5() {
    TwoFields fields;
    QVERIFY(QTest::qWaitForWindowActive(&fields.window));
    StandingClock clock;
    ui::IdleWatch watch(clock, std::chrono::minutes{5});
    watch.start();
    clock.boot = std::chrono::minutes{4};
    fields.secret.setFocus();
    type(fields.window, "q");
    QCOMPARE(watch.left(), std::chrono::seconds{300});
}

namespace {

int run(int argc, char** argv) {
    Desktop own;
    desktop = &own;
    if (!own.stands()) return 1;
    ui::Application application(argc, argv);
    if (!own.listen()) return 1;
    TestSilentKeys test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace

JCIC_TEST_MAIN(run)
#include "test_silent_keys.moc"
