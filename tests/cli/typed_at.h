#pragma once
// The terminal program as a person has it before them: a terminal of its own, keys typed at it, and what stands there.

#include <fcntl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <QByteArray>
#include <QStringList>
#include <csignal>
#include <vector>

namespace jcic::test {

/// A program before a terminal of its own, and who types there.
class TypedAt {
public:
    explicit TypedAt(const QString& program, const QStringList& arguments) {
        hand_ = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        if (hand_ < 0 || ::grantpt(hand_) != 0 || ::unlockpt(hand_) != 0) qFatal("terminal");
        const QByteArray terminal = ::ptsname(hand_);
        kept_open_ = ::open(terminal.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        QList<QByteArray> words{program.toLocal8Bit()};
        for (const auto& argument : arguments) words << argument.toLocal8Bit();
        std::vector<char*> line;
        for (auto& word : words) line.push_back(word.data());
        line.push_back(nullptr);
        process_ = ::fork();
        if (process_ == 0) {
            ::setsid();
            const int its = ::open(terminal.constData(), O_RDWR);  // the first that it opens is its terminal
            for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(its, descriptor);
            ::execv(line.front(), line.data());
            ::_exit(99);
        }
    }
    ~TypedAt() {
        if (!ended()) {
            ::kill(process_, SIGKILL);
            ::waitpid(process_, nullptr, 0);
        }
        ::close(kept_open_);
        ::close(hand_);
    }
    TypedAt(const TypedAt&) = delete;
    TypedAt& operator=(const TypedAt&) = delete;

    /// Whether who types sees it, and Ctrl+C ends a program.
    [[nodiscard]] bool as_ever() const {
        termios now{};
        constexpr tcflag_t both = ECHO | ISIG;
        return ::tcgetattr(kept_open_, &now) == 0 && (now.c_lflag & both) == both;
    }
    [[nodiscard]] bool without_echo() const {
        termios now{};
        return ::tcgetattr(kept_open_, &now) == 0 && (now.c_lflag & ECHO) == 0;
    }
    void type(const QByteArray& keys) const {
        if (::write(hand_, keys.constData(), static_cast<std::size_t>(keys.size())) != keys.size()) qFatal("typing");
    }
    /// All that stood on it so far.
    [[nodiscard]] const QByteArray& seen() {
        char piece[4096];
        for (ssize_t taken = 0; (taken = ::read(hand_, piece, sizeof piece)) > 0;)
            seen_.append(piece, static_cast<qsizetype>(taken));
        return seen_;
    }
    [[nodiscard]] bool ended() {
        static_cast<void>(seen());  // who has no room to write would wait
        over_ = over_ || ::waitpid(process_, &status_, WNOHANG) == process_;
        return over_;
    }
    void send(int signal) const { ::kill(process_, signal); }
    /// The signal that ended it; 0 where none did.
    [[nodiscard]] int ended_by() const { return WIFSIGNALED(status_) ? WTERMSIG(status_) : 0; }
    /// Its exit status; -1 where a signal ended it.
    [[nodiscard]] int status() const { return WIFEXITED(status_) ? WEXITSTATUS(status_) : -1; }

private:
    int hand_ = -1;
    int kept_open_ = -1;
    pid_t process_ = -1;
    int status_ = 0;
    bool over_ = false;
    QByteArray seen_;
};

}  // namespace jcic::test
