#pragma once
// The main window over a fake world, with a clock that the test owns, and keys as a person presses them.

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/fake_world.h"
#include "ui/commands/form_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/secrets/command_keys.h"
#include "ui/secrets/secret_field.h"
#include "ui/window/main_window.h"
#include "ui/window/program.h"

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
        while (ui::is_folder_asked()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
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
    /// A dialog that is open now, be it a window or, where there is none, in a page; nullptr where there is none at
    /// all.
    template <class T = QDialog>
    [[nodiscard]] static T* dialog() {
        T* in_page = nullptr;
        for (auto* widget : QApplication::allWidgets()) {
            auto* found = qobject_cast<T*>(widget);
            if (found == nullptr || !found->isVisible()) continue;
            if (found->isWindow()) return found;
            in_page = found;
        }
        return in_page;
    }
    /// The one of that name, if it is open.
    [[nodiscard]] static ui::FormDialog* dialog(const char* name) {
        for (auto* widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget->objectName() == QLatin1String(name))
                return qobject_cast<ui::FormDialog*>(widget);
        return nullptr;
    }
    /// What a button's menu offers, by its name; nullptr where it does not.
    [[nodiscard]] QAction* offered(const char* button, const char* action) const {
        auto* found = find<QPushButton>(button)->menu()->findChild<QAction*>(QLatin1String(action));
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    void choose(const char* button, const char* action) const {
        offered(button, action)->trigger();
        settle();
    }
    /// Of its window, be that in front or not.
    [[nodiscard]] static bool has_focus(const QWidget* widget) { return widget->window()->focusWidget() == widget; }

    // What a person does, and every answer to it.
    static void type(QWidget* field, const char* keys) {
        field->setFocus();
        QTest::keyClicks(field, QLatin1String(keys));
        settle();
    }
    template <class... How>
    static void key(QWidget* at, How... how) {
        QTest::keyClick(at, how...);
        settle();
    }
    static void keys(QWidget* at, const QKeySequence& sequence) {
        QTest::keySequence(at, sequence);
        settle();
    }
    static void click(QAbstractButton* button) {
        button->click();
        settle();
    }
    static void open(QDialog* dialog) {
        dialog->open();
        settle();
    }
    static void close(QWidget* shown) {
        shown->close();
        settle();
    }
    void press(const char* button) const {
        find<QWidget>(button)->setFocus();
        key(find<QWidget>(button), Qt::Key_Space);
    }
    void sign_in() const {
        type(find("password"), a_password);
        key(find("password"), Qt::Key_Return);
    }
    void go_to(ui::PageId page) {
        window.go_to(page);
        settle();
    }
    void sign_in(ui::PageId page) {
        sign_in();
        go_to(page);
    }
    void leave() {
        window.leave("left");
        settle();
    }
    void publish() {
        world.publish();
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
