// The second verifier against exports: a good one passes, and whatever was done to one is found.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <fstream>
#include <sstream>

#include "app/ledger/trail/anchor.h"
#include "app/ledger_check/verify.h"
#include "app/verify/report.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_records.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;
using verify::Finding;
using verify::Questions;
using verify::Record;
using verify::RecordKind;
using verify::Verdict;

class TestExport : public QObject {
    Q_OBJECT
private slots:
    void a_good_export_passes_and_says_what_it_is() {
        ExportWorld world;
        const auto bytes = world.exported();
        VERIFY_OK(world.report);
        const auto standing = world.session->standing().value();
        Questions questions;
        questions.fingerprint = verify::read_fingerprint(standing.fingerprint).value();
        questions.heads.push_back(verify::read_anchor(standing.anchor).value());
        const auto verdict = judge(bytes, questions).value();
        QCOMPARE(reasons(verdict), std::string());
        QCOMPARE(verdict.events, world.session->count().value());
        QCOMPARE(verdict.events, world.report->events);
        QCOMPARE(verdict.root, standing.head.root);
        QCOMPARE(verdict.fingerprint, standing.fingerprint);
        QCOMPARE(verdict.seals, world.report->seals);
        QVERIFY(verdict.seals >= 2);
        QVERIFY(verdict.sealed < verdict.events);
        QCOMPARE(QString::fromStdString(verdict.origin.institution), QStringLiteral("0129999"));
    }
    // design.md: an export is itself an event, written first.
    void the_export_is_its_own_last_event() {
        ExportWorld world;
        const auto records = records_of(world.exported());
        const auto& last = records[records.size() - 2];
        QCOMPARE(last.kind, RecordKind::event);
        const auto event = verify::Event::unpack(ByteView(last.content).subspan(32)).value();
        QCOMPARE(event.action, std::string("ledger.exported"));
    }
    void each_event_is_shown_with_its_proof() {
        ExportWorld world;
        const auto bytes = world.exported();
        const auto events = world.session->count().value();
        for (std::uint64_t number = 1; number <= events; ++number) {
            Questions questions;
            questions.event = number;
            const auto verdict = judge(bytes, questions).value();
            QCOMPARE(reasons(verdict), std::string());
            QCOMPARE(verdict.event->event.sequence, number);
            auto& store = world.session->opened().events();
            QCOMPARE(verdict.event->path, ledger::inclusion_proof(number - 1, events, store.tree()).value());
        }
        Questions beyond;
        beyond.event = events + 1;
        QCOMPARE(reasons(judge(bytes, beyond)), std::to_string(events + 1) + ":event");
    }
    void an_earlier_anchor_or_checkpoint_is_extended_and_anothers_is_not() {
        ExportWorld world;
        const auto before = world.session->standing().value();
        world.write_query("4");
        const auto bytes = world.exported();
        Questions questions;
        questions.heads.push_back(verify::read_anchor(before.anchor).value());
        const auto checkpoint = verify::Checkpoint::parse(verify::Note::parse(before.checkpoint)->text).value();
        questions.heads.push_back({"", checkpoint.size, {checkpoint.root.begin(), checkpoint.root.end()}});
        QCOMPARE(reasons(judge(bytes, questions)), std::string());

        auto other = questions;
        other.heads[0].root[3] ^= 1U;
        QCOMPARE(reasons(judge(bytes, other)), std::string("0:anchor"));
        other = questions;
        other.heads[1].size = 1000;
        QCOMPARE(reasons(judge(bytes, other)), std::string("0:anchor"));
        other = {};
        other.fingerprint = Bytes(21, 0);
        QCOMPARE(reasons(judge(bytes, other)), std::string("0:fingerprint"));
    }

