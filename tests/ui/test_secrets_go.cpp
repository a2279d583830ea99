// No password stays where the next person could use it: over every window with a secret field, and every way of
// leaving.
#include <QDirIterator>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTimer>
#include <QWindow>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/help/help_keys.h"
#include "ui/system/application.h"
#include "ui/system/idle_watch.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// The classes of whose functions one makes a secret field: a file may hold several.
std::set<QString> classes_with_secrets() {
    static const QRegularExpression makes(QStringLiteral(R"(new SecretField\(|(?:make|add|add_field)<SecretField>)"));
    static const QRegularExpression heading(QStringLiteral(R"(^(?:[A-Za-z_][\w:<>&*, ]*[ &*])?(\w+)::~?\w+\()"),
                                            QRegularExpression::MultilineOption);
    std::set<QString> out;
    QDirIterator files(QString::fromStdString(in_source("ui")), {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(file.fileName()));
        const auto text = QString::fromUtf8(file.readAll());
        for (auto made = makes.globalMatch(text); made.hasNext();) {
            const auto before = text.left(made.next().capturedStart());
            QRegularExpressionMatch last;
            if (before.lastIndexOf(heading, -1, &last) < 0)
                qFatal("%s: a secret field of no class", qPrintable(file.fileName()));
            out.insert(last.captured(1));
        }
    }
    return out;
}

void type_into(ui::SecretField& field) {
    const bool enabled = field.isEnabled();
    field.setEnabled(true);
    QTest::keyClicks(&field, QStringLiteral("Kw7"));
    field.setEnabled(enabled);
}

std::vector<ui::SecretField*> seen_in(const QWidget& window) {
    std::vector<ui::SecretField*> out;
    for (auto* field : window.findChildren<ui::SecretField*>())
        if (field->isVisible() && field->window() == &window) out.push_back(field);
    return out;
}

/// Any of the program that holds something.
QStringList held() {
    QStringList out;
    for (auto* widget : QApplication::allWidgets())
        if (const auto* field = qobject_cast<ui::SecretField*>(widget); field != nullptr && !field->empty())
            out << field->window()->metaObject()->className() + QStringLiteral(" ") + field->objectName();
    return out;
}

bool shows_sign_in(const WindowRig& rig) {
    return rig.find<QStackedWidget>("layers")->currentIndex() == 0;
}

/// As the system hands a key over, to the window in front.
void press_on_window(QWidget* window) {
    QTest::keyClick(window->windowHandle(), Qt::Key_L, Qt::ControlModifier);
}

/// The page with the approver's password typed.
ui::SecretField* approval_with_password(WindowRig& rig) {
    rig.sign_in(ui::PageId::approval);
    auto* field = rig.find<ui::SecretField>("password");
    WindowRig::type(field, a_password);
    return field;
}

void verify_left(const WindowRig& rig) {
    QVERIFY(shows_sign_in(rig));
    QVERIFY(WindowRig::dialog() == nullptr);
    QCOMPARE(held(), QStringList());
    QCOMPARE(rig.world.last<command::SignOut>().why, std::string("left"));
    QCOMPARE(rig.world.asked<command::SignOut>(), 1);
}

}  // namespace

class TestSecretsGo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_window_clears_what_was_typed();
    void the_approvers_password_goes_with_the_page();
    void the_approvers_password_goes_with_the_person_data();
    void the_approvers_password_goes_with_the_person();
    void another_person_finds_nothing();
    void one_key_covers_a_question();
    void one_key_covers_a_window_over_a_window();
    void one_key_covers_an_open_menu();
    void one_key_clears_what_stands_over_the_sign_in_page();
    void the_key_is_listed_for_every_window();
};

void TestSecretsGo::every_window_clears_what_was_typed() {
    WindowRig rig;
    std::set<QString> met;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        for (const auto* field : window->findChildren<ui::SecretField*>())
            for (const QObject* one = field; one != nullptr; one = one->parent()) {
                for (const auto* kind = one->metaObject(); kind != nullptr; kind = kind->superClass())
                    met.insert(QString::fromLatin1(kind->className()).section(QStringLiteral("::"), -1));
                met.insert(one->objectName().left(1).toUpper() + one->objectName().mid(1));  // of a plain widget
            }
        const auto fields = seen_in(*window);
        for (auto* field : fields) {
            type_into(*field);
            QVERIFY2(!field->empty(), qPrintable(name));
            auto* standing = field->findChild<QTimer*>();
            QVERIFY2(standing->isActive(), qPrintable(name));
            standing->start(0);
            QTRY_VERIFY2(field->empty(), qPrintable(name));
            standing->setInterval(ui::SecretField::longest_standing);
        }
        for (auto* field : fields) type_into(*field);
        if (fields.empty()) return;
        window->hide();
        QVERIFY2(held().isEmpty(), qPrintable(name + held().join(u',')));
        window->show();
        window->activateWindow();
        WindowRig::settle();
    });
    QVERIFY(met.size() > 20);
    for (const auto& one : classes_with_secrets())
        QVERIFY2(met.contains(one), qPrintable(one + QStringLiteral(": not among the windows of every_window.h")));
}

