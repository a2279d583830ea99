// What the search's own pages still say of values that were erased, of which each had pages of its own.
#include <QTest>
#include <algorithm>
#include <random>

#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "app/search/look_up.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// Queries of so many words that each has pages of its own in the index.
class ManyWords {
public:
    ManyWords() {
        for (int query = 0; query < queries; ++query) {
            auto entry = world_.entry("query.submitted", subject(query));
            entry.plain("case-number", "2026-房貸-" + std::to_string(query))
                .personal("reason", reason(), subject(query));
            static_cast<void>(session_->append(entry).value());
        }
        while (!ledger::advance_index(*session_, 1000).value().complete()) {
        }
    }
    static constexpr int queries = 60;
    static std::string subject(int query) { return "query:" + std::to_string(query); }

    [[nodiscard]] Result<void> erase(int query) { return world_.erase(*session_, subject(query)); }
    /// The first word of that query's reason.
    [[nodiscard]] const std::string& word_of(int query) const { return first_[static_cast<std::size_t>(query)]; }
    [[nodiscard]] std::size_t found(const std::string& word) {
        LookUp look_up;
        look_up.words.push_back({word});
        return ledger::look_up(*session_, look_up).value().events.size();
    }
    [[nodiscard]] bool index_holds() {
        const auto report = verify(*session_).value();
        return std::ranges::none_of(report.faults, [](const auto& fault) { return fault.reason == "search"; });
    }

    [[nodiscard]] Result<void> erase_a_record() {
        auto fetched = world_.entry("record.fetched", subject(1));
        JCIC_CHECK(session_->append(fetched.apart("record", "年度所得", "record:1:T50")));
        return world_.erase(*session_, "record:1:T50");
    }
    [[nodiscard]] const OpenIndex* index() { return session_->opened().index().open.get(); }
    [[nodiscard]] bool all_taken_in() {
        return index() != nullptr && ledger::advance_index(*session_, 0).value().complete();
    }
    /// Whether the index's own tables say it anywhere, as the library keeps them.
    [[nodiscard]] bool says(const std::string& word) {
        for (const auto* sql : {"SELECT block FROM search_data", "SELECT c0 FROM search_content"}) {
            auto rows = session_->opened().index().open->database().prepare(sql).value();
            while (rows.step().value())
                if (rows.text_at(0).find(word) != std::string::npos) return true;
        }
        return false;
    }

private:
    std::string reason() {
        static constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyz";
        std::string out;
        for (int word = 0; word < 60; ++word) {
            std::string one(1, '7');  // a figure: every four and every eight characters are a token
            while (one.size() < 8) one += letters[random_() % letters.size()];
            if (word == 0) first_.push_back(one);
            out += one + " ";
        }
        return out;
    }
    std::mt19937 random_{20261124};
    std::vector<std::string> first_;
    LedgerWorld world_;
    std::unique_ptr<Session> session_ = world_.sign_in("Q01").value();
};

}  // namespace

class TestSearchTraces : public QObject {
    Q_OBJECT
private slots:
    void after_an_erasure_every_word_that_is_left_is_found_and_no_other() {
        ManyWords desk;
        for (int query = 0; query < ManyWords::queries; query += 2) VERIFY_OK(desk.erase(query));
        for (int query = 0; query < ManyWords::queries; ++query)
            QCOMPARE(desk.found(desk.word_of(query)), static_cast<std::size_t>(query % 2));
        QVERIFY(desk.index_holds());
        for (int query = 0; query < ManyWords::queries; ++query)
            QCOMPARE(desk.says(desk.word_of(query)), query % 2 == 1);
    }

    // A minute at a million events, for each row that is erased: the index is made again meanwhile, and says so.
    void who_erases_does_not_wait_until_all_else_is_taken_in_again() {
        ManyWords desk;
        VERIFY_OK(desk.erase(1));
        QVERIFY(!desk.all_taken_in());
        VERIFY_OK(desk.erase(2));
        VERIFY_OK(desk.erase(3));
        const auto* index = desk.index();
        VERIFY_OK(desk.erase(4));
        QVERIFY(desk.index() == index);  // it has no word yet that could go
        QCOMPARE(desk.found(desk.word_of(5)), 1U);
        QVERIFY(desk.all_taken_in());
        QVERIFY(!desk.says(desk.word_of(1)) && !desk.says(desk.word_of(4)));
        QVERIFY(desk.says(desk.word_of(5)));
    }

    // What its key seals is kept apart: no word of it is looked for. Such a deletion comes with every query.
    void a_records_erasure_leaves_the_index_where_it_is() {
        ManyWords desk;
        const auto* index = desk.index();
        VERIFY_OK(desk.erase_a_record());
        QVERIFY(desk.index() == index);
        QCOMPARE(desk.found(desk.word_of(1)), 1U);
    }
};

JCIC_TEST(TestSearchTraces)
#include "test_search_traces.moc"
