// R-LO-3: the monthly sample, how many and which.
#include <QtTest>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "app/domain/sampling.h"
#include "support/places.h"
#include "support/sha256.h"
#include "support/test_program.h"

using namespace jcic;
using jcic::domain::sample_size;

namespace {

/// The table of docs/trust/sampling.md: any other program may be held to it.
std::map<std::string, std::string> published_vectors() {
    std::ifstream in(test::in_source("docs/trust/sampling.md"));
    std::map<std::string, std::string> out;
    for (std::string line; std::getline(in, line);) {
        const auto value = line.find(" | `");
        if (!line.starts_with("| ") || value == std::string::npos || line.size() < value + 7) continue;
        out[line.substr(2, value - 2)] = line.substr(value + 4, line.size() - value - 7);
    }
    return out;
}

std::vector<std::string> sixty_records() {
    std::vector<std::string> out;
    for (int i = 0; i < 60; ++i) {
        const auto hash = to_hex(test::sha256(view("query " + std::to_string(i))));
        out.push_back(hash.substr(0, 32) + ":T5" + std::to_string(i % 3));
    }
    return domain::in_sample_order(out);
}

/// As docs/trust/sampling.md has them, by the record's number.
std::vector<domain::AskedBy> of_three_queriers() {
    std::vector<domain::AskedBy> out;
    for (int i = 0; i < 60; ++i) {
        const auto hash = to_hex(test::sha256(view("query " + std::to_string(i))));
        out.push_back({hash.substr(0, 32) + ":T5" + std::to_string(i % 3), i < 50 ? "L03" : i < 58 ? "L04" : "L05"});
    }
    std::ranges::sort(out, {}, &domain::AskedBy::record);
    return out;
}

domain::MonthEnd the_months_end() {
    domain::MonthEnd out{1201, 4711, {}};
    for (std::size_t i = 0; i < out.root.size(); ++i) out.root[i] = static_cast<std::uint8_t>(i);
    return out;
}

const auto the_month = domain::RocMonth::parse("11510").value();

}  // namespace

class TestSampling : public QObject {
    Q_OBJECT

private slots:
    void fewer_than_ten_are_all_checked() {
        for (std::uint64_t n = 0; n < 10; ++n) QCOMPARE(sample_size(n), n);
    }

    void ten_is_the_least() {
        for (std::uint64_t n = 10; n <= 500; ++n) QCOMPARE(sample_size(n), std::uint64_t{10});
    }

    void two_per_cent_is_rounded_up_data() {
        QTest::addColumn<quint64>("population");
        QTest::addColumn<quint64>("sample");
        QTest::newRow("501") << quint64{501} << quint64{11};
        QTest::newRow("549") << quint64{549} << quint64{11};
        QTest::newRow("550") << quint64{550} << quint64{11};
        QTest::newRow("551") << quint64{551} << quint64{12};
        QTest::newRow("1000") << quint64{1000} << quint64{20};
        QTest::newRow("2600000") << quint64{2600000} << quint64{52000};
    }

    void two_per_cent_is_rounded_up() {
        QFETCH(quint64, population);
        QFETCH(quint64, sample);
        QCOMPARE(quint64{sample_size(population)}, sample);
    }

    void the_largest_population_does_not_overflow() { QCOMPARE(sample_size(UINT64_MAX), UINT64_MAX / 50 + 1); }

    void the_published_vectors_are_drawn_R_LO_3() {
        const auto published = published_vectors();
        const auto records = sixty_records();
        QCOMPARE(std::to_string(records.size()), published.at("population"));
        QCOMPARE(the_month.text(), published.at("month"));
        QCOMPARE(std::to_string(the_months_end().first), published.at("first"));
        QCOMPARE(std::to_string(the_months_end().last), published.at("last"));
        QCOMPARE(to_hex(domain::population_digest(records, test::sha256)), published.at("digest"));
        QCOMPARE(to_hex(domain::population_digest({}, test::sha256)), published.at("digest of no record"));
        const auto seed = domain::sample_seed(the_month, the_months_end(), test::sha256);
        QCOMPARE(to_hex(seed), published.at("seed"));
        const auto size = sample_size(records.size());
        QCOMPARE(std::to_string(size), published.at("size"));
        const auto drawn = domain::sample_of(records, seed, size, test::sha256);
        QCOMPARE(drawn.size(), std::size_t{10});
        for (std::size_t i = 0; i < drawn.size(); ++i)
            QCOMPARE(drawn[i], published.at("drawn " + std::to_string(i + 1)));
    }