    void a_bit_changed_anywhere_is_found_or_changes_nothing() {
        ExportWorld world;
        auto bytes = world.exported();
        const auto good = judge(bytes).value();
        QVERIFY(good.ok());
        int harmless = 0;
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            const auto bit = static_cast<std::uint8_t>(1U << (at % 8));
            bytes[at] ^= bit;
            const auto verdict = judge(bytes);
            bytes[at] ^= bit;
            const bool same = verdict && *verdict == good;
            const bool found = !verdict || !verdict->ok();
            QVERIFY2(found || same, qPrintable(QString::number(at)));
            if (same) ++harmless;
        }
        // Whether values would have been in it says nothing about the events.
        QVERIFY2(harmless <= 1, qPrintable(QString::number(harmless)));
    }
    void a_file_that_is_cut_anywhere_is_found() {
        ExportWorld world;
        const auto bytes = world.exported();
        for (std::size_t size = 0; size < bytes.size(); size += 7)
            QVERIFY(!judge(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)))->ok());
        auto longer = bytes;
        longer.push_back(0);
        QCOMPARE(reasons(judge(longer)), std::string("0:after-end"));
    }
    void a_record_dropped_doubled_or_swapped_anywhere_is_found() {
        ExportWorld world;
        const auto records = records_of(world.exported());
        for (std::size_t i = 0; i < records.size(); ++i) {
            auto dropped = records;
            dropped.erase(dropped.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY2(!judge(bytes_of(dropped))->ok(), qPrintable(QString::number(i)));
            auto doubled = records;
            doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), records[i]);
            QVERIFY2(!judge(bytes_of(doubled))->ok(), qPrintable(QString::number(i)));
            if (i + 1 == records.size()) continue;
            auto swapped = records;
            std::swap(swapped[i], swapped[i + 1]);
            QVERIFY2(!judge(bytes_of(swapped))->ok(), qPrintable(QString::number(i)));
        }
    }
    void the_first_bad_event_is_named() {
        ExportWorld world;
        const auto records = records_of(world.exported());
        auto altered = records;
        auto& event = altered[nth(records, RecordKind::event, 6)];
        event.content[60] ^= 1U;
        const auto verdict = judge(bytes_of(altered)).value();
        QCOMPARE(verdict.findings.front().sequence, std::uint64_t{7});
        QCOMPARE(verdict.findings.front().reason, std::string("hash"));
        // Where its hash was made to fit too, the next seal says from where on nothing is vouched for.
        const auto hash = verify::leaf_hash(ByteView(event.content).subspan(32));
        std::copy(hash.begin(), hash.end(), event.content.begin());
        const auto again = judge(bytes_of(altered)).value();
        QVERIFY(!again.ok());
        QVERIFY(again.findings.front().sequence <= 7);
    }

    void a_seal_by_another_key_vouches_for_nothing() {
        ExportWorld world;
        ExportWorld other;
        auto records = records_of(world.exported());
        const auto others = records_of(other.exported());
        const auto at = nth(records, RecordKind::seal, 1);
        records[at] = others[nth(others, RecordKind::seal, 1)];
        QVERIFY(reasons(judge(bytes_of(records))).find(":seal") != std::string::npos);
    }
    void a_checkpoint_of_another_moment_is_found() {
        ExportWorld world;
        auto earlier = records_of(world.exported());
        world.write_query("5");
        auto records = records_of(world.exported());
        records.back() = earlier.back();
        QVERIFY(reasons(judge(bytes_of(records))).find(":checkpoint") != std::string::npos);
    }

    // R-DU-6: a decision stands on another person's signature over the page.
    void a_decision_is_held_to_its_signature_and_with_values_to_its_page() {
        const auto password = secret("匯出用的密碼-2026");
        ExportWorld good;
        good.decide("0", "頁面 0");
        QCOMPARE(reasons(judge(good.exported(&password), {}, &password)), std::string());
        ExportWorld unsigned_one;
        const auto bad = Forger(unsigned_one, *unsigned_one.session).write(unsigned_one.decision("0", "頁面 0"), {});
        QCOMPARE(reasons(judge(unsigned_one.exported())), std::to_string(bad) + ":unsigned");
        ExportWorld other_page;
        other_page.decide("0", "另一頁");
        const auto sequence = other_page.session->count().value();
        QCOMPARE(reasons(judge(other_page.exported())), std::string());
        QCOMPARE(reasons(judge(other_page.exported(&password), {}, &password)), std::to_string(sequence) + ":page");
    }

    // Nobody who may sign wrote it: the halves did, and the person who is let in.
    void who_is_let_in_by_a_recovery_key_is_proved_by_it() {
        ExportWorld world;
        const auto halves = made_by(world, "A01");
        VERIFY_OK(world.ledger->recover(code("S01"), halves.first, halves.second, secret("Again-2026")));
        QCOMPARE(reasons(judge(world.exported())), std::string());
        // A use of the first halves copied, with keys of one's own, proves nothing.
        ledger::EventQuery used;
        used.action = "person.recovered";
        auto copy = world.session->events(used).value().front().entry;
        copy.id = world.random.bytes<16>();
        const auto bad = Forger(world, *world.session).write(copy);
        QCOMPARE(reasons(judge(world.exported())), std::to_string(bad) + ":signer");
    }

    void no_personal_value_is_in_a_plain_export() {
        ExportWorld world;
        const auto text = to_text(world.exported());
        QVERIFY(text.find("2026-房貸-0") != std::string::npos);
        for (const auto* value : {"王小明", "頁面 0", "位元組"}) QVERIFY(text.find(value) == std::string::npos);
        QCOMPARE(judge(contents(world.file()))->values, std::uint64_t{0});
    }
    void values_that_are_asked_for_come_encrypted_and_agree_with_their_events() {
        ExportWorld world;
        VERIFY_OK(world.erase(*world.session, "query:2"));
        const auto too_early = at(world.session->count().value(), "term");
        const auto password = secret("匯出用的密碼-2026");
        auto bytes = world.exported(&password);
        VERIFY_OK(world.report);
        const auto verdict = judge(bytes, {}, &password).value();
        QCOMPARE(reasons(verdict), too_early);
        QCOMPARE(verdict.values, std::uint64_t{11});  // three queries of three, the fourth is erased; why, and the page
        QVERIFY(to_text(bytes).find("2026-房貸-0") == std::string::npos);
        COMPARE_FAULT(judge(bytes), person_password);
        const auto wrong = secret("別的密碼-2026");
        COMPARE_FAULT(judge(bytes, {}, &wrong), person_password);
        bytes[bytes.size() - 40] ^= 1U;
        QVERIFY(!judge(bytes, {}, &password));
        bytes[bytes.size() - 40] ^= 1U;
        bytes.push_back(0);
        QVERIFY(!judge(bytes, {}, &password)->ok());
    }
    // The unit head asks, and somebody who checks others consents: nobody takes everything out alone.
    void values_leave_only_with_the_unit_heads_and_a_seconds_signature() {
        ExportWorld world;
        const auto password = secret("匯出用的密碼-2026");
        const auto before = world.session->count().value();
        const auto exports = [&](ledger::Session& session, const domain::Entry* consent) {
            return ledger::export_ledger(session, world.file(), {&password, consent, {}, {}});
        };
        COMPARE_FAULT(exports(*world.session, nullptr), person_duty);
        const auto officers = consented(*world.session, "S01");
        COMPARE_FAULT(exports(*world.session, &officers), person_duty);
        const auto head = world.sign_in("H01").value();
        const auto signed_in = world.session->count().value();
        const auto with_officer = consented(*head, "Q01");
        COMPARE_FAULT(exports(*head, &with_officer), person_duty);
        auto alone = consented(*head, "S01");
        alone.signatures[1] = alone.signatures[0];
        COMPARE_FAULT(exports(*head, &alone), query_changed);
        auto other_reason = consented(*head, "S01");
        for (auto& field : other_reason.fields)
            if (field.name == "reason") field.value = "別的事由";
        COMPARE_FAULT(exports(*head, &other_reason), query_changed);
        const auto heads = consented(*head, "S01");
        COMPARE_FAULT(exports(*world.session, &heads), query_changed);  // not for another's session
        QVERIFY(!fs::exists(world.file()));
        QCOMPARE(world.session->count().value(), signed_in);
        QVERIFY(signed_in > before);
        VERIFY_OK(exports(*head, &heads));
        QCOMPARE(reasons(judge(contents(world.file()), {}, &password)), std::string());
        QVERIFY(ledger::verify(*head).value().ok);
    }

    // The administrator sees people, never records (desk.md).
    void who_may_not_read_personal_values_cannot_export_them() {
        ExportWorld world;
        const auto administrator = world.sign_in("A01").value();
        const auto password = secret("匯出用的密碼-2026");
        const auto consent = consented(*administrator, "S01");
        COMPARE_FAULT(ledger::export_ledger(*administrator, world.file(), {&password, &consent, {}, {}}),
                      ledger_sealed);
    }

    void what_cannot_be_written_leaves_no_file() {
        ExportWorld world;
        COMPARE_FAULT(ledger::export_ledger(*world.session, world.folder.path() / "none" / "export", {}), file_write);
        std::stop_source stopped;
        stopped.request_stop();
        ledger::ExportOptions wish;
        wish.stop = stopped.get_token();
        COMPARE_FAULT(ledger::export_ledger(*world.session, world.file(), wish), cancelled);
        QVERIFY(!fs::exists(world.file()));
        QCOMPARE(std::distance(fs::directory_iterator(world.folder.path()), {}), std::ptrdiff_t{1});
    }

    void a_verdict_is_one_json_object() {
        ExportWorld world;
        Questions questions;
        questions.event = 9;
        const auto verdict = judge(world.exported(), questions).value();
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(verify::report_json(verdict))).object();
        QCOMPARE(json["ok"].toBool(), true);
        QCOMPARE(json["events"].toInteger(), static_cast<qint64>(verdict.events));
        QCOMPARE(json["event"]["sequence"].toInt(), 9);
        QCOMPARE(json["faults"].toArray().size(), 0);
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::report_text(verdict, questions, language).find(to_hex(verdict.root)) != std::string::npos);
    }
};

JCIC_TEST(TestExport)
#include "test_export.moc"
