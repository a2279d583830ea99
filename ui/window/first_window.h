#pragma once
// One window a profile: a second start has the first one raised, and ends.

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
    /// Holds the profile for this person's windows from here on; nullptr where another window holds it and has been
    /// raised. `meeting`: the folder in which this person's programs find each other. Fault profile.in-use, with who it
    /// is: it does not answer, or (reason "elsewhere") it came to the front on another "display".
    [[nodiscard]] static Result<std::unique_ptr<FirstWindow>> hold(const std::filesystem::path& profile,
                                                                   const std::filesystem::path& meeting);
    /// XDG_RUNTIME_DIR, or what stands in for it: of this person alone.
    [[nodiscard]] static std::filesystem::path meeting_place();
    ~FirstWindow() override;

Q_SIGNALS:
    /// Somebody has started the program again.
    void raised();

private:
    FirstWindow();
    void listen(const std::filesystem::path& socket);
    void answer();
    struct Held;
    std::unique_ptr<Held> held_;
    QLocalServer server_;
};

/// In front of all others, as far as the desktop lets a program do that.
void bring_to_front(QWidget& window);

}  // namespace jcic::ui
