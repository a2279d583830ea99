// An export of the events from a day on: what it holds of those before, and what the second verifier judges of it.

#include <QTest>
#include <algorithm>

#include "app/ledger/trail/anchor.h"
#include "app/verify/report.h"
#include "ledger/signing_card.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_records.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;
using verify::RecordKind;

namespace {

/// The world's first day, whose queries lie before the part; and a later one, when one of them is decided.
struct PartWorld : ExportWorld {
    std::uint64_t before = session->count().value();
    std::string early_anchor = session->standing().value().anchor;
    domain::RocDate later = domain::roc_date_at(clock.now() + std::chrono::days{3});

    PartWorld() {
        clock.advance(std::chrono::days{3});
        decide("0", "頁面 0");
        write_query("4");
        static_cast<void>(session->close_epoch(ledger::Closing::sign_out));
    }
    Bytes part(std::optional<domain::RocDate> since) {
        const auto head = sign_in("H01").value();
        ledger::ExportOptions options;
        options.since = since;
        report = ledger::export_ledger(*head, file(), options);
        return contents(file());
    }
    Bytes part() { return part(later); }
    /// Asked for a part from that day on.
    [[nodiscard]] verify::Questions asking() const {
        verify::Questions out;
        out.since = later.text();
        return out;
    }
};

/// The place of the Nth event's record among them, whole or its hash alone.
std::size_t place_of(const std::vector<verify::Record>& records, std::uint64_t number) {
    std::uint64_t met = 0;
    for (std::size_t i = 0; i < records.size(); ++i)
        if ((records[i].kind == RecordKind::event || records[i].kind == RecordKind::leaf) && ++met == number) return i;
    return records.size();
}

}  // namespace

class TestExportPart : public QObject {
    Q_OBJECT
private slots:
    void a_part_holds_its_events_whole_and_proves_them() {
        PartWorld world;
        const auto bytes = world.part();
        VERIFY_OK(world.report);
        QCOMPARE(world.report->from, world.before + 1);
        const auto seals = world.report->seals;
        const auto whole = world.exported();
        QVERIFY(bytes.size() < whole.size());
        const auto standing = world.session->standing().value();
        auto questions = world.asking();
        questions.fingerprint = verify::read_fingerprint(standing.fingerprint).value();
        questions.event = world.before + 1;
        const auto verdict = judge(bytes, questions).value();
        QCOMPARE(reasons(verdict), std::string());
        QCOMPARE(verdict.from, world.before + 1);
        QCOMPARE(verdict.event->event.action, std::string("query.decided"));
        const auto of_all = judge(whole).value();
        QCOMPARE(of_all.from, std::uint64_t{1});
        QCOMPARE(verdict.seals, seals);
        QVERIFY(verify::report_text(verdict, {}, verify::Language::english).find("A part, complete from event") !=
                std::string::npos);
    }

    void of_what_came_before_it_says_who_is_who_and_nothing_of_queries() {
        PartWorld world;
        const auto bytes = world.part();
        const auto records = records_of(bytes);
        for (std::uint64_t number = 1; number <= world.before; ++number) {
            const auto leaf = world.session->opened().events().leaf(number).value();
            const bool whole = records[place_of(records, number)].kind == RecordKind::event;
            QCOMPARE(whole, leaf.action == "ledger.founded" || leaf.action == "person.designated");
        }
        const std::string_view case_number = "2026-房貸-1";
        QVERIFY(to_text(bytes).find(case_number) == std::string::npos);
        QVERIFY(to_text(world.exported()).find(case_number) != std::string::npos);
    }

    void a_part_from_the_first_day_on_is_the_whole() {
        PartWorld world;
        const auto since = domain::roc_date_at(world.clock.now() - std::chrono::days{400});
        const auto verdict = judge(world.part(since), world.asking()).value();
        QCOMPARE(reasons(verdict), std::string());
        QCOMPARE(verdict.from, std::uint64_t{1});
    }

