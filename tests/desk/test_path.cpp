// A case's path: where it stands for each state of an item, with the card in each custody, stopped or not; that steps
// follow one another, and that the card's step follows the card.

#include <QTest>

#include "app/desk/rooms/path.h"
#include "app/desk/rooms/snapshot.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;
using domain::CopyState;
using domain::Duty;
using domain::Item;
using domain::ItemState;

namespace {

const std::set<Duty> path_officer{Duty::query_officer};
const UtcTime path_day = UtcTime{} + std::chrono::hours{500'000};

BoardRow path_row(Item item, ItemState state) {
    BoardRow out;
    out.query = "q" + std::string(domain::code_of(item));
    out.item = item;
    out.state = state;
    out.case_number = "2026-1";
    out.applicant = "王小明";
    out.own = out.in_hand = true;
    out.ready = out.fetchable = state == ItemState::serial_held;
    out.holds_record = state == ItemState::retrieved;
    return out;
}

BoardRow with_copy(CopyState state) {
    auto out = path_row(Item::t50, ItemState::retrieved);
    out.copies = {{1, state, *domain::PersonId::parse("L03"), path_day}};
    return out;
}

Path path_of_rows(const std::vector<BoardRow>& rows, Custody custody, bool needed = false) {
    return path_of(cases_of(rows, path_officer).front(), custody, needed);
}

/// "✓✓●○○○○○": done, present, to come.
QString drawn(const Path& path) {
    QString out;
    for (const auto step : all_path_steps) {
        const auto state = path.at(step);
        out += state == PathState::done ? u'+' : state == PathState::present ? u'o' : u'-';
    }
    return path.stopped ? out + u'!' : out;
}

}  // namespace

class TestPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_state_has_its_place_in_each_custody_stopped_or_not_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("custody");
        QTest::addColumn<bool>("stopped");
        QTest::addColumn<QString>("path");
        const auto add = [](const char* name, ItemState state, std::array<const char*, 3> paths,
                            std::array<const char*, 3> stopped) {
            for (int custody = 0; custody < 3; ++custody) {
                const auto at = static_cast<std::size_t>(custody);
                QTest::addRow("%s, custody %d", name, custody)
                    << static_cast<int>(state) << custody << false << QString::fromLatin1(paths.at(at));
                QTest::addRow("%s, custody %d, stopped", name, custody)
                    << static_cast<int>(state) << custody << true << QString::fromLatin1(stopped.at(at));
            }
        };
        //                                      apply approve borrow request fetch print file give back
        add("submitted", ItemState::submitted, {"+o------", "+o+-----", "+o+-----"},
            {"+o------!", "+o+-----!", "+o+-----!"});
        add("approved", ItemState::approved, {"++o-----", "+++o----", "+++o----"},
            {"++-o----!", "+++o----!", "+++o----!"});
        add("requesting", ItemState::requesting, {"++o-----", "+++o----", "+++o----"},
            {"++o-----", "+++o----", "+++o----"});
        add("unsettled", ItemState::unsettled, {"++o-----", "+++o----", "+++o----"},
            {"++o-----", "+++o----", "+++o----"});
        add("serial held", ItemState::serial_held, {"++o+----", "++++o---", "++++o---"},
            {"++-+o---!", "++++o---!", "++++o---!"});
        add("retrieved", ItemState::retrieved, {"+++++o--", "+++++o--", "+++++o--"},
            {"+++++o--", "+++++o--", "+++++o--"});
        add("refused", ItemState::refused, {"+o------", "+o+-----", "+o+-----"}, {"+o------", "+o+-----", "+o+-----"});
        add("failed", ItemState::failed, {"++-o----", "+++o----", "+++o----"}, {"++-o----", "+++o----", "+++o----"});
        add("expired", ItemState::expired, {"++-+o---", "++++o---", "++++o---"}, {"++-+o---", "++++o---", "++++o---"});
        add("withdrawn", ItemState::withdrawn, {"+-------", "+-+-----", "+-+-----"},
            {"+-------", "+-+-----", "+-+-----"});
    }

    void each_state_has_its_place_in_each_custody_stopped_or_not() {
        QFETCH(int, state);
        QFETCH(int, custody);
        QFETCH(bool, stopped);
        QFETCH(QString, path);
        auto one = path_row(Item::t50, static_cast<ItemState>(state));
        one.stopped = stopped;
        if (stopped) one.fetchable = false;
        QCOMPARE(drawn(path_of_rows({one}, static_cast<Custody>(custody))), path);
    }

    void a_record_is_printed_and_filed_and_then_the_card_goes_back() {
        for (const auto state : {CopyState::reserved, CopyState::void_})
            QCOMPARE(drawn(path_of_rows({with_copy(state)}, Custody::none)), QStringLiteral("+++++o--"));
        for (const auto state : {CopyState::at_printer, CopyState::out})
            QCOMPARE(drawn(path_of_rows({with_copy(state)}, Custody::none)), QStringLiteral("++++++o-"));
        const auto filed = with_copy(CopyState::filed);
        QCOMPARE(drawn(path_of_rows({filed}, Custody::usable)), QStringLiteral("+++++++o"));
        QCOMPARE(drawn(path_of_rows({filed}, Custody::none)), QStringLiteral("++++++++"));
        // Another case waits for the card: it is not asked back.
        QCOMPARE(drawn(path_of_rows({filed}, Custody::usable, true)), QStringLiteral("+++++++-"));
    }

    void it_stands_where_its_next_step_is_and_nothing_is_done_that_one_item_lacks() {
        const auto filed = with_copy(CopyState::filed);
        const auto ready = path_row(Item::t52, ItemState::serial_held);
        QCOMPARE(drawn(path_of_rows({filed, ready}, Custody::usable)), QStringLiteral("++++o---"));
        QCOMPARE(drawn(path_of_rows({filed, path_row(Item::t51, ItemState::approved)}, Custody::usable)),
                 QStringLiteral("+++o----"));
        // What came to nothing, and was looked at, holds nobody up.
        auto refused = path_row(Item::t51, ItemState::refused);
        refused.end_seen = true;
        QCOMPARE(drawn(path_of_rows({filed, refused}, Custody::none)), QStringLiteral("++++++++"));
    }

    void with_a_second_loan_the_card_s_step_follows_the_card() {
        auto waits = path_row(Item::t50, ItemState::serial_held);
        waits.ready = waits.fetchable = false;
        QCOMPARE(drawn(path_of_rows({waits}, Custody::usable)), QStringLiteral("++++o---"));
        QCOMPARE(drawn(path_of_rows({waits}, Custody::none)), QStringLiteral("++-+o---"));  // given back meanwhile
        waits.ready = waits.fetchable = true;
        QCOMPARE(drawn(path_of_rows({waits}, Custody::none)), QStringLiteral("++o+----"));
    }

    void a_stop_leads_nowhere_and_takes_no_card() {
        auto approved = path_row(Item::t50, ItemState::approved);
        approved.stopped = true;
        const auto cases = cases_of({approved}, path_officer);
        QVERIFY(cases.front().step == CaseStep::none && cases.front().group == CaseGroup::waiting);
        QVERIFY(cases.front().waits.what == WaitsFor::stop);
        QVERIFY(cases_for_card(cases).empty());
        // To ask what became of a request is never stopped.
        auto sent = path_row(Item::t50, ItemState::unsettled);
        sent.stopped = true;
        QVERIFY(cases_of({sent}, path_officer).front().step == CaseStep::settle);
    }

    void whose_the_card_is_and_where() {
        Snapshot snapshot;
        QVERIFY(custody_of(snapshot) == Custody::none);
        snapshot.card.state = desk::CardState::present;
        snapshot.card.number = "0129999-03";
        QVERIFY(custody_of(snapshot) == Custody::none);  // in the reader, and nobody borrowed it
        snapshot.card.wanted = "0129999-04";
        QVERIFY(custody_of(snapshot) == Custody::lent);
        snapshot.card.wanted = snapshot.card.number;
        QVERIFY(custody_of(snapshot) == Custody::usable);
        snapshot.host.state = HostState::opened;
        snapshot.card = {};
        QVERIFY(custody_of(snapshot) == Custody::usable);
    }
};

JCIC_TEST(TestPath)
#include "test_path.moc"
