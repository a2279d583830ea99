// A file that is handed in at the desk: read by a program of its own, judged by the ledger, stopped when asked.

#include <QTest>

#include "app/desk/printing/scan_desk.h"
#include "app/desk/printing/shown_page.h"
#include "app/files/files.h"
#include "app/paper/pdf/pdf.h"
#include "desk/proof_branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

namespace {

std::filesystem::path kept(const Branch& branch, const Bytes& pdf) {
    auto file = branch.world.folder.path() / "handed-in.pdf";
    if (!files::replace(file, ByteView(pdf))) qFatal("file");
    return file;
}

/// The number of the event that reserved the only copy.
std::uint64_t reservation(Branch& branch) {
    ledger::EventQuery wanted;
    wanted.action = action::copy_reserved;
    wanted.limit = 1;
    const auto found = branch.parts.seating.seat()->session().events(wanted);
    if (!found || found->empty()) qFatal("reservation");
    return found->front().sequence;
}

}  // namespace

class TestScanDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_file_is_read_apart_and_is_what_was_printed() {
        Branch branch;
        const auto pdf = branch.printed(1);
        const auto file = read_scan(kept(branch, pdf), Secret());
        VERIFY_OK(file);
        QVERIFY(file->digest == sha256_of(pdf));
        const auto report = branch.by_ledger(*file);
        QCOMPARE(faults_of(report), Faults{});
        QCOMPARE(report->by, std::string("digest"));
        QVERIFY(report->success());
    }

    void a_forms_image_is_looked_at_page_by_page_R_AU_4() {
        Branch branch;
        const auto pages = look_at_form(kept(branch, branch.printed(1)));
        VERIFY_OK(pages);
        QVERIFY(!pages->empty());
        for (const auto& page : *pages) {
            const auto tells = [&](domain::FormSign sign) {
                return std::ranges::find(page, sign, &domain::FormRemark::sign) != page.end();
            };
            QVERIFY(tells(domain::FormSign::in_pdf) && tells(domain::FormSign::not_looked_at));
            QVERIFY(!tells(domain::FormSign::skewed) && !tells(domain::FormSign::photographed));
        }
        COMPARE_FAULT(look_at_form(branch.world.folder.path() / "none.png"), file_missing);
    }

    void who_asked_to_stop_gets_no_answer() {
        Branch branch;
        const auto file = kept(branch, branch.printed(1));
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(read_scan(file, Secret(), stop.get_token()), cancelled);
        COMPARE_FAULT(read_origins(file, Secret(), stop.get_token()), cancelled);
    }

    void a_page_is_painted_apart_for_a_window() {
        Branch branch;
        const auto page = paint_page(branch.printed(1), 1);
        VERIFY_OK(page);
        QVERIFY(page->pages >= 1 && page->width > 1000 && page->height > page->width);
        QVERIFY(!page->without_fonts);
        QCOMPARE(page->pixels.size(),
                 static_cast<std::size_t>(page->width) * static_cast<std::size_t>(page->height) * 4);
        COMPARE_FAULT(paint_page(branch.printed(1), page->pages + 1), file_form);
        COMPARE_FAULT(paint_page(view(std::string_view("%PDF-1.7 and nothing more")), 1), file_form);
        // One under a password is saved, and opened elsewhere: that it is not painted here keeps nobody from it.
        const auto locked = paper::encrypt_pdf(branch.printed(1), Secret::from(view("Kdwp-4729")));
        VERIFY_OK(locked);
        COMPARE_FAULT(paint_page(*locked, 1), file_form);
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(paint_page(branch.printed(1), 1, stop.get_token()), cancelled);
    }

    void what_is_not_there_is_told() {
        Branch branch;
        COMPARE_FAULT(read_scan(branch.world.folder.path() / "none.pdf", Secret()), file_missing);
    }

    void a_leafs_origin_is_read_page_by_page() {
        Branch branch;
        auto paper = Branch::sheet(1);
        static_cast<void>(branch.laid_out(paper));
        paper.event = reservation(branch);
        const auto read = read_origins(kept(branch, branch.laid_out(paper)), Secret(), {});
        VERIFY_OK(read);
        const auto found = find_origin(branch.parts, *read);
        VERIFY_OK(found);
        QVERIFY(found->looked_up);  // a query officer accounts for copies
        QVERIFY(!found->pages.empty());
        for (const auto& page : found->pages) {
            QVERIFY(!page.empty());
            QCOMPARE(page.front().origin.event, paper.event);
            QCOMPARE(page.front().origin.institution, std::string("0129999"));
        }
    }
};

JCIC_TEST(TestScanDesk)
#include "test_scan_desk.moc"
