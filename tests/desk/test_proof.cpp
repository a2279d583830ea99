// The code on a sheet of paper against its ledger: made by the desk, scanned, mixed up, of another branch.

#include <QTest>
#include <algorithm>
#include <random>

#include "app/ledger/trail/anchor.h"
#include "app/paper/proof/base45.h"
#include "app/paper/proof/page_proof.h"
#include "desk/forgeries.h"
#include "desk/proof_branch.h"
#include "scan/files.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;
using scanner::scanned;

class TestProof : public QObject {
    Q_OBJECT
private slots:
    void a_printed_page_holds_offline_and_by_the_ledger() {
        Branch branch;
        const auto file = read(branch.printed(2, 90));
        QVERIFY(file.pages.size() > 1);
        const auto by_ledger = branch.by_ledger(file);
        const auto offline = branch.offline(file);
        QCOMPARE(faults_of(by_ledger), Faults{});
        QCOMPARE(faults_of(offline), Faults{});
        for (std::size_t page = 0; page < file.pages.size(); ++page) {
            QCOMPARE(offline->pages[page].copy, 2);
            QCOMPARE(offline->pages[page].page, static_cast<int>(page) + 1);
            QCOMPARE(offline->pages[page].last, page + 1 == file.pages.size());
            QCOMPARE(offline->pages[page].institution, std::string("0129999"));
            QVERIFY(by_ledger->pages[page].event_compared);
        }
    }

    void without_a_key_that_is_known_nothing_is_a_success() {
        Branch branch;
        const auto file = read(branch.printed(1));
        const auto report = check_offline(file, {}, {branch.seals(), {}, {}});
        QCOMPARE(faults_of(report), Faults{});
        QVERIFY(!report->key_known);
        QVERIFY(!report->success());
    }

    void the_event_commits_before_the_code_and_names_no_value() {
        Branch branch;
        const auto report = branch.by_ledger(read(branch.printed(1)));
        VERIFY_OK(report);
        ledger::EventQuery wanted;
        wanted.start = report->pages[0].event;
        wanted.limit = 1;
        const auto events = branch.parts.seating.seat()->session().events(wanted);
        VERIFY_OK(events);
        QCOMPARE(events->front().entry.action, std::string(action::page_committed));
        QCOMPARE(events->front().entry.value(field::commitments).size(), std::size_t{32});
    }

    void seals_are_listed_newest_first_as_they_were_made() {
        Branch branch;
        VERIFY_OK(branch.parts.seating.seat()->session().close_epoch(ledger::Closing::hand_over));
        static_cast<void>(branch.printed(1));
        VERIFY_OK(branch.parts.seating.seat()->session().close_epoch(ledger::Closing::end));
        const auto list = ProofDesk(branch.parts).seals(100);
        VERIFY_OK(list);
        QVERIFY(list->rows.size() > 2);
        QCOMPARE(list->all, std::uint64_t(list->rows.size()));
        QCOMPARE(list->rows[0].why, std::string("end"));
        QCOMPARE(list->rows[0].events, branch.parts.seating.seat()->session().count().value());
        QCOMPARE(list->rows[0].root.size(), std::size_t{64});
        QCOMPARE(list->rows[1].why, std::string("hand-over"));
        QVERIFY(list->rows[1].events < list->rows[0].events);
        QCOMPARE(list->rows.back().epoch, std::uint64_t{1});
        QCOMPARE(list->rows.back().why, std::string("founding"));
        const auto two = ProofDesk(branch.parts).seals(2);
        VERIFY_OK(two);
        QCOMPARE(two->rows.size(), std::size_t{2});
        QCOMPARE(two->all, list->all);
    }

    void pages_of_epochs_that_ended_still_hold() {
        Branch branch;
        const auto file = read(branch.printed(1));
        VERIFY_OK(branch.parts.seating.seat()->session().close_epoch(ledger::Closing::hand_over));
        VERIFY_OK(branch.parts.seating.seat()->session().close_epoch(ledger::Closing::sign_out));
        QCOMPARE(faults_of(branch.offline(file)), Faults{});
    }

