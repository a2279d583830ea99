// A sheet of paper against its ledger: made by the desk, scanned badly, altered, mixed up, forged.

#include <QTest>

#include "app/desk/page_proofs.h"
#include "app/desk/proof_desk.h"
#include "app/paper/base45.h"
#include "app/paper/page_proof.h"
#include "app/scan/read_file.h"
#include "ledger/ledger_world.h"
#include "paper/judge.h"
#include "paper/samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;
using paper::Judge;
using paper::PdfBytes;

namespace {

/// A branch with its ledger, somebody signed in, and one record.
struct Branch {
    test::LedgerWorld world;
    Rooms rooms;

    explicit Branch(const char* institution = "0129999",
                    test::LedgerWorld::Founding founding = test::LedgerWorld::Founding::shared)
        : world(founding), rooms(settings_of(institution)) {
        rooms.seat = std::make_unique<Seat>();
        rooms.seat->session = world.sign_in("Q01").value();
    }
    static Settings settings_of(const char* institution) {
        return {domain::WorldKind::practice,
                domain::InstitutionCode::parse(institution).value(),
                {},
                {},
                {},
                {},
                {},
                {},
                {},
                {}};
    }

    [[nodiscard]] static paper::RecordPaper sheet(int copy, int rows = 12) {
        auto paper = paper::sample::sheet(paper::sample::income(rows));
        paper.practice = true;
        paper.copy_number = copy;
        return paper;
    }
    /// A copy as the desk lays it out; `codes` takes what stands in its codes.
    PdfBytes printed(int copy, int rows = 12, std::vector<std::string>* codes = nullptr) {
        const auto prove = prove_by_ledger(rooms, {"q-1", domain::Item::t50, copy});
        return paper::lay_out(sheet(copy, rows), paper::sample::layouts(),
                              [&](const std::vector<std::string>& said) -> Result<std::vector<std::string>> {
                                  auto made = prove(said);
                                  if (made && codes != nullptr) *codes = *made;
                                  return made;
                              })
            .value();
    }
    [[nodiscard]] std::filesystem::path seals() {
        auto file = world.folder.path() / "seals";
        if (!ProofDesk(rooms).export_seals(file)) return {};
        return file;
    }
};

/// Somebody's own page under codes that were made for another.
PdfBytes with_codes(const paper::RecordPaper& paper, const std::vector<std::string>& codes) {
    return paper::lay_out(paper, paper::sample::layouts(),
                          [&](const std::vector<std::string>&) -> Result<std::vector<std::string>> { return codes; })
        .value();
}

std::vector<PageRead> read(const Bytes& file) {
    std::vector<PageRead> out;
    const auto pages = scan::read_pages(file);
    if (!pages) return out;
    for (const auto& page : *pages) out.push_back({page.codes, page.words});
    return out;
}

Bytes scanned(const PdfBytes& pdf, const char* format, int dpi) {
    QTemporaryDir folder;
    const Judge::Answer done = Judge(pdf).run(
        "pdftoppm", {format, "-gray", "-r", QString::number(dpi), "-singlefile", "FILE", folder.filePath("scan")});
    QFile file(folder.filePath(QByteArray(format) == "-png" ? "scan.png" : "scan.jpg"));
    if (done.status != 0 || !file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    return Bytes(bytes.begin(), bytes.end());
}

std::vector<FaultCode> faults_of(const Result<ProofReport>& report, std::size_t page = 0) {
    std::vector<FaultCode> out;
    if (!report || report->pages.size() <= page) return {FaultCode::internal};
    for (const auto& fault : report->pages[page].faults) out.push_back(fault.code);
    return out;
}

using Faults = std::vector<FaultCode>;

}  // namespace

class TestProof : public QObject {
    Q_OBJECT
private slots:
    void a_printed_page_holds_offline_and_by_the_ledger() {
        Branch branch;
        const auto pages = read(branch.printed(2, 90));
        QVERIFY(pages.size() > 1);
        const auto by_ledger = ProofDesk(branch.rooms).check(pages, {});
        const auto offline = check_pages_offline(pages, {}, branch.seals(), {});
        for (std::size_t page = 0; page < pages.size(); ++page) {
            QCOMPARE(faults_of(by_ledger, page), Faults{});
            QCOMPARE(faults_of(offline, page), Faults{});
            QCOMPARE(offline->pages[page].copy, 2);
            QCOMPARE(offline->pages[page].page, static_cast<int>(page) + 1);
            QCOMPARE(offline->pages[page].institution, std::string("0129999"));
            QVERIFY(offline->pages[page].words_compared);
            QVERIFY(by_ledger->pages[page].event_compared);
        }
    }

