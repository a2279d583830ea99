// What an event about people must say for anybody to be let in by it: of each that cannot be, both verifiers say so.
#include <QTest>

#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

const std::string some_key(64, 'a');
const std::string longer_key(66, 'a');
const std::string key_in_capitals(64, 'A');

/// A number, but for one letter, sign or blank, or beyond what counts.
constexpr std::array no_numbers{"", "x", "1x", "-1", "+1", " 1", "1 ", "01", "１", "18446744073709551616"};
constexpr std::array no_days{"",         "x",        "115123",  "11512310",
                             "1151332",  "1150229",  "0000101", "１１５１２３１",
                             " 1151231", "1151231 ", "115-1-1", "115123１"};

domain::Entry changed(domain::Entry entry, const char* field, const std::string& value) {
    for (auto& one : entry.fields)
        if (one.name == field) one.value = value;
    return entry;
}

domain::Entry without(domain::Entry entry, const char* field) {
    std::erase_if(entry.fields, [&](const domain::EntryField& one) { return one.name == field; });
    return entry;
}

/// As the program writes them.
struct Writer : ExportWorld {
    domain::Entry designation() {
        auto out = entry("person.designated", "person:N01");
        out.plain("name", "新來的").plain("duties", "query-officer").plain("generation", "1");
        out.plain("signing-key", some_key).plain("exchange-key", some_key);
        return out.plain("from", "1151120").plain("until", "1161231");
    }
    domain::Entry last_day(const std::string& until) {
        return entry("person.last-day", "person:Q01").plain("until", until);
    }
    domain::Entry making(const std::string& subject = "recovery:key") {
        auto out = entry("recovery.made", subject);
        out.plain("generation", "1").plain("exchange-key", some_key).plain("signing-key", some_key);
        out.plain("half-1", some_key).plain("half-2", some_key);
        return out.plain("records", "no").plain("keeper-1", "S01").plain("keeper-2", "Q01");
    }
    domain::Entry password(const std::string& generation, const char* subject = "person:Q01") {
        return entry("password.changed", subject).plain("generation", generation);
    }
    /// Signed as such an event must be.
    std::uint64_t write(const domain::Entry& entry) {
        if (entry.action == "password.changed") return Forger(*this, *session).write(entry);
        std::vector<Signs> signs{{"H01", "roster"}};
        if (entry.action == "recovery.made")
            signs.insert(signs.begin(), {{"S01", "recovery-half"}, {"Q01", "recovery-half"}});
        const Forger forger(*this, *session, "H01");
        return forger.write(forger.resting(entry), signs);
    }
    /// A last day of Q01's, in order but for what it rests on.
    std::uint64_t on(const std::vector<domain::EarlierEvent>& earlier) {
        auto entry = last_day("1161231");
        for (const auto& one : earlier) entry.rests_on(one);
        return Forger(*this, *session, "H01").write(entry, {{"H01", "roster"}});
    }
    [[nodiscard]] domain::EarlierEvent last_change_of(const char* person) {
        const auto roster = session->opened().roster().value();
        return Forger(*this, *session).event(roster.find(code(person))->changed_in);
    }
};

using Make = std::function<domain::Entry(Writer&)>;

}  // namespace

Q_DECLARE_METATYPE(Make)

class TestRoster : public QObject {
    Q_OBJECT
private slots:
    void what_the_program_writes_is_believed_by_both() {
        Writer world;
        const auto designated = world.write(world.designation());
        static_cast<void>(world.write(world.last_day("1161231")));
        const auto made = world.write(world.making());
        static_cast<void>(world.write(world.password("2")));
        // But for what lies beside the database: nobody made it.
        const auto said = world.by_the_ledger();
        QVERIFY2(said.ends_with(at(designated, "slot") + " " + at(made, "recovery-file")), said.c_str());
        QCOMPARE(world.by_the_other(), std::string());
    }

    void a_change_of_people_that_cannot_be_is_named_by_both_data() {
        QTest::addColumn<Make>("make");
        const auto row = [](const std::string& what, Make make) { QTest::newRow(what.c_str()) << std::move(make); };
        for (const std::string generation : no_numbers) {
            row("password.changed, generation " + generation, [=](Writer& of) { return of.password(generation); });
            row("person.designated, generation " + generation,
                [=](Writer& of) { return changed(of.designation(), "generation", generation); });
            row("recovery.made, generation " + generation,
                [=](Writer& of) { return changed(of.making(), "generation", generation); });
        }
        row("password.changed of nobody", [](Writer& of) { return of.password("2", "person:X99"); });
        row("recovery.made, not the next", [](Writer& of) { return changed(of.making(), "generation", "2"); });
        row("recovery.made, of another key", [](Writer& of) { return of.making("recovery:nobody"); });
        for (const std::string until : no_days) {
            row("person.last-day, until " + until, [=](Writer& of) { return of.last_day(until); });
            for (const auto* name : {"from", "until"})
                row(std::string("person.designated, ") + name + " " + until,
                    [=](Writer& of) { return changed(of.designation(), name, until); });
        }
        for (const auto* duties : {"teller", "supervisor,", "supervisor:0000101-", "supervisor:１１５１１２０-"})
            row(std::string("person.designated, duties ") + duties,
                [=](Writer& of) { return changed(of.designation(), "duties", duties); });
        for (const auto* key : {"signing-key", "exchange-key"}) {
            const auto about = std::string(", ") + key;
            row("person.designated without" + about, [=](Writer& of) { return without(of.designation(), key); });
            row("recovery.made without" + about, [=](Writer& of) { return without(of.making(), key); });
            for (const auto& bad : {longer_key, key_in_capitals, some_key.substr(2)}) {
                row("person.designated" + about + " " + bad,
                    [=](Writer& of) { return changed(of.designation(), key, bad); });
                row("recovery.made" + about + " " + bad, [=](Writer& of) { return changed(of.making(), key, bad); });
            }
        }
    }

    void a_change_of_people_that_cannot_be_is_named_by_both() {
        QFETCH(Make, make);
        Writer world;
        const auto where = world.write(make(world));
        BOTH_SAY(world, at(where, "roster"));
    }

    void a_change_of_people_rests_on_the_last_one_of_the_same_person_R_DU_1() {
        Writer world;
        const auto designated = world.last_change_of("Q01");
        world.on({designated});
        world.on({world.last_change_of("Q01")});
        BOTH_SAY(world, std::string());
        // What was signed for an earlier trail, for somebody else's change or for none is none of this one.
        std::string said = at(world.on({designated}), "rests-on");
        said += " " + at(world.on({world.last_change_of("S01")}), "rests-on");
        said += " " + at(world.on({}), "rests-on");
        BOTH_SAY(world, said);
        world.on({world.last_change_of("Q01")});  // whatever is found of that one
        BOTH_SAY(world, said);
    }
};

JCIC_TEST(TestRoster)
#include "test_roster.moc"