    void the_published_vectors_are_drawn_by_querier_R_LO_3_data() {
        QTest::addColumn<QString>("called");
        QTest::addColumn<int>("percent");
        QTest::newRow("2") << "by querier" << 2;
        QTest::newRow("20") << "by querier, 20 per cent" << 20;
    }

    void the_published_vectors_are_drawn_by_querier_R_LO_3() {
        QFETCH(QString, called);
        QFETCH(int, percent);
        const auto published = published_vectors();
        const auto seed = domain::sample_seed(the_month, the_months_end(), test::sha256);
        const auto drawn = domain::sample_by_querier(of_three_queriers(), seed, {percent, 10}, test::sha256);
        QCOMPARE(std::to_string(drawn.size()), published.at("size " + called.toStdString()));
        for (std::size_t i = 0; i < drawn.size(); ++i)
            QCOMPARE(drawn[i], published.at(called.toStdString() + " " + std::to_string(i + 1)));
    }

    void by_querier_each_has_a_share_and_all_no_fewer_than_the_rules_R_LO_8() {
        const auto asked = of_three_queriers();
        std::map<std::string, std::string> querier;
        for (const auto& one : asked) querier.emplace(one.record, one.querier);
        auto end = the_months_end();
        for (int month = 0; month < 200; ++month) {
            ++end.last;
            const auto seed = domain::sample_seed(the_month, end, test::sha256);
            for (const int percent : {2, 7, 50, 100}) {
                const auto drawn = domain::sample_by_querier(asked, seed, {percent, 10}, test::sha256);
                QVERIFY(drawn.size() >= sample_size(asked.size(), {percent, 10}));
                QCOMPARE(std::set<std::string>(drawn.begin(), drawn.end()).size(), drawn.size());
                std::map<std::string, int> of_each;
                for (const auto& one : drawn) ++of_each[querier.at(one)];
                const std::map<std::string, int> records{{"L03", 50}, {"L04", 8}, {"L05", 2}};
                for (const auto& [who, count] : records) QVERIFY(of_each[who] * 100 >= count * percent);
            }
        }
        QVERIFY(domain::sample_by_querier({}, {}, {}, test::sha256).empty());
    }

    void by_querier_of_one_querier_draws_what_the_month_does_R_LO_8() {
        const auto records = sixty_records();
        std::vector<domain::AskedBy> asked;
        for (const auto& one : records) asked.push_back({one, "L03"});
        const auto seed = domain::sample_seed(the_month, the_months_end(), test::sha256);
        for (const domain::SampleFloor floor : {domain::SampleFloor{2, 10}, {40, 10}, {2, 61}, {100, 10}})
            QCOMPARE(domain::sample_by_querier(asked, seed, floor, test::sha256),
                     domain::sample_of(records, seed, sample_size(records.size(), floor), test::sha256));
    }

    void a_larger_sample_begins_with_a_smaller_one_R_LO_8() {
        const auto records = sixty_records();
        const auto seed = domain::sample_seed(the_month, the_months_end(), test::sha256);
        const auto all = domain::sample_of(records, seed, 1000, test::sha256);
        QCOMPARE(all.size(), records.size());
        for (std::uint64_t size = 0; size <= 60; ++size) {
            const auto some = domain::sample_of(records, seed, size, test::sha256);
            QCOMPARE(some.size(), static_cast<std::size_t>(size));
            QVERIFY(std::equal(some.begin(), some.end(), all.begin()));
        }
    }

