// ledger at the terminal, and what was tried outside any session.

#include <QJsonArray>
#include <fstream>

#include "app/desk/rooms/parts.h"
#include "cli/terminal.h"
#include "scenario/altered_listing.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        password_ = test::practice_secrets(profile_).at("L03");
    }

    void verify_says_whole_with_count_and_head() {
        const auto ended = as_officer("ledger verify", password_);
        QCOMPARE(ended.status, 0);
        const auto json = ended.json();
        QCOMPARE(json.keys(), (QStringList{"events", "faults", "head", "not_compared", "ok", "told"}));
        QCOMPARE(json["ok"], QJsonValue(true));
        QCOMPARE(json["faults"].toArray().size(), 0);
        QVERIFY(json["events"].toInt() > 0);
        QVERIFY(QRegularExpression("^[0-9a-f]{64}$").match(json["head"].toString()).hasMatch());
    }

    void what_look_ups_read_is_made_anew_from_the_events() {
        {
            const auto desk = scenario::open(profile_);
            QCOMPARE(scenario::code(scenario::Officer(*desk).sign_in(domain::Duty::auditor)), QString());
            QCOMPARE(scenario::code(scenario::alter_listing(*desk)), QString());
        }
        const auto altered = as_officer("ledger verify", password_);
        QCOMPARE(altered.status, 4);
        QCOMPARE(altered.json()["faults"].toArray()[0].toObject()["reason"], QJsonValue("projection"));
        const QStringList in_words{"ledger", "verify", "--language", "zh", "--user", "L03", "--password-fd", "0"};
        const auto said = test::jcic_desk_cli(
            in_words + QStringList{"--profile", QString::fromStdString(profile_.string())}, password_ + '\n');
        QVERIFY2(said.out.contains("查閱索引不符") && !said.out.contains("第 0 筆"), qPrintable(said.out));
        const auto made = as_auditor("ledger index");
        QVERIFY2(made.status == 0, qPrintable(made.out));
        const auto whole = as_officer("ledger verify", password_);
        QCOMPARE(whole.status, 0);
        QVERIFY(made.json()["events"].toInt() > 0);
        QVERIFY(made.json()["events"].toInt() <= whole.json()["events"].toInt());
        QVERIFY(is_fault(as_officer("ledger index", password_), "person.duty"));
        QVERIFY(is_fault(as_officer("ledger index", "Wrong-1234-Wrong"), "person.password"));
    }

    void head_is_that_of_the_last_event() {
        const auto first = as_officer("ledger head", password_);
        QCOMPARE(first.status, 0);
        QCOMPARE(first.json().keys(), (QStringList{"anchor", "checkpoint", "events", "fingerprint", "head", "key"}));
        const auto second = as_officer("ledger head", password_);
        // The sign-in itself is an event.
        QVERIFY(second.json()["events"].toInt() > first.json()["events"].toInt());
        QVERIFY(second.json()["head"] != first.json()["head"]);
    }

    void a_wrong_password_is_refused_and_stands_in_the_ledger() {
        const auto before = as_officer("ledger head", password_).json()["events"].toInt();
        const auto usual = as_officer("ledger head", password_).json()["events"].toInt() - before;
        const auto wrong = as_officer("ledger verify", "Wrong-1234-Wrong");
        QCOMPARE(wrong.status, 1);
        QVERIFY2(is_fault(wrong, "person.password"), qPrintable(wrong.out));
        const auto after = as_officer("ledger verify", password_);
        QCOMPARE(after.status, 0);
        QVERIFY(after.json()["events"].toInt() > before + 2 * usual);
    }

    void an_anchor_from_paper_proves_that_the_ledger_extends_it() {
        const auto paper = as_officer("ledger head", password_).json();
        QVERIFY(paper["checkpoint"].toString().startsWith("jcic-desk/practice/"));
        const auto verify = [&](const QString& anchor, const QString& key) {
            return cli("ledger verify", password_ + '\n',
                       {"--user", "L03", "--password-fd", "0", "--anchor", anchor, "--key", key});
        };
        const auto key = paper["fingerprint"].toString();
        const auto anchor = paper["anchor"].toString();
        QCOMPARE(verify(anchor, key).status, 0);
        QCOMPARE(verify(QString(anchor).remove('-').toUpper(), key).status, 0);

        auto mistyped = anchor;
        mistyped[7] = mistyped[7] == 'q' ? 'p' : 'q';
        QVERIFY(is_fault(verify(mistyped, key), "input.form"));

        profile_ = profiles_.fresh();  // the whole folder as it was earlier
        password_ = test::practice_secrets(profile_).at("L03");
        const auto earlier = verify(anchor, key);
        QCOMPARE(earlier.status, 4);
        QCOMPARE(earlier.json()["ok"], QJsonValue(false));
        QCOMPARE(earlier.json()["faults"].toArray()[0].toObject()["reason"], QJsonValue("anchor"));
    }

    void a_changed_ledger_is_status_4() {
        QFile file(QString::fromStdString((profile_ / "ledger" / "ledger.db").string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto middle = file.size() / 2;
        QVERIFY(file.seek(middle));
        char byte = 0;
        QVERIFY(file.getChar(&byte) && file.seek(middle) && file.putChar(static_cast<char>(~byte)));
        file.close();
        const auto ended = as_officer("ledger verify", password_);
        QCOMPARE(ended.status, 4);
    }

    // An older copy of an event's page looks like this: the rows are not there, and everything else is.
    void an_event_that_is_gone_is_told_with_its_number_and_verification_works() {
        {
            const auto desk = scenario::open(profile_);
            QCOMPARE(scenario::code(scenario::Officer(*desk).sign_in(domain::Duty::auditor)), QString());
            QCOMPARE(scenario::code(scenario::lose_event(*desk, 5)), QString());
        }
        for (const auto* command : {"ledger head", "retention list"}) {
            const auto ended = as_officer(command, password_);
            QCOMPARE(ended.status, 4);
            QVERIFY2(is_fault(ended, "ledger.corrupt"), qPrintable(ended.out));
            const auto cause = ended.json()["cause"].toString();
            const auto folder = QString::fromStdString((profile_ / "ledger").string());
            QVERIFY2(cause.contains("5") && cause.contains(folder), qPrintable(ended.out));
        }
        const auto verified = as_officer("ledger verify", password_);
        QCOMPARE(verified.status, 4);
        QVERIFY2(verified.json()["ok"] == QJsonValue(false), qPrintable(verified.out));
        QCOMPARE(verified.json()["faults"].toArray()[0].toObject()["sequence"].toInt(), 5);
    }

    void damage_is_told_in_words_with_its_place_and_what_to_do() {
        std::filesystem::remove(profile_ / "ledger" / "slots" / "L01.slot");
        const auto verified =
            test::jcic_desk_cli({"ledger", "verify", "--language", "zh", "--user", "L03", "--password-fd", "0",
                                 "--profile", QString::fromStdString(profile_.string())},
                                password_ + '\n');
        QCOMPARE(verified.status, 4);
        for (const auto& part :
             {QStringLiteral("金鑰檔遺失"), QStringLiteral("（slot）"), QStringLiteral("停止使用"),
              QString::fromStdString((profile_ / "ledger").string()), QStringLiteral("administrators.zh.md.gz")})
            QVERIFY2(verified.out.contains(part), qPrintable(verified.out));
    }

    void another_ledgers_origin_is_status_4_and_costs_no_try() {
        const auto own = profile_ / "ledger" / "ledger.origin";
        const auto kept = profile_ / "kept";
        std::filesystem::copy_file(own, kept);
        QTemporaryDir elsewhere;
        const auto other = std::filesystem::path(elsewhere.path().toStdString()) / "other";
        { const auto founded = scenario::open(other); }
        std::filesystem::copy_file(other / "ledger" / "ledger.origin", own,
                                   std::filesystem::copy_options::overwrite_existing);
        for (int i = 0; i < 6; ++i) {
            const auto ended = as_officer("ledger verify", password_);
            QCOMPARE(ended.status, 4);
            QVERIFY2(is_fault(ended, "ledger.foreign"), qPrintable(ended.out));
        }
        std::filesystem::copy_file(kept, own, std::filesystem::copy_options::overwrite_existing);
        QCOMPARE(as_officer("ledger verify", password_).status, 0);
    }

    void a_slot_taken_away_is_found_by_whoever_else_verifies() {
        std::filesystem::remove(profile_ / "ledger" / "slots" / "L01.slot");
        const auto verified = as_officer("ledger verify", password_);
        QCOMPARE(verified.status, 4);
        QCOMPARE(verified.json()["faults"].toArray()[0].toObject()["reason"], QJsonValue("slot"));
    }

    void what_was_tried_under_nobodys_code_leads_to_the_ledger() {
        {  // as a recovery tried under it leaves it
            auto desk = scenario::open(profile_);
            QVERIFY(desk->parts().seating.ledger().outer().append("recovery-failed", "Z99",
                                                                  {{"problem", "recovery.half"}}));
        }
        const auto shown =
            cli("unit", test::practice_secrets(profile_).at("L01") + '\n', {"--user", "L01", "--password-fd", "0"});
        QJsonObject outside;
        for (const auto& each : shown.json()["lines"].toArray())
            if (each.toObject()["topic"] == "outside") outside = each.toObject();
        QCOMPARE(outside["row"].toString(), QString("Z99"));
        QCOMPARE(outside["state"].toString(), QString("mind"));
        QCOMPARE(outside["command"].toString(), QString("ledger verify"));
    }

private:
    Ended cli(const QString& command, const QByteArray& input = {}, const QStringList& more = {}) const {
        return test::jcic_desk_cli(
            command.split(' ') + QStringList{"--json", "--profile", QString::fromStdString(profile_.string())} + more,
            input);
    }
    Ended as_auditor(const QString& command) const {
        return cli(command, test::practice_secrets(profile_).at("L07") + '\n', {"--user", "L07", "--password-fd", "0"});
    }
    Ended as_officer(const QString& command, const QByteArray& password) const {
        return cli(command, password + '\n', {"--user", "L03", "--password-fd", "0"});
    }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    QByteArray password_;
};

JCIC_TEST(TestLedger)
#include "test_ledger.moc"
