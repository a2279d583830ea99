#pragma once
// A practice branch in its office hours whose card the officer has, and the terminal at it: many queries from a file to
// paper.

#include <QJsonArray>
#include <QRegularExpression>
#include <csignal>
#include <memory>

#include "app/desk/profile/desk_clock.h"
#include "cli/terminal.h"
#include "scenario/at_the_desk.h"
#include "support/server_process.h"

namespace jcic::test {

class ManyQueries : protected scenario::AtTheDesk {
protected:
    static inline const QString asks = "L03";
    static inline const QString approves = "L02";

    /// Nobody has the profile open afterwards.
    void open_branch() {
        open_desk();
        into_office_hours();
        auto one = officer();
        if (!one.sign_in() || !one.hand_over(true)) qFatal("card");
        secrets_ = practice_secrets(profile_);
        desk_.reset();
    }
    /// What the agencies take their time for.
    void hurry(std::chrono::minutes by) const {
        desk::DeskClock clock(profile_ / "practice" / "clock");
        if (!clock.hurry(by)) qFatal("hurry");
    }
    [[nodiscard]] QStringList in_profile(const QString& person) const {
        return {"--json", "--profile", QString::fromStdString(profile_.string()), "--user", person};
    }
    /// What is approved is signed by the same person's password.
    Ended as(const QString& person, const QStringList& command, const QByteArray& input = {},
             const QProcessEnvironment& environment = without_printers()) const {
        const SecretPipe password(secrets_.at(person));
        const SecretPipe signature(secrets_.at(person));
        auto all = command + in_profile(person) + QStringList{"--password-fd", password.number()};
        const auto what = command.value(1);
        if (what == "approve" || what == "decide") all += QStringList{"--second-password-fd", signature.number()};
        return jcic_desk_cli(all, input, environment);
    }
    Ended run() const {
        const SecretPipe card(secrets_.at("card"));
        return as(asks, {"query", "run", "--pin-fd", card.number()});
    }
    std::size_t written(const std::string& action) {
        desk_ = scenario::open(profile_);
        auto one = officer();
        if (!one.sign_in()) qFatal("sign-in");
        const auto out = count_events(action);
        desk_.reset();
        return out;
    }

    std::map<QString, QByteArray> secrets_;
};

/// `query run` while it runs, as who sits before it sees it.
class Running {
public:
    Running(const QStringList& line, const QByteArray& password, const QByteArray& card)
        : password_(password), card_(card) {
        without_terminal(process_);
        process_.setProcessEnvironment(without_printers());
        process_.setReadChannel(QProcess::StandardError);
        process_.start(built("app/jcic-desk-cli"),
                       QStringList{"query", "run"} + line +
                           QStringList{"--password-fd", password_.number(), "--pin-fd", card_.number()});
    }
    ~Running() {
        process_.kill();
        process_.waitForFinished(10'000);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    /// Whether it came to say so.
    [[nodiscard]] bool says(const QString& pattern) {
        const QRegularExpression wanted(pattern);
        while (!wanted.match(said()).hasMatch() && process_.waitForReadyRead(120'000)) said_ += process_.readAll();
        return wanted.match(said()).hasMatch();
    }
    void signal(int which) const { ::kill(process(), which); }
    [[nodiscard]] pid_t process() const { return static_cast<pid_t>(process_.processId()); }
    [[nodiscard]] Ended end() {
        Ended ended;
        const bool over = process_.state() == QProcess::NotRunning || process_.waitForFinished(120'000);
        if (over && process_.exitStatus() == QProcess::NormalExit) ended.status = process_.exitCode();
        ended.out = QString::fromUtf8(process_.readAllStandardOutput());
        said_ += process_.readAllStandardError();
        ended.error = said();
        return ended;
    }

private:
    [[nodiscard]] QString said() const { return QString::fromUtf8(said_); }
    SecretPipe password_;
    SecretPipe card_;
    ServerProcess process_;
    QByteArray said_;
};

}  // namespace jcic::test
