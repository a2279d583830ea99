#include "app/paper/pdf/pdf_file.h"

#include <cairo-pdf.h>

#include <exception>
#include <set>

#include "app/base/secret.h"
#include "app/domain/roc_date.h"
#include "app/paper/pdf/cff_pruning.h"
#include "app/paper/pdf/flate.h"
#include "app/paper/pdf/pdf_objects.h"
#include "app/paper/pdf/pdf_packing.h"

namespace jcic::paper {

namespace {

constexpr std::string_view structure_key = "/StructTreeRoot ";
constexpr std::string_view contents_key = "/Contents ";
constexpr std::string_view recordings_key = "/XObject <<";

tl::unexpected<Fault> no_pdf() {
    return fail(FaultCode::paper_layout, "paper.cairo", {{"reason", "pdf"}});
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    try {
        auto& written = *static_cast<std::string*>(closure);
        if (written.capacity() - written.size() < length) {
            std::string larger;
            larger.reserve(2 * (written.size() + length));
            larger.append(written);
            wipe(written);
            written = std::move(larger);
        }
        written.append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::exception&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

using Kind = PdfObject::Kind;

/// What Cairo 1.16 does not say of the file: its language, that it is tagged, and that its title is to be shown.
/// One Document element stands above all others. Cairo could write it, but refuses a pattern's recording (the
/// watermark) that is painted within an open element. It takes the old root's number, to which the elements point.
Result<void> describe(PdfObjects& objects) {
    std::string& catalogue = objects.by_number[objects.root].value;
    const auto trees = references_after(catalogue, structure_key);
    if (trees.size() != 1 || trees[0] >= objects.by_number.size()) return no_pdf();
    const std::size_t document = trees[0];
    std::string& root = objects.by_number[document].value;
    const std::size_t kids = root.find("/K ");
    const std::size_t parents = root.find("/ParentTree ");
    if (kids == std::string::npos || parents > kids) return no_pdf();
    const std::string document_reference = std::to_string(document) + " 0 R";
    const std::string tree_reference = std::to_string(objects.by_number.size()) + " 0 R";
    catalogue.replace(catalogue.find(structure_key), structure_key.size() + document_reference.size(),
                      std::string(structure_key) + tree_reference +
                          " /Lang (zh-TW) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>");
    std::string tree =
        "<</Type/StructTreeRoot" + root.substr(parents, kids - parents) + "/K " + document_reference + ">>";
    root = "<</S/Document/P " + tree_reference + root.substr(kids);
    objects.add({Kind::value, std::move(tree), {}});
    return {};
}

/// Cairo 1.16 lists a recording once for each time that a page paints it; a key stands once (ISO 32000-1, 7.3.7).
void list_once(PdfObjects& objects) {
    for (PdfObject& object : objects.by_number) {
        const std::size_t key = object.value.find(recordings_key);
        if (object.kind != Kind::value || key == std::string::npos) continue;
        const std::size_t begin = key + recordings_key.size();
        const std::string_view all =
            std::string_view(object.value).substr(begin, object.value.find(">>", begin) - begin);
        std::set<std::string_view> seen;
        std::string once;
        for (std::size_t name = all.find('/'); name != std::string_view::npos;) {
            const std::size_t next = all.find('/', name + 1);
            const auto listed = all.substr(name, next - name);
            if (seen.insert(listed.substr(0, listed.find(' '))).second) once += listed;
            name = next;
        }
        object.value.replace(begin, all.size(), once);
    }
}

void prune_fonts(PdfObjects& objects) {
    for (PdfObject& object : objects.by_number) {
        if (object.kind != Kind::stream || object.value.find("/Subtype /CIDFontType0C") == std::string::npos) continue;
        const auto font = inflated(object.stream);
        if (const auto pruned = font ? pruned_cff(*font) : std::nullopt) object.stream = deflated(*pruned);
    }
}

/// After all that the page painted, and untouched by the state of its graphics.
Result<void> paint_last(PdfObjects& objects, const std::vector<std::string>& last) {
    if (last.empty()) return {};
    const auto tree = references_after(objects.by_number[objects.root].value, "/Pages ");
    if (tree.size() != 1 || tree[0] >= objects.by_number.size()) return no_pdf();
    const auto pages = references_after(objects.by_number[tree[0]].value, "/Kids ");
    if (pages.size() != last.size()) return no_pdf();
    const std::size_t before = objects.add({Kind::stream, "<<>>", "q\n"});
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i] >= objects.by_number.size()) return no_pdf();
        const std::size_t after = objects.add({Kind::stream, "<</Filter/FlateDecode>>", deflated("\nQ\n" + last[i])});
        std::string& page = objects.by_number[pages[i]].value;
        const auto contents = references_after(page, contents_key);
        if (contents.size() != 1) return no_pdf();
        const std::string reference = std::to_string(contents[0]) + " 0 R";
        page.replace(page.find(contents_key), contents_key.size() + reference.size(),
                     std::string(contents_key) + "[ " + std::to_string(before) + " 0 R " + reference + " " +
                         std::to_string(after) + " 0 R ]");
    }
    return {};
}

/// However the file is finished, or not.
struct Wiped {
    PdfObjects& objects;
    ~Wiped() {
        for (auto& object : objects.by_number) {
            wipe(object.value);
            wipe(object.stream);
        }
    }
};

}  // namespace

PdfFile::PdfFile(PageSize size, const std::string& title, UtcTime created)
    : written_(std::make_unique<std::string>()),
      surface_(cairo_pdf_surface_create_for_stream(append, written_.get(), size.width, size.height)),
      cr_(cairo_create(surface_.get())) {
    const std::string date = domain::iso_text(std::chrono::floor<std::chrono::seconds>(created)).substr(0, 19) + "Z";
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "jcic-desk");
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
}

PdfFile::~PdfFile() {
    cairo_surface_finish(surface_.get());  // it may write until then
    wipe(*written_);
}

Result<PdfBytes> PdfFile::finish(const std::vector<std::string>& last) {
    cairo_surface_finish(surface_.get());
    if (cairo_status(cr_.get()) != CAIRO_STATUS_SUCCESS || cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
        return no_pdf();
    JCIC_TRY(PdfObjects objects, PdfObjects::take_apart(*written_));
    const Wiped wiped{objects};
    JCIC_CHECK(describe(objects));
    list_once(objects);
    prune_fonts(objects);
    JCIC_CHECK(paint_last(objects, last));
    return packed(objects);
}

}  // namespace jcic::paper
