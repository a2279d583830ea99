// The second verifier's own table of actions, held against the desk's catalogue; and what it says of an action that is
// in neither.
#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/register.h"
#include "app/verify/rules/actions.h"
#include "app/verify/rules/form.h"
#include "app/verify/rules/registers.h"
#include "app/verify/rules/writers.h"
#include "app/verify/words.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_records.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;
namespace events = jcic::domain::events;

namespace {

std::string listed(events::Duties duties) {
    std::string out;
    for (const auto duty : duties) out.append(out.empty() ? "" : ",").append(domain::name_of(duty));
    return out;
}

std::string line_of(const verify::Demand& demand) {
    std::string out(demand.action);
    for (const auto part : {demand.purpose, demand.answers, demand.duties, demand.another})
        out.append("|").append(part);
    out += "|" + std::to_string(demand.signers);
    for (const auto& [is, name] :
         {std::pair(demand.witnessed, "witnessed"), std::pair(demand.of_anothers, "of-anothers"),
          std::pair(demand.any_day, "any-day"), std::pair(demand.alone, "alone")})
        if (is) out.append("|").append(name);
    return out;
}

std::string line_of(const verify::RosterRule& rule) {
    return std::string(rule.action) + "|" + std::string(rule.by) + (rule.of_others ? "|of-others" : "") +
           (rule.apart ? "|apart" : "") + (rule.begins ? "|begins" : "");
}

}  // namespace

class TestActions : public QObject {
    Q_OBJECT
private slots:
    void both_tables_name_the_same_actions() {
        std::set<std::string> described;
        for (const auto& event : events::all()) described.emplace(event.action);
        std::set<std::string> verified;
        for (const auto& step : verify::register_steps()) verified.emplace(step.action);
        for (const auto& demand : verify::demands()) verified.emplace(demand.action);
        for (const auto& rule : verify::roster_rules()) verified.emplace(rule.action);
        for (const auto& other : verify::other_actions()) QVERIFY2(verified.emplace(other).second, other.data());
        QCOMPARE(verified, described);
        for (const auto& action : described) QVERIFY2(verify::is_known(action), action.c_str());
        QVERIFY(!verify::is_known("query.imagined"));
    }

    void both_tables_demand_the_same_signatures() {
        std::set<std::string> described;
        for (const auto& event : events::all()) {
            if (!event.demand) continue;
            const auto& demand = *event.demand;
            if (demand.beside || (demand.alone && domain::registers::step_of(event.action)))
                continue;  // a register's step: verify.registers
            const auto one = listed(demand.one);
            const auto another = listed(demand.another);
            described.insert(line_of(verify::Demand{.action = event.action,
                                                    .purpose = demand.purpose,
                                                    .signers = demand.signers,
                                                    .answers = demand.answers,
                                                    .duties = one,
                                                    .another = another,
                                                    .witnessed = demand.witnessed,
                                                    .of_anothers = demand.of_anothers,
                                                    .any_day = demand.any_day,
                                                    .alone = demand.alone}));
        }
        std::set<std::string> verified;
        for (const auto& demand : verify::demands()) verified.insert(line_of(demand));
        QCOMPARE(verified, described);
    }

    // What destroys a row's key is the unit head's to write (R-AU-6), and what says whom passwords are sent to.
    void both_tables_name_the_same_ends_of_rows() {
        int ends = 0;
        for (const auto* book : domain::registers::all())
            for (const auto& step : book->steps) {
                QVERIFY2(verify::ends_a_row(step.action) == step.erases, step.action.data());
                QVERIFY2(!step.erases || listed(step.by) == "unit-head", step.action.data());
                if (step.erases) ++ends;
            }
        QVERIFY(ends > 0);
    }

    void both_tables_name_the_same_events_that_are_answered() {
        std::set<std::string> answered;
        for (const auto& event : events::all()) {
            QVERIFY2(verify::is_answered(event.action) == events::is_answered(event.action), event.action.data());
            if (verify::is_answered(event.action)) answered.emplace(event.action);
        }
        for (const auto& demand : verify::demands())
            QVERIFY2(demand.answers.empty() || answered.contains(std::string(demand.answers)), demand.action.data());
        QVERIFY(!answered.empty());
    }