    void a_part_extends_an_anchor_of_before_it_and_no_other() {
        ExportWorld early;
        const auto anchor = verify::read_anchor(early.session->standing().value().anchor).value();
        PartWorld world;
        auto questions = world.asking();
        questions.heads.push_back(verify::read_anchor(world.early_anchor).value());
        QCOMPARE(reasons(judge(world.part(), questions)), std::string());
        questions.heads.push_back(anchor);
        QCOMPARE(reasons(judge(world.part(), questions)), std::string("0:anchor"));
    }

    void what_is_done_to_a_part_is_found_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("a hash of before it") << 0;
        QTest::newRow("one left out") << 1;
        QTest::newRow("no founding") << 2;
        QTest::newRow("a hash cut short") << 3;
    }

    void what_is_done_to_a_part_is_found() {
        QFETCH(int, how);
        PartWorld world;
        auto records = records_of(world.part());
        const auto at_before = place_of(records, world.before);
        QCOMPARE(records[at_before].kind, RecordKind::leaf);
        const auto hash_only = [&](std::size_t at) {
            records[at].kind = RecordKind::leaf;
            records[at].content.resize(32);
        };
        if (how == 0) records[at_before].content[5] ^= 1U;
        if (how == 1) records.erase(records.begin() + static_cast<std::ptrdiff_t>(at_before));
        if (how == 2) hash_only(place_of(records, 1));
        if (how == 3) records[at_before].content.pop_back();
        QVERIFY(!reasons(judge(bytes_of(records), world.asking())).empty());
    }

    // docs/trust/threats.md: who carries an export, and leaves events out of it, would turn what events follow off.
    void an_export_of_which_events_are_left_out_is_not_the_part_that_was_made() {
        PartWorld world;
        auto records = records_of(world.exported());
        QCOMPARE(reasons(judge(bytes_of(records), world.asking())), std::string());
        const auto hash_only = [&](std::uint64_t number) {
            auto& record = records[place_of(records, number)];
            QCOMPARE(record.kind, RecordKind::event);
            record.kind = RecordKind::leaf;
            record.content.resize(32);
            const auto first = records.begin() + static_cast<std::ptrdiff_t>(place_of(records, number)) + 1;
            const auto last =
                std::find_if_not(first, records.end(), [](const auto& one) { return one.kind == RecordKind::kept; });
            records.erase(first, last);
        };
        std::uint64_t query = 1;
        while (world.session->opened().events().leaf(query).value().action != "query.submitted") ++query;
        hash_only(query);
        QCOMPARE(reasons(judge(bytes_of(records), world.asking())), std::string("0:part"));
        QCOMPARE(reasons(judge(bytes_of(records))), std::string("0:part"));
        // Of a part, too, more is left out.
        records = records_of(world.part());
        hash_only(world.before + 1);
        QCOMPARE(reasons(judge(bytes_of(records), world.asking())), std::string("0:part"));
    }

    void a_part_agrees_only_where_it_was_asked_for() {
        PartWorld world;
        const auto bytes = world.part();
        QCOMPARE(reasons(judge(bytes)), std::string("0:part"));
        verify::Questions questions;
        questions.since = domain::roc_date_at(world.clock.now() - std::chrono::days{1}).text();
        QCOMPARE(reasons(judge(bytes, questions)), std::string("0:part"));  // it begins later
        questions.since = domain::roc_date_at(world.clock.now() + std::chrono::days{1}).text();
        QCOMPARE(reasons(judge(bytes, questions)), std::string());
    }

    // Whether who is asked decides on their own query, and signs its page, is not known of a query before the part.
    void how_many_answers_were_not_held_to_what_they_answer_is_told() {
        PartWorld world;
        const auto verdict = judge(world.part(), world.asking()).value();
        QCOMPARE(verdict.not_asked, std::uint64_t{1});
        const auto json = verify::report_json(verdict);
        QVERIFY(json.find("\"answers_not_asked\":1") != std::string::npos);
        QVERIFY(json.find("\"not_judged\":[\"answered\",\"state\"") != std::string::npos);
        QVERIFY(json.find("\"from_at\":\"20") != std::string::npos);
        QCOMPARE(judge(world.exported()).value().not_asked, std::uint64_t{0});
    }

    // By the duties of its day, though who has them was said before the part.
    void a_signature_that_does_not_count_is_found_in_a_part_too() {
        PartWorld world;
        const Forger forger(world, *world.session, "Q01");
        const auto number = forger.write(world.decision("4", "頁面 4"), {{"Q01", "approval"}});
        QCOMPARE(reasons(judge(world.part(), world.asking())), at(number, "signer"));
    }

    // docs/trust/threats.md
    void a_change_of_people_left_out_of_a_part_shows_in_the_whole() {
        ExportWorld world;
        const auto& clock = world.clock;
        const Forger head(world, *world.session, "H01");
        const auto ended = head.write(head.resting(world.entry("person.ended", "person:A01")), {{"H01", "roster"}});
        world.clock.advance(std::chrono::days{3});
        const Forger gone(world, *world.session, "A01");
        const auto number = gone.write(world.entry("ledger.backing-up", "ledger"));
        ledger::ExportOptions options;
        options.since = domain::roc_date_at(clock.now());
        VERIFY_OK(ledger::export_ledger(*world.sign_in("H01").value(), world.file(), options));
        auto records = records_of(contents(world.file()));
        verify::Questions questions;
        questions.since = options.since->text();
        QCOMPARE(QString::fromStdString(reasons(judge(bytes_of(records), questions))),
                 QString::fromStdString(at(number, "author")));
        auto& left_out = records[place_of(records, ended)];
        left_out.kind = RecordKind::leaf;
        left_out.content.resize(32);
        QCOMPARE(QString::fromStdString(reasons(judge(bytes_of(records), questions))), QString());
        QCOMPARE(reasons(judge(world.exported())), at(number, "author"));
    }
};

