// practice serve and practice day: the practice world for other programs, and the whole job without a window.

#include <QJsonArray>
#include <QTcpServer>
#include <csignal>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/built.h"
#include "support/pcscd.h"
#include "support/server_process.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;
using test::jcic_desk_cli;

namespace {

/// `practice serve`, until it is stopped or this ends.
class Serving {
public:
    explicit Serving(const std::filesystem::path& profile, const QStringList& more = {}) {
        test::without_terminal(process_);
        process_.setReadChannel(QProcess::StandardError);
        process_.start(test::built("app/jcic-desk-cli"),
                       QStringList{"practice", "serve", "--json", "--port", "0", "--profile",
                                   QString::fromStdString(profile.string())} +
                           more);
    }
    ~Serving() { (void)stop(SIGKILL); }

    /// The port that the host was bound to, from the words for people; 0 where it did not come to that.
    [[nodiscard]] int port() {
        const QRegularExpression address("https://127\\.0\\.0\\.1:(\\d+)");
        QString said;
        while (!address.match(said).hasMatch() && process_.waitForReadyRead(120'000))
            said += QString::fromUtf8(process_.readAll());
        return address.match(said).captured(1).toInt();
    }
    [[nodiscard]] Ended stop(int signal) {
        Ended ended;
        if (process_.state() == QProcess::NotRunning) return ended;
        ::kill(static_cast<pid_t>(process_.processId()), signal);
        if (process_.waitForFinished(120'000) && process_.exitStatus() == QProcess::NormalExit)
            ended.status = process_.exitCode();
        ended.out = QString::fromUtf8(process_.readAllStandardOutput());
        return ended;
    }

private:
    test::ServerProcess process_;
};

}  // namespace

class TestPractice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serve_serves_until_it_is_stopped_data();
    void serve_serves_until_it_is_stopped();
    void serve_makes_a_profile_where_there_is_none();
    void serve_refuses_a_real_profile();
    void serve_is_one_a_profile();
    void serve_wants_its_faults_file();
    void serve_obeys_its_faults_file();
    void the_card_of_serve_is_seen_by_another_process();
    void without_a_virtual_reader_the_card_is_not_available();
    void day_does_the_whole_job();
    void day_says_that_no_authorisation_is_left_R_AU_5();
    void day_refuses_a_real_profile();
    void day_says_where_it_cannot_write();

private:
    std::filesystem::path real_profile() {
        auto profile = profiles_.fresh();
        QFile settings(QString::fromStdString((profile / "settings.conf").string()));
        if (!settings.open(QIODevice::ReadOnly)) qFatal("settings");
        const auto text = settings.readAll().replace("kind = practice", "kind = real");
        settings.close();
        if (!settings.open(QIODevice::WriteOnly) || settings.write(text) != text.size()) qFatal("settings");
        return profile;
    }
    static QJsonObject stage(const Ended& check, const QString& name) {
        for (const auto& one : check.json()["stages"].toArray())
            if (one.toObject()["stage"].toString() == name) return one.toObject();
        return {};
    }
    static QStringList in(const std::filesystem::path& profile) {
        return {"--json", "--profile", QString::fromStdString(profile.string())};
    }
    scenario::Profiles profiles_;
};

void TestPractice::serve_serves_until_it_is_stopped_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestPractice::serve_serves_until_it_is_stopped() {
    QFETCH(int, signal);
    const auto profile = profiles_.fresh();
    Serving serving(profile);
    const int port = serving.port();
    QVERIFY(port > 0);
    // Another program on the profile finds the host there.
    const auto check = jcic_desk_cli(QStringList{"self-check"} + in(profile));
    QCOMPARE(stage(check, "host")["state"].toString(), QString("ok"));
    const auto ended = serving.stop(signal);
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.json(), (QJsonObject{{"port", port}, {"stopped", true}}));
}

void TestPractice::serve_makes_a_profile_where_there_is_none() {
    const auto profile = profiles_.root() / "made";
    Serving serving(profile);
    QVERIFY(serving.port() > 0);
    QCOMPARE(serving.stop(SIGTERM).status, 0);
    QCOMPARE(jcic_desk_cli(QStringList{"card", "info"} + in(profile)).status, 0);
}

void TestPractice::serve_refuses_a_real_profile() {
    const auto ended = jcic_desk_cli(QStringList{"practice", "serve", "--port", "0"} + in(real_profile()));
    QCOMPARE(ended.status, 1);
    QVERIFY2(is_fault(ended, "profile.kind"), qPrintable(ended.out));
}

void TestPractice::serve_is_one_a_profile() {
    const auto profile = profiles_.fresh();
    Serving serving(profile);
    QVERIFY(serving.port() > 0);
    const auto second = jcic_desk_cli(QStringList{"practice", "serve", "--port", "0"} + in(profile));
    QCOMPARE(second.status, 1);
    QVERIFY2(is_fault(second, "profile.kind"), qPrintable(second.out));
}

void TestPractice::serve_wants_its_faults_file() {
    const auto none = QString::fromStdString((profiles_.root() / "none.json").string());
    const auto ended =
        jcic_desk_cli(QStringList{"practice", "serve", "--port", "0", "--faults", none} + in(profiles_.fresh()));
    QCOMPARE(ended.status, 3);
    QVERIFY2(is_fault(ended, "file.missing"), qPrintable(ended.out));
}

void TestPractice::serve_obeys_its_faults_file() {
    const auto profile = profiles_.fresh();
    const auto faults = QString::fromStdString((profiles_.root() / "maintenance.json").string());
    QFile file(faults);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"rules": [{"operation": "*", "fault": "maintenance"}]})");
    file.close();
    Serving serving(profile, {"--faults", faults});
    QVERIFY(serving.port() > 0);
    const auto check = jcic_desk_cli(QStringList{"self-check"} + in(profile));
    QCOMPARE(check.status, 3);
    QCOMPARE(stage(check, "host")["fault"].toString(), QString("host.maintenance"));
}

