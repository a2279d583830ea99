// The file by which one desk of a branch tells another what it used (R-AU-5, docs/desks.md): one text for what it says,
// and nothing believed that is not whole.
#include <QtTest>

#include "app/domain/exchange.h"
#include "app/domain/roc_date.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

const Bytes certificate{0x30, 0x01, 0x02};
const Bytes signature(64, 7);

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
            {{"A-001", "00ff", Item::t50, AuthorisationUse::spent, at},
             {"A%002", "00fe", Item::t52, AuthorisationUse::reserved, at}}};
}
std::string file_of(const DeskExchange& said) {
    return exchange_file(exchange_text(said, certificate), signature);
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
        QCOMPARE(read->certificate, certificate);
        QCOMPARE(read->signature, signature);
        QCOMPARE(read->text, exchange_text(example(), certificate));
    }
    void an_empty_one_is_whole_too() {
        auto said = example();
        said.cards.clear();
        said.uses.clear();
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
        row("another format", with(file, "exchange v1", "exchange v2"));
        row("a line less", with(file, "lines\t4\n", "lines\t3\n"));
        row("a number of two forms", with(file, "through\t345", "through\t0345"));
        row("no such use", with(file, "\tspent\t", "\tSpent\t"));
        row("no item", with(file, "\tT50\t", "\tT53\t"));
        row("a field more", with(file, "\tspent\t", "\tspent\tspent\t"));
        row("a line that nobody knows", with(file, "lines\t4\n", "note\tx\nlines\t4\n"));
        row("a time of another form", with(file, "made\t2026-11-20T02:03:04.567Z", "made\t2026-11-20T02:03:04Z"));
        row("a character that acts", with(file, "A-001", "A\x1b[1m"));
        row("no UTF-8", with(file, "A-001", "A\xff"));
        row("a person in small letters", with(file, "C01", "c01"));
        row("something after the end", file + "x\n");
        row("no base64", with(file, "signature\t", "signature\t!"));
    }
    void only_the_one_form_is_read() {
        QFETCH(QByteArray, file);
        QCOMPARE(reason_of(file.toStdString()), std::string("form"));
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
