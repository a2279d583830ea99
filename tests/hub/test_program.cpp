// jcic-desk-hub as who runs the server runs it: each command by the program itself, in both languages.
#include <QJsonArray>
#include <QRegularExpression>
#include <QtTest>

#include "app/hub/schema.h"
#include "app/verify/trail/crypto.h"
#include "cli/terminal.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using test::said;

class TestProgram : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(rig_.server.create(), rig_.server.log().constData()); }

    void before_init_it_says_so() {
        const auto status = run({"status", "--language", "en"});
        QCOMPARE(status.status, 3);
        QCOMPARE(status.error,
                 QString("The database has no schema, or an older one: run init or migrate (hub.older)\n"));
        const auto migrate = run({"migrate", "--json", "--language", "en"});
        QCOMPARE(migrate.status, 1);
        QCOMPARE(migrate.out, QString("{\"version\":0,\"applied\":[]}\n"));
        QCOMPARE(migrate.error, QString("The database has no schema yet: run init first\n"));
    }

    /// What a database administrator reads is what runs: psql takes it as it is printed.
    void prints_what_it_would_run() {
        const auto printed = run({"migrate", "--print"});
        QCOMPARE(printed.status, 0);
        QVERIFY(rig_.server.psql("create database printed"));
        QVERIFY2(rig_.server.psql(printed.out, "printed"), rig_.server.log().constData());
        const auto there = run({"migrate", "--json"}, rig_.server.owner_text() + " dbname=printed");
        QCOMPARE(there.out, QString("{\"version\":%1,\"applied\":[]}\n").arg(hub::newest_version()));
        QCOMPARE(there.status, 0);
    }

    void init_makes_it_once() {
        const auto made = run({"init", "--json"});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json()["version"].toInt(), hub::newest_version());
        QCOMPARE(made.json()["applied"].toArray().first().toInt(), hub::oldest_version);
        const auto again = run({"init"});
        QCOMPARE(again.status, 1);
        QCOMPARE(again.error, QString("資料庫內已有資料表：更新請用 migrate\n"));
        QCOMPARE(run({"migrate"}).status, 0);
        QCOMPARE(run({"migrate", "--language", "en"}).out,
                 QString("Nothing to do: the schema is version %1\n").arg(hub::newest_version()));
    }

    void enrols_whose_fingerprint_was_compared() {
        const auto file = written(desk_);
        const auto shown = run({"enrol", file, "--json", "--language", "en"});
        QCOMPARE(shown.status, 1);
        QCOMPARE(shown.json()["enrolled"].toBool(true), false);
        QCOMPARE(shown.json()["fingerprint"].toString(), fingerprint_of(desk_));
        QVERIFY(shown.error.startsWith("Not enrolled yet."));
        const auto other = run({"enrol", file, "--fingerprint", QString(64, 'a')});
        QCOMPARE(other.status, 1);
        QCOMPARE(other.out.section('\n', 1, 1), fingerprint_of(desk_));
        QCOMPARE(desks().size(), 0);
        const auto done = run({"enrol", file, "--fingerprint", fingerprint_of(desk_).toUpper(), "--json"});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json()["role"].toString(), QString("desk_1111111111111111"));
        QCOMPARE(desks().size(), 1);
    }

    void says_what_is_wrong_with_an_enrolment() {
        auto text = text_of(desk_);
        text[text.find("0129999-W1") + 9] = '2';
        QCOMPARE(run({"enrol", put(text)}).status, 4);
        QCOMPARE(run({"enrol", put("jcic-desk enrolment v1\n")}).status, 2);
        QCOMPARE(run({"enrol", folder_.filePath("none")}).status, 3);
        const test::HubDesk again(rig_.authority, "0129999", "0129999-W1", '2');
        const auto refused = run({"enrol", written(again), "--fingerprint", fingerprint_of(again), "--language", "en"});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.error,
                 QString("Another one is enrolled under this name or role: retire that workstation first, or give the "
                         "witness another name: "
                         "%1 (hub.refused)\n")
                     .arg(QString(32, '1')));
    }

    void tells_how_desks_stand() {
        desk_.believe(rig_.authority);
        auto hub = rig_.connect(desk_);
        QCOMPARE(said(hub), "done");
        QCOMPARE(said(hub::claim(*hub, desk_.own(), test::form(1), {"T50", "T51"}, test::query('a'),
                                 hub::ClaimState::reserved)),
                 "done");
        QCOMPARE(said(hub->run("insert into jcic.seen (ledger, program) values (jcic.own_ledger(), '0.1.0')")), "done");
        const auto status = run({"status", "--json"});
        QCOMPARE(status.status, 0);
        QCOMPARE(status.json()["version"].toInt(), hub::newest_version());
        QCOMPARE(status.json()["desks"][0]["claims"].toInt(), 2);
        QCOMPARE(status.json()["desks"][0]["program"].toString(), QString("0.1.0"));
        const auto office = run({"office", "--json"});
        QCOMPARE(office.status, 0);
        QCOMPARE(office.json()["branches"].toArray().size(), 1);
        QVERIFY(!office.out.contains(QString(32, 'a')));
        QVERIFY(run({"office", "--language", "en"})
                    .out.startsWith("quiet  0129999 忠孝分行 (practice)  desks 1  queries 0"));
        const auto check = run({"check", "--json"});
        QVERIFY2(check.status == 0, qPrintable(check.error));
        QCOMPARE(check.json()["found"].toInt(-1), 0);
        QCOMPARE(check.json()["claims"].toInt(), 2);
        QCOMPARE(run({"check", "--language", "en"}).out.section("  ", 0, 0), QString("Everything agrees"));
    }

    /// What stands before a figure is a word, too: none is of the other language.
    void its_labels_are_of_the_language_that_is_asked_for() {
        const auto status = run({"status"}).out;
        QVERIFY2(status.contains("  備援 0\n") && status.contains("0129999-W1  最後連線 "), qPrintable(status));
        QVERIFY2(status.contains("  使用中授權 2  陳述 0  日誌雜湊 0  見證 0  憑證序號 "), qPrintable(status));
        const auto english = run({"status", "--language", "en"}).out;
        QVERIFY2(
            english.startsWith("hub ") && english.contains("  claims 2  statements 0  leaves 0  witnessed 0  serial "),
            qPrintable(english));
        const auto check = run({"check"}).out;
        QVERIFY2(check.startsWith("全部相符  櫃台 1  使用中授權 2  陳述 0"), qPrintable(check));
        const auto office = run({"office"}).out;
        QVERIFY2(office.startsWith("未回報  0129999 忠孝分行（練習）  櫃台 1  查詢 0  待核准 0  抽查 0/0  逾期 0  "
                                   "最後回報 從未  見證 0/0  半年報告 "),
                 qPrintable(office));
        static const QRegularExpression word("[a-z]{3,}");
        for (const auto& said : {status, check, office}) {
            auto own = said;
            own.remove(QRegularExpression("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}"));  // the hub's id, a serial
            QVERIFY2(!own.contains(word), qPrintable(own));
        }
    }

    /// A certificate that runs out ends what the others believe of that desk, so it is named before.
    void names_desks_whose_certificates_run_out_the_first_one_first() {
        const test::HubDesk soon(rig_.authority, "0129999", "0129999-W3", '3', -1, 20);
        const test::HubDesk first(rig_.authority, "0129999", "0129999-W4", '4', -1, 3);
        const test::HubDesk gone(rig_.authority, "0129999", "0129999-W5", '5', -1, 2);
        for (const auto* desk : {&soon, &first, &gone})
            QCOMPARE(run({"enrol", written(*desk), "--fingerprint", fingerprint_of(*desk)}).status, 0);
        QCOMPARE(run({"retire", "0129999", "0129999-W5"}).status, 0);
        const auto status = run({"status", "--json"});
        QCOMPARE(status.status, 0);
        const auto out = status.json()["running_out"].toArray();
        QCOMPARE(out.size(), 2);
        QCOMPARE(out[0]["workstation"].toString(), QString("0129999-W4"));
        QCOMPARE(out[1]["workstation"].toString(), QString("0129999-W3"));
        QCOMPARE(out[0]["until"], status.json()["desks"][2]["certificate_until"]);
        const auto day = out[0]["until"].toString().left(10);
        const auto text = run({"status", "--language", "en"}).out;
        QVERIFY2(text.contains("The enrolled certificate expires soon; that desk must renew it and be enrolled again: "
                               "0129999 忠孝分行 0129999-W4 " +
                               day + "\n"),
                 qPrintable(text));
        QVERIFY(run({"status"})
                    .out.contains("登記的憑證將到期，請該櫃台換新並再登記一次：0129999 忠孝分行 0129999-W4 " + day));
        QVERIFY(
            rig_.server.psql("delete from jcic.enrolment where workstation <> '0129999-W1'; "
                             "delete from jcic.desk where workstation <> '0129999-W1'"));
    }

    /// Who watches the server reads these by name.
    void json_keeps_its_names() {
        const auto status = run({"status", "--json"}).json();
        QCOMPARE(status.keys(),
                 (QStringList{"at", "desks", "id", "newest", "running_out", "standbys", "version", "wants_standby"}));
        QCOMPARE(status["desks"][0].toObject().keys(),
                 (QStringList{"branch", "certificate_until", "claims", "institution", "leaves", "ledger", "program",
                              "retired", "seen", "serial", "statements", "witnessed", "workstation"}));
        QCOMPARE(run({"check", "--json"}).json().keys(),
                 (QStringList{"checkpoints", "claims", "cosignatures", "desks", "findings", "found", "leaves",
                              "standings", "statements"}));
        QCOMPARE(run({"enrol", written(desk_), "--json"}).json().keys(),
                 (QStringList{"branch", "enrolled", "fingerprint", "institution", "ledger", "workstation", "world"}));
    }

    void a_missing_standby_is_a_status_of_its_own() {
        QVERIFY(rig_.server.set("synchronous_standby_names", "other"));
        QTRY_COMPARE(run({"status"}).status, 3);
        const auto status = run({"status", "--json", "--language", "en"});
        QCOMPARE(status.json()["wants_standby"].toBool(), true);
        QVERIFY(status.error.startsWith("No synchronous standby is connected"));
        QVERIFY(rig_.server.set("synchronous_standby_names", ""));
        QTRY_COMPARE(run({"status"}).status, 0);
    }

    void a_forged_row_is_listed_and_ends_with_4() {
        QVERIFY(
            rig_.server.psql("alter table jcic.claim disable trigger user; update jcic.claim set query = "
                             "repeat('f', 32) where item = 'T51'"));
        const auto check = run({"check", "--language", "en"});
        QCOMPARE(check.status, 4);
        QVERIFY(check.out.startsWith("0129999 0129999-W1: claim 0101"));
        QVERIFY(
            check.out.contains("T51 1: Its signature is invalid: altered, or not signed by that desk (signature)\n"));
        const auto json = run({"check", "--json"});
        QCOMPARE(json.status, 4);
        QCOMPARE(json.json()["findings"][0]["reason"].toString(), QString("signature"));
    }

    void retires_and_says_what_stays_in_use() {
        const auto done = run({"retire", "0129999", "0129999-W1", "--json"});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json()["claims"].toInt(), 2);
        QCOMPARE(said(rig_.connect(desk_)), "hub.untrusted own-certificate");
        QCOMPARE(run({"retire", "0129999", "0129999-W1", "--language", "en"}).error,
                 QString("No such workstation is enrolled (hub.refused)\n"));
        QCOMPARE(run({"enrol", written(desk_), "--fingerprint", fingerprint_of(desk_)}).status, 1);
    }

    void says_what_is_wrong_with_how_it_was_called() {
        for (const QStringList& line : {QStringList{},
                                        {"other"},
                                        {"enrol"},
                                        {"retire", "0129999"},
                                        {"status", "more"},
                                        {"status", "--print"},
                                        {"check", "--fingerprint", QString(64, 'a')},
                                        {"enrol", "x", "--fingerprint", "12"},
                                        {"check", "--witness", "no key"},
                                        {"status", "--language", "fr"},
                                        {"status", "--other"},
                                        {"status", "--connect"}})
            QCOMPARE(run(line).status, 2);
        for (const std::string text : {"host=/x password=secret1", "postgresql://owner:secret1@localhost/bank",
                                       "host=/x sslpassword=secret1", "postgresql://x/bank?password=secret1"}) {
            const auto refused = run({"status", "--language", "en"}, text);
            QCOMPARE(refused.status, 2);
            QVERIFY(refused.error.contains("PGPASSFILE"));
            QVERIFY(!refused.error.contains("secret1"));
        }
        const auto nowhere = run({"status", "--json", "--language", "en"},
                                 "host=" + folder_.path().toStdString() + " dbname=bank user=owner");
        QCOMPARE(nowhere.status, 3);
        QCOMPARE(nowhere.json()["fault"].toString(), QString("hub.unreachable"));
    }

    /// Without --connect: libpq's own environment.
    void takes_the_environment() {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PGDATABASE", "bank");
        environment.insert("PGUSER", "owner");
        environment.insert("PGHOST", QString::fromStdString(rig_.server.owner_text()).section(' ', 0, 0).mid(5));
        environment.insert("PGPORT", QString::number(rig_.server.port()));
        QCOMPARE(test::run_to_end(test::built("app/jcic-desk-hub"), {"status"}, {}, environment).status, 0);
    }

