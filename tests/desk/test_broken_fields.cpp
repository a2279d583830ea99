// No stored data ends the program: each fold is fed every event of the catalogue with one field broken, in a trail
// where the event could stand, and goes on.
#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/rows.h"
#include "app/domain/steps/people_and_cards.h"
#include "app/inquiry/book/book.h"
#include "support/test_program.h"

using namespace jcic;
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

JCIC_TEST(TestBrokenFields)
#include "test_broken_fields.moc"