void TestSecretsGo::the_approvers_password_goes_with_the_page() {
    WindowRig rig;
    auto* field = approval_with_password(rig);
    QVERIFY(!field->empty());
    rig.window.go_to(ui::PageId::board);
    QVERIFY(field->empty());
    rig.go_to(ui::PageId::approval);
    QVERIFY(field->empty());
    QVERIFY(!rig.find<QPushButton>("approve")->isEnabled());
    QCOMPARE(rig.world.asked<command::Decide>(), 0);
}

void TestSecretsGo::the_approvers_password_goes_with_the_person_data() {
    QTest::addColumn<QString>("why");
    for (const char* why : {"asked", "left", "idle", "screen-lock"}) QTest::newRow(why) << QString::fromLatin1(why);
}

void TestSecretsGo::the_approvers_password_goes_with_the_person() {
    QFETCH(QString, why);
    WindowRig rig;
    QVERIFY(!approval_with_password(rig)->empty());
    if (why == u"idle") {
        rig.clock.boot += std::chrono::minutes{6};
        rig.window.idle_watch().look();
    } else {
        rig.window.lock(why.toStdString());
    }
    QVERIFY(shows_sign_in(rig));
    QCOMPARE(held(), QStringList());
    QCOMPARE(rig.world.last<command::SignOut>().why, why.toStdString());
}

void TestSecretsGo::another_person_finds_nothing() {
    WindowRig rig;
    QVERIFY(!approval_with_password(rig)->empty());
    rig.world.state.seat->person.code = person("L05");
    rig.publish();
    QVERIFY(shows_sign_in(rig));
    QCOMPARE(held(), QStringList());
}

void TestSecretsGo::one_key_covers_a_question() {
    WindowRig rig;
    approval_with_password(rig);
    auto* question = new QMessageBox(QMessageBox::Question, QStringLiteral("?"), QStringLiteral("?"),
                                     QMessageBox::Yes | QMessageBox::No, &rig.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    WindowRig::open(question);
    QVERIFY(question->isModal());
    QTest::keyClick(question, Qt::Key_L, Qt::ControlModifier);
    verify_left(rig);
}

void TestSecretsGo::one_key_covers_a_window_over_a_window() {
    WindowRig rig;
    rig.sign_in();
    static SystemRandom random;
    auto* below = new ui::ValuesExportDialog(rig.world, &rig.window);
    below->open();
    auto* above = new ui::SaveDialog(random, {"values", QStringLiteral("x")}, below);
    WindowRig::open(above);
    auto* field = above->findChild<ui::SecretField*>("password");
    WindowRig::type(field, a_password);
    QVERIFY(!field->empty());
    above->activateWindow();
    QTRY_VERIFY(above->isActiveWindow());
    press_on_window(above);
    verify_left(rig);
}

void TestSecretsGo::one_key_covers_an_open_menu() {
    WindowRig rig;
    rig.sign_in();
    QMenu menu(&rig.window);
    menu.addAction(QStringLiteral("一項"));
    menu.popup(rig.window.mapToGlobal(QPoint(10, 10)));
    QTRY_VERIFY(menu.isVisible());
    QTest::keyClick(&menu, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!menu.isVisible());
    verify_left(rig);
}

void TestSecretsGo::one_key_clears_what_stands_over_the_sign_in_page() {
    WindowRig rig;
    WindowRig::type(rig.find("password"), a_password);
    auto* dialog = ui::SeatForms::use_recovery(rig.world, &rig.window);
    dialog->open();
    WindowRig::type(dialog->findChild<ui::SecretField*>("firstHalf"), "half");
    QCOMPARE(held().size(), 2);
    QTest::keyClick(dialog, Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(held(), QStringList());
    QVERIFY(WindowRig::dialog() == nullptr);
}

void TestSecretsGo::the_key_is_listed_for_every_window() {
    const WindowRig rig;
    const auto keys = ui::keys_everywhere();
    const auto shown = ui::LeaveKey::keys.toString(QKeySequence::NativeText);
    QVERIFY(std::ranges::any_of(keys, [&](const auto& one) { return one.keys == shown && one.enabled; }));
}

// In the application that keeps keys secret: a key that is none of a secret field goes on to the window.
JCIC_TEST_MAIN((&::jcic::test::run_test<ui::Application, TestSecretsGo>))
#include "test_secrets_go.moc"
