// What follows from an item follows from its properties: a fourth one, T55, of each kind, from the form to its
// deletion.
#include <QTest>

#include "app/inquiry/checks/batch.h"
#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

using std::chrono::days, std::chrono::hours, std::chrono::minutes;

constexpr Item t55{3};
constexpr domain::Column columns[]{{"plate", "車牌", domain::ColumnKind::text}};

/// T50 to T52 with nothing of their own to be owed, and T55 as the test has it.
std::array<domain::ItemInfo, 4> items = [] {
    domain::ItemInfo plain{.item = {},
                           .code = {},
                           .title = "資料",
                           .short_title = "資料",
                           .agency = "機關",
                           .held = days{7},
                           .soonest = minutes{30},
                           .latest = hours{4},
                           .needs_year = false,
                           .tax_data = false,
                           .delete_within_month = false,
                           .has_procedure = false,
                           .columns = columns};
    std::array<domain::ItemInfo, 4> out{plain, plain, plain, plain};
    constexpr std::array<std::string_view, 4> codes{"T50", "T51", "T52", "T55"};
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].item = Item{static_cast<std::uint8_t>(i)};
        out[i].code = codes[i];
    }
    return out;
}();

constexpr Item open_to_borrowers[]{Item::t50, Item::t51, Item::t52, t55};
constexpr domain::OpenItems opened[]{{domain::Business::lending, domain::SubjectKind::borrower, FaultCode::rule_el_1,
                                      open_to_borrowers, std::chrono::year{2020} / 1 / 15}};

Form form_for_t55() {
    auto form = good_form();
    form.items = {t55};
    form.year = "";
    return form;
}

}  // namespace

namespace jcic::domain {

std::span<const ItemInfo> known_items() {
    return items;
}
std::span<const OpenItems> open_items() {
    return opened;
}

}  // namespace jcic::domain

class TestNewItem : public QObject {
    Q_OBJECT

private slots:
    void it_is_known_wherever_items_are() {
        QCOMPARE(domain::all_items.size(), std::size_t{4});
        QVERIFY(*domain::parse_item("t55") == t55);
        const auto columns_of_batch = batch_columns();
        QVERIFY(std::ranges::any_of(columns_of_batch, [](const BatchColumn& one) { return one.item == t55; }));
    }

    void its_life_follows_from_what_it_is_data() {
        QTest::addColumn<bool>("year");
        QTest::addColumn<bool>("month");
        QTest::addColumn<bool>("at_once");
        for (int kind = 0; kind < 8; ++kind)
            QTest::addRow("%s, %s, %s", kind & 1 ? "of a year" : "of no year", kind & 2 ? "a month" : "as kept",
                          kind & 4 ? "at once" : "later")
                << bool(kind & 1) << bool(kind & 2) << bool(kind & 4);
    }

    void its_life_follows_from_what_it_is() {
        QFETCH(const bool, year);
        QFETCH(const bool, month);
        QFETCH(const bool, at_once);
        auto& row = items.back();
        row.needs_year = year;
        row.delete_within_month = month;
        row.soonest = at_once ? minutes{0} : minutes{30};
        row.latest = at_once ? minutes{0} : minutes{240};
        QCOMPARE(row.at_once(), at_once);
        Branch branch;
        for (auto& one : branch.authorisations) one.items.insert(t55);
        branch.host.ready_at = branch.clock.now() + hours{2};
        Desk desk(branch);

        // The form asks for a year where it needs one (R-IT-6), and the request carries it.
        auto form = form_for_t55();
        if (year) COMPARE_FAULT(desk->submissions.submit(form), rule_it_6);
        form.year = "114";
        const auto id = desk.approved(form);
        QVERIFY(desk.state(id, t55) == domain::ItemState::approved);
        VERIFY_OK(desk.request(id));
        const auto sent = domain::SerialRequest::unpack(branch.host.requests.back());
        QCOMPARE(sent->items.front().year, year ? std::optional(114) : std::nullopt);
        QCOMPARE(desk.item(id, t55).deadline, std::optional(branch.clock.now() + row.held));

        // It comes at once, or when the agency has answered.
        QCOMPARE(*desk.retrieve(id, t55), at_once);
        if (!at_once) {
            branch.clock.advance(hours{5});
            QVERIFY(*desk.retrieve(id, t55));
        }
        QVERIFY(desk.state(id, t55) == domain::ItemState::retrieved);

        // R-PA-6: whether it is needed still is asked of what goes within a month, and of nothing else.
        QCOMPARE(decide_by(t55, desk.item(id, t55)), month ? std::optional(roc("1151220")) : std::nullopt);
        QCOMPARE(is_open(desk.query(id)), month);
        if (month)
            VERIFY_OK(take(desk, "record.still-needed", {{id, t55}}, "撥款前複審"));
        else
            COMPARE_FAULT(take(desk, "record.still-needed", {{id, t55}}, "撥款前複審"), query_state);
        VERIFY_OK(take(desk, "record.used-up", {{id, t55}}));
        QCOMPARE(delete_by(t55, desk.item(id, t55)), month ? std::optional(roc("1151220")) : std::nullopt);
        QCOMPARE(is_open(desk.query(id)), month);
        VERIFY_OK(desk.erase(id, t55, "使用完竣"));
        QVERIFY(!is_open(desk.query(id)));
    }
};

JCIC_TEST(TestNewItem)
#include "test_new_item.moc"
