#pragma once
// The main window over a fake world, with a clock that the test owns, and keys as a person presses them.

#include <QApplication>
#include <QDialog>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/fake_world.h"
#include "ui/secrets/command_keys.h"
#include "ui/secrets/secret_field.h"
#include "ui/window/accessibility.h"
#include "ui/window/main_window.h"

namespace jcic::test {

class StandingClock : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return UtcTime{} + boot; }
    [[nodiscard]] Millis since_boot() const override { return boot; }
    Millis boot{};
};

/// A password that keeps R-PW-1 and appears nowhere else.
inline const char* const a_password = "Kw7-mnbv";

class WindowRig {
public:
    WindowRig() {
        window.show();
        window.activateWindow();
        settle();
    }

    /// Lets every answer that is on its way arrive.
    static void settle() {
        for (int i = 0; i < 8; ++i) QCoreApplication::processEvents();
    }

    /// Of that name, the one on the page in front; else any.
    template <class T = QWidget>
    [[nodiscard]] T* find(const char* name) const {
        T* found = nullptr;
        for (T* one : window.findChildren<T*>(QLatin1String(name)))
            if (found == nullptr || one->isVisible()) found = one;
        return found;
    }
    /// A dialog that is open now; nullptr where there is none.
    template <class T = QDialog>
    [[nodiscard]] static T* dialog() {
        for (auto* widget : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<T*>(widget); found != nullptr && found->isVisible()) return found;
        return nullptr;
    }
    /// Of its window, be that in front or not.
    [[nodiscard]] static bool has_focus(const QWidget* widget) { return widget->window()->focusWidget() == widget; }
    static void type(QWidget* field, const char* keys) {
        field->setFocus();
        QTest::keyClicks(field, QLatin1String(keys));
        settle();
    }
    void press(const char* button) const {
        find<QWidget>(button)->setFocus();
        QTest::keyClick(find<QWidget>(button), Qt::Key_Space);
        settle();
    }
    void sign_in() {
        type(find("password"), a_password);
        QTest::keyClick(find("password"), Qt::Key_Return);
        settle();
    }

private:
    /// Before the first window, as the program does it.
    struct Accessible {
        Accessible() { ui::install_accessibility(); }
    } accessible_;

public:
    ui::CommandKeys command_keys;  ///< as the program has it
    FakeWorld world;
    StandingClock clock;
    QTemporaryDir folder;
    ui::Appearance appearance{folder.path().toStdString()};
    ui::MainWindow window{world, appearance, clock};
};

}  // namespace jcic::test
