#pragma once
// The real PC/SC daemon for a test. Its socket is one for the whole machine: tests that use it hold the lock "pcscd"
// (jcic_test ... LOCK pcscd). Only a daemon that was started here is ended here.

#include <unistd.h>

#include <QProcess>
#include <QTest>

#include "pcsc/pcsc_link.h"

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

    /// True when a daemon answers that was started here.
    [[nodiscard]] bool start() {
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
    QStringList arguments_{"-f"};
    QProcess daemon_;
};

}  // namespace jcic::test