    void the_event_commits_before_the_code_and_names_no_value() {
        Branch branch;
        const auto pages = read(branch.printed(1));
        const auto report = ProofDesk(branch.rooms).check(pages, {});
        VERIFY_OK(report);
        ledger::EventQuery wanted;
        wanted.start = report->pages[0].event;
        wanted.limit = 1;
        const auto events = branch.rooms.seat->session->events(wanted);
        VERIFY_OK(events);
        QCOMPARE(events->front().entry.action, std::string(page_committed));
        QCOMPARE(events->front().entry.value("commitments").size(), std::size_t{32});
    }

    void pages_of_epochs_that_ended_still_hold() {
        Branch branch;
        const auto pages = read(branch.printed(1));
        VERIFY_OK(branch.rooms.seat->session->close_epoch(ledger::Closing::hand_over));
        VERIFY_OK(branch.rooms.seat->session->close_epoch(ledger::Closing::sign_out));
        QCOMPARE(faults_of(check_pages_offline(pages, {}, branch.seals(), {})), Faults{});
    }

    void keys_from_before_the_pages_epoch_do_not_reach_it() {
        Branch branch;
        const auto old_keys = branch.seals();
        VERIFY_OK(branch.rooms.seat->session->close_epoch(ledger::Closing::hand_over));
        const auto pages = read(branch.printed(1));
        const auto report = check_pages_offline(pages, {}, old_keys, {});
        QCOMPARE(faults_of(report), Faults{FaultCode::proof_signature});
        QCOMPARE(report->pages[0].faults[0].detail("reason"), std::string_view("epoch"));
    }

    void a_scan_is_read_and_checked_data() {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("dpi");
        QTest::newRow("PNG 150") << QByteArray("-png") << 150;
        QTest::newRow("PNG 200") << QByteArray("-png") << 200;
        QTest::newRow("JPEG 300") << QByteArray("-jpeg") << 300;
        QTest::newRow("JPEG 600") << QByteArray("-jpeg") << 600;
    }
    void a_scan_is_read_and_checked() {
        QFETCH(QByteArray, format);
        QFETCH(int, dpi);
        Branch branch;
        const auto pages = read(scanned(branch.printed(3), format.constData(), dpi));
        QCOMPARE(pages.size(), std::size_t{1});
        const auto report = check_pages_offline(pages, 3, branch.seals(), {});
        QCOMPARE(faults_of(report), Faults{});
        QVERIFY(!report->pages[0].words_compared);
        // What a person reads on the sheet is another copy's number.
        QCOMPARE(faults_of(check_pages_offline(pages, 4, branch.seals(), {})), Faults{FaultCode::proof_copy});
    }

    void an_altered_amount_is_named() {
        Branch branch;
        std::vector<std::string> codes;
        branch.printed(1, 12, &codes);
        auto rows = paper::sample::income(12).rows();
        auto changed = std::vector<domain::Record::Row>(rows.begin(), rows.end());
        changed[4][4] = "1" + changed[4][4];
        auto forged = Branch::sheet(1);
        forged.record = paper::sample::record(domain::Item::t50, std::move(changed));
        const auto pages = read(with_codes(forged, codes));
        QCOMPARE(faults_of(check_pages_offline(pages, {}, branch.seals(), {})), Faults{FaultCode::proof_values});
        QCOMPARE(faults_of(ProofDesk(branch.rooms).check(pages, {})), Faults{FaultCode::proof_values});
    }

    void another_copys_code_is_named() {
        Branch branch;
        std::vector<std::string> codes;
        branch.printed(1, 12, &codes);
        const auto report = check_pages_offline(read(with_codes(Branch::sheet(2), codes)), {}, branch.seals(), {});
        QCOMPARE(faults_of(report), (Faults{FaultCode::proof_copy, FaultCode::proof_values}));
        QCOMPARE(report->pages[0].faults[0].detail("code"), std::string_view("1"));
        QCOMPARE(report->pages[0].faults[0].detail("sheet"), std::string_view("2"));
    }

