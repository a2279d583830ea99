#include "ui/system/system_watch.h"

#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QSessionManager>
#include <QTimer>
#include <cerrno>
#include <csignal>
#include <limits>
#include <thread>
#include <utility>

namespace jcic::ui {
namespace {

const auto logind = QStringLiteral("org.freedesktop.login1");
const auto logind_path = QStringLiteral("/org/freedesktop/login1");
const auto logind_manager = QStringLiteral("org.freedesktop.login1.Manager");
const auto logind_session = QStringLiteral("org.freedesktop.login1.Session");
const auto the_bus = QStringLiteral("org.freedesktop.DBus");
const auto the_bus_path = QStringLiteral("/org/freedesktop/DBus");

QDBusConnection system_bus() {
    return QDBusConnection::systemBus();
}

}  // namespace

std::shared_ptr<DesktopBuses> DesktopBuses::listen() {
    const std::shared_ptr<DesktopBuses> buses(new DesktopBuses, [](DesktopBuses* gone) { gone->deleteLater(); });
    std::thread([buses] {
        buses->connect_to_logind();
        buses->connect_to_screen();
    }).detach();
    return buses;
}

void DesktopBuses::connect_to_logind() {
    auto bus = system_bus();
    if (!bus.isConnected()) return;
    bus.connect(logind, logind_path, logind_manager, QStringLiteral("PrepareForSleep"), this, SLOT(sleep_begins(bool)));
    bus.connect(logind, logind_path, logind_manager, QStringLiteral("PrepareForShutdown"), this,
                SLOT(shutdown_begins(bool)));
    bus.connect(logind, QString(), logind_session, QStringLiteral("Lock"), this, SLOT(session_locked(QDBusMessage)));
    bus.connect(the_bus, the_bus_path, the_bus, QStringLiteral("NameOwnerChanged"), {logind}, QString(), this,
                SLOT(owner_changed(QString, QString, QString)));
    QMetaObject::invokeMethod(
        this,
        [this] {
            learn_own_session();
            take_inhibitor();
        },
        Qt::QueuedConnection);
}

void DesktopBuses::connect_to_screen() {
    auto bus = session_bus();
    if (!bus) return;
    // Desktops have it at paths of their own, and GNOME under a name of its own.
    for (const auto& of : {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        bus->connect(QString(), QString(), of, QStringLiteral("ActiveChanged"), this, SLOT(screen_saver(bool)));
}

void DesktopBuses::learn_own_session() {
    const auto id = qEnvironmentVariable("XDG_SESSION_ID");
    auto call =
        QDBusMessage::createMethodCall(logind, logind_path, logind_manager,
                                       id.isEmpty() ? QStringLiteral("GetSessionByPID") : QStringLiteral("GetSession"));
    call << (id.isEmpty() ? QVariant(static_cast<uint>(::getpid())) : QVariant(id));
    auto* waiting = new QDBusPendingCallWatcher(system_bus().asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        const QDBusPendingReply<QDBusObjectPath> answer = *waiting;
        if (!answer.isError()) own_session_ = answer.value().path();
        waiting->deleteLater();
    });
}

void DesktopBuses::take_inhibitor() {
    auto call = QDBusMessage::createMethodCall(logind, logind_path, logind_manager, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:shutdown") << QStringLiteral("jcic-desk") << SystemWatch::tr("先行登出聯徵查調櫃台")
         << QStringLiteral("delay");
    auto* waiting = new QDBusPendingCallWatcher(system_bus().asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> answer = *waiting;
        if (!answer.isError()) inhibitor_ = answer.value();
        waiting->deleteLater();
    });
}

void DesktopBuses::release() {
    if (std::exchange(release_, false)) inhibitor_ = {};
}

void DesktopBuses::sleep_begins(bool begins) {
    if (begins) {
        release_ = true;
        Q_EMIT lock("suspend");
        return;
    }
    take_inhibitor();
    Q_EMIT resumed();
}

void DesktopBuses::shutdown_begins(bool begins) {
    if (!begins) return take_inhibitor();
    release_ = true;
    Q_EMIT lock("shutdown");
}

void DesktopBuses::session_locked(const QDBusMessage& message) {
    if (own_session_.isEmpty() || message.path() == own_session_) Q_EMIT lock("screen-lock");
}

void DesktopBuses::screen_saver(bool active) {
    if (active) Q_EMIT lock("screen-lock");
}

/// logind is there, or there again.
void DesktopBuses::owner_changed(const QString& name, const QString& /*before*/, const QString& after) {
    if (name == logind && !after.isEmpty()) take_inhibitor();
}

namespace {

/// logind waits five seconds, if nobody has set it otherwise; a session manager about as long.
constexpr int longest_wait = 5'000;

// A handler may do next to nothing: it writes a byte, which the windows' event loop reads.
int signal_ends[2]{-1, -1};

void on_signal(int) {
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signal_ends[0], &byte, 1);
    errno = before;
}

}  // namespace

SystemWatch::SystemWatch(QObject* parent) : QObject(parent) {}

SystemWatch::~SystemWatch() {
    if (!signal_) return;
    for (const int one : {SIGTERM, SIGINT, SIGHUP}) std::signal(one, SIG_DFL);
    for (int& end : signal_ends) ::close(std::exchange(end, -1));
}

void SystemWatch::start() {
    listen_to_signals();
    listen_to_clock();
    listen_to_buses();
    if (auto* application = qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        connect(
            application, &QGuiApplication::commitDataRequest, this, [this](QSessionManager&) { session_ends(); },
            Qt::DirectConnection);
}

void SystemWatch::listen_to_signals() {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signal_ends) != 0) return;
    signal_ = std::make_unique<QSocketNotifier>(signal_ends[1], QSocketNotifier::Read);
    connect(signal_.get(), &QSocketNotifier::activated, this, &SystemWatch::signal_came);
    struct sigaction action {};
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int one : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(one, &action, nullptr);
}

