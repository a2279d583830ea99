// Enter in whatever has the keys and is no button, on every page of every duty and in every dialog: it does one thing,
// and it does something where a default button stands there.
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QStackedWidget>
#include <QTextEdit>

#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "tests/ui/window_rig.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Fields, lists and boxes to which the keys come; not the text of several lines, where Enter is typed.
std::vector<QWidget*> places_of_keys(const QWidget& window) {
    std::vector<QWidget*> out;
    for (auto* one : window.findChildren<QWidget*>()) {
        const bool there = one->isVisible() && one->isEnabled() && one->focusPolicy() != Qt::NoFocus;
        const bool types = qobject_cast<QPlainTextEdit*>(one) != nullptr || qobject_cast<QTextEdit*>(one) != nullptr;
        const bool field = qobject_cast<QLineEdit*>(one) != nullptr || qobject_cast<QComboBox*>(one) != nullptr ||
                           qobject_cast<QAbstractItemView*>(one) != nullptr;
        if (there && field && !types) out.push_back(one);
    }
    return out;
}

QPushButton* default_in(const QWidget& window) {
    for (auto* one : window.findChildren<QPushButton*>())
        if (one->isVisible() && one->isEnabled() && one->isDefault()) return one;
    return nullptr;
}

/// What came of Enter there; "" for one thing.
QString wrong_with(QWidget& place) {
    auto& window = *place.window();
    place.setFocus();
    WindowRig::settle();
    if (!WindowRig::has_focus(&place)) return {};
    const auto* proposed = default_in(window);
    QStringList pressed;
    std::vector<QMetaObject::Connection> listening;
    for (auto* one : window.findChildren<QPushButton*>())
        listening.push_back(
            QObject::connect(one, &QAbstractButton::clicked, one, [&pressed, one] { pressed << one->objectName(); }));
    const QPointer<QWidget> at(&place);
    const auto dialogs = window.findChildren<QDialog*>().size();
    QTest::keyClick(&place, Qt::Key_Return);
    for (const auto& one : listening) QObject::disconnect(one);
    if (pressed.size() > 1) return QStringLiteral("presses ") + pressed.join(QLatin1Char(' '));
    const bool moved = at == nullptr || !at->isVisible() || !WindowRig::has_focus(at) ||
                       window.findChildren<QDialog*>().size() != dialogs;
    // In a list's own search Enter looks for the next row, and there may be none.
    const bool searches = place.objectName().endsWith(QStringLiteral("Search"));
    const bool dead = pressed.isEmpty() && !moved && proposed != nullptr && !searches;
    return dead ? QStringLiteral("is dead beside ") + proposed->objectName() : QString();
}

}  // namespace

class TestEnter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }

    void on_a_page_it_does_one_thing_data() {
        QTest::addColumn<int>("duty");
        for (const auto duty : domain::all_duties)
            QTest::newRow(domain::name_of(duty).data()) << static_cast<int>(duty);
    }
    void on_a_page_it_does_one_thing() {
        QFETCH(int, duty);
        QStringList wrong;
        for (const auto& row : ui::page_table()) {
            if (!row.may({static_cast<domain::Duty>(duty)}) || row.id == ui::PageId::record) continue;
            WindowRig rig;
            rig.sign_in();
            rig.world.state.seat->person.duties = {static_cast<domain::Duty>(duty)};
            rig.world.publish();
            rig.go_to(row.id);
            const auto places = places_of_keys(*rig.find<QStackedWidget>("pages")->currentWidget());
            for (const QPointer<QWidget> place : places) {
                ui::close_all_dialogs();
                rig.go_to(row.id);
                if (place == nullptr || !place->isVisible() || !place->isEnabled()) continue;
                if (const auto what = wrong_with(*place); !what.isEmpty())
                    wrong << QStringLiteral("%1 %2: %3").arg(QLatin1String(row.help), place->objectName(), what);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void in_a_dialog_it_does_one_thing() {
        QStringList wrong;
        std::size_t tried = 0;
        WindowRig rig;
        over_every_window(rig, [&](QWidget* window, const QString& name) {
            if (qobject_cast<QDialog*>(window) == nullptr) return;
            // These are looked at once more after this, or lead away.
            static const QStringList others{QStringLiteral("places"),        QStringLiteral("recovery"),
                                            QStringLiteral("recovery half"), QStringLiteral("recovery typed"),
                                            QStringLiteral("serials"),       QStringLiteral("papers")};
            if (others.contains(name)) return;
            rig.world.deaf = true;
            const auto hears_again = qScopeGuard([&] { rig.world.deaf = false; });
            // Enter may do what closes it: each is asked while it is there.
            const QPointer<QWidget> there(window);
            for (auto* button : window->findChildren<QPushButton*>())
                if (button->menu() == nullptr) QObject::disconnect(button, &QAbstractButton::clicked, nullptr, nullptr);
            for (const QPointer<QWidget> place : places_of_keys(*window)) {
                if (there == nullptr || !there->isVisible() || place == nullptr) return;
                ++tried;
                if (const auto what = wrong_with(*place); !what.isEmpty())
                    wrong << QStringLiteral("%1 %2: %3").arg(name, place->objectName(), what);
            }
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY2(tried > 60, qPrintable(QString::number(tried)));
    }
};

JCIC_WINDOW_TEST(TestEnter)
#include "test_enter.moc"