    void keys_from_before_the_pages_epoch_do_not_reach_it() {
        Branch branch;
        const auto old_keys = branch.seals();
        VERIFY_OK(branch.parts.seating.seat()->session().close_epoch(ledger::Closing::hand_over));
        const auto report = check_offline(read(branch.printed(1)), {}, {old_keys, {}, {}});
        QCOMPARE(faults_of(report), Faults{FaultCode::proof_signature});
        QCOMPARE(report->pages[0].faults[0].detail("reason"), std::string_view("epoch"));
    }

    void a_scan_is_read_and_checked_data() {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("dpi");
        QTest::newRow("PNG 150") << QByteArray("-png") << 150;
        QTest::newRow("PNG 200") << QByteArray("-png") << 200;
        QTest::newRow("TIFF 200") << QByteArray("-tiff") << 200;
        QTest::newRow("JPEG 300") << QByteArray("-jpeg") << 300;
        QTest::newRow("JPEG 600") << QByteArray("-jpeg") << 600;
    }
    void a_scan_is_read_and_checked() {
        QFETCH(QByteArray, format);
        QFETCH(int, dpi);
        Branch branch;
        const auto file = read(scanned(branch.printed(3), format.constData(), dpi));
        QCOMPARE(file.pages.size(), std::size_t{1});
        const auto report = branch.offline(file, 3);
        QCOMPARE(faults_of(report), Faults{});
        QVERIFY(report->proven == Proven::code_only);
        // What a person reads on the sheet is another copy's number.
        QCOMPARE(faults_of(branch.offline(file, 4)), Faults{FaultCode::proof_copy});
    }

    void another_branchs_code_is_named() {
        Branch branch;
        Branch other("0129998");
        QCOMPARE(faults_of(branch.offline(read(other.printed(1)))), Faults{FaultCode::proof_institution});
    }

    void another_ledgers_key_under_this_branchs_code_is_named() {
        Branch branch;
        // The same institution and the same epoch, but a ledger of its own.
        Branch other("0129999", test::LedgerWorld::Founding::own);
        const auto report = branch.offline(read(other.printed(1)));
        QCOMPARE(faults_of(report), Faults{FaultCode::proof_signature});
        QVERIFY(report->proven == Proven::nothing);
    }

    void a_code_that_names_an_event_of_something_else_is_named() {
        Branch branch;
        // Signed by the right key all the same: only the ledger tells.
        auto proof = proof_of(branch);
        --proof.event;
        const auto earlier = page_with(signed_anew(branch, proof));
        QCOMPARE(faults_of(branch.offline(earlier)), Faults{});
        const auto by_ledger = branch.by_ledger(earlier);
        QCOMPARE(faults_of(by_ledger), Faults{FaultCode::proof_event});
        QVERIFY(by_ledger->proven == Proven::nothing);  // no such page was made
        proof.event = 4'000'000;
        QCOMPARE(faults_of(branch.by_ledger(page_with(signed_anew(branch, proof)))), Faults{FaultCode::proof_event});
    }

    void a_code_that_calls_itself_the_last_page_and_is_not_is_named() {
        Branch branch;
        auto proof = proof_of(branch);
        proof.last = false;
        QCOMPARE(faults_of(branch.by_ledger(page_with(signed_anew(branch, proof)))), Faults{FaultCode::proof_pages});
    }

    void what_is_no_code_of_ours_or_none_at_all_is_told_apart() {
        Branch branch;
        const FileRead none{{}, {}, true, {{{}, "文字"}}};
        QCOMPARE(faults_of(branch.offline(none)), Faults{FaultCode::proof_unreadable});
        QCOMPARE(faults_of(branch.offline(page_with("HTTPS://EXAMPLE.ORG"))), Faults{FaultCode::proof_form});
    }