    void pages_that_changed_places_are_named() {
        Branch branch;
        std::vector<std::string> codes;
        branch.printed(1, 90, &codes);
        QVERIFY(codes.size() > 1);
        std::swap(codes[0], codes[1]);
        const auto report = check_pages_offline(read(with_codes(Branch::sheet(1, 90), codes)), {}, branch.seals(), {});
        QCOMPARE(faults_of(report, 0), Faults{FaultCode::proof_values});
        QCOMPARE(faults_of(report, 1), Faults{FaultCode::proof_values});
    }

    void another_branchs_code_is_named() {
        Branch branch;
        Branch other("0129998");
        QCOMPARE(faults_of(check_pages_offline(read(other.printed(1)), {}, branch.seals(), {})),
                 Faults{FaultCode::proof_institution});
    }

    void another_ledgers_key_under_this_branchs_code_is_named() {
        Branch branch;
        // The same institution and the same epoch, but a ledger of its own.
        Branch other("0129999", test::LedgerWorld::Founding::own);
        QCOMPARE(faults_of(check_pages_offline(read(other.printed(1)), {}, branch.seals(), {})),
                 Faults{FaultCode::proof_signature});
    }

    void a_code_that_names_an_event_of_something_else_is_named() {
        Branch branch;
        auto proof = paper::PageProof::unpack(*paper::from_base45(read(branch.printed(1))[0].codes[0])).value();
        // Signed by the right key all the same: only the ledger tells.
        --proof.event;
        const auto sealed = branch.rooms.seat->session->sign_by_epoch(page_proof_purpose, {proof.signed_bytes()});
        VERIFY_OK(sealed);
        proof.signature = sealed->signatures[0];
        const PageRead page{{paper::to_base45(*proof.pack())}, {}};
        QCOMPARE(faults_of(check_pages_offline({page}, {}, branch.seals(), {})), Faults{});
        QCOMPARE(faults_of(ProofDesk(branch.rooms).check({page}, {})), Faults{FaultCode::proof_event});
        proof.event = 4'000'000;
        const auto beyond = branch.rooms.seat->session->sign_by_epoch(page_proof_purpose, {proof.signed_bytes()});
        VERIFY_OK(beyond);
        proof.signature = beyond->signatures[0];
        QCOMPARE(faults_of(ProofDesk(branch.rooms).check({{{paper::to_base45(*proof.pack())}, {}}}, {})),
                 Faults{FaultCode::proof_event});
    }

    void what_is_no_code_of_ours_or_none_at_all_is_told_apart() {
        Branch branch;
        const auto seals = branch.seals();
        QCOMPARE(faults_of(check_pages_offline({{{}, "文字"}}, {}, seals, {})), Faults{FaultCode::proof_unreadable});
        QCOMPARE(faults_of(check_pages_offline({{{"HTTPS://EXAMPLE.ORG"}, {}}}, {}, seals, {})),
                 Faults{FaultCode::proof_form});
    }

    void one_changed_bit_of_the_code_is_found() {
        Branch branch;
        const auto pages = read(branch.printed(1));
        auto altered = pages;
        // Within the event's number: the fourth to sixth characters of Base45 hold bytes 2 and 3.
        char& character = altered[0].codes[0][9];
        character = character == 'A' ? 'B' : 'A';
        const auto faults = faults_of(check_pages_offline(altered, {}, branch.seals(), {}));
        QCOMPARE(faults.size(), std::size_t{1});
        QVERIFY(faults[0] == FaultCode::proof_signature || faults[0] == FaultCode::proof_form);
    }

    void seals_that_were_changed_or_are_of_another_fingerprint_are_refused() {
        Branch branch;
        VERIFY_OK(branch.rooms.seat->session->close_epoch(ledger::Closing::hand_over));
        const auto pages = read(branch.printed(1));
        const auto file = branch.seals();
        const auto keys = branch.rooms.seat->session->public_keys();
        VERIFY_OK(keys);
        VERIFY_OK(check_pages_offline(pages, {}, file, keys->fingerprint));
        auto bytes = test::contents(file);
        const std::string_view word = "closed hand-over";
        const auto at = std::search(bytes.begin(), bytes.end(), word.begin(), word.end());
        QVERIFY(at != bytes.end());
        *(at - 3) ^= 1;
        test::put_contents(file, bytes);
        COMPARE_FAULT(check_pages_offline(pages, {}, file, {}), ledger_corrupt);
        test::put_contents(file, view("something else\n"));
        COMPARE_FAULT(check_pages_offline(pages, {}, file, {}), file_form);
    }
};

JCIC_TEST(TestProof)
#include "test_proof.moc"
