#pragma once
// Handles Ctrl+L in every window: over a modal dialog, an open menu or a secret field, where a shortcut would not reach
// the window. It filters keys before all other handlers.

#include <QKeySequence>
#include <QObject>
#include <QTimer>

#include "app/base/clock.h"

namespace jcic::ui {

/// One for a program; listeners decide what leaving means.
class LeaveKey : public QObject {
    Q_OBJECT
public:
    static const QKeySequence keys;
    static const char* const says;  ///< in the context "Keys"

    explicit LeaveKey(QObject* parent = nullptr);

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

// Counts idle time and reports when it is over (R-PW-5). Keys, clicks and the wheel are activity; the program's own
// polling and new snapshots are not.

class IdleWatch : public QObject {
    Q_OBJECT
public:
    /// Uses the clock's time since boot, so that a suspended machine wakes up signed out.
    IdleWatch(const Clock& clock, std::chrono::seconds limit, QObject* parent = nullptr);
    void start();
    void stop();
    void set_limit(std::chrono::seconds limit) { limit_ = limit; }
    [[nodiscard]] std::chrono::seconds limit() const { return limit_; }
    [[nodiscard]] std::chrono::seconds left() const;
    /// Checks the clock; called by the timer every second.
    void look();

Q_SIGNALS:
    void time_left(std::chrono::seconds left);
    void expired();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void note_input();
    const Clock& clock_;
    std::chrono::seconds limit_;
    Millis last_input_{};
    QTimer timer_;
};

}  // namespace jcic::ui
