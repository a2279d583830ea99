// What a span's queries came to: counted by month, officer and item, with how long an answer took.
#include <QtTest>

#include "app/desk/papers/statistics.h"
#include "app/inquiry/book/fold.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;
using domain::Item;
using domain::ItemState;

namespace {

domain::RocDate day_counted(const char* text) {
    return *domain::RocDate::parse(text);
}

/// Submitted then, by that officer.
struct MadeToCount {
    QueryRead read;
    MadeToCount(const char* at, const char* officer) : read{begun(*domain::parse_iso(at), officer), {}} {}
    static inquiry::QueryEntry begun(UtcTime at, const char* officer) {
        domain::Recorded event;
        event.person = officer;
        event.at = at;
        event.entry.plain("items", "T50");
        auto out = inquiry::begin_query("q", event).value();
        out.items.clear();
        return out;
    }
    MadeToCount& item(Item which, ItemState state, int minutes = -1) {
        auto& one = read.entry.items[which];
        one.state = state;
        if (minutes < 0) return *this;
        one.requested_at = read.entry.submitted_at;
        one.retrieved_at = read.entry.submitted_at + std::chrono::minutes{minutes};
        return *this;
    }
    MadeToCount& refused_for(const char* cause) {
        read.entry.approval =
            inquiry::Approval{1, *domain::PersonId::parse("L02"), read.entry.submitted_at, {}, {}, cause, {}};
        return *this;
    }
};

Statistics of_november() {
    Statistics out{{day_counted("1151001"), day_counted("1151130")}, {}, {}};
    count(out, MadeToCount("2026-10-31T02:00:00Z", "L03").item(Item::t50, ItemState::retrieved, 30).read);
    count(out, MadeToCount("2026-11-02T02:00:00Z", "L03")
                   .item(Item::t50, ItemState::retrieved, 90)
                   .item(Item::t52, ItemState::refused)
                   .refused_for("not-needed")
                   .read);
    count(out, MadeToCount("2026-11-03T02:00:00Z", "L04").item(Item::t50, ItemState::serial_held).read);
    count(out, MadeToCount("2026-11-04T02:00:00Z", "L04").item(Item::t50, ItemState::expired).read);
    count(out, MadeToCount("2026-12-01T02:00:00Z", "L04").item(Item::t50, ItemState::retrieved, 5).read);  // after it
    return out;
}

std::size_t tally_of(const Tally& tally, Came what) {
    return tally.of.at(static_cast<std::size_t>(what));
}

}  // namespace

class TestStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groups_by_month_officer_and_item_add_up_to_the_same() {
        const auto counted = of_november();
        for (const auto by : {By::month, By::officer, By::item}) {
            std::size_t all = 0;
            for (const auto& [name, tally] : summed(counted, by)) all += tally.all();
            QCOMPARE(all, std::size_t{5});
        }
        const auto months = summed(counted, By::month);
        QCOMPARE(months.size(), std::size_t{2});
        QCOMPARE(tally_of(months.at("115-11"), Came::answered), std::size_t{1});
        QCOMPARE(tally_of(months.at("115-11"), Came::waiting), std::size_t{1});
        const auto officers = summed(counted, By::officer);
        QCOMPARE(tally_of(officers.at("L04"), Came::expired), std::size_t{1});
        QCOMPARE(tally_of(officers.at("L03"), Came::refused), std::size_t{1});
        QCOMPARE(counted.causes.at("not-needed"), std::size_t{1});
        QVERIFY(title_of_cause("not-needed") != "not-needed");
    }
    void the_wait_is_of_those_that_were_answered_by_nearest_rank() {
        Tally tally;
        QCOMPARE(wait_of(tally, 50).count(), 0);
        for (const int minutes : {10, 40, 20, 30, 200}) tally.waits.emplace_back(minutes);
        QCOMPARE(wait_of(tally, 50).count(), 30);
        QCOMPARE(wait_of(tally, 90).count(), 200);
        QCOMPARE(wait_of(tally, 1).count(), 10);
        QCOMPARE(hours_text(std::chrono::minutes{90}), std::string("1.5"));
        QCOMPARE(hours_text(std::chrono::minutes{0}), std::string("0.0"));
        QCOMPARE(hours_text(std::chrono::minutes{3}), std::string("0.1"));
    }
    void every_state_comes_to_something() {
        for (int i = static_cast<int>(ItemState::draft); i <= static_cast<int>(ItemState::withdrawn); ++i)
            QVERIFY(*title_of(came_to(static_cast<ItemState>(i))) != '\0');
        QVERIFY(came_to(ItemState::withdrawn) == Came::withdrawn);
        QVERIFY(came_to(ItemState::failed) == Came::failed);
    }
    void the_table_has_a_row_for_each_and_names_no_subject() {
        const auto table = table_of(of_november());
        QCOMPARE(table.rows.size(), std::size_t{4 + 1});  // a month's officer and item each, and one cause
        for (const auto& row : table.rows) QCOMPARE(row.size(), table.columns.size());
        QCOMPARE(table.rows.front().at(0), std::string("115-10"));
        QCOMPARE(table.rows.back().at(0), std::string("不核准原因"));
    }
};

JCIC_TEST(TestStatistics)
#include "test_statistics.moc"