    void both_tables_say_the_same_of_who_changes_people() {
        std::set<std::string> described;
        for (const auto& event : events::all()) {
            if (!event.roster) continue;
            const auto by = listed(event.roster->by);
            described.insert(line_of(verify::RosterRule{.action = event.action,
                                                        .by = by,
                                                        .of_others = event.roster->of_others,
                                                        .apart = event.roster->apart,
                                                        .begins = event.field(field::rests_on) == nullptr}));
        }
        std::set<std::string> verified;
        for (const auto& rule : verify::roster_rules()) verified.insert(line_of(rule));
        QCOMPARE(verified, described);
    }

    void both_tables_say_the_same_of_who_writes_each_event() {
        using Is = events::Writer::Is;
        std::string differ;
        for (const auto& event : events::all()) {
            const auto& writer = event.writer;
            const auto* other = verify::writers_of(event.action);
            QVERIFY2((writer.is == Is::unasked) == event.roster.has_value(), event.action.data());
            const bool same = writer.is == Is::unasked
                                  ? other == nullptr
                                  : other != nullptr && other->by == listed(writer.by) &&
                                        other->nobody == (writer.is == Is::nobody) &&
                                        other->or_nobody == (writer.is == Is::either) &&
                                        other->any_day == writer.any_day && other->own == writer.own;
            if (!same || verify::right_before(event.action) != event.right_after)
                differ += std::string(event.action) + "; ";
        }
        QVERIFY2(differ.empty(), differ.c_str());
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("author").in(language) != "author");
    }

    void both_tables_say_the_same_of_what_events_are_about() {
        std::string differ;
        for (const auto& event : events::all())
            if (verify::about_of(event.action) != event.about)
                differ += std::string(event.action) + " " + std::string(event.about) + "; ";
        QVERIFY2(differ.empty(), differ.c_str());
    }

    void both_tables_name_the_same_fields_that_may_stand_often() {
        std::string differ;
        for (const auto& event : events::all())
            for (const auto name : {field::destroys, field::rests_on, field::old_seal, field::attached, field::page}) {
                const auto* known = event.field(name);
                const bool often = known != nullptr && known->times == events::Times::any;
                if (verify::may_stand_often(event.action, name) != often)
                    differ += std::string(event.action) + " " + std::string(name) + "; ";
            }
        QVERIFY2(differ.empty(), differ.c_str());
        for (const auto& event : events::all())
            for (const auto& known : event.fields)
                QVERIFY2(known.times != events::Times::any || verify::may_stand_often(event.action, known.name),
                         (std::string(event.action) + " " + std::string(known.name)).c_str());
    }

    void an_event_about_what_it_cannot_be_about_is_named_by_both_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("subject");
        const auto row = [](const char* action, const char* subject) {
            QTest::addRow("%s about %s", action, subject) << QByteArray(action) << QByteArray(subject);
        };
        row("serial.shown", "session");
        row("serial.shown", "query:");
        row("record.viewed", "card:1");
        row("session.signed-out", "person:q01");
        row("session.signed-out", "person:Ｑ01");
        row("session.signed-out", "person:-");
        row("session.signed-in", "person:Q01");
        row("ledger.verified", "ledger:restored");
        row("ledger.backed-up", "ledger ");
        row("outer.account-locked", "session");
    }

    void an_event_about_what_it_cannot_be_about_is_named_by_both() {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, subject);
        ExportWorld world;
        const auto entry = world.entry(action.toStdString(), subject.toStdString());
        BOTH_SAY(world, at(Forger(world, *world.session).write(entry), "subject"));
        for (const auto* reason : {"subject", "field"})
            for (const auto language : {verify::Language::chinese, verify::Language::english})
                QVERIFY(verify::words_for_reason(reason).in(language) != reason);
    }

    // Whoever reads one of the two would be told something else than who reads the other.
    void a_field_said_twice_is_named_by_both() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        const auto once = world.entry("serial.shown", "query:0").plain("item", "T50");
        forger.write(once);
        BOTH_SAY(world, std::string());
        const auto twice =
            forger.write(world.entry("serial.shown", "query:0").plain("item", "T50").plain("item", "T51"));
        auto hidden = world.entry("serial.shown", "query:0").plain("item", "T50").personal("item", "T51", "query:0");
        const auto kept_otherwise = forger.write(ledger::prepared(hidden, world.random));
        auto often = world.entry("query.erased", "query:ANY").plain("destroys", "query:8").plain("destroys", "query:9");
        const auto of_no_query = forger.write(often);
        QCOMPARE(world.by_the_other(),
                 at(twice, "field") + " " + at(kept_otherwise, "field") + " " + at(of_no_query, "state"));
        const auto said = " " + world.by_the_ledger() + " ";
        for (const auto sequence : {twice, kept_otherwise})
            QVERIFY2(said.find(" " + at(sequence, "field") + " ") != std::string::npos, said.c_str());
        QCOMPARE(QString::fromStdString(said).count("field"), 2);
    }

    // The ledger's own verification has the whole catalogue; what is under a key it takes as it is.
    void fields_that_such_an_event_does_not_have_are_named_by_the_ledger() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        session->opened().dependencies.admits = events::check;
        const Forger forger(world, *session);
        std::string wanted;
        const auto write = [&](const domain::Entry& entry, bool good) {
            const auto where = forger.write(ledger::prepared(entry, world.random));
            if (!good) wanted += (wanted.empty() ? "" : " ") + at(where, "field");
        };
        const auto shown = [&] { return world.entry("serial.shown", "query:0"); };
        write(shown().plain("item", "T50"), true);
        write(shown(), false);
        write(shown().plain("item", "T99"), false);
        write(shown().plain("item", "T50").plain("remark", "x"), false);
        write(shown().personal("item", "T50", "query:0"), false);
        auto serial = world.entry("query.serial", "query:0");
        serial.plain("item", "T50").plain("how", "answer").plain("deadline", "2026-11-20T10:00:00.000Z");
        serial.plain("deadline-from", "host").personal("serial", "", "query:0");
        write(serial, true);
        std::string said;
        const auto found = ledger::verify(*session).value();
        for (const auto& one : found.faults) said += (said.empty() ? "" : " ") + at(one.sequence, one.reason.c_str());
        QCOMPARE(said, wanted);
    }

    // What was signed before a restore counts for nothing after it: what only looks like one must not make it so.
    void only_a_restore_about_a_restore_begins_anew() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        world.decide("0", "頁面 0");
        BOTH_SAY(world, std::string());
        const auto verified = forger.write(world.entry("ledger.verified", "ledger:restored"));
        world.decide("1", "頁面 1");
        BOTH_SAY(world, at(verified, "subject"));
        auto restored = world.entry("ledger.restored", "ledger");
        restored.plain("backup", "1").plain("present", "none").plain("older", "no").plain("page", "頁面");
        const auto about_itself = forger.write(restored, {{"A01", "consent"}});
        world.decide("2", "頁面 2");
        BOTH_SAY(world, at(verified, "subject") + " " + at(about_itself, "subject"));
    }

    // Something done under a name that nobody judges by: it would need no signature, and stand in no register.
    void an_action_that_nobody_knows_is_named_by_both_verifiers() {
        ExportWorld world;
        BOTH_SAY(world, std::string());
        const auto known =
            Forger(world, *world.session).write(world.entry("serial.shown", "query:0").plain("item", "T50"));
        BOTH_SAY(world, std::string());
        const auto unknown =
            Forger(world, *world.session).write(world.entry("query.waived", "query:0").plain("item", "T50"));
        QVERIFY(unknown > known);
        BOTH_SAY(world, at(unknown, "action"));
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("action").in(language) != "action");
    }

    // The event is another's, with its hash made to fit.
    void a_known_action_renamed_in_an_export_is_named() {
        ExportWorld world;
        auto records = records_of(world.exported());
        auto& record = records[nth(records, RecordKind::event, 6)];
        auto leaf = ledger::Leaf::unpack(ByteView(record.content).subspan(sizeof(Digest))).value();
        leaf.action = "query.waived";
        const auto body = leaf.pack();
        const auto hash = ledger::leaf_hash(body);
        record.content.assign(hash.begin(), hash.end());
        record.content.insert(record.content.end(), body.begin(), body.end());
        const auto said = " " + reasons(judge(bytes_of(records))) + " ";
        QVERIFY2(said.find(" 7:action ") != std::string::npos, said.c_str());
    }
};

JCIC_TEST(TestActions)
#include "test_actions.moc"
