// What is secret at a terminal: a password is typed without echo, and whoever gives up has the terminal back as it was,
// with nothing secret left on it.
#include <fcntl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>

#include "app/desk/profile/desk_clock.h"
#include "cli/terminal.h"
#include "scenario/at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

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

}  // namespace

class TestTypedPasswords : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void who_gives_up_has_the_terminal_back_as_it_was_data();
    void who_gives_up_has_the_terminal_back_as_it_was();
    void a_half_that_was_shown_does_not_stay_where_its_keeper_gives_up();
    void nobody_at_a_question_is_signed_out_after_the_idle_time_R_PW_5_data();
    void nobody_at_a_question_is_signed_out_after_the_idle_time_R_PW_5();
};

void TestTypedPasswords::who_gives_up_has_the_terminal_back_as_it_was_data() {
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<int>("status");
    constexpr int wrong_password = 1;
    constexpr int no_export = 4;
    constexpr int cancelled = 5;
    for (const char* program : {"app/jcic-desk-cli", "app/jcic-ledger-verify"}) {
        const auto row = [&](const char* name, const char* keys, int status) {
            QTest::addRow("%s: %s", program, name) << QString(program) << QByteArray(keys) << status;
        };
        row("Enter", "Wrong-2026\n", QByteArray(program).endsWith("cli") ? wrong_password : no_export);
        row("Ctrl+C", "Wro\x03", cancelled);
        row("Ctrl+\\", "\x1C", cancelled);
        row("Ctrl+Z", "Wro\x1A\n", cancelled);
    }
}

void TestTypedPasswords::who_gives_up_has_the_terminal_back_as_it_was() {
    QFETCH(const QString, program);
    QFETCH(const QByteArray, keys);
    QFETCH(const int, status);
    QStringList line;
    if (program.endsWith("verify")) {
        // Whatever begins so is encrypted: the password is asked for before more is read.
        QFile file(QString::fromStdString((profiles_.root() / "export").string()));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("P" + QByteArray(200, 'a'));
        line << file.fileName();
    } else {
        line << "ledger"
             << "head"
             << "--user"
             << "L03"
             << "--profile" << QString::fromStdString(profiles_.fresh().string());
    }
    TypedAt terminal(test::built(program.toUtf8().constData()), line);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.without_echo(), 60'000);
    terminal.type(keys);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
    QVERIFY(terminal.as_ever());
    QCOMPARE(terminal.status(), status);
}

void TestTypedPasswords::a_half_that_was_shown_does_not_stay_where_its_keeper_gives_up() {
    const auto profile = profiles_.fresh();
    const auto password = test::practice_secrets(profile).at("L01");
    TypedAt terminal(test::built("app/jcic-desk-cli"),
                     {"ledger", "recovery", "make", "--user", "L01", "--first-keeper", "L02", "--second-keeper", "L01",
                      "--profile", QString::fromStdString(profile.string())});
    QTRY_VERIFY_WITH_TIMEOUT(terminal.without_echo(), 60'000);
    terminal.type(password + "\n");
    QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("half1-") && terminal.without_echo(), 60'000);
    terminal.type("\x03");
    QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
    QCOMPARE(terminal.status(), 5);
    QVERIFY(terminal.as_ever());
    // Cleared, the scrolled-off lines too, behind all that was shown of it.
    const auto& seen = terminal.seen();
    QVERIFY(seen.lastIndexOf("\x1B[2J\x1B[3J") > seen.lastIndexOf("half1-"));
}

void TestTypedPasswords::nobody_at_a_question_is_signed_out_after_the_idle_time_R_PW_5_data() {
    QTest::addColumn<QString>("keeper");
    QTest::addColumn<QByteArray>("waits_for");
    QTest::newRow("a half stands on the screen") << QString("L02") << QByteArray("half1-");
    QTest::newRow("a second password is asked for") << QString("L02") << QByteArray("Enter");
}

/// The practice clock goes on, as a person who does not come back sees it.
void TestTypedPasswords::nobody_at_a_question_is_signed_out_after_the_idle_time_R_PW_5() {
    QFETCH(const QString, keeper);
    QFETCH(const QByteArray, waits_for);
    profile_ = profiles_.fresh();
    const auto password = test::practice_secrets(profile_).at("L01");
    {
        TypedAt terminal(test::built("app/jcic-desk-cli"),
                         {"ledger", "recovery", "make", "--user", "L01", "--first-keeper", keeper, "--second-keeper",
                          "L01", "--profile", QString::fromStdString(profile_.string())});
        QTRY_VERIFY_WITH_TIMEOUT(terminal.without_echo(), 60'000);
        terminal.type(password + "\n");
        QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("half1-") && terminal.without_echo(), 60'000);
        if (waits_for == "Enter") {  // seen, and asked to be typed back
            terminal.type("\n");
            QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("\x1B[2J\x1B[3J") && terminal.without_echo(), 60'000);
        }
        QTest::qWait(500);  // until it waits
        desk::DeskClock clock(profile_ / "practice" / "clock");
        QVERIFY(clock.hurry(std::chrono::minutes{14}));
        QTest::qWait(1'500);
        QVERIFY(!terminal.ended());  // a seat may be idle for a quarter of an hour
        QVERIFY(clock.hurry(std::chrono::minutes{2}));
        QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
        QCOMPARE(terminal.status(), 1);
        QVERIFY(terminal.as_ever());
        const auto& seen = terminal.seen();
        QVERIFY(seen.lastIndexOf("\x1B[2J\x1B[3J") > seen.lastIndexOf("half1-"));
        QVERIFY2(seen.contains("閒置太久"), seen.constData());
    }
    desk_ = scenario::open(profile_);
    QVERIFY(officer().sign_in());
    QCOMPARE(last_event("session.signed-out").at("why"), std::string("idle"));
    desk_.reset();
}

JCIC_TEST(TestTypedPasswords)
#include "test_typed_passwords.moc"
