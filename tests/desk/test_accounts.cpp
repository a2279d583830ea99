// R-DU-4, R-DU-8: accounts as the registers tell them, and the review of a half year.

#include <QTest>
#include <algorithm>

#include "app/desk/registers/rights_desk.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/rows.h"
#include "app/domain/steps/people_and_cards.h"
#include "app/inquiry/book/book.h"
#include "desk/papers_facts.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

namespace {

domain::RocDate on(const char* seven_digits) {
    return *domain::RocDate::parse(seven_digits);
}

domain::Recorded said(std::uint64_t sequence, const char* day, std::string action, const char* about,
                      const std::vector<domain::Fact>& facts, std::string person = "L01") {
    domain::Recorded out;
    out.sequence = sequence;
    out.at = domain::start_of(on(day)) + std::chrono::hours{9};
    out.person = std::move(person);
    out.entry.action = std::move(action);
    out.entry.subject = std::string("person:") + about;
    for (const auto& fact : facts) out.entry.plain(fact.name, fact.value);
    return out;
}

domain::Recorded designated(std::uint64_t sequence, const char* day, const char* code, const char* duties) {
    return said(
        sequence, day, "person.designated", code,
        {{"code", code}, {"name", std::string("某") + code}, {"title", "專員"}, {"duties", duties}, {"from", day}});
}

struct BranchOfAccounts {
    domain::registers::Rows rows;
    domain::registers::PeopleAndCards people{rows};
    std::vector<domain::Recorded> reviews;

    BranchOfAccounts() {
        tell(designated(1, "1150105", "L01", "unit-head"));
        tell(designated(2, "1150105", "L03", "query-officer:1150105-1151231"));
        tell(designated(3, "1150105", "L08", "administrator"));
        tell(designated(4, "1150105", "L09", "query-officer"));
    }
    void tell(const domain::Recorded& event) {
        rows.apply(event);
        people.apply(event);
        if (event.entry.action == "person.rights-confirmed") reviews.push_back(event);
    }
    void reviewed(std::uint64_t sequence, const char* day, const char* code, const char* by, const char* least) {
        auto event = said(sequence, day, "person.rights-confirmed", code, {{"least", least}}, by);
        event.entry.rests_on(rows.row(domain::registers::people, code)->last);
        tell(event);
    }
    [[nodiscard]] std::vector<ReviewedAccount> lines(const char* today, const LastUses& uses = {}) const {
        return reviewed_accounts(accounts_of(people, uses, on(today)), rows, reviews, papers::half_of(on(today)),
                                 on(today));
    }
    [[nodiscard]] std::optional<ReviewedAccount> line(const char* code, const char* today) const {
        for (auto& one : lines(today))
            if (one.account.code == code) return one;
        return std::nullopt;
    }
};

using Came = ReviewedAccount::Outcome;

}  // namespace

class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobody_confirms_their_own_line_R_DU_8() {
        BranchOfAccounts branch;
        branch.reviewed(10, "1150620", "L08", "L08", "yes");  // by a program that did not refuse it
        QVERIFY(branch.line("L08", "1150625")->outcome == Came::open);
    }
    void what_rests_on_nothing_confirms_nothing_R_DU_8() {
        BranchOfAccounts branch;
        branch.tell(said(10, "1150620", "person.rights-confirmed", "L03", {{"least", "yes"}}, "L08"));
        QVERIFY(branch.line("L03", "1150625")->outcome == Came::open);
    }
};

// How much of a register a sign-in reads (app/desk/rooms/archive.h): of one that grows with every query what is open,
// of any other all that was ever written to it.
using namespace jcic::desk::paper_facts;

namespace {

bool read_whole(std::string_view action) {
    const auto actions = domain::registers::Rows::actions_of_small();
    return std::ranges::find(actions, action) != actions.end();
}

/// Rows of which those are read at once, of so many that one event began each.
struct Begun {
    Begun(int rows_written, const std::string& action, const std::string& about, std::set<std::string> open) {
        for (int i = 1; i <= rows_written; ++i)
            trail.push_back(written(static_cast<std::uint64_t>(i), "1150105", action, about + std::to_string(i), {}));
        rows.begin_after(trail.size(), std::move(open), [this](const std::string& subject) {
            ++read;
            std::vector<domain::Recorded> out;
            for (const auto& event : trail)
                if (event.entry.subject == subject) out.push_back(event);
            return Result<std::vector<domain::Recorded>>(out);
        });
    }
    std::vector<domain::Recorded> trail;
    int read = 0;
    domain::registers::Rows rows;
};

/// Subjects that are read at once, of so many authorisations of which one is open.
int read_of(int rows_written) {
    Begun begun(rows_written, "authorisation.signed", "authorisation:AU-", {"authorisation:AU-7"});
    return begun.rows.load_open() ? begun.read : -1;
}

}  // namespace