    void the_order_and_repeats_of_the_list_draw_the_same_R_LO_3() {
        const auto records = sixty_records();
        std::vector<std::string> shuffled(records.rbegin(), records.rend());
        shuffled.insert(shuffled.end(), records.begin(), records.begin() + 7);
        QCOMPARE(domain::in_sample_order(shuffled), records);
    }

    void another_root_month_or_number_draws_others_R_LO_3() {
        const auto seed = domain::sample_seed(the_month, the_months_end(), test::sha256);
        auto other = the_months_end();
        other.root[31] ^= 1U;
        QVERIFY(domain::sample_seed(the_month, other, test::sha256) != seed);
        other = the_months_end();
        ++other.first;
        QVERIFY(domain::sample_seed(the_month, other, test::sha256) != seed);
        other = the_months_end();
        ++other.last;
        QVERIFY(domain::sample_seed(the_month, other, test::sha256) != seed);
        QVERIFY(domain::sample_seed(the_month.next(), the_months_end(), test::sha256) != seed);
        const auto records = sixty_records();
        QVERIFY(domain::sample_of(records, seed, 10, test::sha256) !=
                domain::sample_of(records, domain::sample_seed(the_month.next(), the_months_end(), test::sha256), 10,
                                  test::sha256));
    }

    /// Over many months each record is drawn about as often as any other.
    void chance_falls_evenly_R_LO_3() {
        const auto records = sixty_records();
        std::map<std::string, int> times;
        auto end = the_months_end();
        for (int i = 0; i < 3'000; ++i) {
            ++end.last;
            for (const auto& one :
                 domain::sample_of(records, domain::sample_seed(the_month, end, test::sha256), 10, test::sha256))
                ++times[one];
        }
        QCOMPARE(times.size(), records.size());
        // 500 expected, 20.4 the standard deviation: five of them on either side.
        for (const auto& [record, count] : times) QVERIFY2(count > 398 && count < 602, record.c_str());
    }

    void a_month_is_read_and_written_in_one_form_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        QTest::newRow("dash") << "115-10"
                              << "115-10";
        QTest::newRow("slash") << "115/10"
                               << "115-10";
        QTest::newRow("digits") << " 11502 "
                                << "115-02";
        QTest::newRow("full width") << QStringLiteral("１１５／１０") << "115-10";
        for (const auto* bad :
             {"", "115", "115-13", "115-00", "1151001", "115.10", "000-01", "2026-10", "115-1", "1a5-10"})
            QTest::newRow(bad) << QString(bad) << QString();
        QTest::newRow("words") << QStringLiteral("一一五年十月") << QString();
    }

    void a_month_is_read_and_written_in_one_form() {
        QFETCH(QString, typed);
        QFETCH(QString, written);
        const auto read = domain::RocMonth::parse(typed.toStdString());
        QCOMPARE(read.has_value(), !written.isEmpty());
        if (read) QCOMPARE(QString::fromStdString(read->text()), written);
        QCOMPARE(domain::RocMonth::written(typed.toStdString()).has_value(), !written.isEmpty() && typed == written);
    }

    void a_month_goes_from_midnight_to_midnight_in_Taiwan() {
        QCOMPARE(domain::iso_text(the_month.begins()), std::string("2026-09-30T16:00:00.000Z"));
        QCOMPARE(domain::iso_text(the_month.ends()), std::string("2026-10-31T16:00:00.000Z"));
        QCOMPARE(the_month.ends(), the_month.next().begins());
        const auto december = domain::RocMonth::parse("115-12").value();
        QCOMPARE(december.next().text(), std::string("116-01"));
        QCOMPARE(domain::RocMonth::parse("117-02").value().last_day().text(), std::string("1170229"));
        QCOMPARE(domain::RocMonth::of(domain::RocDate::parse("1151031").value()), the_month);
    }
};

JCIC_TEST(TestSampling)
#include "test_sampling.moc"