    void one_changed_bit_of_the_code_is_found() {
        Branch branch;
        auto code = read(branch.printed(1)).pages[0].codes[0];
        // Within the event's number: the fourth to sixth characters of Base45 hold bytes 2 and 3.
        char& character = code[9];
        character = character == 'A' ? 'B' : 'A';
        const auto faults = faults_of(branch.offline(page_with(code)));
        QCOMPARE(faults.size(), std::size_t{1});
        QVERIFY(faults[0] == FaultCode::proof_signature || faults[0] == FaultCode::proof_form);
    }

    void seals_that_were_changed_or_are_of_another_fingerprint_are_refused() {
        Branch branch;
        VERIFY_OK(branch.parts.seating.seat()->session().close_epoch(ledger::Closing::hand_over));
        const auto read_file = read(branch.printed(1));
        const auto file = branch.seals();
        VERIFY_OK(check_offline(read_file, {}, {file, branch.fingerprint(), {}}));
        auto bytes = test::contents(file);
        const auto whole = bytes;
        const std::string_view word = "closed hand-over";
        const auto at = std::search(bytes.begin(), bytes.end(), word.begin(), word.end());
        QVERIFY(at != bytes.end());
        *(at - 3) ^= 1;
        test::put_contents(file, bytes);
        // Of the file, by its name: whoever reads a page by it has no ledger here.
        const auto told = [&](std::string_view reason, const std::string& key = {}) {
            const auto report = check_offline(read_file, {}, {file, key, {}});
            const bool of_file = !report && report.error().code == FaultCode::file_form &&
                                 report.error().detail("file") == file.filename().string();
            return of_file && report.error().detail("reason") == reason;
        };
        QVERIFY(told("altered"));
        for (const std::size_t size : {bytes.size() / 2, bytes.size() - 20}) {
            test::put_contents(file, ByteView(whole).first(size));
            QVERIFY(told("altered"));
        }
        test::put_contents(file, view("something else\n"));
        QVERIFY(told("form"));
        test::put_contents(file, Bytes{});
        QVERIFY(told("empty"));
        test::put_contents(file, view("jcic-desk seals v2\nwhatever it says"));
        QVERIFY(told("newer"));
        test::put_contents(file, whole);
        QVERIFY(told("foreign", ledger::fingerprint_of({})));  // of a key that no ledger has
    }

    void a_file_of_seals_that_an_editor_saved_anew_is_fine() {
        Branch branch;
        VERIFY_OK(branch.parts.seating.seat()->session().close_epoch(ledger::Closing::hand_over));
        const auto read_file = read(branch.printed(1));
        const auto file = branch.seals();
        const auto text = QString::fromUtf8(to_text(test::contents(file)).c_str());
        const auto returned = QString(text).replace(QLatin1String("\n"), QLatin1String("\r\n"));
        const auto wide = [](const QString& of) {
            const auto marked = u'\uFEFF' + of;
            return QByteArray(reinterpret_cast<const char*>(marked.utf16()), marked.size() * 2);
        };
        for (const auto& saved : {returned.toUtf8(), "\xEF\xBB\xBF" + text.toUtf8(), "\xEF\xBB\xBF" + returned.toUtf8(),
                                  QString(text).replace(u'\n', u'\r').toUtf8(), wide(returned)}) {
            test::put_contents(file, view(std::string_view(saved.constData(), static_cast<std::size_t>(saved.size()))));
            VERIFY_OK(check_offline(read_file, {}, {file, branch.fingerprint(), {}}));
        }
    }

private:
    static paper::PageProof proof_of(Branch& branch) {
        return paper::PageProof::unpack(*paper::from_base45(read(branch.printed(1)).pages[0].codes[0])).value();
    }
    static std::string signed_anew(Branch& branch, paper::PageProof proof) {
        const auto sealed = ledger::ProofSource(branch.parts.seating.seat()->session())
                                .sign_by_epoch(page_proof_purpose, {proof.signed_bytes()});
        if (!sealed) return {};
        proof.signature = sealed->signatures[0];
        return paper::to_base45(proof.pack().value());
    }
};

