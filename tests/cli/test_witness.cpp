// A desk and a witness on another machine, with files carried between them: what the desk asks, what it takes in, and a
// folder put back that both verifiers find by it.
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/built.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;
namespace fs = std::filesystem;

class TestWitness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
        fs::remove_all(file("witness").toStdString());
        for (const auto* name : {"request", "answer", "export"}) QFile::remove(file(name));
        key_ = other("app/jcic-desk-witness", {"init", file("witness"), "bank.example/audit"}).out.trimmed();
        const auto head = as("L07", "ledger head").json();
        QVERIFY(!head.contains("witnessed"));
        QCOMPARE(other("app/jcic-desk-witness", {"trust", file("witness"), head["key"].toString()}).status, 0);
    }

    void what_is_witnessed_stands_in_the_ledger_and_in_its_export() {
        QCOMPARE(ask(), 0);
        const auto taken = take();
        QCOMPARE(taken.status, 0);
        const auto through = taken.json()["through"].toInt();
        QVERIFY(through > 0);
        // From now on the key is known, and anybody carries files.
        QCOMPARE(ask(), 0);
        QCOMPARE(as("L03", "ledger witness take " + file("answer")).status, 0);
        const auto witnessed = as("L03", "ledger head").json()["witnessed"].toObject();
        QVERIFY(witnessed["through"].toInt() > through);
        QCOMPARE(witnessed["by"].toString(), QStringLiteral("bank.example/audit"));
        QCOMPARE(as("L07", "ledger export " + file("export")).status, 0);
        const auto verified =
            other("app/jcic-ledger-verify", QStringList{file("export"), "--json"} + with_witness("answer"));
        QCOMPARE(verified.status, 0);
        QCOMPARE(verified.json()["witnessed"].toArray()[0].toObject()["size"], witnessed["through"]);
        QCOMPARE(as("L07", "ledger verify", with_witness("answer")).status, 0);
    }

    void a_folder_put_back_is_found_by_both_verifiers() {
        const auto kept = profile_.parent_path() / "kept";
        fs::remove_all(kept);
        fs::copy(profile_, kept, fs::copy_options::recursive);
        for (int i = 0; i < 3; ++i) QCOMPARE(as("L03", "ledger head").status, 0);
        QCOMPARE(ask(), 0);
        fs::remove_all(profile_);
        fs::copy(kept, profile_, fs::copy_options::recursive);
        QCOMPARE(as("L07", "ledger verify").status, 0);
        const auto found = as("L07", "ledger verify", with_witness("answer"));
        QCOMPARE(found.status, 4);
        QCOMPARE(found.json()["faults"].toArray()[0].toObject()["reason"].toString(), QStringLiteral("witness"));
        QCOMPARE(as("L07", "ledger export " + file("export")).status, 0);
        QCOMPARE(other("app/jcic-ledger-verify", {file("export")}).status, 0);
        QCOMPARE(other("app/jcic-ledger-verify", QStringList{file("export")} + with_witness("answer")).status, 4);
        // Nor does it take in what was signed of the other history, nor the witness sign this one.
        QVERIFY(is_fault(take(), "ledger.rolled-back"));
        for (int i = 0; i < 3; ++i) QCOMPARE(as("L03", "ledger head").status, 0);
        QCOMPARE(ask(), 4);
        const auto refused = take();
        QCOMPARE(refused.status, 4);
        QVERIFY(refused.json().contains("refused"));
    }

    void an_answer_that_is_none_is_not_taken_in() {
        QVERIFY(is_fault(take(), "file.missing"));
        QFile answer(file("answer"));
        for (const auto* text : {"", "refused", "refused \n", "refused older\nx\n", "no answer"}) {
            QVERIFY(answer.open(QFile::WriteOnly));
            answer.write(text);
            answer.close();
            QVERIFY2(is_fault(take(), "input.form"), text);
        }
        QVERIFY(is_fault(as("L07", "ledger witness ask " + file("request"), {"--since", "1000000"}), "input.form"));
        QVERIFY(is_fault(as("L07", "ledger verify", {"--witness", key_}), "input.form"));
        QCOMPARE(ask(), 0);
        QVERIFY(
            is_fault(as("L07", "ledger witness take " + file("answer")), "input.missing"));  // nobody said whose it is
        QVERIFY(!as("L07", "ledger head").json().contains("witnessed"));
    }

    void only_who_may_take_events_out_brings_another_witness() {
        QCOMPARE(ask(), 0);
        QVERIFY(is_fault(take("L03"), "person.duty"));
        QCOMPARE(take("L07").status, 0);
    }

private:
    Ended as(const QString& person, const QString& command, const QStringList& more = {}) const {
        return test::jcic_desk_cli(command.split(' ') +
                                       QStringList{"--json", "--profile", QString::fromStdString(profile_.string()),
                                                   "--user", person, "--password-fd", "0"} +
                                       more,
                                   secrets_.at(person) + '\n');
    }
    static Ended other(const char* program, const QStringList& line) {
        return test::run_to_end(test::built(program), line);
    }
    QString file(const char* name) const { return folder_.filePath(name); }
    /// The witness's answer to what the desk asks now; its exit status.
    int ask(const QStringList& more = {}) const {
        QFile::remove(file("request"));
        if (as("L07", "ledger witness ask " + file("request"), more).status != 0) return -1;
        return other("app/jcic-desk-witness", {"sign", file("witness"), file("request"), file("answer")}).status;
    }
    Ended take(const QString& person = "L07") const {
        return as(person, "ledger witness take " + file("answer"), {"--witness", key_});
    }
    QStringList with_witness(const char* cosigned) const { return {"--witness", key_, "--cosigned", file(cosigned)}; }

    scenario::Profiles profiles_;
    fs::path profile_;
    std::map<QString, QByteArray> secrets_;
    QTemporaryDir folder_;
    QString key_;  ///< the witness's
};

JCIC_TEST(TestWitness)
#include "test_witness.moc"
