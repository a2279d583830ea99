// What the search's own pages still say of a value that was erased: its words, and the beginnings of words by which
// FTS5 comes to a page.
#include <QTest>
#include <algorithm>
#include <random>

#include "app/ledger/session/opened.h"
#include "app/ledger/verify/verify.h"
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
        while (!session_->advance_index(1000).value().complete()) {
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
        return session_->look_up(look_up).value().events.size();
    }
    [[nodiscard]] bool index_holds() {
        const auto report = verify(*session_).value();
        return std::ranges::none_of(report.faults, [](const auto& fault) { return fault.reason == "search"; });
    }

    [[nodiscard]] std::vector<std::string> all(const char* sql) {
        std::vector<std::string> out;
        auto rows = session_->opened().search->database().prepare(sql).value();
        while (rows.step().value()) out.push_back(rows.text_at(0));
        return out;
    }
    /// By which pages part, and no word begins so.
    [[nodiscard]] std::vector<std::string> parted_by_nothing() {
        auto words = all("SELECT term FROM words_there");
        std::ranges::sort(words);
        std::vector<std::string> out;
        for (const auto& stored : separators()) {
            const auto beginning = stored.substr(1);
            const auto word = std::ranges::lower_bound(words, beginning);
            if (word == words.end() || !word->starts_with(beginning)) out.push_back(beginning);
        }
        return out;
    }
    [[nodiscard]] std::vector<std::string> separators() {
        return all("SELECT term FROM search_idx WHERE length(term)>1");
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
    void no_page_of_the_index_is_found_by_the_beginning_of_an_erased_word() {
        ManyWords desk;
        QVERIFY(desk.separators().size() > 20U);
        QCOMPARE(desk.parted_by_nothing(), std::vector<std::string>{});
        for (int query = 0; query < ManyWords::queries; query += 2) VERIFY_OK(desk.erase(query));
        QCOMPARE(desk.found(desk.word_of(1)), 1U);  // the index is brought up to date
        QCOMPARE(desk.parted_by_nothing(), std::vector<std::string>{});
    }

    void after_an_erasure_every_word_that_is_left_is_found_and_no_other() {
        ManyWords desk;
        for (int query = 0; query < ManyWords::queries; query += 2) VERIFY_OK(desk.erase(query));
        for (int query = 0; query < ManyWords::queries; ++query)
            QCOMPARE(desk.found(desk.word_of(query)), static_cast<std::size_t>(query % 2));
        QVERIFY(desk.index_holds());
        const auto words = desk.all("SELECT term FROM words_there");
        for (int query = 0; query < ManyWords::queries; query += 2)
            QVERIFY(std::ranges::find(words, desk.word_of(query)) == words.end());
    }
};

JCIC_TEST(TestSearchTraces)
#include "test_search_traces.moc"