private:
    [[nodiscard]] test::Ended run(QStringList line, const std::string& connect = {}) const {
        if (!line.contains("--connect"))
            line += {"--connect", QString::fromStdString(connect.empty() ? rig_.server.owner_text() : connect)};
        return test::run_to_end(test::built("app/jcic-desk-hub"), line);
    }
    [[nodiscard]] QJsonArray desks() const { return run({"status", "--json"}).json()["desks"].toArray(); }
    static std::string text_of(const test::HubDesk& desk) {
        return *hub::enrolment_text(desk.enrolment(), desk.own().sign);
    }
    static QString fingerprint_of(const test::HubDesk& desk) {
        return QString::fromStdString(to_hex(verify::sha256({desk.enrolment().certificate})));
    }
    [[nodiscard]] QString put(const std::string& text) const {
        const auto path = folder_.filePath("enrolment");
        if (!files::replace(path.toStdString(), std::string_view(text))) qFatal("not written");
        return path;
    }
    [[nodiscard]] QString written(const test::HubDesk& desk) const { return put(text_of(desk)); }

    test::HubRig rig_;
    QTemporaryDir folder_;
    test::HubDesk desk_{rig_.authority, "0129999", "0129999-W1", '1'};
};

JCIC_TEST(TestProgram)
#include "test_program.moc"
