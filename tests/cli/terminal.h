#pragma once
// jcic-desk-cli as a program of its own, as scripts meet it: arguments, secrets by descriptor, standard output and
// error, exit status.

#include <sys/prctl.h>
#include <unistd.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>
#include <csignal>
#include <filesystem>
#include <map>

#include "support/built.h"

namespace jcic::test {

struct Ended {
    int status = -1;  ///< exit status; -1 where it crashed or did not end
    QString out;
    QString error;

    /// The one JSON object of one line that --json promises; an empty one where there is anything else.
    [[nodiscard]] QJsonObject json() const {
        if (!out.endsWith('\n') || out.count('\n') != 1) return {};
        return QJsonDocument::fromJson(out.toUtf8()).object();
    }
};

/// A descriptor from which a child reads a secret's line.
class SecretPipe {
public:
    explicit SecretPipe(const QByteArray& secret) {
        int ends[2];
        const QByteArray line = secret + '\n';
        if (pipe(ends) != 0 || ::write(ends[1], line.constData(), static_cast<std::size_t>(line.size())) != line.size())
            qFatal("pipe");
        close(ends[1]);
        descriptor_ = ends[0];
    }
    ~SecretPipe() { close(descriptor_); }
    SecretPipe(const SecretPipe&) = delete;
    SecretPipe& operator=(const SecretPipe&) = delete;
    [[nodiscard]] QString number() const { return QString::number(descriptor_); }

private:
    int descriptor_;
};

/// Makes the process one without a terminal of its own: a prompt finds nobody to ask, here as in CI. It ends with the
/// test, as a ServerProcess does.
inline void without_terminal(QProcess& process) {
    process.setChildProcessModifier([] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
}

/// This machine's environment without its printers: a practice day prints on nobody's paper.
inline QProcessEnvironment without_printers() {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("CUPS_SERVER", "/dev/null/cups.sock");
    return environment;
}

/// `input` is its standard input (secrets by "--password-fd 0").
inline void start_with(QProcess& process, const QString& program, const QStringList& arguments, const QByteArray& input,
                       const QProcessEnvironment& environment) {
    process.setProcessEnvironment(environment);
    without_terminal(process);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
}
inline Ended end_of(QProcess& process) {
    Ended ended;
    const bool over = process.state() == QProcess::NotRunning || process.waitForFinished(120'000);
    if (over && process.exitStatus() == QProcess::NormalExit) ended.status = process.exitCode();
    ended.out = QString::fromUtf8(process.readAllStandardOutput());
    ended.error = QString::fromUtf8(process.readAllStandardError());
    return ended;
}
/// Runs the program to its end.
inline Ended run_to_end(const QString& program, const QStringList& arguments, const QByteArray& input = {},
                        const QProcessEnvironment& environment = without_printers()) {
    QProcess process;
    start_with(process, program, arguments, input, environment);
    return end_of(process);
}

inline Ended jcic_desk_cli(const QStringList& arguments, const QByteArray& input = {},
                           const QProcessEnvironment& environment = without_printers()) {
    return run_to_end(built("app/jcic-desk-cli"), arguments, input, environment);
}

/// The passwords that stand in a practice profile: "card", "puk", and each person's code.
inline std::map<QString, QByteArray> practice_secrets(const std::filesystem::path& profile) {
    std::map<QString, QByteArray> secrets;
    QFile file(QString::fromStdString((profile / "practice" / "credentials").string()));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no practice credentials");
    for (const QByteArray& line : file.readAll().split('\n'))
        if (const auto equals = line.indexOf(" = "); equals > 0)
            secrets[QString::fromUtf8(line.left(equals))] = line.mid(equals + 3);
    return secrets;
}

/// A failure under --json: the fault of this code, in words, and nothing else.
inline bool is_fault(const Ended& ended, const QString& code) {
    const auto json = ended.json();
    return json.keys() == QStringList{"advice", "cause", "fault", "title"} && json["fault"] == code &&
           !json["title"].toString().isEmpty() && !json["cause"].toString().isEmpty() &&
           !json["advice"].toString().isEmpty();
}

}  // namespace jcic::test
