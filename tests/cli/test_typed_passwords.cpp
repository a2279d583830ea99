// What is secret at a terminal: a password is typed without echo, and whoever gives up has the terminal back as it was,
// with nothing secret left on it.
#include <csignal>
#include <cstring>

#include "app/desk/profile/desk_clock.h"
#include "cli/terminal.h"
#include "cli/typed_at.h"
#include "scenario/at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using test::TypedAt;

class TestTypedPasswords : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

    /// One that asks for a password: the verifier, or the terminal's for any other name.
    static QString program_at(const QString& name) {
        return test::built(name.endsWith("verify") ? "app/jcic-ledger-verify" : "app/jcic-desk-cli");
    }
    [[nodiscard]] QStringList line_of(const QString& name) {
        if (name.endsWith("verify")) {
            // Whatever begins so is encrypted: the password is asked for before more is read.
            QFile file(QString::fromStdString((profiles_.root() / "export").string()));
            if (!file.open(QFile::WriteOnly)) qFatal("file");
            file.write("P" + QByteArray(200, 'a'));
            return {file.fileName()};
        }
        QStringList line{"ledger", "head"};
        if (name == "query run") line = name.split(' ');
        return line + QStringList{"--user", "L03", "--profile", QString::fromStdString(profiles_.fresh().string())};
    }

private Q_SLOTS:
    void who_gives_up_has_the_terminal_back_as_it_was_data() {
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

    void who_gives_up_has_the_terminal_back_as_it_was() {
        QFETCH(const QString, program);
        QFETCH(const QByteArray, keys);
        QFETCH(const int, status);
        TypedAt terminal(program_at(program), line_of(program));
        QTRY_VERIFY_WITH_TIMEOUT(terminal.without_echo(), 60'000);
        terminal.type(keys);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
        QVERIFY(terminal.as_ever());
        QCOMPARE(terminal.status(), status);
    }

    void a_signal_that_ends_the_program_gives_the_terminal_back_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("signal");
        for (const char* program : {"app/jcic-desk-cli", "app/jcic-ledger-verify"})
            for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR2, SIGSEGV})
                QTest::addRow("%s: %s", program, ::strsignal(signal)) << QString(program) << signal;
        // A queue that is worked off hears the first two by a thread of its own.
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            QTest::addRow("query run: %s", ::strsignal(signal)) << QStringLiteral("query run") << signal;
    }

    void a_signal_that_ends_the_program_gives_the_terminal_back() {
        QFETCH(const QString, program);
        QFETCH(const int, signal);
        TypedAt terminal(program_at(program), line_of(program));
        QTRY_VERIFY_WITH_TIMEOUT(terminal.without_echo(), 60'000);
        terminal.type("Wro");
        terminal.send(signal);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
        QVERIFY(terminal.as_ever());
        QCOMPARE(terminal.ended_by(), signal);
        QVERIFY(!terminal.seen().contains("Wro"));
    }

    void a_half_that_was_shown_does_not_stay_where_its_keeper_gives_up() {
        const auto profile = profiles_.fresh();
        const auto password = test::practice_secrets(profile).at("L01");
        TypedAt terminal(test::built("app/jcic-desk-cli"),
                         {"ledger", "recovery", "make", "--user", "L01", "--first-keeper", "L02", "--second-keeper",
                          "L01", "--profile", QString::fromStdString(profile.string())});
        QTRY_VERIFY_WITH_TIMEOUT(terminal.without_echo(), 60'000);
        terminal.type(password + "\n");
        QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("keya1-") && terminal.without_echo(), 60'000);
        terminal.type("\x03");
        QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
        QCOMPARE(terminal.status(), 5);
        QVERIFY(terminal.as_ever());
        // Cleared, the scrolled-off lines too, behind all that was shown of it.
        const auto& seen = terminal.seen();
        QVERIFY(seen.lastIndexOf("\x1B[2J\x1B[3J") > seen.lastIndexOf("keya1-"));
    }

    void a_signal_takes_a_half_that_was_shown_from_the_screen() {
        const auto profile = profiles_.fresh();
        const auto password = test::practice_secrets(profile).at("L01");
        TypedAt terminal(test::built("app/jcic-desk-cli"),
                         {"ledger", "recovery", "make", "--user", "L01", "--first-keeper", "L02", "--second-keeper",
                          "L01", "--profile", QString::fromStdString(profile.string())});
        QTRY_VERIFY_WITH_TIMEOUT(terminal.without_echo(), 60'000);
        terminal.type(password + "\n");
        QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("keya1-") && terminal.without_echo(), 60'000);
        terminal.send(SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
        QVERIFY(terminal.as_ever());
        const auto& seen = terminal.seen();
        QVERIFY(seen.lastIndexOf("\x1B[2J\x1B[3J") > seen.lastIndexOf("keya1-"));
    }

    void nobody_at_a_question_is_signed_out_after_the_idle_time_R_PW_5_data() {
        QTest::addColumn<QString>("keeper");
        QTest::addColumn<QByteArray>("waits_for");
        QTest::newRow("a half stands on the screen") << QString("L02") << QByteArray("keya1-");
        QTest::newRow("a second password is asked for") << QString("L02") << QByteArray("Enter");
    }

    /// The practice clock goes on, as a person who does not come back sees it.
    void nobody_at_a_question_is_signed_out_after_the_idle_time_R_PW_5() {
        QFETCH(const QString, keeper);
        QFETCH(const QByteArray, waits_for);
        profile_ = profiles_.fresh();
        const auto password = test::practice_secrets(profile_).at("L01");
        {
            TypedAt terminal(test::built("app/jcic-desk-cli"),
                             {"ledger", "recovery", "make", "--user", "L01", "--first-keeper", keeper,
                              "--second-keeper", "L01", "--profile", QString::fromStdString(profile_.string())});
            QTRY_VERIFY_WITH_TIMEOUT(terminal.without_echo(), 60'000);
            terminal.type(password + "\n");
            QTRY_VERIFY_WITH_TIMEOUT(terminal.seen().contains("keya1-") && terminal.without_echo(), 60'000);
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
            QVERIFY(seen.lastIndexOf("\x1B[2J\x1B[3J") > seen.lastIndexOf("keya1-"));
            QVERIFY2(seen.contains("閒置逾時"), seen.constData());
        }
        desk_ = scenario::open(profile_);
        QVERIFY(officer().sign_in());
        QCOMPARE(last_event("session.signed-out").at("why"), std::string("idle"));
        desk_.reset();
    }
};

JCIC_TEST(TestTypedPasswords)
#include "test_typed_passwords.moc"