class TestRowsRead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void of_a_register_that_grows_what_is_open_is_read_however_many_rows_it_has() {
        QCOMPARE(read_of(10), 1);
        QCOMPARE(read_of(2000), 1);
        QVERIFY(!read_whole("authorisation.signed"));
        QVERIFY(!read_whole("authorisation.erased"));
        QVERIFY(!read_whole("application.received"));
    }
    void the_next_row_is_called_by_a_number_that_none_has_read_or_not() {
        const auto& book = domain::registers::applications;
        Begun from_the_newest(2000, "application.received", "application:", {"application:2000"});
        QCOMPARE(from_the_newest.rows.next_number(book).value(), std::string("2001"));
        QVERIFY(from_the_newest.read <= 2);
        Begun nothing_read(20, "application.received", "application:", {});
        QCOMPARE(nothing_read.rows.next_number(book).value(), std::string("21"));
        // What another program wrote is no number.
        Begun a_word(20, "application.received", "application:", {"application:20", "application:X-7"});
        a_word.trail.push_back(written(21, "1150105", "application.received", "application:X-7", {}));
        QCOMPARE(a_word.rows.next_number(book).value(), std::string("21"));
        // One that another program began meanwhile.
        const auto meanwhile = written(2001, "1150105", "application.received", "application:2001", {});
        from_the_newest.trail.push_back(meanwhile);
        from_the_newest.rows.apply(meanwhile);
        QCOMPARE(from_the_newest.rows.next_number(book).value(), std::string("2002"));
    }
    void of_a_small_register_every_event_is_read() {
        QVERIFY(read_whole("device.taken-in"));
        QVERIFY(read_whole("device.counted"));
        QVERIFY(read_whole("person.designated"));
    }
};

// No stored data ends the program: each fold is fed every event of the catalogue with one field broken, in a trail
// where the event could stand, and goes on.
using namespace jcic::domain;

namespace {

constexpr std::string_view broken_values[]{"",
                                           "-",
                                           "0",
                                           "T51",
                                           "T50,T50",
                                           "T99",
                                           "rule.R-XX-9",
                                           "99999999999999999999",
                                           "1159999",
                                           "2026-13-45T99:99:99Z",
                                           "12:zz",
                                           "zz",
                                           "\xff\xfe",
                                           "query-officer,emperor",
                                           "a\tb\nc"};

Entry sound(const events::Event& event) {
    Entry out;
    out.action = event.action;
    out.subject = std::string(event.about) + (event.about.ends_with(':') ? "Q1" : "");
    for (const auto& field : event.fields)
        out.fields.push_back({std::string(field.name), "T50", field.keep, field.keep == Keep::plain ? "" : "query:Q1"});
    return out;
}

Entry submitted() {
    Entry out = sound(*events::find("query.submitted"));
    const auto set = [&](std::string_view name, std::string value) {
        for (auto& field : out.fields)
            if (field.name == name) field.value = std::move(value);
    };
    set("business", "lending");
    set("subject-kind", "borrower");
    set("items", "T50");
    set("rules", "rule.R-EL-1");
    return out;
}

template <class Fold>
int fed(Fold& fold) {
    std::uint64_t number = 0;
    const auto feed = [&](const Entry& entry) { fold.apply(Recorded{++number, {}, {}, "Q01", "W1", "-", {}, entry}); };
    int count = 0;
    for (const auto& event : events::all()) {
        feed(submitted());
        for (std::size_t i = 0; i < event.fields.size(); ++i)
            for (const auto value : broken_values) {
                auto entry = sound(event);
                entry.fields[i].value = std::string(value);
                feed(entry);
                entry.fields[i].value.reset();  // kept apart and not ours to open
                feed(entry);
                entry.fields.erase(entry.fields.begin() + static_cast<std::ptrdiff_t>(i));
                feed(entry);
                ++count;
            }
    }
    return fold.applied() == number ? count : -1;
}

}  // namespace

class TestBrokenFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_book_of_queries_goes_on() {
        inquiry::Book book;
        QVERIFY(fed(book) > 1000);
    }
    void the_register_of_people_and_cards_goes_on() {
        registers::Rows rows;
        QVERIFY(fed(rows) > 1000);
        domain::registers::PeopleAndCards people(rows);
        QVERIFY(fed(people) > 1000);
        const auto today = RocDate::parse("1151120").value();
        for (const auto& [code, person] : people.people()) static_cast<void>(people.duties(code, today));
        for (const auto& [number, card] : people.cards())
            static_cast<void>(people.password_known_to_leaver(card, today));
    }
    void the_registers_go_on_with_what_they_show_and_what_is_owed() {
        registers::Rows rows;
        QVERIFY(fed(rows) > 1000);
        std::uint64_t number = rows.applied();
        for (const auto* book : registers::all())
            for (const auto& step : book->steps) {
                const auto whole = sound(*events::find(step.action));
                for (std::size_t i = 0; step.begins() && i < whole.fields.size(); ++i)
                    for (const auto value : broken_values) {  // each a row of its own
                        auto entry = whole;
                        entry.subject = std::string(book->about) + std::to_string(++number);
                        entry.fields[i].value = std::string(value);
                        rows.apply(Recorded{number, {}, {}, "Q01", "W1", "-", {}, entry});
                    }
            }
        std::size_t shown = 0;
        for (const auto* book : registers::all())
            for (const auto& [id, row] : rows.of(*book))
                for (const auto& column : book->columns)
                    shown += column.derived == nullptr ? 1 : 1 + column.derived(row).size();
        QVERIFY(shown > 1000);
        const OfficeCalendar calendar;
        QVERIFY(!registers::owed(rows, RocDate::parse("1161120").value(), calendar).empty());
    }
};

JCIC_TEST(TestAccounts)
JCIC_TEST(TestRowsRead)
JCIC_TEST(TestBrokenFields)
#include "test_accounts.moc"
