#pragma once
// A TPM in software (swtpm) of the test's own: its state in a folder, on two ports of the loopback that were free.

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>
#include <csignal>
#include <string>

#include "app/base/bytes.h"
#include "support/server_process.h"

namespace jcic::test {

class SoftwareTpm {
public:
    SoftwareTpm() : folder_(QStringLiteral("/tmp/jcic-swtpm-XXXXXX")) {}
    ~SoftwareTpm() { stop(); }
    SoftwareTpm(const SoftwareTpm&) = delete;
    SoftwareTpm& operator=(const SoftwareTpm&) = delete;

    /// Its state is what it was when it was last stopped: the same TPM. A port that another took meanwhile is not
    /// waited for.
    [[nodiscard]] bool start() {
        for (int i = 0; port_ == 0 && i < 50; ++i) take_ports();
        const auto at = [](int port) { return QStringLiteral("type=tcp,bindaddr=127.0.0.1,port=%1").arg(port); };
        process_.start(QStringLiteral("swtpm"),
                       {"socket", "--tpm2", "--tpmstate", "dir=" + folder_.path(), "--server", at(port_), "--ctrl",
                        at(port_ + 1), "--flags", "not-need-init,startup-clear"});
        if (!process_.waitForStarted(10'000)) return false;
        // It serves one connection at a time, and this one makes room.
        for (int i = 0; i < 200 && process_.state() == QProcess::Running; ++i) {
            QTcpSocket trying;
            trying.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port_));
            if (trying.waitForConnected(1'000)) return true;
            process_.waitForReadyRead(50);
        }
        return false;
    }
    void stop() {
        if (process_.state() != QProcess::Running) return;
        wake();
        process_.terminate();
        if (!process_.waitForFinished(10'000)) process_.kill();
        process_.waitForFinished(10'000);
    }
    /// It keeps its connections and answers nothing.
    void hang() { ::kill(static_cast<pid_t>(process_.processId()), SIGSTOP); }
    void wake() { ::kill(static_cast<pid_t>(process_.processId()), SIGCONT); }

    [[nodiscard]] std::string place() const { return "127.0.0.1:" + std::to_string(port_); }

    /// What it answers to a command of the TPM 2.0 Library, part 3; nothing where there is no connection.
    [[nodiscard]] Bytes command(const Bytes& bytes) const {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port_));
        if (!socket.waitForConnected(10'000)) return {};
        socket.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
        QByteArray answer;
        while (answer.size() < 10 && socket.waitForReadyRead(10'000)) answer += socket.readAll();
        return {answer.begin(), answer.end()};
    }
    /// TPM2_HierarchyChangeAuth: its owner has a password from here on.
    [[nodiscard]] bool set_owner_password() const {
        return succeeded(command(by_nobody(0x129, "40000001", "00056f776e6572")));
    }
    /// TPM2_Clear: the owner's seed is another, and what hung on it is lost.
    [[nodiscard]] bool clear() const { return succeeded(command(by_nobody(0x126, "4000000a", ""))); }
    /// TPM2_DictionaryAttackParameters: no wrong password is allowed, so that it is locked at once.
    [[nodiscard]] bool lock() const {
        return succeeded(command(by_nobody(0x13A, "4000000a", "000000000000271000002710")));
    }
    /// The same: as it was made.
    [[nodiscard]] bool unlock() const {
        return succeeded(command(by_nobody(0x13A, "4000000a", "00000003000003e8000003e8")));
    }
    [[nodiscard]] static bool succeeded(const Bytes& answer) {
        return answer.size() >= 10 && answer[6] == 0 && answer[7] == 0 && answer[8] == 0 && answer[9] == 0;
    }

private:
    /// A command on one handle, authorised by an empty password (TPM_RS_PW).
    static Bytes by_nobody(std::uint16_t command, const std::string& handle, const std::string& parameters) {
        const auto rest = handle + "00000009" + "40000009" + "0000" + "00" + "0000" + parameters;
        const auto size = static_cast<std::uint8_t>(10 + rest.size() / 2);
        const Bytes of_command{0x01, static_cast<std::uint8_t>(command & 0xFFU)};
        return from_hex("8002" + std::string("000000") + to_hex(Bytes{size}) + "0000" + to_hex(of_command) + rest)
            .value();
    }
    void take_ports() {
        QTcpServer one;
        QTcpServer other;
        if (!one.listen(QHostAddress::LocalHost) || one.serverPort() == 65535) return;
        if (other.listen(QHostAddress::LocalHost, static_cast<quint16>(one.serverPort() + 1))) port_ = one.serverPort();
    }
    QTemporaryDir folder_;
    ServerProcess process_;
    int port_ = 0;
};

}  // namespace jcic::test