// Exports that somebody put together so that each part alone looks right.
using verify::Finding;

class TestForgedExport : public QObject {
    Q_OBJECT
private slots:
    // Whose card stood for it could be left out, and the seal would look like one without a card.
    void a_certificate_taken_from_beside_a_cards_line_is_found_data() {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("P-256") << false;
        QTest::newRow("RSA 2048") << true;
    }
    void a_certificate_taken_from_beside_a_cards_line_is_found() {
        QFETCH(bool, rsa);
        ExportWorld world;
        const SigningCard card(rsa);
        VERIFY_OK(world.session->close_epoch(ledger::Closing::hand_over,
                                             [&](ByteView message) { return card.sign(message); }));
        auto records = records_of(world.exported());
        QCOMPARE(reasons(judge(bytes_of(records))), std::string());
        auto& seal = records[nth(records, RecordKind::seal, judge(bytes_of(records))->seals - 2)];
        Unpacker in(seal.content);
        const auto note = in.text();
        QVERIFY(!in.bytes().empty());
        seal.content = Packer().text(note).bytes(SigningCard(rsa).certificate).take();
        QVERIFY(reasons(judge(bytes_of(records))).find(":card") != std::string::npos);
        seal.content = Packer().text(note).bytes({}).take();
        QVERIFY(reasons(judge(bytes_of(records))).find(":card") != std::string::npos);
    }
    void a_persons_event_told_twice_blames_the_copy() {
        ExportWorld world;
        const auto records = records_of(world.exported());
        const auto original = nth(records, RecordKind::event, 2);  // of a founder
        auto doubled = records;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(original) + 1, records[original]);
        const auto found = judge(bytes_of(doubled))->findings;
        QVERIFY(std::ranges::none_of(found, [](const Finding& one) { return one.sequence == 3; }));
        QCOMPARE(found.front().sequence, std::uint64_t{4});
    }
    void an_opening_of_another_length_is_found() {
        ExportWorld world;
        const auto password = secret("匯出用的密碼-2026");
        auto records = records_of(world.exported(&password), password);
        auto& value = records[nth(records, RecordKind::value, 0)];
        Unpacker in(value.content);
        const auto position = in.u32();
        auto opening = in.bytes();
        const auto text = in.bytes();
        opening.push_back(0);  // HMAC fills a short key with zeros: the commitment is the same
        value.content = Packer().u32(position).bytes(opening).bytes(text).take();
        QCOMPARE(judge(bytes_of(records))->findings.front().reason, std::string("value"));
    }
};

JCIC_TEST(TestExportPart)
JCIC_TEST(TestForgedExport)
#include "test_export_part.moc"
