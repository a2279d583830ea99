// The file by which one desk of a branch tells another what it used (R-AU-5, docs/run/desks.md): one text for what it
// says, and nothing believed that is not whole.
#include <QtTest>

#include "app/domain/exchange.h"
#include "app/domain/roc_date.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

const Bytes certificate_bytes{0x30, 0x01, 0x02};
const Bytes signature_bytes(64, 7);
const std::string query = "00112233445566778899aabbccddeeff";
const std::string other_query = "00112233445566778899aabbccddeefe";

DeskExchange example() {
    const auto at = parse_iso("2026-11-20T02:03:04.567Z").value();
    return {"practice",
            "0129999",
            "忠孝分行",
            "0129999-W2",
            at,
            12,
            345,
            {{"0129999-03", PersonId::parse("C01").value(), PersonId::parse("L03").value(), at, true},
             {"0129999-04", PersonId::parse("C01").value(), std::nullopt, at, false}},
            {{"A-001", query, Item::t50, AuthorisationUse::spent, at},
             {"A%002", other_query, Item::t52, AuthorisationUse::reserved, at}},
            {{RocDate::parse("1151109").value(), RocDate::parse("1151115").value(), PersonId::parse("L03").value(), 12,
              "approved"}}};
}
std::string file_of(const DeskExchange& said) {
    return exchange_file(exchange_text(said, certificate_bytes), signature_bytes);
}
std::string reason_of(const std::string& file) {
    const auto read = read_exchange(file);
    if (read || read.error().code != FaultCode::exchange_file) return "no such fault";
    return std::string(read.error().detail("reason"));
}
std::string with(std::string file, std::string_view old, std::string_view now) {
    const auto at = file.find(old);
    if (at == std::string::npos) qFatal("not there");
    return file.replace(at, old.size(), now);
}

}  // namespace

class TestExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_written_is_read_again() {
        const auto read = read_exchange(file_of(example()));
        VERIFY_OK(read);
        QVERIFY(read->said == example());
        QCOMPARE(read->certificate, certificate_bytes);
        QCOMPARE(read->signature, signature_bytes);
        QCOMPARE(read->text, exchange_text(example(), certificate_bytes));
    }
    void an_empty_one_is_whole_too() {
        auto said = example();
        said.cards.clear();
        said.uses.clear();
        said.sheets.clear();
        said.branch.clear();
        QVERIFY(read_exchange(file_of(said)).value().said == said);
    }
    void a_file_without_its_end_is_cut() {
        const auto file = file_of(example());
        for (const auto left : {file.size() - 1, file.size() / 2, file.find("signature\t"), std::size_t{30}})
            QCOMPARE(reason_of(file.substr(0, left)), std::string("cut"));
        QCOMPARE(reason_of(""), std::string("form"));
    }
    void only_the_one_form_is_read_data() {
        QTest::addColumn<QByteArray>("file");
        const auto file = file_of(example());
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        row("an older format", with(file, "exchange v1", "exchange v0"));
        row("a first line that goes on", with(file, "exchange v1", "exchange v1 "));
        row("the same item of a query twice",
            with(file, "T52\treserved", "T50\treserved").replace(file.find(other_query), other_query.size(), query));
        row("a line less", with(file, "lines\t5\n", "lines\t4\n"));
        row("a number of two forms", with(file, "through\t345", "through\t0345"));
        row("no such use", with(file, "\tspent\t", "\tSpent\t"));
        row("no item", with(file, "\tT50\t", "\tT53\t"));
        row("a field more", with(file, "\tspent\t", "\tspent\tspent\t"));
        row("a line that nobody knows", with(file, "lines\t5\n", "note\tx\nlines\t5\n"));
        row("a time of another form", with(file, "made\t2026-11-20T02:03:04.567Z", "made\t2026-11-20T02:03:04Z"));
        row("a character that acts", with(file, "A-001", "A\x1b[1m"));
        row("a card's state that is none", with(file, "in-use", "in use"));
        row("no UTF-8", with(file, "A-001", "A\xff"));
        row("a person in small letters", with(file, "C01", "c01"));
        row("something after the end", file + "x\n");
        row("a sheet's state that is none", with(file, "12\tapproved", "12\tdone"));
        row("a week that ends before it begins", with(file, "1151115", "1151101"));
        row("a day that is none", with(file, "1151115", "1151131"));
        row("no base64", with(file, "signature\t", "signature\t!"));
    }
    void only_the_one_form_is_read() {
        QFETCH(QByteArray, file);
        QCOMPARE(reason_of(file.toStdString()), std::string("form"));
    }
    void a_file_of_a_later_program_is_told_apart_from_a_damaged_one() {
        const auto read = read_exchange(with(file_of(example()), "exchange v1", "exchange v2"));
        COMPARE_FAULT(read, exchange_file);
        QCOMPARE(read.error().detail("reason"), std::string_view("newer"));
        QCOMPARE(read.error().detail("found"), std::string_view("2"));
    }
    void what_stands_in_clear_has_the_form_of_the_programs_own_numbers_R_PA_7_data() {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<int>("line");
        // Lines 9 and 10 are the cards, 11 and 12 the uses.
        QTest::newRow("an ID number as the form's number") << QByteArray("A-001") << QByteArray("A123456789") << 11;
        QTest::newRow("one within it") << QByteArray("A-001") << QByteArray("A-a123456789") << 11;
        QTest::newRow("one in full width") << QByteArray("A-001") << QByteArray("Ａ１２３４５６７８９") << 11;
        QTest::newRow("a number of 65 bytes") << QByteArray("A-001") << QByteArray(65, 'a') << 11;
        QTest::newRow("one that does not show all it holds") << QByteArray("A-001") << QByteArray("A\u202E1") << 11;
        QTest::newRow("no number") << QByteArray("A-001") << QByteArray("") << 11;
        QTest::newRow("a query's id that is short") << QByteArray("ddeeff") << QByteArray("ddee") << 11;
        QTest::newRow("one in capitals") << QByteArray("aabbccddeefe") << QByteArray("AABBCCDDEEFE") << 12;
        QTest::newRow("a name as a query's id")
            << QByteArray("00112233445566778899aabbccddeefe") << QByteArray("王小明") << 12;
        QTest::newRow("a card of no institution") << QByteArray("0129999-03") << QByteArray("999-03") << 9;
        QTest::newRow("an ID number as a card's") << QByteArray("0129999-04") << QByteArray("A123456789") << 10;
        QTest::newRow("an ID number as a user code") << QByteArray("L03") << QByteArray("A123456789") << 9;
    }
    void what_stands_in_clear_has_the_form_of_the_programs_own_numbers_R_PA_7() {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, now);
        QFETCH(int, line);
        const auto read = read_exchange(with(file_of(example()), old.toStdString(), now.toStdString()));
        COMPARE_FAULT(read, exchange_file);
        QCOMPARE(read.error().detail("reason"), std::string_view("value"));
        QCOMPARE(read.error().detail("line"), std::string_view(std::to_string(line)));
    }
    void what_no_other_desk_would_take_is_left_out_by_name_R_PA_7() {
        auto said = example();
        const auto whole = said;
        QVERIFY(leave_out_what_cannot_be_told(said).empty());
        QVERIFY(said == whole);
        const auto looks_like_an_id = PersonId::parse("A123456789").value();
        said.cards.push_back({"0129999-05", looks_like_an_id, std::nullopt, said.made, true});
        said.cards.push_back({"0129999-06", PersonId::parse("C01").value(), looks_like_an_id, said.made, true});
        said.sheets.push_back({said.sheets.front().from, said.sheets.front().to, looks_like_an_id, 1, "open"});
        said.uses.push_back({std::string(65, 'a'), query, Item::t51, AuthorisationUse::spent, said.made});
        said.uses.push_back({std::string(65, 'a'), query, Item::t52, AuthorisationUse::spent, said.made});
        QCOMPARE(reason_of(file_of(said)), std::string("value"));
        QCOMPARE(leave_out_what_cannot_be_told(said),
                 (std::vector<std::string>{"0129999-05", "0129999-06",
                                           said.sheets.front().from.text() + "-" + said.sheets.front().to.text(),
                                           std::string(65, 'a')}));
        QVERIFY(said == whole);
        VERIFY_OK(read_exchange(file_of(said)));
    }
    void cards_that_are_tokens_are_told_of_too() {
        auto said = example();
        said.cards.front().card = "01234567-89ab-cdef-0123-456789abcdef";
        said.cards.back().card = "cert-0a1b";
        QVERIFY(read_exchange(file_of(said)).value().said == said);
    }
    void a_use_has_one_name_each_way() {
        for (const auto use : {AuthorisationUse::reserved, AuthorisationUse::spent, AuthorisationUse::free})
            QVERIFY(parse_use(name_of(use)) == use);
        QVERIFY(!parse_use("Spent") && !parse_use(""));
    }
    void what_another_desk_spent_or_holds_is_refused_R_AU_5() {
        const auto at = parse_iso("2026-11-20T02:03:04.567Z").value();
        const std::vector<UsedElsewhere> uses{{Item::t50, "0129999-W2", "1", AuthorisationUse::reserved, at},
                                              {Item::t50, "0129999-W3", "2", AuthorisationUse::spent, at},
                                              {Item::t51, "0129999-W2", "1", AuthorisationUse::reserved, at},
                                              {Item::t52, "0129999-W2", "1", AuthorisationUse::free, at}};
        const auto spent = unused_elsewhere(uses, Item::t50);
        COMPARE_FAULT(spent, rule_au_5);
        QCOMPARE(spent.error().detail("reason"), std::string_view("other-desk"));
        QCOMPARE(spent.error().detail("desk"), std::string_view("0129999-W3"));
        QCOMPARE(spent.error().detail("at"), std::string_view("115-11-20 10:03"));
        QCOMPARE(unused_elsewhere(uses, Item::t51).error().detail("reason"), std::string_view("other-desk-reserved"));
        VERIFY_OK(unused_elsewhere(uses, Item::t52));
        VERIFY_OK(unused_elsewhere({}, Item::t50));
    }
};

JCIC_TEST(TestExchange)
#include "test_exchange.moc"
