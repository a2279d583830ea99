// Every control of every window has a name that a screen reader can say, and can be reached by the keyboard.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>

#include "support/test_program.h"
#include "tests/ui/every_window.h"

using namespace jcic;
using namespace jcic::test;

namespace {

QList<QWidget*> controls(QWidget* window) {
    QList<QWidget*> out;
    for (auto* widget : window->findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
            qobject_cast<QScrollBar*>(widget) == nullptr &&
            widget->objectName() != QLatin1String("qt_scrollarea_viewport"))
            out << widget;
    return out;
}

/// The one of the test's row.
void take_language(WindowRig& rig) {
    QFETCH(bool, english);
    auto preferences = rig.appearance.preferences();
    preferences.language = english ? ui::Language::english : ui::Language::chinese;
    rig.appearance.change(preferences);
}

/// Of a group of choices Tab reaches one; the arrow keys go on from there.
bool reached_by_arrows(const QWidget* control) {
    if (qobject_cast<const QRadioButton*>(control) == nullptr) return false;
    const auto group = control->parentWidget()->findChildren<QRadioButton*>();
    return std::any_of(group.begin(), group.end(), [&](const QRadioButton* one) {
        return one != control && (one->focusPolicy() & Qt::TabFocus) != 0;
    });
}

}  // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_control_has_a_name_that_is_not_its_value_data();
    void every_control_has_a_name_that_is_not_its_value();
    void tab_reaches_every_control();
    void tab_comes_to_a_fault_before_the_ways_below_it();
    void every_button_has_a_mnemonic_of_its_own_on_its_page_data();
    void every_button_has_a_mnemonic_of_its_own_on_its_page();
    void no_button_stands_on_another_data();
    void no_button_stands_on_another();
};

void TestAccessibility::every_control_has_a_name_that_is_not_its_value_data() {
    QTest::addColumn<bool>("english");
    QTest::newRow("中文") << false;
    QTest::newRow("English") << true;
}

void TestAccessibility::every_control_has_a_name_that_is_not_its_value() {
    WindowRig rig;
    take_language(rig);
    int seen = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        for (auto* control : controls(window)) {
            const auto place = QStringLiteral("%1: %2 (%3)")
                                   .arg(name, control->objectName(), QLatin1String(control->metaObject()->className()));
            auto* access = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(access != nullptr, qPrintable(place));
            const auto said = access->text(QAccessible::Name);
            QVERIFY2(!said.isEmpty(), qPrintable(place));
            // Qt gives an item view's name for every text of it.
            const bool view = qobject_cast<QAbstractItemView*>(control) != nullptr;
            const auto value = view ? QString() : access->text(QAccessible::Value);
            QVERIFY2(value.isEmpty() || said != value, qPrintable(place));
            if (const auto* box = qobject_cast<QComboBox*>(control))
                QVERIFY2(said != box->currentText(), qPrintable(place));
            ++seen;
        }
    });
    QVERIFY(seen > 80);
}

void TestAccessibility::tab_reaches_every_control() {
    WindowRig rig;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        QSet<QWidget*> reached;
        window->activateWindow();
        auto* first = window->nextInFocusChain();
        for (auto* at = first; at != nullptr && !reached.contains(at); at = at->nextInFocusChain()) reached.insert(at);
        for (auto* control : controls(window)) {
            auto* proxy = control->focusProxy();
            QVERIFY2(reached.contains(control) || (proxy != nullptr && reached.contains(proxy)),
                     qPrintable(name + control->objectName()));
            QVERIFY2((control->focusPolicy() & Qt::TabFocus) != 0 || reached_by_arrows(control),
                     qPrintable(name + QLatin1Char(' ') + control->objectName()));
        }
    });
}

void TestAccessibility::tab_comes_to_a_fault_before_the_ways_below_it() {
    WindowRig rig;
    int seen = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        if (qobject_cast<ui::ListDialog*>(window) == nullptr) return;
        const auto* copy = window->findChild<ui::FaultPanel*>()->findChild<QPushButton*>(QStringLiteral("copy"));
        const auto* close = window->findChild<QPushButton*>(QStringLiteral("close"));
        if (close == nullptr) return;
        auto* at = window->nextInFocusChain();
        while (at != copy && at != close) at = at->nextInFocusChain();
        QVERIFY2(at == copy, qPrintable(name));
        ++seen;
    });
    QVERIFY(seen > 10);
}

void TestAccessibility::every_button_has_a_mnemonic_of_its_own_on_its_page_data() {
    every_control_has_a_name_that_is_not_its_value_data();
}

void TestAccessibility::every_button_has_a_mnemonic_of_its_own_on_its_page() {
    WindowRig rig;
    take_language(rig);
    int seen = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        // The panel that tells of a fault has a key, too.
        for (auto* panel : window->findChildren<ui::FaultPanel*>())
            if (panel->parentWidget()->isVisible()) panel->show_fault(Fault{FaultCode::ledger_write, "test", {}});
        WindowRig::settle();
        QHash<QString, QString> taken;
        for (auto* button : window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible()) continue;
            const auto key = QKeySequence::mnemonic(button->text()).toString();
            if (key.isEmpty()) continue;
            QVERIFY2(!taken.contains(key),
                     qPrintable(
                         QStringLiteral("%1: %2 on %3 and %4").arg(name, key, taken.value(key), button->objectName())));
            taken.insert(key, button->objectName());
            ++seen;
        }
        for (auto* label : window->findChildren<QLabel*>()) {
            if (!label->isVisible() || label->buddy() == nullptr) continue;
            const auto key = QKeySequence::mnemonic(label->text()).toString();
            QVERIFY2(!key.isEmpty(), qPrintable(name + QLatin1Char(' ') + label->objectName()));
            QVERIFY2(!taken.contains(key),
                     qPrintable(
                         QStringLiteral("%1: %2 on %3 and %4").arg(name, key, taken.value(key), label->objectName())));
            taken.insert(key, label->objectName());
        }
    });
    QVERIFY(seen > 100);
}

void TestAccessibility::no_button_stands_on_another_data() {
    every_control_has_a_name_that_is_not_its_value_data();
}

/// As where two layouts fill one widget: of the buttons below, none can be pressed.
void TestAccessibility::no_button_stands_on_another() {
    WindowRig rig;
    take_language(rig);
    int pairs = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        WindowRig::settle();
        QHash<QWidget*, QList<QAbstractButton*>> beside;
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->isVisible()) beside[button->parentWidget()] << button;
        for (const auto& buttons : std::as_const(beside))
            for (qsizetype one = 0; one < buttons.size(); ++one)
                for (qsizetype other = one + 1; other < buttons.size(); ++other, ++pairs)
                    QVERIFY2(!buttons[one]->geometry().intersects(buttons[other]->geometry()),
                             qPrintable(QStringLiteral("%1: %2 on %3")
                                            .arg(name, buttons[one]->objectName(), buttons[other]->objectName())));
    });
    QVERIFY(pairs > 40);
}

JCIC_WINDOW_TEST(TestAccessibility)
#include "test_accessibility.moc"
