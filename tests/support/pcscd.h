#pragma once
// The real PC/SC daemon for a test. Its socket is one for the whole machine: tests that use it hold the lock "pcscd"
// (jcic_test ... LOCK pcscd). Only a daemon that was started here is ended here.

#include <unistd.h>

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include "pcsc/pcsc_link.h"
#include "support/server_process.h"

namespace jcic::test {

class Pcscd {
public:
    /// `configuration`: a folder with readers in place of the system's (pcscd -c).
    explicit Pcscd(const QString& configuration = {}) {
        if (!configuration.isEmpty()) arguments_ << QStringLiteral("-c") << configuration;
    }
    ~Pcscd() { stop(); }
    Pcscd(const Pcscd&) = delete;
    Pcscd& operator=(const Pcscd&) = delete;

    /// True when a daemon answers that was started here, and its virtual reader listens where it is one of the
    /// system's. Its port, 35963, is one that the kernel also gives to outgoing connections: after one of another test
    /// it stays taken for a minute, and vpcd, which asks for it once, never listens. So a daemon without it, and one
    /// that does not answer on a busy machine, is started anew for as long as that.
    [[nodiscard]] bool start() {
        const QDeadlineTimer patience(80'000);
        do {
            if (start_once()) {
                if (arguments_.size() > 1 || QTest::qWaitFor([] { return vpcd_listens(); }, 2'000)) return true;
            } else if (!ours() && answers()) {
                return false;  // another one is running
            }
            stop();
        } while (!patience.hasExpired());
        return false;
    }
    /// As a service manager stops it.
    void stop() {
        if (!ours()) return;
        daemon_.terminate();
        if (!daemon_.waitForFinished(10'000)) daemon_.kill();
    }
    /// As a crash ends it.
    void kill() {
        if (!ours()) return;
        daemon_.kill();
        daemon_.waitForFinished(10'000);
    }
    [[nodiscard]] bool ours() const { return daemon_.state() == QProcess::Running; }

    [[nodiscard]] static bool answers() {
        pcsc::PcscLink link;
        pcsc::Context context = 0;
        if (link.establish(context) != pcsc::Code::ok) return false;
        link.release(context);
        return true;
    }

private:
    [[nodiscard]] static bool vpcd_listens() {
        constexpr auto listening = ":8C7B 00000000:0000 0A";  // port 35963 in the kernel's table
        for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
            QFile file(table);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(listening)) return true;
        }
        return false;
    }
    [[nodiscard]] bool start_once() {
        if (answers()) return ours();
        const bool root = geteuid() == 0;
        daemon_.setStandardOutputFile(QProcess::nullDevice());
        daemon_.setStandardErrorFile(QProcess::nullDevice());
        if (root)
            daemon_.start("pcscd", arguments_);
        else
            daemon_.start("sudo", QStringList{"-n", "pcscd"} + arguments_);
        return daemon_.waitForStarted() && QTest::qWaitFor([this] { return answers() || !ours(); }, 10'000) && ours();
    }

    QStringList arguments_{"-f"};
    ServerProcess daemon_;
};

}  // namespace jcic::test
