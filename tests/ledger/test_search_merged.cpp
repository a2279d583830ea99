// An index that took in much is made one part, a piece with each call: a look-up asks each part that there is.
#include <QTest>

#include "app/ledger/session/opened.h"
#include "app/ledger/store/search_index.h"
#include "app/ledger/verify/verify.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

class Nothing : public domain::Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override { applied_ = event.sequence; }

private:
    std::uint64_t applied_ = 0;
};

}  // namespace

class TestSearchMerged : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        number_ = 1;
        session_.reset();
        world_ = std::make_unique<LedgerWorld>();
        session_ = world_->sign_in("Q01").value();
    }
    void what_was_taken_in_at_once_becomes_one_part() {
        submit(worth_merging);
        auto progress = IndexProgress{0, 1};
        while (progress.done < progress.total) progress = further();
        QVERIFY(!progress.merged && !progress.complete());
        QVERIFY(parts() > 1);
        QCOMPARE(found("房貸-77號"), std::size_t{1});  // it is found before its parts are one
        int calls = 0;
        for (; !progress.complete(); ++calls) progress = further();
        QVERIFY(calls > 0);
        QCOMPARE(parts(), std::size_t{1});
        QCOMPARE(found("房貸-77號"), std::size_t{1});
        QVERIFY(verify(*session_).value().faults.empty());
    }
    void another_program_that_has_the_file_keeps_nothing_from_being_found() {
        submit(worth_merging);
        auto progress = IndexProgress{0, 1};
        while (progress.done < progress.total) progress = further();
        QVERIFY(!progress.merged);
        const auto other = world_->sign_in("Q01").value();
        VERIFY_OK(other->advance_index(1));
        auto held = Transaction::begin(other->opened().search->database());
        VERIFY_OK(held);
        QVERIFY(further().complete());
        QCOMPARE(found("房貸-77號"), std::size_t{1});
    }
    void what_is_taken_in_day_by_day_is_left_to_the_library() {
        submit(20);
        QVERIFY(further().complete());
        submit(20);
        QVERIFY(further().complete());
        QVERIFY(parts() > 1);
    }

private:
    IndexProgress further() { return session_->advance_index(500).value(); }
    void submit(std::uint64_t queries) {
        Nothing nothing;
        const auto entries = [&]() -> Result<std::vector<domain::Entry>> {
            std::vector<domain::Entry> out;
            for (; queries > 0; --queries, ++number_)
                out.push_back(world_->entry("query.settling", "query:" + std::to_string(number_))
                                  .plain("items", "T50")
                                  .plain("key", "房貸-" + std::to_string(number_) + "號"));
            return out;
        };
        VERIFY_OK(session_->transact(nothing, entries));
    }
    std::size_t parts() {
        auto rows = session_->opened().search->database().prepare("SELECT DISTINCT segid FROM search_idx").value();
        return rows.numbers().value().size();
    }
    std::size_t found(const std::string& word) {
        LookUp look_up;
        look_up.words.push_back({word});
        return session_->look_up(look_up).value().events.size();
    }
    std::unique_ptr<LedgerWorld> world_;
    std::unique_ptr<Session> session_;
    std::uint64_t number_ = 1;
};

JCIC_TEST(TestSearchMerged)
#include "test_search_merged.moc"
