#pragma once
// Tells a person who works in another window that something waits for them here: the window asks for attention, and the
// desktop shows a notification (org.freedesktop.Notifications), which anybody may read who passes: it says what kind of
// thing it is, and nobody's name, number or case.

#include <QObject>
#include <set>

#include "app/desk/news.h"
#include "ui/system/appearance.h"

class QWidget;

namespace jcic::ui {

class DesktopNotice : public QObject {
    Q_OBJECT
public:
    /// For that window; what the person prefers is asked of `appearance`.
    DesktopNotice(QWidget& window, const Appearance& appearance);
    void begin(const desk::Snapshot& snapshot);
    /// Nobody sits here any more: what was told is taken back.
    void end();
    void show_snapshot(const desk::Snapshot& snapshot);
    /// In the person's language.
    [[nodiscard]] static QString text_of(const std::set<desk::News>& news);

Q_SIGNALS:
    /// The window asked for attention, for these.
    void told(const QString& text);
    /// The person answered the notification.
    void chosen();

private Q_SLOTS:
    /// By which the window may come to the front under Wayland; it comes before what was chosen.
    void token_given(uint id, const QString& token);
    void action_invoked(uint id, const QString& action);

private:
    void notify(const QString& text);
    void close(uint shown);
    void take_back();
    void listen();
    QWidget& window_;
    const Appearance& appearance_;
    desk::NewsWatch news_;
    std::set<desk::News> untold_;  ///< of a notification that still stands: the next one says all of it
    uint shown_ = 0;               ///< the desktop's number of it; 0 for none
    std::uint64_t visit_ = 0;      ///< another number, another person at the seat
    bool listening_ = false;
};

}  // namespace jcic::ui
