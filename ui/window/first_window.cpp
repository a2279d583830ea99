#include "ui/window/first_window.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QWidget>
#include <optional>

#include "app/desk/profile/profile_hold.h"
#include "ui/system/desktop_notice.h"

namespace jcic::ui {
namespace {

constexpr auto raise_word = "raise";
constexpr auto raised_word = "raised";
constexpr qsizetype longest_line = 300;

/// The first may have come so far that it holds the profile, and not yet that it listens.
constexpr int raise_attempts = 20;
constexpr unsigned long between_attempts = 100;  // ms
constexpr int answer_time = 3'000;

QString path_of(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

/// Short: a socket's path has a hundred characters or so.
std::string name_for(const std::filesystem::path& profile) {
    std::error_code ignored;
    const auto whole = std::filesystem::weakly_canonical(profile, ignored).string();
    const auto hash = QCryptographicHash::hash(QByteArray::fromStdString(whole), QCryptographicHash::Sha256);
    return "jcic-desk-" + hash.toHex().first(16).toStdString();
}

/// Where this program's windows appear, as the desktop names it.
QByteArray own_display() {
    const auto wayland = qgetenv("WAYLAND_DISPLAY");
    return (wayland.isEmpty() ? qgetenv("DISPLAY") : wayland).left(100);
}

/// What the first window answered: on which display it came to the front; nothing where it did not answer.
std::optional<QByteArray> have_raised(const std::filesystem::path& socket) {
    const auto token = qgetenv(activation_token);
    for (int i = 0; i < raise_attempts; ++i) {
        QLocalSocket line;
        line.connectToServer(path_of(socket));
        if (line.waitForConnected(answer_time)) {
            line.write(QByteArray(raise_word) + ' ' + token.left(longest_line - 20) + '\n');
            while (!line.canReadLine() && line.waitForReadyRead(answer_time)) continue;
            const auto words = line.readLine(longest_line).trimmed().split(' ');
            if (words.first() != raised_word) return std::nullopt;
            return words.size() == 2 ? words.last() : QByteArray();
        }
        QThread::msleep(between_attempts);
    }
    return std::nullopt;
}

}  // namespace

struct FirstWindow::Held {
    desk::ProfileHold hold;
};

FirstWindow::FirstWindow() = default;
FirstWindow::~FirstWindow() = default;

std::filesystem::path FirstWindow::meeting_place() {
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation).toStdString();
}

Result<std::unique_ptr<FirstWindow>> FirstWindow::hold(const std::filesystem::path& profile,
                                                       const std::filesystem::path& meeting) {
    auto first = std::unique_ptr<FirstWindow>(new FirstWindow);
    if (meeting.empty()) return first;  // no place to meet: each window opens by itself, as the ledger lets them
    const auto name = name_for(profile);
    const auto lock = meeting / (name + ".lock");
    const auto socket = meeting / name;
    JCIC_TRY(auto held, desk::hold_profile(lock));
    if (!held) {
        const auto display = have_raised(socket);
        if (display && (display->isEmpty() || *display == own_display())) return std::unique_ptr<FirstWindow>();
        auto fault = desk::held_by_another(lock);
        // Raised where nobody at this screen sees it: say where.
        if (display)
            fault.details.insert(fault.details.end(), {{"reason", "elsewhere"}, {"display", display->toStdString()}});
        return tl::unexpected<Fault>(std::move(fault));
    }
    first->held_ = std::make_unique<Held>(Held{std::move(*held)});
    first->listen(socket);
    return first;
}

/// Who holds the lock is the only one to listen: what lies there is of a program that was killed.
void FirstWindow::listen(const std::filesystem::path& socket) {
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, &FirstWindow::answer);
    QLocalServer::removeServer(path_of(socket));
    server_.listen(path_of(socket));  // where it cannot, a second start is told who holds the profile
}

void FirstWindow::answer() {
    auto* line = server_.nextPendingConnection();
    connect(line, &QLocalSocket::disconnected, line, &QObject::deleteLater);
    connect(line, &QLocalSocket::readyRead, this, [this, line] {
        if (!line->canReadLine()) {
            if (line->bytesAvailable() > longest_line) line->abort();
            return;
        }
        const auto words = line->readLine(longest_line).trimmed().split(' ');
        if (words.first() != raise_word) return line->abort();
        if (words.size() == 2) qputenv(activation_token, words.last());
        Q_EMIT raised();
        line->write(QByteArray(raised_word) + ' ' + own_display() + '\n');
        line->disconnectFromServer();
    });
}

void bring_to_front(QWidget& window) {
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
    // Where the desktop lets nobody come to the front: the task bar shows who asks.
    QApplication::alert(&window);
}

}  // namespace jcic::ui
