// Random changes to the ledger's files, and to its rows by somebody who has its key. Each is found, or it is shown to
// be harmless: every reader is told exactly what the untouched folder tells them, to the last byte of the export.
//
// JCIC_MUTATIONS=10000 makes more of them than the ordinary run does, JCIC_MUTATIONS_FROM=n begins at the n-th: each
// follows from its number alone.
#include <QTest>

#include "ledger/mutations.h"
#include "ledger/readers.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::test;

namespace {

std::uint64_t number_in(const char* variable, std::uint64_t otherwise) {
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariable(variable).toULongLong() : otherwise;
}

/// The first line of `told` that is not in its place in `expected`.
std::string first_other(const std::string& told, const std::string& expected) {
    const auto end = std::min(told.size(), expected.size());
    const auto at =
        std::mismatch(told.begin(), told.begin() + static_cast<std::ptrdiff_t>(end), expected.begin()).first;
    const auto begin = told.rfind('\n', static_cast<std::size_t>(at - told.begin()));
    const auto line = begin == std::string::npos ? 0 : begin + 1;
    return told.substr(line, 200) + "\n  expected: " + expected.substr(line, 200);
}

/// Goes on as far as the untouched folder goes.
Heard heard_in(const fs::path& folder, const Past& past, const std::string& also) {
    return Readers(folder).listen(past.witnesses(), also);
}

}  // namespace

class TestMutations : public QObject {
    Q_OBJECT
private slots:
    void the_same_folder_tells_the_same_twice() {
        for (int i = 0; i < 2; ++i) {
            const auto heard = heard_in(copy(), past_, "");
            QCOMPARE(heard.refused, std::string());
            QVERIFY(heard.told.size() > 10'000);
            if (i == 1) QVERIFY(heard.told == untouched_);
            untouched_ = heard.told;
        }
    }

    void every_change_is_found_or_harmless_data() {
        QTest::addColumn<quint64>("first");
        QTest::addColumn<quint64>("end");
        const auto begin = number_in("JCIC_MUTATIONS_FROM", 1);
        const auto end = begin + number_in("JCIC_MUTATIONS", 90);
        for (auto first = begin; first < end; first += a_row)
            QTest::addRow("from %llu", static_cast<unsigned long long>(first))
                << quint64(first) << quint64(std::min(first + a_row, end));
    }
    void every_change_is_found_or_harmless() {
        QFETCH(quint64, first);
        QFETCH(quint64, end);
        std::string missed;
        for (auto number = first; number < end; ++number) missed += check(number);
        QVERIFY2(missed.empty(), missed.c_str());
    }
    /// Old pages of an index, which hid events from who looked for a subject; a list of deletions emptied, which ended
    /// the program.
    void what_was_missed_once_is_found() {
        for (const auto number : {222U, 333U, 517U, 2458U, 4091U}) QCOMPARE(check(number), std::string());
    }
    void cleanupTestCase() {
        for (const auto& [how, count] : outcomes_) qInfo("%6d  %s", count, how.c_str());
    }

private:
    static constexpr std::uint64_t a_row = 20;

    fs::path copy() {
        const auto folder = work_.path() / std::to_string(++copies_);
        fs::copy(past_.today(), folder, fs::copy_options::recursive);
        return folder;
    }

    /// Says what was changed where nobody notices it and somebody is told something else.
    std::string check(std::uint64_t number) {
        TestRandom chance(number);
        const auto folder = copy();
        Mutator mutator(past_, folder, chance);
        const auto what = mutator.change();
        const auto& also = mutator.slot_of();
        auto expected = untouched_;
        if (!also.empty() && also != "H01") expected += heard_after(also);
        const auto heard = heard_in(folder, past_, also == "H01" ? "" : also);
        fs::remove_all(folder);
        if (!heard.refused.empty())
            ++outcomes_["found: " + heard.refused];
        else if (heard.told == expected)
            ++outcomes_["harmless"];
        else
            return "\n" + std::to_string(number) + ": " + what + "\n  told: " + first_other(heard.told, expected);
        return {};
    }

    /// What the untouched folder says besides when that person signs in too.
    const std::string& heard_after(const std::string& person) {
        auto& known = besides_[person];
        if (known.empty()) known = heard_in(copy(), past_, person).told.substr(untouched_.size());
        return known;
    }

    Past past_;
    TestFolder work_;
    std::string untouched_;
    std::map<std::string, std::string> besides_;
    std::map<std::string, int> outcomes_;
    int copies_ = 0;
};

JCIC_TEST(TestMutations)
#include "test_mutations.moc"
