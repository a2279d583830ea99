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

    // The ledger's own verification has the whole catalogue; what is under a key it takes as it is.
    void fields_that_such_an_event_does_not_have_are_named_by_the_ledger() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        session->opened().dependencies().admits = events::check;
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
};

JCIC_TEST(TestActions)
#include "test_actions.moc"
