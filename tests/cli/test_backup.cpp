// ledger backup and ledger restore at the terminal.
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "app/desk/upkeep/backup_desk.h"
#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        QFile::remove(file());
    }

    void a_backup_is_put_back() {
        const auto made = as("L08", {"ledger", "backup", file()});
        QVERIFY2(made.status == 0, qPrintable(made.out));
        QCOMPARE(made.json()["ok"], QJsonValue(true));
        QVERIFY(made.json()["events"].toInt() > 0);
        QVERIFY(made.json()["checkpoint"].toString().startsWith("jcic-desk/practice/"));
        QVERIFY(made.json()["lacks"].toArray().contains("epoch-key"));

        // The disk is gone: nothing there says that the backup is behind.
        std::filesystem::remove_all(profile_ / "ledger");
        const auto restored = as("L08", {"ledger", "restore", file()});
        QVERIFY2(restored.status == 0, qPrintable(restored.out));
        QCOMPARE(restored.json()["backed_up"], made.json()["events"]);
        QCOMPARE(restored.json()["set_aside"], QJsonValue(""));
        const auto verified = as("L03", {"ledger", "verify"});
        QCOMPARE(verified.status, 4);  // the seals' key was lost with the disk: a seam that nobody can prove
        QCOMPARE(verified.json()["faults"].toArray().first()["reason"], QJsonValue("seal-restarted"));
    }

    void the_word_is_for_the_backup_that_it_was_said_of() {
        QCOMPARE(as("L01", {"ledger", "backup", file()}).status, 0);
        const auto another = folder_.filePath("another");
        QFile::remove(another);
        QCOMPARE(as("L01", {"ledger", "backup", another}).status, 0);
        const auto typed = test::practice_secrets(profile_).at("L01");
        const desk::RestoreKey password =
            Secret::from(view(std::string_view(typed.constData(), std::size_t(typed.size()))));
        desk::RestoreOrder order{profile_, file().toStdString(), domain::PersonId::parse("L01").value()};
        const auto refused = desk::restore_ledger(order, password, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, FaultCode::ledger_rolled_back);

        order.give_up_events = true;
        order.shown = desk::Loss::named_in(refused.error());
        order.file = another.toStdString();  // newer than the first, and older than what is there
        const auto of_another = desk::restore_ledger(order, password, {});
        QVERIFY(!of_another);
        QCOMPARE(of_another.error().code, FaultCode::ledger_rolled_back);
        QVERIFY(of_another.error().detail("head") != refused.error().detail("head"));

        order.file = file().toStdString();
        const auto restored = desk::restore_ledger(order, password, {});
        QVERIFY2(restored, restored ? "" : code_text(restored.error().code).data());
        QVERIFY(restored->older);
    }

    void a_damaged_or_foreign_backup_is_status_4() {
        QCOMPARE(as("L08", {"ledger", "backup", file()}).status, 0);
        scenario::Profiles others(scenario::Made::apart);
        profile_ = others.fresh();
        const auto foreign = as("L01", {"ledger", "restore", file()});
        QCOMPARE(foreign.status, 4);
        QVERIFY2(is_fault(foreign, "ledger.foreign"), qPrintable(foreign.out));
        QVERIFY(is_fault(as("L08", {"ledger", "backup", file()}), "file.write"));  // what is there is not overwritten
        QVERIFY(QFile::remove(file()));
        QCOMPARE(as("L08", {"ledger", "backup", file()}).status, 0);
        QFile bytes(file());
        QVERIFY(bytes.open(QIODevice::ReadWrite) && bytes.resize(bytes.size() - 1));
        bytes.close();
        const auto damaged = as("L01", {"ledger", "restore", file()});
        QVERIFY(is_fault(damaged, "ledger.corrupt"));
        QVERIFY2(damaged.json()["title"].toString().contains("備份檔"),
                 qPrintable(damaged.out));  // not the ledger's damage
        QVERIFY2(!damaged.out.contains(profile_.c_str()), qPrintable(damaged.out));
    }

    /// A write beyond it fails, as on a full disk: the signal would end the program in the middle.
    void a_limit_of_files_sizes_is_a_write_that_failed() {
        const test::SecretPipe password(test::practice_secrets(profile_).at("L08"));
        const auto ended =
            test::run_to_end("sh", {"-c", "ulimit -f 0; exec \"$@\"", "-", test::built("app/jcic-desk-practice-cli"),
                                    "ledger", "head", "--json", "--profile", QString::fromStdString(profile_.string()),
                                    "--user", "L08", "--password-fd", password.number()});
        QCOMPARE(ended.status, 3);
        QVERIFY2(is_fault(ended, "ledger.write"), qPrintable(ended.out + ended.error));
        QCOMPARE(as("L08", {"ledger", "verify"}).status, 0);
    }

private:
    Ended as(const QString& person, const QStringList& command) const {
        return test::jcic_desk_cli(
            command + QStringList{"--json", "--profile", QString::fromStdString(profile_.string()), "--user", person,
                                  "--password-fd", "0"},
            test::practice_secrets(profile_).at(person) + '\n');
    }
    [[nodiscard]] QString file() const { return folder_.filePath("backup"); }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    QTemporaryDir folder_;
};

JCIC_TEST(TestBackup)
#include "test_backup.moc"
