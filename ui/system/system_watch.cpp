#include "ui/system/system_watch.h"

#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QSessionManager>
#include <QTimer>

#include <cerrno>
#include <csignal>
#include <limits>
#include <utility>

namespace jcic::ui {
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