void TestPractice::the_card_of_serve_is_seen_by_another_process() {
    test::Pcscd daemon;
    QVERIFY2(daemon.start(), "pcscd did not start, or another one is running");
    const auto profile = profiles_.fresh();
    Serving serving(profile, {"--card", "vpcd:35963"});
    QVERIFY(serving.port() > 0);
    const QJsonObject reader{
        {"name", "Virtual PCD 00 00"}, {"state", "card"}, {"profile", "jcic-practice"}, {"number", "0129999-03"}};
    const auto seen = [&] {
        for (const auto& one : jcic_desk_cli(QStringList{"card", "list"} + in(profile)).json()["readers"].toArray())
            if (one.toObject() == reader) return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(seen(), 20'000);
    const auto info = jcic_desk_cli(QStringList{"card", "info", "--reader", "Virtual PCD 00 00"} + in(profile));
    QCOMPARE(info.status, 0);
    QCOMPARE(info.json()["tries_left"].toInt(), 3);
    const auto secrets = test::practice_secrets(profile);
    const auto signed_on = jcic_desk_cli(
        QStringList{"card", "verify-pin", "--user", "L03", "--password-fd", "0", "--pin-fd", "0"} + in(profile),
        secrets.at("L03") + '\n' + secrets.at("card") + '\n');
    // Nobody has handed it out: the other process finds that in the ledger (R-DU-9).
    QCOMPARE(signed_on.status, 1);
    QCOMPARE(signed_on.json()["fault"], QJsonValue("card.custody"));
    QCOMPARE(serving.stop(SIGTERM).status, 0);
}

void TestPractice::without_a_virtual_reader_the_card_is_not_available() {
    // A port on which nobody listens: bound here a moment ago, and free again.
    QTcpServer free_port;
    QVERIFY(free_port.listen(QHostAddress::LocalHost));
    const auto port = QString::number(free_port.serverPort());
    free_port.close();
    const auto ended = jcic_desk_cli(QStringList{"practice", "serve", "--port", "0", "--card", "vpcd:" + port} +
                                     in(profiles_.fresh()));
    QCOMPARE(ended.status, 3);
    QVERIFY2(is_fault(ended, "reader.none"), qPrintable(ended.out));
}

void TestPractice::day_does_the_whole_job() {
    const auto output = profiles_.root() / "day";
    const auto ended =
        jcic_desk_cli({"practice", "day", "--json", "--output", QString::fromStdString(output.string())});
    QCOMPARE(ended.status, 0);
    const auto json = ended.json();
    QCOMPARE(json.keys(), (QStringList{"events", "files", "head", "ok"}));
    QCOMPARE(json["ok"], QJsonValue(true));
    const auto files = json["files"].toArray();
    QCOMPARE(files.size(), 3);
    for (const auto& name : files) {
        QFile file(name.toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
    }
}

// Each day uses one applicant's authorisation up.
void TestPractice::day_says_that_no_authorisation_is_left_R_AU_5() {
    const auto profile = profiles_.fresh();
    QTemporaryDir output;
    Ended ended;
    for (int day = 1; day <= 8 && ended.status <= 0; ++day)
        ended = jcic_desk_cli(QStringList{"practice", "day", "--output", output.path()} + in(profile));
    QCOMPARE(ended.status, 1);
    QVERIFY2(is_fault(ended, "rule.R-AU-5"), qPrintable(ended.out));
}

void TestPractice::day_refuses_a_real_profile() {
    const auto output = profiles_.root() / "not-made";
    const auto ended = jcic_desk_cli(
        QStringList{"practice", "day", "--output", QString::fromStdString(output.string())} + in(real_profile()));
    QCOMPARE(ended.status, 1);
    QVERIFY2(is_fault(ended, "profile.kind"), qPrintable(ended.out));
    QVERIFY(!std::filesystem::exists(output));
}

void TestPractice::day_says_where_it_cannot_write() {
    const auto ended = jcic_desk_cli({"practice", "day", "--json", "--output", "/dev/null/day"});
    QCOMPARE(ended.status, 3);
    QVERIFY2(is_fault(ended, "file.write"), qPrintable(ended.out));
}

JCIC_TEST(TestPractice)
#include "test_practice.moc"
