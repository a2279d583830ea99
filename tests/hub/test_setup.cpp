// docs/run/hub.md, "Set up": its commands, typed as they stand there by who runs the server, on a server of the test's
// own.
#include <QtTest>

#include "app/verify/trail/crypto.h"
#include "cli/terminal.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"
#include "tests/hub/set_up_page.h"

using namespace jcic;
using test::said;

class TestSetup : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.server.create(), rig_.server.log().constData());
        QVERIFY(QFile::copy(test::built("app/jcic-desk-hub"), folder_.filePath("jcic-desk-hub")));
        QVERIFY(QFile::copy(test::built("app/jcic-desk-witness"), folder_.filePath("jcic-desk-witness")));
        const auto enrolment = hub::enrolment_text(desk_.enrolment(), desk_.own().sign);
        VERIFY_OK(enrolment);
        write("hub-enrolment.txt", QByteArray::fromStdString(*enrolment));
        if (::geteuid() == 0) {
            const auto* postgres = ::getpwnam("postgres");
            QCOMPARE(::chown(folder_.path().toUtf8().constData(), postgres->pw_uid, postgres->pw_gid), 0);
        }
    }

    void each_command_of_the_page_does_what_it_says() {
        QStringList blocks = commands();
        QVERIFY(blocks.size() >= 11);
        // The server is here, and its first rules let nobody in from the network.
        blocks.prepend(
            "set -eu -o pipefail\n"
            "printf 'local all owner trust\\nlocal replication owner trust\\n' "
            "> \"$(psql -At -d bank -c 'show hba_file')\"\n"
            "dropdb bank");
        const auto fingerprint = to_hex(verify::sha256({desk_.enrolment().certificate}));
        const auto ended = run_script(blocks.join("\n"), QByteArray::fromStdString(fingerprint) + "\n" +
                                                             QByteArray::fromStdString(hub::role_of(desk_.ledger())));
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.error));
        // psql as the desk.
        QVERIFY2(ended.out.contains(QString(32, '1') + "\n(1 row)"), qPrintable(ended.out));
        QVERIFY(!read("schema.sql").isEmpty());
        QVERIFY(read("office.pdf").startsWith("%PDF"));
        QVERIFY(read("office.xlsx").startsWith("PK"));
        QVERIFY2(ended.out.contains("未回報  0129999 忠孝分行"), qPrintable(ended.out));
        const auto status = QJsonDocument::fromJson(read("status.json"));
        QCOMPARE(status["desks"][0]["workstation"].toString(), QString("0129999-W1"));
        QCOMPARE(status["desks"][0]["retired"].toBool(), true);
        QCOMPARE(QJsonDocument::fromJson(read("check.json"))["found"].toInt(-1), 0);
        QVERIFY(QFile::exists(folder_.filePath("backup/backup_manifest")));
    }

    void the_owner_of_the_tables_is_no_superuser() {
        auto owner = rig_.connect_owner();
        const auto rows = owner->run(
            "select r.rolname, r.rolsuper or r.rolcanlogin from pg_class c join pg_roles r on r.oid = c.relowner "
            "where c.oid = 'jcic.claim'::regclass");
        QCOMPARE(rows->text(0, 0), std::string("jcic_owner"));
        QCOMPARE(rows->text(0, 1), std::string("f"));
    }

    /// Nor stops a desk the others by what every role of a PostgreSQL may do.
    void a_desk_takes_no_locks_and_stores_no_objects_of_its_own() {
        auto owner = rig_.connect_owner();
        for (const char* what : {"pg_advisory_lock(bigint)", "pg_try_advisory_xact_lock_shared(integer, integer)",
                                 "lo_create(oid)", "lo_from_bytea(oid, bytea)"}) {
            const auto may = owner->run(
                "select has_function_privilege('jcic_desk', $1, 'execute'), "
                "has_function_privilege('jcic_owner', $1, 'execute')",
                {std::string(what)});
            QCOMPARE(may->text(0, 0) + may->text(0, 1), std::string("ft"));
        }
        QCOMPARE(owner->run("select has_database_privilege('jcic_desk', 'bank', 'temporary')")->text(0, 0),
                 std::string("f"));
        QCOMPARE(owner->run("select rolconnlimit from pg_roles where rolname like 'desk\\_%'")->text(0, 0),
                 std::string("20"));
    }

    void the_retired_desk_is_let_in_no_more() {
        const auto ended = run_script(
            "openssl pkey -in hub.key -passin file:hub.pass -out try.key; chmod 600 try.key\n"
            "psql \"host=hub.bank.example hostaddr=127.0.0.1 dbname=bank user=" +
                QString::fromStdString(hub::role_of(desk_.ledger())) +
                " sslmode=verify-full sslrootcert=ca.crt sslcert=hub.crt sslkey=try.key\" -c 'select 1'",
            {});
        QVERIFY(ended.status != 0);
        QVERIFY2(ended.error.contains("not permitted to log in"), qPrintable(ended.error));
    }

private:
    /// Of the page: what is typed, but for where the server is.
    static QStringList commands() {
        QStringList out;
        for (const auto& one : test::page_blocks(
                 "sh", {"hub.bank.example", QStringLiteral("host=hub.bank.example hostaddr=127.0.0.1")})) {
            // Where the desk is nobody types as the tables' owner.
            const bool of_others =
                one.place == "at the desk" || one.place == "at the witness" || one.place == "at head office";
            out << (of_others ? "owners=$PGOPTIONS; unset PGOPTIONS\n" + one.typed + "\nexport PGOPTIONS=$owners"
                              : one.typed);
        }
        return out;
    }

    /// By bash, as the server's user.
    [[nodiscard]] test::Ended run_script(const QString& script, const QByteArray& typed) const {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", folder_.path() + ":" + environment.value("PATH"));
        environment.insert("HOME", folder_.path());
        environment.insert("LC_ALL", "C.UTF-8");
        environment.insert("PGHOST", QString::fromStdString(rig_.server.owner_text()).section(' ', 0, 0).mid(5));
        environment.insert("PGPORT", QString::number(rig_.server.port()));
        environment.insert("PGUSER", "owner");
        QStringList line{"bash", "-c", "cd \"$HOME\"\n" + script};
        if (::geteuid() == 0)
            line = QStringList{"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"} + line;
        const auto program = line.takeFirst();
        return test::run_to_end(program, line, typed + "\n", environment);
    }

    void write(const char* name, const QByteArray& bytes) const {
        if (!files::replace(folder_.filePath(name).toStdString(), bytes.toStdString())) qFatal("not written");
        QFile::setPermissions(folder_.filePath(name), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    [[nodiscard]] QByteArray read(const char* name) const {
        QFile file(folder_.filePath(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    test::HubRig rig_;
    QTemporaryDir folder_;
    test::HubDesk desk_{rig_.authority, "0129999", "0129999-W1", '1'};
};

JCIC_TEST(TestSetup)
#include "test_setup.moc"
