// docs/run/hub.md done by hand: two desks, a supervisor at a third, head office and a witness on one machine, with
// the programs as processes and with the page's own commands. Then a day, and the server pulled at its steps: what
// people are told, that nothing is lost, that it comes back by itself, and each exit status. Each test goes on from the
// one before.
#include "app/domain/roc_date.h"
#include "by_hand.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;

namespace {

/// A command that does not say what it should fails its test with all that it said.
#define SAYS(ended, expected, words)                                                                                   \
    do {                                                                                                               \
        const Ended& said_ = ended;                                                                                    \
        const QString wanted_ = words;                                                                                 \
        const auto all_ = said_.out + said_.error;                                                                     \
        QVERIFY2(said_.status == (expected) && all_.contains(wanted_),                                                 \
                 qPrintable(QString::number(said_.status) + ", wanted " + QString::number(expected) + " “" + wanted_ + \
                            "”: " + all_));                                                                            \
    } while (false)

const QStringList own_desks{"W1", "W2", "W3"};

}  // namespace

class TestByHand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(bank_.create(), bank_.server.log().constData()); }
    void init() {
        if (broken_) QSKIP("a step before it failed");
        // The server pulled, the witness, head office, what is put back: by tests/long, for they take minutes.
        if (QByteArray(QTest::currentTestFunction()).startsWith("the_server_is_pulled")) of_long_ = true;
        if (of_long_ && !qEnvironmentVariableIsSet("JCIC_HUB_BY_HAND")) QSKIP("by tests/long by-hand");
    }
    void cleanup() { broken_ = QTest::currentTestFailed(); }

    void the_server_is_set_up() {
        // As Debian ships it: whoever comes from the machine itself is asked for a password, and nobody else is let in.
        SAYS(bank_.type_at_server(
                 "printf 'local all owner trust\\nlocal replication owner trust\\nhost all all 127.0.0.1/32 "
                 "scram-sha-256\\n' > \"$(psql -At -d bank -c 'show hba_file')\"\ndropdb bank"),
             0, "");
        for (const auto& one : bank_.page("Database and owner", "at the server"))
            SAYS(bank_.type_at_server(one), 0, "");
        for (const auto& one : bank_.page("Certificates", "at the authority"))
            SAYS(bank_.type_at("authority", one), 0, "");
        for (const auto* file : {"server.key", "server.crt", "ca.crt"})
            QVERIFY(bank_.carry(file, "authority", "server"));
        for (const auto* section : {"Certificates", "Who may connect"})
            for (const auto& one : bank_.page(section, "at the server")) SAYS(bank_.type_at_server(one), 0, "");
    }

    void desks_are_there() {
        QString days;
        for (const auto& desk : own_desks)
            days += "jcic-desk-practice-cli practice day --profile ../" + desk + "/profile --output ../" + desk +
                    "/day >/dev/null &\n";
        SAYS(bank_.type_at("head", days + "for job in $(jobs -p); do wait \"$job\"; done"), 0, "");
        for (const auto& desk : own_desks)
            SAYS(bank_.type_at(
                     desk, "sed -i 's/^workstation = .*/workstation = 0129999-" + desk + "/' profile/settings.conf"),
                 0, "");
        SAYS(bank_.type_at("W1", "jcic-desk-cli hub status --user L03"), 0, "No hub is set");
        SAYS(bank_.type_at("W1", "jcic-desk-cli hub sync --user L03"), 0, "No hub is set");
    }

    void each_desk_is_enrolled() {
        const auto at_server = bank_.page("Enrol a desk", "at the server");
        const auto at_authority = bank_.page("Enrol a desk", "at the authority");
        QVERIFY(at_server.size() == 1 && at_authority.size() == 1);
        for (const auto& desk : own_desks) {
            const auto asked = bank_.type_at(desk, at_desk(0).replace("FOLDER", "request") + " --json");
            SAYS(asked, 0, "desk_");
            QVERIFY(bank_.carry("request/hub-enrolment.txt", desk, "server"));
            SAYS(bank_.type_at_server(at_server.first(), asked.json()["fingerprint"].toString()), 0,
                 asked.json()["role"].toString());
            QVERIFY(bank_.carry("request/hub-request.pem", desk, "authority"));
            SAYS(bank_.type_at("authority", at_authority.first()), 0, asked.json()["role"].toString());
            for (const auto* file : {"hub.crt", "ca.crt"})
                QVERIFY(bank_.carry(file, "authority", desk, QString("profile/") + file));
        }
    }

    void each_desk_joins() {
        for (const auto& desk : own_desks) {
            SAYS(bank_.type_at(desk, at_desk(1)), 0, bank_.setting());
            // Before two have entered it, nothing is connected.
            SAYS(bank_.type_at(desk, "jcic-desk-cli hub status --user L03"), 4, "register of hubs");
            enter_hub(desk);
            if (QTest::currentTestFailed()) return;
            // Each practice branch has the same forms and card: they are the first desk's.
            SAYS(bank_.type_at(desk, at_desk(4)), desk == own_desks.first() ? 0 : 4, "Hub: connected");
        }
        for (const auto& desk : own_desks)
            for (const auto& other : own_desks) {
                if (desk == other || (desk != own_desks.first() && other != own_desks.first())) continue;
                const auto lines = at_desk(3).split('\n');
                const auto printed = bank_.type_at(other, lines.first() + " --json");
                SAYS(printed, 0, "fingerprint");
                bank_.write(desk, "desk.conf",
                            "workstation=0129999-" + other +
                                "\ncertificate=" + printed.json()["fingerprint"].toString() + "\ncompared=telephone\n");
                SAYS(bank_.type_at(desk, lines.value(1)), 0, "");
            }
        SAYS(bank_.type_at_server("jcic-desk-hub status"), 0, "0129999-W3");
    }

    void a_supervisor_of_the_third_desk_may_approve_for_the_first() {
        const auto lines = bank_.page("Approval at another seat", "").value(0).split('\n');
        SAYS(bank_.type_at("W3", lines.first()), 0, "");
        QVERIFY(bank_.carry("key.conf", "W3", "W1"));
        SAYS(bank_.type_at("W1", lines.value(1)), 0, "");
    }

    void one_paper_entered_at_two_desks_is_told_at_the_second() {
        const auto today = domain::roc_date_at(SystemClock().now()).text();
        const auto form =
            "reference=P-9001\nsubject=A123456789\nname=黃建國\napplication=個人房屋貸款\nitems=T50,T51\n"
            "signed=" +
            QString::fromStdString(today) + "\nends=" + QString::fromStdString(today) +
            "\nread-box=yes\neach-item=yes\nform-code=yes\nidentity=id-card\nverified-on=" +
            QString::fromStdString(today) + "\nnotices=yes\n";
        for (const auto& desk : own_desks.first(2)) {
            bank_.write(desk, "form.conf", form);
            SAYS(bank_.type_at(
                     desk,
                     "jcic-desk-cli register act authorisations authorisation.signed --values form.conf --user L03"),
                 0, "P-9001");
            const bool first = desk == own_desks.first();
            // The second desk has the practice branch's own forms, too, which the first was quicker to hold.
            SAYS(bank_.type_at(desk, "jcic-desk-cli hub status --user L03"), first ? 0 : 4,
                 first ? "connected" : "P-9001 (T50、T51), the other is 0129999-W1");
        }
        // What two desks say of one card cannot both be right: a script is told so, too.
        const auto synced = bank_.type_at("W2", "jcic-desk-cli hub sync --user L03 --json");
        SAYS(synced, 4, "\"differ\":[{");
        QCOMPARE(synced.json()["ok"].toBool(true), false);
        SAYS(bank_.type_at("W2", "jcic-desk-cli todo --user L01"), 0, "differences from other desks");
        write_query("W2", "P-1102", "F234567898,陳𤧟如", "T50");
        SAYS(bank_.type_at("W2", "jcic-desk-cli query batch query.csv --user L03"), 1,
             "0129999-W1 entered this authorisation");
    }

    void a_query_is_approved_at_the_third_desk_sent_and_spent() {
        write_query("W1", "P-1102", "F234567898,陳𤧟如", "T50");
        SAYS(bank_.type_at("W1", "jcic-desk-cli query batch query.csv --user L03"), 0, "1 line submitted");
        approve_at_third("W1");
        if (QTest::currentTestFailed()) return;
        bank_.write("W1", "lend.conf", "purpose=查詢\n");
        const QString lend =
            "jcic-desk-cli register act cards card.handed-out --row 0129999-03 --values lend.conf --user L03 --second "
            "L05";
        bank_.write("W2", "lend.conf", "purpose=查詢\n");
        SAYS(bank_.type_at("W2", lend), 1, "rule.R-DU-9");
        SAYS(bank_.type_at("W1", lend), 0, "");
        SAYS(bank_.type_at("W1", "jcic-desk-cli query run --user L03 --pin-fd 5 5< <(of card)"), 0, "1 item requested");
        const auto board = bank_.type_at("W1", "jcic-desk-cli query list --user L03 --json");
        SAYS(board, 0, "\"approved_at\":\"0129999-W3\"");
        QCOMPARE(in_use("spent", "T50"), 2);  // one of the practice day, and this one
        SAYS(bank_.type_at("W1", "jcic-desk-cli ledger verify --user L03"), 0, "intact");
    }

    /// Whatever keeps the server from answering, the desk says which, submits nothing new, and goes on by itself.
    void the_server_is_pulled_while_people_work() {
        write_query("W1", "P-1102", "F234567898,陳𤧟如", "T51");
        for (const bool dead : {false, true}) {
            dead ? bank_.server.kill() : bank_.server.freeze(true);
            const QString why = dead ? "cannot be reached" : "did not answer in time";
            SAYS(bank_.type_at("W1", "jcic-desk-cli hub status --user L03"), 3, why);
            SAYS(bank_.type_at("W1", "jcic-desk-cli hub check --user L03"), 3, why);
            SAYS(bank_.type_at("W1", "jcic-desk-cli hub sync --user L03"), 3, why);
            SAYS(bank_.type_at("W1", "jcic-desk-cli query batch query.csv --user L03"), 3, why);
            SAYS(bank_.type_at("W3", "jcic-desk-cli query waiting --user L02"), 0, "The hub cannot be reached");
            SAYS(bank_.type_at_server("jcic-desk-hub status --language en"), 3, "hub.unreachable");
            if (dead) {
                QVERIFY2(bank_.server.start(), bank_.server.log().constData());
            } else {
                bank_.server.freeze(false);
            }
            // Who asks how it stands asks it at once; others take a silent one for away a minute long.
            for (const auto* desk : {"W1", "W3"})
                SAYS(bank_.type_at(desk, "jcic-desk-cli hub status --user L03"), desk[1] == '1' ? 0 : 4,
                     "Hub: connected");
        }
        SAYS(bank_.type_at("W1", "jcic-desk-cli query batch query.csv --user L03"), 0, "1 line submitted");
    }

    /// The supervisor signs while the hub is away: it leaves later, once, and what another of the branch does meanwhile
    /// at the first desk takes nothing from them.
    void an_approval_signed_while_the_hub_is_away_arrives_once() {
        SAYS(bank_.type_at("W1", "jcic-desk-cli query waiting --user L02"), 0, "1 query is waiting");
        const auto waiting = waiting_at_third();
        QCOMPARE(waiting.size(), 1);
        bank_.write("W3", "decide.conf", "seen=" + waiting.first()["seen"].toString() + "\n");
        const auto decide = "jcic-desk-cli query decide " + waiting.first()["query"].toString() +
                            " --values decide.conf --user L02 --second L02";
        bank_.server.kill();
        SAYS(bank_.type_at("W3", decide), 1, "");  // over a hub that is away nothing is shown that could be signed
        QVERIFY2(bank_.server.start(), bank_.server.log().constData());
        SAYS(bank_.type_at("W3", decide), 0, "1 item approved");
        // The practice branches used the same paper and have one card in use: that is said each time.
        SAYS(bank_.type_at("W1", "jcic-desk-cli hub sync --user L03"), 4, "");
        SAYS(bank_.type_at("W1", "jcic-desk-cli query run --user L03 --pin-fd 5 5< <(of card)"), 0, "1 item requested");
        QCOMPARE(in_use("spent", "T51"), 2);
    }

    void a_witness_is_set_up_and_the_desk_shows_how_far() {
        const auto at_witness = bank_.page("A witness", "at the witness");
        QCOMPARE(at_witness.size(), 2);
        SAYS(bank_.type_at("audit", at_witness.first()), 0, "");
        QVERIFY(bank_.carry("witness.key", "audit", "server") && bank_.carry("witness.csr", "audit", "authority"));
        for (const auto& one : bank_.page("A witness", "at the server"))
            SAYS(bank_.type_at_server(one), 0, "witness_audit");
        for (const auto& one : bank_.page("A witness", "at the authority"))
            SAYS(bank_.type_at("authority", one), 0, "witness_audit");
        QVERIFY(bank_.carry("own.crt", "authority", "audit") && bank_.carry("ca.crt", "authority", "audit"));
        SAYS(bank_.type_at("audit", at_witness.last()), 0, "");
        const auto lines = bank_.page("A witness", "");
        const auto of_witness = lines.value(0).split('\n');
        for (const auto& desk : own_desks) {
            const auto head = bank_.type_at(desk, "jcic-desk-cli ledger head --user L03 --json");
            auto trust = of_witness.first();
            SAYS(bank_.type_at("audit", trust.replace("KEY", "'" + head.json()["key"].toString() + "'")), 0, "");
        }
        const auto key = bank_.type_at("audit", "cat witness.key").out;
        bank_.write("W1", "witness.conf", "witness-name=bank.example/audit\nwitness-key=" + key);
        SAYS(bank_.type_at("W1", lines.value(1)), 0, "");
        // As a service does, with the server dead as it starts: it goes on by itself.
        bank_.server.kill();
        QProcess service;
        service.setProcessEnvironment(bank_.environment_of("audit"));
        auto watch = of_witness.value(1).replace("'…'", at_witness.last().section("--connect", 1).remove("\\\n"));
        service.start("bash", test::Bank::shell_at("audit", "exec " + watch));
        QByteArray told;
        const auto tells = [&](const char* words) { return (told += service.readAll()).contains(words); };
        QTRY_VERIFY2_WITH_TIMEOUT(tells("hub.unreachable"), told.constData(), 20'000);
        QVERIFY2(bank_.server.start(), bank_.server.log().constData());
        service.kill();
        service.waitForFinished();
        service.start();
        QTRY_VERIFY2_WITH_TIMEOUT(tells(" cosigned: "), told.constData(), 20'000);
        SAYS(bank_.type_at("W1", "jcic-desk-cli hub status --user L03"), 0, "bank.example/audit");
        service.kill();
        service.waitForFinished();
    }

    void head_office_sees_each_branch() {
        const auto at_head = bank_.page("Head office", "at head office");
        QCOMPARE(at_head.size(), 2);
        SAYS(bank_.type_at("head", at_head.first()), 0, "");
        for (const auto& one : bank_.page("Head office", "at the server")) SAYS(bank_.type_at_server(one), 0, "");
        QVERIFY(bank_.carry("office.csr", "head", "authority") && bank_.carry("client.ext", "authority", "head"));
        for (const auto& one : bank_.page("Head office", "at the authority"))
            SAYS(bank_.type_at("authority", one), 0, "office_head");
        QVERIFY(bank_.carry("office.crt", "authority", "head") && bank_.carry("ca.crt", "authority", "head"));
        SAYS(bank_.type_at("head", at_head.last()), 0, "0129999 忠孝分行");
        SAYS(bank_.type_at("head", "head -c 4 office.pdf; head -c 2 office.xlsx"), 0, "%PDFPK");
        bank_.server.kill();
        SAYS(bank_.type_at("head", "rm office.*f office.xlsx; " + at_head.last()), 3, "hub.unreachable");
        QVERIFY2(bank_.server.start(), bank_.server.log().constData());
    }

    void a_whole_folder_put_back_is_told() {
        SAYS(bank_.type_at("W1", "cp -a profile copy; jcic-desk-cli hub status --user L03"), 0, "connected");
        const auto standing = in_use("held", "T50");
        SAYS(bank_.type_at("W1", "mv profile newer; mv copy profile; jcic-desk-cli hub status --user L03"), 4,
             "The hub knows more than this desk's ledger");
        write_query("W1", "P-1115", "AB12345677,阮氏花", "T50");
        SAYS(bank_.type_at("W1", "jcic-desk-cli query batch query.csv --user L03"), 4, "The hub knows more");
        QCOMPARE(in_use("held", "T50"), standing);
        SAYS(bank_.type_at("W1", "rm -r profile; mv newer profile; jcic-desk-cli hub status --user L03"), 0,
             "connected");
    }

    void a_server_put_back_is_told_and_made_good() {
        for (const auto& one : bank_.page("Backup, and what to do after a restore", "at the server"))
            SAYS(bank_.type_at_server(one), 0, "");
        write_query("W1", "P-1115", "AB12345677,阮氏花", "T50");
        SAYS(bank_.type_at("W1", "jcic-desk-cli query batch query.csv --user L03"), 0, "1 line submitted");
        const auto data = bank_.type_at_server("psql -At -c 'show data_directory'").out.trimmed();
        bank_.server.stop();
        SAYS(bank_.type_at_server("rm -r '" + data + "'; cp -a backup '" + data + "'"), 0, "");
        QVERIFY2(bank_.server.start(), bank_.server.log().constData());
        const QString status = "jcic-desk-cli hub status --user L03";
        SAYS(bank_.type_at("W1", status), 4, "went back to an earlier state");
        SAYS(bank_.type_at_server("jcic-desk-hub put-back --language en"), 0, "This is the new id");
        SAYS(bank_.type_at("W1", status), 4, "The hub's id: ");
        for (const auto& desk : own_desks) {
            enter_hub(desk);
            if (QTest::currentTestFailed()) return;
            // Until each has told it of its uses, the desk says for whom it waits.
            if (desk != own_desks.last()) SAYS(bank_.type_at(desk, status), 4, "0129999-W3");
        }
        SAYS(bank_.type_at("W3", status), 4, "P-0417");
        SAYS(bank_.type_at("W1", status), 0, "connected");
        QCOMPARE(in_use("reserved", "T50"), 1);  // what the server had forgotten
        SAYS(bank_.type_at_server("jcic-desk-hub check --language en"), 0, "Everything agrees");
    }

    void a_retired_desk_is_told() {
        auto retire = bank_.page("Retire a desk", "at the server").value(0);
        SAYS(bank_.type_at_server(retire.replace("-W1", "-W2")), 0, "0129999-W2");
        SAYS(bank_.type_at("W2", "jcic-desk-cli hub status --user L03"), 4, "rejects this workstation's certificate");
        SAYS(bank_.type_at("W1", "jcic-desk-cli hub status --user L03"), 0, "0129999-W2 忠孝分行 (retired)");
        for (const auto& desk : own_desks)
            SAYS(bank_.type_at(desk, "jcic-desk-cli ledger verify --user L03"), 0, "intact");
    }

private:
    QString at_desk(int block) const { return bank_.page("At a desk", "").value(block); }
    void enter_hub(const QString& desk) {
        const auto status = bank_.type_at_server("jcic-desk-hub status --json");
        const auto digest = bank_.type_at(desk, "cd profile\nsha256sum ca.crt").out.left(64);
        bank_.write(
            desk, "hub.conf",
            "hub=" + bank_.setting() + "\nauthority=" + digest + "\nhub-id=" + status.json()["id"].toString() + "\n");
        SAYS(bank_.type_at(desk, at_desk(2)), 0, "");
    }
    void write_query(const QString& desk, const QString& form, const QString& who, const QString& item) const {
        static int cases = 0;
        const auto yes = [&](const char* one) { return item == one ? QStringLiteral("是") : QStringLiteral("否"); };
        bank_.write(
            desk, "query.csv",
            QStringLiteral("受查人身分證字號,姓名,業務別,對象別,授信戶證號,授信戶姓名,統一編號查證處所,案號,事由,"
                           "授權書,T50,T51,T52,調閱年度\n") +
                who + ",授信,授信戶本人,,,,115-貸-" + QString::number(9000 + ++cases) + ",房屋貸款申請審查," + form +
                "," + yes("T50") + "," + yes("T51") + "," + yes("T52") + ",114\n");
    }
    [[nodiscard]] QJsonArray waiting_at_third() const {
        return bank_.type_at("W3", "jcic-desk-cli query waiting --user L02 --json").json()["waiting"].toArray();
    }
    void approve_at_third(const QString& from) {
        const auto waiting = waiting_at_third();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first()["desk"].toString(), "0129999-" + from);
        bank_.write("W3", "decide.conf", "seen=" + waiting.first()["seen"].toString() + "\n");
        SAYS(bank_.type_at("W3", "jcic-desk-cli query decide " + waiting.first()["query"].toString() +
                                     " --values decide.conf --user L02 --second L02"),
             0, "1 item approved");
    }
    [[nodiscard]] int in_use(const QString& state, const QString& item) {
        return bank_
            .type_at_server("psql -At -c \"select count(*) from jcic.claim where state = '" + state + "' and item = '" +
                            item + "'\"")
            .out.trimmed()
            .toInt();
    }

    test::Bank bank_;
    bool broken_ = false;
    bool of_long_ = false;
};

JCIC_TEST(TestByHand)
#include "test_by_hand.moc"
