// Pages together, and the copy in the ledger: what is missing, doubled, out of place or of another copy is named, and
// so is a copy that cannot be in anybody's hands.

#include <QTest>
#include <algorithm>
#include <random>

#include "desk/forgeries.h"
#include "desk/proof_branch.h"
#include "scan/files.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

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

JCIC_TEST(TestCopiesOfPages)
#include "test_copies_of_pages.moc"
