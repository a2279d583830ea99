// R-DU-6 at another seat: two real desks at a hub on a real PostgreSQL. What waits at one is decided at the other by a
// supervisor whose key there is in the register, written where it was asked, and by nobody else.
#include <QtTest>

#include "app/desk/approval_rounds.h"
#include "app/desk/rooms/elsewhere.h"
#include "at_the_hub.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using desk::ApprovalRow;
using domain::Duty;
using domain::Item;
using domain::ItemState;
using scenario::HubSeat;
using scenario::Officer;
namespace registers = domain::registers;

class TestElsewhere : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(rig_.create(), rig_.server.log().constData()); }
    void init() {
        first_ = std::make_unique<HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        // Both practice branches have the same papers: here they are the first desk's.
        first_->as();
        QVERIFY((*first_)->hub().status().value().settled.held > 0);
        second_ = std::make_unique<HubSeat>(others_.fresh(), "0129999-W2", rig_);
        first_->as(Duty::unit_head);
        second_->as(Duty::unit_head);
        first_->know("0129999-W2", second_->fingerprint());
        second_->know("0129999-W1", first_->fingerprint());
        enter_key();
        first_->as();
        approver_ = second_->as(Duty::supervisor).with(Duty::supervisor).person.text();
        QTRY_VERIFY(first_->phase() == Phase::connected && second_->phase() == Phase::connected);
    }
    void cleanup() {
        first_.reset();
        second_.reset();
        QVERIFY(rig_.server.psql("truncate jcic.desk cascade"));
    }

    void approved_at_another_seat_and_sent_from_here_R_DU_6() {
        const auto query = submit();
        QTRY_VERIFY(waits_at(query));
        QCOMPARE(asked().size(), 1U);
        const auto row = asked().front();
        QCOMPARE(row.desk, std::string("0129999-W1"));
        QVERIFY(!row.subject_name.empty());
        const auto todo = (*second_)->snapshot()->todo;
        QVERIFY(std::ranges::any_of(todo, [&](const auto& one) { return one.query == row.query; }));
        const auto page = (*second_)->approvals().approval(row.query).value();
        QCOMPARE(page.desk, std::string("0129999-W1"));
        QCOMPARE(page.page.text, (*first_)->approvals().approval(query).value().page.text);
        QCOMPARE(second_->events("approval.shown").size(), 1U);
        VERIFY_OK(decide(row.query));
        QCOMPARE(second_->events("approval.answered").size(), 1U);
        QTRY_COMPARE((go_on(), state(query)), ItemState::approved);
        const auto board = (*first_)->snapshot()->board;
        QCOMPARE(board.front().approved_at, std::string("0129999-W2"));
        const auto decided = first_->events("query.decided").front();
        QCOMPARE(decided.entry.value("desk"), std::string("0129999-W2"));
        QCOMPARE(decided.entry.signatures.front().signer.text(), approver_);
        QTRY_VERIFY((go_on(), asked().empty() && stands() == 0));
        QVERIFY((*first_)->ledger().verify({}).value().ok);
        QVERIFY((*second_)->ledger().verify({}).value().ok);
        Officer one(*first_->operator->());
        VERIFY_OK(one.card_ready());
        VERIFY_OK((*first_)->queries().request(query, {}));
    }

    void refused_at_another_seat_R_DU_6() {
        const auto query = submit();
        QTRY_COMPARE((go_on(), asked().size()), 1U);
        const auto row = asked().front();
        QCOMPARE(scenario::code(decide(row.query, {}, "nothing that is a cause")), QStringLiteral("input.form"));
        VERIFY_OK(decide(row.query, {Item::t50}, "reason"));
        QTRY_COMPARE((go_on(), state(query, Item::t51)), ItemState::refused);
        QCOMPARE(state(query), ItemState::approved);
        QVERIFY((*first_)->ledger().verify({}).value().ok);
    }

private:
    using Phase = hub::LineState::Phase;

    /// As docs/hub.md says: made at the second desk, entered at the first by its unit head and the supervisor.
    void enter_key() {
        second_->as(Duty::supervisor);
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "key.conf";
        if (const auto done = (*second_)->approvals().write_key(file); !done)
            qFatal("%s", qPrintable(scenario::code(done)));
        registers::Values typed;
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);)
            typed[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
        const auto& book = registers::approver_keys;
        auto head = first_->as(Duty::unit_head);
        const auto done =
            head.beside(Duty::supervisor, {&book, book.step("approver-key.entered"), "", typed, std::nullopt});
        if (!done) qFatal("%s", qPrintable(scenario::code(done)));
        key_ = *done;
    }
    inquiry::QueryId submit() {
        const auto done = Officer(*first_->operator->()).submit();
        if (!done) qFatal("%s", qPrintable(scenario::code(done)));
        return *done;
    }
    void go_on() {
        first_->round();
        second_->round();
    }
    bool waits_at(const inquiry::QueryId& query) {
        go_on();
        const auto snapshot = (*first_)->snapshot();
        const auto row = std::ranges::find(snapshot->approvals, query, &ApprovalRow::query);
        return row != snapshot->approvals.end() &&
               row->waits_at == std::vector{desk::WaitsAt{"0129999-W2", approver_}};
    }
    /// At the second desk, by the first.
    std::vector<ApprovalRow> asked() {
        auto out = (*second_)->snapshot()->approvals;
        std::erase_if(out, [](const auto& row) { return row.desk.empty(); });
        return out;
    }
    Result<void> decide(const inquiry::QueryId& id,
                        const std::set<Item>& items = {std::begin(domain::all_items), std::end(domain::all_items)},
                        const std::string& cause = {}) {
        const auto supervisor = Officer(*second_->operator->()).with(Duty::supervisor);
        JCIC_TRY(const auto shown, (*second_)->approvals().approval(id));
        return (*second_)->approvals().decide(id, shown.page, items, "已電洽", supervisor.person,
                                              Officer::secret(supervisor.password), cause);
    }
    ItemState state(const inquiry::QueryId& query, Item item = Item::t50) {
        const auto snapshot = (*first_)->snapshot();
        for (const auto& row : snapshot->board)
            if (row.query == query && row.item == item) return row.state;
        return ItemState::draft;
    }
    int stands() {
        auto owner = rig_.connect_owner();
        return static_cast<int>(owner->run("select id from jcic.approval where withdrawn is null")->size());
    }

    scenario::Profiles profiles_;
    scenario::Profiles others_{scenario::Made::apart};
    test::HubRig rig_;
    std::unique_ptr<HubSeat> first_;
    std::unique_ptr<HubSeat> second_;
    std::string approver_;
    std::string key_;
};

JCIC_TEST(TestElsewhere)
#include "test_elsewhere.moc"
