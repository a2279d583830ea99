#pragma once
// A Wayland desktop of the test's own: weston, on a display without a screen (Xvfb), because weston's headless backend
// has no keyboard, and so gives no window the focus. Keys are pressed at that display (xdotool).

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "support/server_process.h"

namespace jcic::test {

class Compositor {
public:
    [[nodiscard]] static bool can_be_had() {
        for (const char* program : {"Xvfb", "weston", "xdotool"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) return false;
        return true;
    }
    /// Before the application: its environment names the desktop.
    Compositor() {
        display_.start(
            QStringLiteral("Xvfb"),
            {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
             QStringLiteral("1400x1000x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        while (!display_.canReadLine() && display_.waitForReadyRead(10'000)) continue;
        qputenv("DISPLAY", ":" + display_.readLine().trimmed());
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder_.path()));
        desktop_.setProcessChannelMode(QProcess::MergedChannels);
        desktop_.setStandardOutputFile(folder_.filePath(QStringLiteral("log")));
        desktop_.start(QStringLiteral("weston"),
                       {QStringLiteral("--backend=x11-backend.so"), QStringLiteral("--use-pixman"),
                        QStringLiteral("--socket=desk"), QStringLiteral("--idle-time=0"), QStringLiteral("--no-config"),
                        QStringLiteral("--width=1300"), QStringLiteral("--height=900")});
        qputenv("WAYLAND_DISPLAY", "desk");
        qputenv("QT_QPA_PLATFORM", "wayland");
    }
    /// Before a process that ends without its objects: the desktop's programs end with it.
    void leave_nothing_behind() { folder_.remove(); }
    ~Compositor() {
        for (auto* process : {&desktop_, &display_}) {
            process->terminate();
            if (process->waitForFinished(5'000)) continue;
            process->kill();
            process->waitForFinished();
        }
    }

    [[nodiscard]] bool stands() const {
        const auto socket = folder_.filePath(QStringLiteral("desk"));
        return QTest::qWaitFor([&] { return QFile::exists(socket); }, 20'000) && takes_keys();
    }
    /// At the desktop, whoever has its focus: names of keys as X11 has them.
    static void press(const QStringList& keys) {
        QProcess hand;
        hand.start(QStringLiteral("xdotool"), QStringList{QStringLiteral("key")} + keys);
        QVERIFY(hand.waitForFinished(20'000) && hand.exitCode() == 0);
    }

private:
    /// No window manager gives weston's own window the display's focus.
    [[nodiscard]] static bool takes_keys() {
        return QTest::qWaitFor(
            [] {
                QProcess hand;
                hand.start(QStringLiteral("xdotool"), {QStringLiteral("search"), QStringLiteral("--class"),
                                                       QStringLiteral("weston"), QStringLiteral("windowfocus")});
                return hand.waitForFinished(10'000) && hand.exitCode() == 0;
            },
            20'000);
    }

    QTemporaryDir folder_;
    ServerProcess display_, desktop_;
};

}  // namespace jcic::test