// Pages together, and the copy in the ledger: what is missing, doubled, out of place or of another copy is named, and
// so is a copy that cannot be in anybody's hands.

namespace {

using Names = std::vector<std::string>;
using scanner::Picture;

/// The other side of a leaf at 200 dpi: nothing, with a scanner's noise.
Picture back() {
    Picture out{1654, 2339, {}};
    std::minstd_rand chance(4711);
    for (int i = 0; i < out.width * out.height; ++i)
        out.pixels.push_back(static_cast<std::uint8_t>(240 + chance() % 12));
    return out;
}

/// Behind each page the same other side.
Bytes duplex(const Bytes& pdf, const Picture& other, bool turned) {
    const paper::Judge judge(pdf);
    scanner::TiffFile out;
    for (int number = 1; number <= judge.pages(); ++number) {
        const auto grey = judge.picture(number, 200);
        Picture front{grey.width, grey.height, Bytes(grey.pixels.begin(), grey.pixels.end())};
        if (turned) std::ranges::reverse(front.pixels);
        out.page(front).page(other);
    }
    return out.bytes();
}

}  // namespace

class TestCopiesOfPages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { pages_ = read(branch_.printed(1, 90)).pages.size(); }

    void pages_that_do_not_make_up_the_copy_are_named_data() {
        QTest::addColumn<QStringList>("pages");
        QTest::addColumn<QStringList>("named");
        QTest::newRow("all") << QStringList{"1-z"} << QStringList{};
        QTest::newRow("one within is missing") << QStringList{"1,3-z"} << QStringList{"missing 2"};
        QTest::newRow("the first is missing") << QStringList{"2-z"} << QStringList{"missing 1"};
        QTest::newRow("the last is missing") << QStringList{"1,2"} << QStringList{"rest 2"};
        QTest::newRow("only the first") << QStringList{"1"} << QStringList{"rest 1"};
        QTest::newRow("out of order") << QStringList{"2,1,3-z"} << QStringList{"order 1"};
        QTest::newRow("one twice") << QStringList{"1,2,2,3-z"} << QStringList{"doubled 2"};
    }
    void pages_that_do_not_make_up_the_copy_are_named() {
        QFETCH(QStringList, pages);
        QFETCH(QStringList, named);
        QVERIFY(pages_ >= 3);
        const Forger forger(branch_.printed(2, 90));
        const auto file = read(forger.of_pages(QStringList{"original.pdf"} + pages));
        Names wanted;
        for (const auto& one : named) wanted.push_back(one.toStdString());
        QCOMPARE(order_of(branch_.offline(file)), wanted);
        QCOMPARE(order_of(branch_.by_ledger(file)), wanted);
        QVERIFY(!branch_.by_ledger(file)->success());
    }

    void pages_of_two_copies_are_named() {
        const Forger forger(branch_.printed(3, 90));
        forger.put("other.pdf", branch_.printed(4, 90));
        const auto file = read(forger.of_pages({"original.pdf", "1", "other.pdf", "2", "original.pdf", "3-z"}));
        QCOMPARE(order_of(branch_.offline(file)), (Names{"missing 2", "foreign 2"}));
    }

    void the_same_copy_laid_out_twice_is_two_copies() {
        const Forger forger(branch_.printed(5, 90));
        forger.put("other.pdf", branch_.laid_out(Branch::sheet(5, 90)));
        const auto file = read(forger.of_pages({"original.pdf", "1", "other.pdf", "2-z"}));
        QVERIFY(order_of(branch_.offline(file)).back().starts_with("foreign 2"));
    }

    void a_page_of_ours_within_somebody_elses_file_is_not_the_file() {
        const Forger forger(branch_.printed(6, 1));
        forger.draw_page("foreign.pdf", [](cairo_t* cr) {
            cairo_move_to(cr, 60, 60);
            cairo_show_text(cr, "ours, we say");
        });
        const auto file = read(forger.of_pages({"foreign.pdf", "1", "original.pdf", "1"}));
        const auto report = branch_.by_ledger(file);
        QCOMPARE(faults_of(report), Faults{FaultCode::proof_unreadable});
        QVERIFY(report->proven == Proven::nothing);
    }

    void two_codes_on_one_page_are_named() {
        std::vector<std::string> first;
        std::vector<std::string> second;
        branch_.printed(7, 1, &first);
        branch_.printed(8, 1, &second);
        const FileRead both{{}, {}, true, {{{first[0], second[0]}, {}}}};
        QCOMPARE(faults_of(branch_.offline(both)), Faults{FaultCode::proof_pages});
        // The same code seen twice is one.
        const FileRead twice{{}, {}, true, {{{first[0], first[0]}, {}}}};
        QCOMPARE(faults_of(branch_.offline(twice)), Faults{});
    }

    void a_single_picture_misses_nothing_and_is_no_success() {
        std::vector<std::string> codes;
        branch_.printed(9, 90, &codes);
        const auto report = branch_.by_ledger(page_with(codes[1]));
        QCOMPARE(faults_of(report), Faults{});
        QCOMPARE(report->pages[0].page, 2);
        QVERIFY(!report->pages[0].last);
        QVERIFY(report->proven == Proven::code_only);
        QVERIFY(!report->success());
    }

    /// A duplex feeder gives the empty backs too, and as often as not each page upside down.
    void empty_backs_of_a_genuine_scan_are_named_and_left_aside_data() {
        QTest::addColumn<bool>("turned");
        QTest::newRow("upright") << false;
        QTest::newRow("upside down") << true;
    }
    void empty_backs_of_a_genuine_scan_are_named_and_left_aside() {
        QFETCH(bool, turned);
        const auto pdf = branch_.printed(11, 90);
        const auto file = read(duplex(pdf, back(), turned));
        QCOMPARE(file.pages.size(), 2 * pages_);
        for (const auto& report : {branch_.by_ledger(file), branch_.offline(file)}) {
            QCOMPARE(faults_of(report), Faults{});
            QVERIFY(report->proven == Proven::code_only && !report->success());
            for (std::size_t i = 0; i < report->pages.size(); ++i) {
                QCOMPARE(report->pages[i].blank, i % 2 == 1);
                QCOMPARE(report->pages[i].page, i % 2 == 1 ? 0 : static_cast<int>(i / 2) + 1);
            }
        }
    }

    void a_back_on_which_anything_stands_is_a_page_without_a_code() {
        auto written = back();
        for (int y = 900; y < 920; ++y)
            for (int x = 500; x < 700; ++x) written.pixels[static_cast<std::size_t>(y * written.width + x)] = 40;
        const auto report = branch_.by_ledger(read(duplex(branch_.printed(12, 1), written, false)));
        QCOMPARE(faults_of(report), Faults{FaultCode::proof_unreadable});
        QVERIFY(report->proven == Proven::nothing && !report->pages[1].blank);
    }

    void nothing_but_empty_backs_is_no_page_of_ours() {
        const auto file = read(scanner::TiffFile().page(back()).page(back()).bytes());
        const auto report = branch_.by_ledger(file);
        QCOMPARE(faults_of(report), (Faults{FaultCode::proof_unreadable, FaultCode::proof_unreadable}));
        QVERIFY(report->proven == Proven::nothing);
    }

    void the_ledger_says_what_a_person_has_to_compare() {
        std::vector<std::string> codes;
        branch_.printed(10, 90, &codes);
        const auto report = branch_.by_ledger(page_with(codes[0]));
        VERIFY_OK(report);
        QVERIFY(report->copy.has_value());
        QCOMPARE(report->copy->case_number, std::string("115-房貸-00417"));
        QCOMPARE(report->copy->item, std::string("T50"));
        QCOMPARE(report->copy->number, 10);
        QCOMPARE(report->copy->pages, static_cast<int>(codes.size()));
        QVERIFY(report->copy->state == domain::CopyState::at_printer);
        QVERIFY(!branch_.offline(page_with(codes[0]))->copy.has_value());
    }

    void a_code_in_a_photograph_opens_no_case_to_who_works_with_none_R_PA_7() {
        Branch branch;
        std::vector<std::string> codes;
        branch.printed(1, 7, &codes);
        PartsForTests::take_seat(branch.parts.seating, std::make_unique<Seat>(branch.world.sign_in("A01").value()));
        QVERIFY(branch.parts.seating.seat()->read_trail(branch.parts.machine));
        const auto report = branch.by_ledger(page_with(codes[0]));
        VERIFY_OK(report);
        QVERIFY(report->copy && report->copy->state == domain::CopyState::at_printer);  // whether it is ours is told
        QVERIFY(report->copy->query.empty() && report->copy->case_number.empty() && report->copy->person.empty());
    }

    void a_copy_that_cannot_be_in_anybodys_hands_is_named_data() {
        QTest::addColumn<QStringList>("events");
        QTest::addColumn<QString>("state");
        QTest::newRow("never printed") << QStringList{} << "reserved";
        QTest::newRow("void") << QStringList{"copy.discarded"} << "void";
        QTest::newRow("void after it was sent") << QStringList{"copy.sent", "copy.failed"} << "void";
        QTest::newRow("destroyed") << QStringList{"copy.sent", "copy.confirmed", "copy.destroyed"} << "destroyed";
        QTest::newRow("missing") << QStringList{"copy.sent", "copy.lost"} << "missing";
        QTest::newRow("written off") << QStringList{"copy.sent", "copy.lost", "copy.written-off"} << "written-off";
        QTest::newRow("exported and deleted") << QStringList{"record.exported", "copy.destroyed"} << "destroyed";
        QTest::newRow("found again") << QStringList{"copy.sent", "copy.lost", "copy.found"} << "";
        QTest::newRow("filed") << QStringList{"copy.sent", "copy.confirmed", "copy.filed"} << "";
    }
    void a_copy_that_cannot_be_in_anybodys_hands_is_named() {
        QFETCH(QStringList, events);
        QFETCH(QString, state);
        Branch branch;
        const auto pdf = branch.laid_out(Branch::sheet(1));
        for (const auto& event : events)
            branch.copy_event(event.toStdString(), 1, {{"digest", to_hex(sha256_of(pdf))}});
        const auto file = read(pdf);
        const auto report = branch.by_ledger(file);
        VERIFY_OK(report);
        QCOMPARE(report->success(), state.isEmpty());
        QCOMPARE(codes_of(report->faults), state.isEmpty() ? Faults{} : Faults{FaultCode::proof_state});
        if (!state.isEmpty()) QCOMPARE(report->faults[0].detail("state"), std::string_view(state.toStdString()));
        // Without the ledger nobody can know.
        QCOMPARE(faults_of(branch.offline(file)), Faults{});
    }

    void an_exported_copy_is_there_as_a_file_though_it_was_not_printed() {
        Branch branch;
        const auto pdf = branch.laid_out(Branch::sheet(1));
        branch.copy_event(action::record_exported, 1, {{"digest", to_hex(sha256_of(pdf))}});
        const auto report = branch.by_ledger(read(pdf));
        QCOMPARE(faults_of(report), Faults{});
        QVERIFY(report->copy->state == domain::CopyState::exported);
        QVERIFY(report->copy->left_as_file);
        QVERIFY(report->success());
    }

    void another_copys_digest_does_not_prove_this_one() {
        Branch branch;
        const auto first = branch.laid_out(Branch::sheet(1));
        branch.copy_event(action::copy_sent, 1, {{"digest", std::string(64, '0')}});
        branch.printed(2);
        branch.copy_event(action::copy_confirmed, 2, {{"digest", to_hex(sha256_of(first))}});
        QVERIFY(branch.by_ledger(read(first))->proven == Proven::code_only);
    }

private:
    Branch branch_;
    std::size_t pages_ = 0;
};

JCIC_TEST(TestProof)
JCIC_TEST(TestCopiesOfPages)
#include "test_proof.moc"
