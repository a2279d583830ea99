// jcic-desk-witness as audit runs it, and stopped at each durable write: what it signed before, it stands by.
#include <QTemporaryDir>

#include "app/files/files.h"
#include "app/verify/trail/cosignature.h"
#include "app/witness/run.h"
#include "cli/terminal.h"
#include "support/built.h"
#include "support/test_program.h"
#include "witness/some_log.h"

using namespace jcic;
using namespace jcic::test;

namespace {

struct Audit {
    QTemporaryDir dir;
    SomeLog log;

    [[nodiscard]] QString path(const char* name) const { return dir.filePath(name); }
    [[nodiscard]] QString written(const char* name, const std::string& text) const {
        if (!files::replace(path(name).toStdString(), text)) qFatal("not written");
        return path(name);
    }
    [[nodiscard]] static Ended run(const QStringList& line,
                                   const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
        return run_to_end(built("app/jcic-desk-witness"), line, {}, environment);
    }
    [[nodiscard]] Ended sign(const std::string& request) const {
        return run({"sign", path("witness"), written("request", request)});
    }
    [[nodiscard]] QString log_key(std::uint8_t key = 1) const {
        return QString::fromStdString(verify::NoteKey{log.origin, verify::KeyType::log, public_half(key)}.text());
    }
    void begin() const {
        QCOMPARE(run({"init", path("witness"), "bank.example/audit"}).status, 0);
        QCOMPARE(run({"trust", path("witness"), log_key()}).status, 0);
    }
};

}  // namespace

class TestProgram : public QObject {
    Q_OBJECT
private slots:
    /// Of hundreds of ledgers a minute changes a few.
    void a_watch_says_what_is_new_alone() {
        QCOMPARE(witness::lines_anew("one 5 cosigned\ntwo 7 nothing-new\n", "one 4 cosigned\ntwo 7 nothing-new\n"),
                 std::string("one 5 cosigned\n"));
        QCOMPARE(witness::lines_anew("one 5\n", "one 5\n"), std::string());
        QCOMPARE(witness::lines_anew("one 5\n", "and one 5\n"), std::string("one 5\n"));
        QCOMPARE(witness::lines_anew("away\n", ""), std::string("away\n"));
    }

    void witnesses_a_ledger_from_beginning_to_end() {
        const Audit audit;
        const auto made = Audit::run({"init", audit.path("witness"), "bank.example/audit"});
        QCOMPARE(made.status, 0);
        const auto key = verify::NoteKey::parse(made.out.trimmed().toStdString(), verify::KeyType::witness);
        QVERIFY(key);
        QCOMPARE(Audit::run({"trust", audit.path("witness"), audit.log_key()}).status, 0);
        const auto request = audit.written("request", audit.log.request(0, 8));
        QCOMPARE(Audit::run({"sign", audit.path("witness"), request, audit.path("answer")}).status, 0);
        const auto note = verify::Note::parse(files::read_text(audit.path("answer").toStdString()).value()).value();
        QVERIFY(verify::cosigned_at(note, *key).value() > 1'700'000'000);
        const auto said = Audit::run({"status", audit.path("witness")}).out;
        QVERIFY2(said.startsWith(made.out + QString::fromStdString(audit.log.origin) + " 8 20"), qPrintable(said));
        QVERIFY2(QRegularExpression(" 8 20[0-9-]{8}T[0-9:]{8}Z\n$").match(said).hasMatch(), qPrintable(said));
        const auto status =
            QJsonDocument::fromJson(Audit::run({"status", audit.path("witness"), "--json"}).out.toUtf8());
        QCOMPARE(status["logs"][0]["size"].toInt(), 8);
        QCOMPARE(status["logs"][0]["key"].toString(), audit.log_key());
    }

    void tells_a_refusal_of_the_ledger_from_one_of_the_asking() {
        const Audit audit;
        audit.begin();
        auto forked = audit.log;
        forked.leaves = some_leaves(20, 'b');
        QCOMPARE(audit.sign(audit.log.request(0, 8)).status, 0);
        const auto split = audit.sign(forked.request(8, 8));
        QCOMPARE(split.status, 4);
        QCOMPARE(split.out, "refused split\n" + QString::fromStdString(audit.log.origin) + "\n8\n");
        QVERIFY(split.error.contains("(split, 8)"));
        QCOMPARE(audit.sign(audit.log.request(0, 5)).status, 4);
        QCOMPARE(audit.sign(forked.request(8, 12)).status, 4);
        QCOMPARE(audit.sign(audit.log.request(8, 12, 3)).status, 4);
        QCOMPARE(audit.sign(audit.log.request(3, 12)).status, 1);
        forked.origin.back() = '0';
        QCOMPARE(audit.sign(forked.request(0, 8)).status, 1);
    }

    void says_what_is_wrong_with_how_it_was_called() {
        const Audit audit;
        audit.begin();
        for (const QStringList& line :
             {QStringList{},
              {"sign"},
              {"sign", audit.path("witness")},
              {"status"},
              {"other", audit.path("witness")},
              {"status", audit.path("witness"), "--other"},
              {"status", audit.path("witness"), "--language", "fr"},
              {"trust", audit.path("witness"), "no key"},
              {"init", audit.path("other"), "a b"},
              {"sign", audit.path("witness"), audit.written("request", "no request")},
              {"sign", audit.path("witness"), audit.written("other", "old 0\n\nno note\n\nno line\n")},
              {"watch", audit.path("witness"), "--connect", "password=x"},
              {"watch", audit.path("witness"), "--connect", "x"}})
            QCOMPARE(Audit::run(line).status, 2);
        for (const QStringList& line : {QStringList{"status", audit.path("nowhere")},
                                        {"sign", audit.path("witness"), audit.path("nowhere")},
                                        {"init", audit.path("witness"), "another"}})
            QCOMPARE(Audit::run(line).status, 3);
        QCOMPARE(Audit::run({"init", audit.path("witness"), "another", "--language", "en"}).error,
                 QString("key: This folder already has a witness's key (file.write)\n"));
    }

    /// Between what it remembers and what it answers: asked again, it signs the same and nothing else.
    void stands_by_what_it_signed_wherever_it_stops() {
        for (int at = 1;; ++at)
            for (const int step : {at, -at}) {
                const Audit audit;
                audit.begin();
                QCOMPARE(audit.sign(audit.log.request(0, 8)).status, 0);
                auto environment = QProcessEnvironment::systemEnvironment();
                preload(environment, "tests/scenario/libkill_at.so");
                environment.insert("JCIC_KILL_AT", QString::number(step));
                const auto line = QStringList{"sign", audit.path("witness"),
                                              audit.written("request", audit.log.request(8, 13)), audit.path("answer")};
                if (Audit::run(line, environment).status == 0) {
                    QVERIFY2(at > 3, "it was stopped nowhere");
                    return;
                }
                const auto kept = Audit::run({"status", audit.path("witness")}).out.section(u' ', 1, 1);
                QVERIFY(kept == "8" || kept == "13");
                QVERIFY(kept == "13" || !QFile::exists(audit.path("answer")));
                auto forked = audit.log;
                for (std::size_t i = 8; i < forked.leaves.size(); ++i) forked.leaves[i] = some_leaves(20, 'b')[i];
                if (kept == "13") QCOMPARE(audit.sign(forked.request(8, 13)).status, 4);
                const auto again = audit.sign(audit.log.request(kept.toULongLong(), 13));
                QCOMPARE(again.status, 0);
                QCOMPARE(audit.sign(forked.request(13, 13)).status, 4);
            }
    }
};

JCIC_TEST(TestProgram)
#include "test_program.moc"
