// What subjects are found by without reading them: labels, and events by their actions.
#include <QTest>

#include "app/ledger/session/opened.h"
#include "app/search/subject_labels.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

using Names = std::vector<std::string>;

/// Asks only for its own.
class Viewed final : public domain::Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override {
        applied_ = event.sequence;
        seen_.push_back(event.sequence);
    }
    [[nodiscard]] std::vector<std::string_view> actions() const override { return {"record.viewed"}; }
    void passed(std::uint64_t sequence) override { applied_ = std::max(applied_, sequence); }
    std::uint64_t applied_ = 0;
    std::vector<std::uint64_t> seen_;
};

}  // namespace

class TestLabels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        world_ = std::make_unique<LedgerWorld>();
        session_ = world_->sign_in("H01").value();
    }
    void cleanup() {
        session_.reset();
        world_.reset();
    }
    void subjects_are_found_by_a_labels_value_in_its_order();
    void what_a_subject_had_goes_when_it_is_labelled_again();
    void labels_of_an_earlier_event_change_nothing();
    void who_does_not_know_what_the_labels_miss_changes_nothing();
    void labels_of_another_form_count_as_none();
    void labels_of_events_that_are_not_there_count_as_none();
    void they_are_there_at_the_next_sign_in();
    void a_projection_far_behind_is_given_its_own_events_only();
    void events_of_actions_come_in_order();

private:
    Names found(LabelQuery query) { return labels().subjects(query).value(); }
    SubjectLabels labels() { return ledger::SubjectLabels(*session_); }
    std::unique_ptr<LedgerWorld> world_;
    std::unique_ptr<Session> session_;
};

void TestLabels::subjects_are_found_by_a_labels_value_in_its_order() {
    VERIFY_OK(labels().make({{"query:1", {{"recent", "1151120"}, {"open", ""}}},
                             {"query:2", {{"recent", "1151101"}}},
                             {"query:3", {{"recent", "1151122"}, {"authorisation", "P-1"}}}},
                            5, "one"));
    QCOMPARE(found({"recent"}), (Names{"query:2", "query:1", "query:3"}));
    QCOMPARE(found({"recent", "1151120"}), (Names{"query:1", "query:3"}));
    QCOMPARE(found({"recent", "", "1151120"}), (Names{"query:2", "query:1"}));
    QCOMPARE(found({"recent", "", "\x7F", true, 1}), (Names{"query:3"}));
    QCOMPARE(found({"authorisation", "P-1", "P-1"}), (Names{"query:3"}));
    QCOMPARE(found({"authorisation", "P-2", "P-2"}), Names{});
    for (const auto by : {LabelsBy::table, LabelsBy::index}) {
        const auto all = labels().all(by).value();
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all.at("query:1"), (std::vector<Label>{{"open", ""}, {"recent", "1151120"}}));
    }
}

void TestLabels::what_a_subject_had_goes_when_it_is_labelled_again() {
    VERIFY_OK(labels().make({{"query:1", {{"open", ""}}}, {"query:2", {{"open", ""}}}}, 4, "one"));
    QVERIFY(labels().put({{"query:1", {{"term", "1201231"}}}}, 4, 5, "one").value());
    QCOMPARE(found({"open"}), Names{"query:2"});
    QCOMPARE(found({"term"}), Names{"query:1"});
    QCOMPARE(labels().made_to("one").value(), std::uint64_t{5});
}

void TestLabels::labels_of_an_earlier_event_change_nothing() {
    VERIFY_OK(labels().make({{"query:1", {{"open", ""}}}}, 5, "one"));
    QVERIFY(labels().put({{"query:1", {}}}, 3, 5, "one").value());  // another program's, of a moment before
    QCOMPARE(found({"open"}), Names{"query:1"});
    QVERIFY(!labels().make({}, 4, "one").value());
    QCOMPARE(found({"open"}), Names{"query:1"});
}