void SystemWatch::signal_came() {
    char bytes[16];
    while (::read(signal_ends[1], bytes, sizeof bytes) > 0) continue;
    end_ = true;
    Q_EMIT lock("stopped");
}

/// A timer that never comes: the kernel breaks it off when the clock is set (timerfd_create(2),
/// TFD_TIMER_CANCEL_ON_SET).
void SystemWatch::listen_to_clock() {
    const int timer = ::timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
    if (timer < 0) return;
    clock_ = std::make_unique<QSocketNotifier>(timer, QSocketNotifier::Read);
    connect(clock_.get(), &QSocketNotifier::activated, this, &SystemWatch::clock_moved);
    connect(clock_.get(), &QObject::destroyed, [timer] { ::close(timer); });
    clock_moved();
}

void SystemWatch::clock_moved() {
    const int timer = static_cast<int>(clock_->socket());
    std::uint64_t times = 0;
    const bool set = ::read(timer, &times, sizeof times) < 0 && errno == ECANCELED;
    itimerspec never{};
    never.it_value.tv_sec = std::numeric_limits<std::int32_t>::max();
    ::timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
    if (set) Q_EMIT clock_set();
}

void SystemWatch::listen_to_buses() {
    buses_ = DesktopBuses::listen();
    connect(buses_.get(), &DesktopBuses::lock, this, &SystemWatch::lock);
    connect(buses_.get(), &DesktopBuses::resumed, this, &SystemWatch::resumed);
}

void SystemWatch::session_ends() {
    if (session_end_.isRunning()) return;
    QTimer limit;
    limit.setSingleShot(true);
    connect(&limit, &QTimer::timeout, &session_end_, &QEventLoop::quit);
    limit.start(longest_wait);
    // The desk may be locked before this call comes back: then the loop is not to begin.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT lock("session-end"); }, Qt::QueuedConnection);
    session_end_.exec(QEventLoop::ExcludeUserInputEvents);
}

void SystemWatch::locked() {
    if (buses_) buses_->release();
    session_end_.quit();
    if (std::exchange(end_, false)) Q_EMIT ended();
}

}  // namespace jcic::ui
