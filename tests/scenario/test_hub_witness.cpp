// A real desk, a hub on a real PostgreSQL and the witness's own program (docs/run/hub.md, "A witness"): what the desk
// seals is witnessed and seen there; a whole folder that was put back is found at the hub, and what the server's owner
// forges is named and not taken.
#include <QJsonArray>
#include <QtTest>

#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/registers/witnesses.h"
#include "app/hub_server/check.h"
#include "app/proofs/witnessing.h"
#include "at_the_hub.h"
#include "hub/audit.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using scenario::HubSeat;
using scenario::Officer;

class TestHubWitness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(rig_.create(), rig_.server.log().constData()); }
    void init() {
        ++tests_;
        desk_ = std::make_unique<HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        audit_ = std::make_unique<test::Audit>(rig_, name().c_str(), "witness_" + std::to_string(tests_));
        QCOMPARE(audit_->enrol(("witness_" + std::to_string(tests_)).c_str()).status, 0);
        const auto head = desk_->as(Duty::unit_head);
        trust();
        if (!QByteArray(QTest::currentTestFunction()).startsWith("a_witness_that_is_not_in")) enter(head);
        goes_up();
    }
    void cleanup() {
        if (!rig_.server.psql("select 1")) QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        desk_.reset();
        QVERIFY(rig_.server.psql("truncate jcic.desk cascade"));
    }

    void what_is_sealed_is_witnessed_over_the_hub_and_seen_at_the_desk() {
        desk_->leave();
        signs();
        if (QTest::currentTestFailed()) return;
        desk_->as();
        sees(1);
        if (QTest::currentTestFailed()) return;
        const auto first = (*desk_)->snapshot()->ledger.witnessed.front();
        QCOMPARE(first.by, name());
        QVERIFY(first.at > UtcTime{});
        // Two seals of one size, each of which hands the key over: none is missed.
        desk_->leave();
        desk_->break_off();
        for (int times = 0; times < 2; ++times) {
            desk_->open();
            desk_->as();
            desk_->leave();
        }
        signs();
        if (QTest::currentTestFailed()) return;
        desk_->as();
        sees(2);
        if (QTest::currentTestFailed()) return;
        QVERIFY((*desk_)->snapshot()->ledger.witnessed.front().through > first.through);
        const auto paper = (*desk_)->ledger().head_on_paper();
        VERIFY_OK(paper);
        QCOMPARE(paper->witnessed.size(), 1U);
        QVERIFY(paper->witnessed.front().through <= paper->head.events);
        const auto verified = (*desk_)->ledger().verify({});
        VERIFY_OK(verified);
        QVERIFY(verified->ok);
        auto owner = rig_.connect_owner();
        const auto checked = hub_server::check(*owner);
        VERIFY_OK(checked);
        QCOMPARE(checked->found, 0U);
        QVERIFY(checked->cosignatures >= 2);
    }

    /// Without its key being given: the ledger's register of witnesses has it.
    void both_verifiers_take_the_keys_of_the_register() {
        desk_->leave();
        signs();
        if (QTest::currentTestFailed()) return;
        const auto file = cosigned();
        desk_->as(Duty::auditor);
        sees(1);
        if (QTest::currentTestFailed()) return;
        const auto verify = [&](const std::string& note) {
            const auto found = (*desk_)->ledger().verify({}, {}, {}, {}, note);
            return found && found->ok;
        };
        const auto text = files::read_text(file).value();
        QVERIFY(verify(text));
        const auto foreign = "\u2014 bank.example/other " + text.substr(text.rfind(' ') + 1);
        QVERIFY(!verify(text.substr(0, text.rfind("\u2014")) + foreign));
        const auto exported = profiles_.root() / ("export-" + std::to_string(tests_));
        VERIFY_OK((*desk_)->ledger().export_to(exported, {}));
        const auto told =
            test::run_to_end(test::built("app/jcic-ledger-verify"),
                             {exported.c_str(), "--cosigned", file.c_str(), "--json", "--language", "en"}, {});
        QVERIFY2(told.status == 0, qPrintable(told.out + told.error));
        QCOMPARE(told.json()["witnessed"].toArray().size(), 1);
        QCOMPARE(told.json()["witnessed"].toArray().first()["by"].toString(), QString::fromStdString(name()));
        const auto taken = told.json()["taken_in"].toArray();
        QCOMPARE(taken.size(), 1);
        QVERIFY(taken.first()["in_register"].toBool());
    }

    void while_it_is_worked_at_a_seal_is_made_for_the_witness() {
        desk_->leave();
        signs();
        if (QTest::currentTestFailed()) return;
        desk_->as();
        sees(1);
        if (QTest::currentTestFailed()) return;
        QVERIFY((*desk_)->practice()->hurry(std::chrono::minutes{20}));
        const auto sealed = newest_seal();
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), newest_seal() > sealed), 20'000);
        goes_up();
        signs();
        if (QTest::currentTestFailed()) return;
        desk_->parts_told();
        sees(2);
        if (QTest::currentTestFailed()) return;
        // What was written for the signature alone is no reason for another.
        const auto then = newest_seal();
        QVERIFY((*desk_)->practice()->hurry(std::chrono::minutes{20}));
        for (int rounds = 0; rounds < 20; ++rounds) {
            desk_->round();
            QTest::qWait(50);
        }
        QCOMPARE(newest_seal(), then);
    }

    void what_a_restore_lost_for_which_people_stand_is_no_folder_put_back() {
        const QTemporaryDir beside;
        const auto backup = std::filesystem::path(beside.path().toStdString()) / "ledger.backup";
        const auto head = Officer(*desk_->operator->()).with(Duty::unit_head);
        VERIFY_OK((*desk_)->backups().back_up(backup, {}));
        auto officer = desk_->as();
        connects();
        VERIFY_OK((*desk_)->queries().submit(officer.whole_form().value()));
        goes_up();
        desk_->leave();
        desk_->break_off();
        VERIFY_OK(
            desk::restore_ledger({desk_->profile(), backup, head.person, true}, Officer::secret(head.password), {}));
        desk_->open();
        desk_->as();
        connects();
        auto tree = [&]() -> const desk::HubTree& { return (*desk_)->parts().hub_line.opened()->tree; };
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), tree().restored()), 20'000);
        QVERIFY(!tree().found());
        QVERIFY(rig_.server.psql("delete from jcic.cosignature; delete from jcic.checkpoint; delete from jcic.leaf"));
        desk_->parts_told();
        goes_up();
        QVERIFY(!tree().restored());
    }

    /// The copy is shorter than the hub, or its seals alone tell: it was worked on while the hub was away.
    void a_whole_folder_put_back_is_found_at_the_hub_data() {
        QTest::addColumn<int>("sign_ins");
        QTest::newRow("shorter") << 0;
        QTest::newRow("longer") << 12;
    }
    void a_whole_folder_put_back_is_found_at_the_hub() {
        QFETCH(int, sign_ins);
        desk_->leave();
        desk_->break_off();
        const auto copy = profiles_.root() / ("copy-" + std::to_string(tests_));
        std::filesystem::copy(desk_->profile(), copy, std::filesystem::copy_options::recursive);
        desk_->open();
        auto officer = desk_->as();
        connects();
        const auto form = officer.whole_form().value();
        VERIFY_OK((*desk_)->queries().submit(form));
        goes_up();
        desk_->leave();
        const auto standing = in_use();
        QVERIFY(standing > 0);
        desk_->break_off();
        std::filesystem::remove_all(desk_->profile());
        std::filesystem::rename(copy, desk_->profile());
        if (sign_ins > 0) rig_.server.stop();
        desk_->open();
        for (int times = 0; times < sign_ins; ++times) {
            desk_->as();
            desk_->leave();
        }
        if (sign_ins > 0) QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        desk_->as();
        connects();
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), owed() == "hub.ahead"), 20'000);
        const auto refused = (*desk_)->queries().submit(form);
        COMPARE_FAULT(refused, hub_ahead);
        const auto status = (*desk_)->hub().status();
        VERIFY_OK(status);
        QCOMPARE(status->tree.fault->text(), std::string_view("hub.ahead"));
        QCOMPARE(status->settled.freed, 0U);
        desk_->leave();
        QCOMPARE(in_use(), standing);  // what this trail does not know was not given back
    }

    void a_witness_that_is_not_in_the_register_is_named_and_not_taken() {
        desk_->leave();
        signs();
        if (QTest::currentTestFailed()) return;
        const auto head = desk_->as(Duty::unit_head);
        connects();
        QTRY_COMPARE_WITH_TIMEOUT((desk_->round(), (*desk_)->snapshot()->hub->strangers),
                                  std::vector<std::string>{name()}, 20'000);
        QVERIFY(desk_->events("ledger.witnessed").empty());
        QVERIFY((*desk_)->snapshot()->ledger.witnessed.empty());
        // Once two have entered it, it is taken.
        enter(head);
        desk_->parts_told();
        sees(1);
        if (QTest::currentTestFailed()) return;
        QVERIFY((*desk_)->snapshot()->hub->strangers.empty());
    }

    void a_signature_that_another_hand_wrote_is_named_and_not_taken_data() {
        QTest::addColumn<QString>("statement");
        QTest::newRow("altered") << "update jcic.cosignature set line = overlay(line placing 'AAAA' from 60 for 4)";
        QTest::newRow("of another size")
            << "update jcic.cosignature set size = (select min(size) from jcic.checkpoint)";
        QTest::newRow("no line") << "update jcic.cosignature set line = 'x'";
        // This ledger did not go on elsewhere: no witness signed more.
        QTest::newRow("of more than there is") << "update jcic.cosignature set size = 9000000000000000000";
        QTest::newRow("of more, under a seal")
            << "update jcic.cosignature set size = 9000; insert into jcic.checkpoint "
               "(ledger, size, kind, note) select ledger, 9000, 'seal', note from "
               "jcic.checkpoint limit 1";
    }
    void a_signature_that_another_hand_wrote_is_named_and_not_taken() {
        QFETCH(QString, statement);
        desk_->leave();
        signs();
        if (QTest::currentTestFailed()) return;
        QVERIFY(rig_.server.psql(statement));
        desk_->as();
        connects();
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), owed() == "hub.forged"), 20'000);
        QCOMPARE(view()->owed->detail("reason"), std::string_view("cosignature"));
        QCOMPARE(view()->owed->detail("witness"), std::string_view(name()));
        QVERIFY(desk_->events("ledger.witnessed").empty());
    }

    void leaves_that_are_not_ours_are_named_and_nothing_is_put_behind_them_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("found");
        QTest::newRow("altered under a seal") << "update jcic.leaf set hash = sha256('x') where sequence = 3"
                                              << "hub.forged leaf";
        QTest::newRow("taken away") << "delete from jcic.leaf where sequence > 5"
                                    << "";
        QTest::newRow("more than were written")
            << "insert into jcic.leaf (ledger, sequence, hash) select ledger, max(sequence) + 1, sha256('x') from "
               "jcic.leaf group by ledger; insert into jcic.leaf (ledger, sequence, hash) select ledger, "
               "max(sequence) + n, sha256('x') from jcic.leaf, generate_series(1, 40) n group by ledger, n"
            << "hub.ahead leaves";
        QTest::newRow("a seal that nobody made")
            << "insert into jcic.checkpoint (ledger, size, kind, epoch, note) select ledger, size, kind, 9999, note "
               "from jcic.checkpoint order by epoch desc limit 1"
            << "hub.forged seal";
    }
    void leaves_that_are_not_ours_are_named_and_nothing_is_put_behind_them() {
        QFETCH(QString, statement);
        QFETCH(QString, found);
        desk_->leave();
        QVERIFY(rig_.server.psql("set session_replication_role = replica; " + statement));
        desk_->as();
        connects();
        if (found.isEmpty()) {
            goes_up();  // again: what is missing is put anew
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT((desk_->round(), owed() + (view()->owed ? " " + reason() : QString())), found,
                                  20'000);
    }

private:
    [[nodiscard]] std::string name() const { return "bank.example/audit-" + std::to_string(tests_); }
    void trust() {
        const auto paper = (*desk_)->ledger().head_on_paper();
        VERIFY_OK(paper);
        QCOMPARE(audit_->trust(QString::fromStdString(paper->key)).status, 0);
    }
    void enter(const Officer& head) {
        desk_->enter(head, domain::registers::witnesses, "witness.trusted",
                     {{"witness-name", name()}, {"witness-key", audit_->key().toStdString()}});
    }
    [[nodiscard]] std::filesystem::path cosigned() const {
        const QDir folder(audit_->path("witness"));
        return folder.filePath(folder.entryList({"*.cosigned"}).value(0)).toStdString();
    }
    [[nodiscard]] std::uint64_t newest_seal() {
        return ledger::seal_here((*desk_)->parts().seating.seat()->session(), 0).value()->epoch;
    }
    void connects() { QTRY_VERIFY(desk_->phase() == hub::LineState::Phase::connected); }
    /// All that is written lies there.
    void goes_up() {
        connects();
        const auto up = [&] {
            desk_->round();
            const auto& tree = (*desk_)->parts().hub_line.opened()->tree;
            const auto newest = ledger::seal_here((*desk_)->parts().seating.seat()->session(), 0).value();
            return tree.compared() && tree.leaves_there() == tree.leaves_here() && tree.sealed_there() == newest->size;
        };
        QTRY_VERIFY_WITH_TIMEOUT(up(), 20'000);
    }
    void signs() {
        const auto said = audit_->sign();
        QVERIFY2(said.status == 0 && said.out.contains(" cosigned: "), qPrintable(said.out + said.error));
    }
    /// So many signatures are in the trail.
    void sees(std::size_t signatures) {
        connects();
        QTRY_COMPARE_WITH_TIMEOUT((desk_->round(), desk_->events("ledger.witnessed").size()), signatures, 20'000);
        QTRY_COMPARE((desk_->round(), (*desk_)->snapshot()->ledger.witnessed.size()), 1U);
    }
    [[nodiscard]] std::optional<desk::HubView> view() { return (*desk_)->snapshot()->hub; }
    [[nodiscard]] QString owed() {
        const auto now = view();
        return now && now->owed ? QString::fromStdString(std::string(now->owed->text())) : QString();
    }
    [[nodiscard]] QString reason() { return QString::fromStdString(std::string(view()->owed->detail("reason"))); }
    [[nodiscard]] std::size_t in_use() const {
        auto owner = rig_.connect_owner();
        return owner->run("select from jcic.claim where state in ('reserved', 'spent')")->size();
    }

    scenario::Profiles profiles_;
    test::HubRig rig_;
    std::unique_ptr<HubSeat> desk_;
    std::unique_ptr<test::Audit> audit_;
    int tests_ = 0;
};

JCIC_TEST(TestHubWitness)
#include "test_hub_witness.moc"
