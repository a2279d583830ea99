#include "ui/system/desktop_notice.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>
#include <QWidget>
#include <utility>

#include "ui/system/system_watch.h"

namespace jcic::ui {
namespace {

const auto notifications = QStringLiteral("org.freedesktop.Notifications");
const auto notifications_path = QStringLiteral("/org/freedesktop/Notifications");
/// Of the specification: the notification is answered as a whole.
const auto answered = QStringLiteral("default");

QDBusMessage call_of(const QString& method) {
    return QDBusMessage::createMethodCall(notifications, notifications_path, notifications, method);
}

QString line_of(desk::News news) {
    switch (news) {
        case desk::News::ready:
            return DesktopNotice::tr("有查詢結果可供檢視。");
        case desk::News::decided:
            return DesktopNotice::tr("有查詢已核准或已有結果。");
        case desk::News::to_approve:
            return DesktopNotice::tr("有待核准查詢。");
        case desk::News::duty:
            break;
    }
    return DesktopNotice::tr("有待辦事項。");
}

}  // namespace

DesktopNotice::DesktopNotice(QWidget& window, const Appearance& appearance)
    : QObject(&window), window_(window), appearance_(appearance) {
    // Who looks at the windows again has no need of it.
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) take_back();
    });
}

void DesktopNotice::begin(const desk::Snapshot& snapshot) {
    ++visit_;
    news_.begin(snapshot);
}

void DesktopNotice::end() {
    ++visit_;
    news_.end();
    take_back();
}

void DesktopNotice::show_snapshot(const desk::Snapshot& snapshot) {
    const auto fresh = news_.find_news(snapshot);
    if (fresh.empty() || QApplication::activeWindow() != nullptr) return;
    untold_.insert(fresh.begin(), fresh.end());
    const auto text = text_of(untold_);
    QApplication::alert(&window_);
    if (appearance_.preferences().notify) notify(text);
    Q_EMIT told(text);
}

QString DesktopNotice::text_of(const std::set<desk::News>& news) {
    QStringList out;
    for (const auto one : news) out << line_of(one);
    return out.join(QLatin1Char('\n'));
}

void DesktopNotice::listen() {
    auto bus = session_bus();
    if (!bus || std::exchange(listening_, true)) return;
    // Of any sender: whose name it is would be asked of the bus, and waited for. The notification's id tells.
    bus->connect(QString(), notifications_path, notifications, QStringLiteral("ActivationToken"), this,
                 SLOT(token_given(uint, QString)));
    bus->connect(QString(), notifications_path, notifications, QStringLiteral("ActionInvoked"), this,
                 SLOT(action_invoked(uint, QString)));
}

void DesktopNotice::notify(const QString& text) {
    auto bus = session_bus();
    if (!bus) return;
    listen();
    auto call = call_of(QStringLiteral("Notify"));
    call << tr("聯徵查調櫃台") << shown_ << QStringLiteral("jcic-desk") << tr("聯徵查調櫃台") << text
         << QStringList{answered, tr("開啟視窗")}
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("jcic-desk")}} << -1;
    auto* waiting = new QDBusPendingCallWatcher(bus->asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting, visit = visit_] {
        // Without a desktop that shows any, the window's own asking for attention stays.
        const QDBusPendingReply<uint> answer = *waiting;
        waiting->deleteLater();
        if (answer.isError()) return;
        // Who it was for has left meanwhile, or looks here already.
        if (visit != visit_ || QApplication::activeWindow() != nullptr) return close(answer.value());
        if (shown_ != answer.value()) close(std::exchange(shown_, answer.value()));
    });
}

void DesktopNotice::close(uint shown) {
    auto bus = shown == 0 ? std::nullopt : session_bus();
    if (!bus) return;
    auto call = call_of(QStringLiteral("CloseNotification"));
    call << shown;
    bus->asyncCall(call);
}

void DesktopNotice::take_back() {
    untold_.clear();
    close(std::exchange(shown_, 0U));
}

void DesktopNotice::token_given(uint id, const QString& token) {
    if (id != 0 && id == shown_) qputenv(activation_token, token.toUtf8());
}

void DesktopNotice::action_invoked(uint id, const QString&) {
    if (id != 0 && id == shown_) Q_EMIT chosen();
}

}  // namespace jcic::ui
