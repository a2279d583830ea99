#pragma once
// Under Wayland a window can only be raised with a token, which the desktop issues for a user's action such as starting
// the program or choosing a notification (xdg-activation). Qt uses it once, when a window is activated.

#include <QObject>
#include <set>

#include "app/desk/news.h"
#include "ui/system/appearance.h"

namespace jcic::ui {

inline constexpr auto activation_token = "XDG_ACTIVATION_TOKEN";

}  // namespace jcic::ui

// Notifies a person who works in another window that something is waiting: the window requests attention, and the
// desktop shows a notification (org.freedesktop.Notifications). Because passers-by may read it, it contains only the
// kind of thing and no name, number or case.

class QWidget;

namespace jcic::ui {

class DesktopNotice : public QObject {
    Q_OBJECT
public:
    /// For that window; `appearance` has the person's preferences.
    DesktopNotice(QWidget& window, const Appearance& appearance);
    void begin(const desk::Snapshot& snapshot);
    /// Withdraws the notification: the seat is left.
    void end();
    void show_snapshot(const desk::Snapshot& snapshot);
    /// In the person's language.
    [[nodiscard]] static QString text_of(const std::set<desk::News>& news);

Q_SIGNALS:
    /// The window requested attention with this text.
    void told(const QString& text);
    /// The person activated the notification.
    void chosen();

private Q_SLOTS:
    /// Receives the token that lets the window be raised under Wayland; it arrives before action_invoked.
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
    std::set<desk::News> untold_;  ///< kinds in the open notification: the next one includes them
    uint shown_ = 0;               ///< the desktop's id of it; 0 for none
    std::uint64_t visit_ = 0;      ///< changes with each sign-in
    bool listening_ = false;
};

}  // namespace jcic::ui
