// The second verifier's own table of actions, held against the desk's catalogue; and what it says of an action that is
// in neither.
#include <QTest>

#include "app/domain/events/catalogue.h"
#include "app/domain/registers/register.h"
#include "app/verify/actions.h"
#include "app/verify/registers.h"
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
    for (const auto& [is, name] : {std::pair(demand.witnessed, "witnessed"),
                                   std::pair(demand.of_anothers, "of-anothers"), std::pair(demand.any_day, "any-day")})
        if (is) out.append("|").append(name);
    return out;
}

std::string line_of(const verify::RosterRule& rule) {
    return std::string(rule.action) + "|" + std::string(rule.by) + (rule.of_others ? "|of-others" : "") +
           (rule.apart ? "|apart" : "");
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
            if (!event.demand || event.demand->beside) continue;  // a register's step: verify.registers
            const auto& demand = *event.demand;
            const auto one = listed(demand.one);
            const auto another = listed(demand.another);
            QVERIFY(demand.author.empty());
            described.insert(line_of(verify::Demand{event.action, demand.purpose, demand.signers, demand.answers, one,
                                                    another, demand.witnessed, demand.of_anothers, demand.any_day}));
        }
        std::set<std::string> verified;
        for (const auto& demand : verify::demands()) verified.insert(line_of(demand));
        QCOMPARE(verified, described);
    }

    // R-AU-6: what destroys a row's key is the unit head's to write.
    void both_tables_name_the_same_ends_of_rows() {
        for (const auto& event : events::all()) {
            if (!event.demand || !event.demand->beside) continue;
            const auto& author = event.demand->author;
            QVERIFY2(verify::ends_a_row(event.action) == !author.empty(), event.action.data());
            QVERIFY(author.empty() || listed(author) == "unit-head");
        }
    }

    void both_tables_say_the_same_of_who_changes_people() {
        std::set<std::string> described;
        for (const auto& event : events::all()) {
            if (!event.roster) continue;
            const auto by = listed(event.roster->by);
            described.insert(
                line_of(verify::RosterRule{event.action, by, event.roster->of_others, event.roster->apart}));
        }
        std::set<std::string> verified;
        for (const auto& rule : verify::roster_rules()) verified.insert(line_of(rule));
        QCOMPARE(verified, described);
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
