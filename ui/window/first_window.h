#pragma once
// One window for each profile: a second start raises the first window and exits.

#include <QLocalServer>
#include <QObject>
#include <filesystem>
#include <memory>

#include "app/base/fault.h"

class QWidget;

namespace jcic::ui {

class FirstWindow : public QObject {
    Q_OBJECT
public:
    /// Claims the profile for this person's windows; nullptr if another window has it and was raised. `meeting`: folder
    /// in which this person's programs find each other. Fault profile.in-use with its person if it does not respond, or
    /// if (reason "elsewhere") it was raised on another "display".
    [[nodiscard]] static Result<std::unique_ptr<FirstWindow>> hold(const std::filesystem::path& profile,
                                                                   const std::filesystem::path& meeting);
    /// XDG_RUNTIME_DIR or its substitute, private to this person.
    [[nodiscard]] static std::filesystem::path meeting_place();
    ~FirstWindow() override;

Q_SIGNALS:
    /// The program was started again.
    void raised();

private:
    FirstWindow();
    void listen(const std::filesystem::path& socket);
    void answer();
    struct Held;
    std::unique_ptr<Held> held_;
    QLocalServer server_;
};

/// Raises the window above all others, as far as the desktop permits.
void bring_to_front(QWidget& window);

}  // namespace jcic::ui