void TestLabels::who_does_not_know_what_the_labels_miss_changes_nothing() {
    QVERIFY(labels().make({{"query:1", {{"open", ""}}}}, 3, "one").value());
    QVERIFY(!labels().put({{"query:2", {{"open", ""}}}}, 4, 5, "one").value());  // event 4 is in neither
    QCOMPARE(labels().made_to("one").value(), std::uint64_t{3});
    QCOMPARE(found({"open"}), Names{"query:1"});
}

void TestLabels::labels_of_another_form_count_as_none() {
    VERIFY_OK(labels().make({{"query:1", {{"open", ""}}}}, 5, "one"));
    QCOMPARE(labels().made_to("two").value(), std::uint64_t{0});
    VERIFY_OK(labels().put({{"query:1", {}}}, 5, 6, "two"));
    QCOMPARE(found({"open"}), Names{"query:1"});
    VERIFY_OK(labels().make({{"query:2", {{"open", ""}}}}, 6, "two"));
    QCOMPARE(found({"open"}), Names{"query:2"});
    QCOMPARE(labels().made_to("one").value(), std::uint64_t{0});
}

void TestLabels::labels_of_events_that_are_not_there_count_as_none() {
    VERIFY_OK(labels().make({{"query:1", {{"open", ""}}}}, 1'000'000, "one"));
    QCOMPARE(labels().made_to("one").value(), std::uint64_t{0});
    QVERIFY(labels().make({{"query:2", {{"open", ""}}}}, 5, "one").value());
    QCOMPARE(found({"open"}), Names{"query:2"});
}

void TestLabels::they_are_there_at_the_next_sign_in() {
    VERIFY_OK(labels().make({{"query:1", {{"open", ""}}}}, 5, "one"));
    VERIFY_OK(session_->close_epoch(Closing::sign_out));
    session_.reset();
    session_ = world_->sign_in("H01").value();
    QCOMPARE(found({"open"}), Names{"query:1"});
    QCOMPARE(labels().made_to("one").value(), std::uint64_t{5});
}

void TestLabels::a_projection_far_behind_is_given_its_own_events_only() {
    std::vector<std::uint64_t> expected;
    for (int i = 0; i < 40; ++i) {
        Counting nothing("none");
        const auto written = session_->transact(nothing, [&]() -> Result<std::vector<domain::Entry>> {
            std::vector<domain::Entry> entries;
            for (int one = 0; one < 20; ++one)
                entries.push_back(world_->entry(one == 7 ? "record.viewed" : "record.opened", "query:1"));
            return entries;
        });
        for (const auto& event : written.value())
            if (event.entry.action == "record.viewed") expected.push_back(event.sequence);
    }
    Viewed viewed;
    const auto before = session_->opened().events().given();
    VERIFY_OK(session_->refresh(viewed));
    QCOMPARE(viewed.seen_, expected);
    QCOMPARE(viewed.applied(), session_->count().value());
    QCOMPARE(session_->opened().events().given() - before, std::uint64_t{expected.size()});
    // And from there on what comes, one by one.
    const auto next = session_->append(world_->entry("record.viewed", "query:1")).value();
    VERIFY_OK(session_->refresh(viewed));
    QCOMPARE(viewed.seen_.back(), next.sequence);
}

void TestLabels::events_of_actions_come_in_order() {
    std::vector<std::uint64_t> expected;
    for (int i = 0; i < 7; ++i) {
        const auto action = i % 3 == 0 ? "a.first" : i % 3 == 1 ? "b.second" : "c.third";
        const auto written = session_->append(world_->entry(action, "query:1")).value();
        if (i % 3 != 2) expected.push_back(written.sequence);
        const std::array<std::string_view, 2> actions{"b.second", "a.first"};
        std::vector<std::uint64_t> seen;
        VERIFY_OK(session_->read(actions, 1, [&](const domain::Recorded& event) -> Result<void> {
            seen.push_back(event.sequence);
            return {};
        }));
        QCOMPARE(seen, expected);
    }
}

JCIC_TEST(TestLabels)
#include "test_labels.moc"
