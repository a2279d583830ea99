#include "app/paper/pdf/pdf_file.h"

#include <cairo-pdf.h>

#include <exception>
#include <set>

#include "app/base/secret.h"
#include "app/base/text.h"
#include "app/paper/pdf/cairo_version.h"
#include "app/paper/pdf/cff_pruning.h"
#include "app/paper/pdf/flate.h"
#include "app/paper/pdf/pdf_archive.h"
#include "app/paper/pdf/pdf_objects.h"
#include "app/paper/pdf/pdf_packing.h"
#include "app/paper/pdf/pdf_pages.h"

namespace jcic::paper {

namespace {

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

using ObjectKind = PdfObject::Kind;

/// Cairo 1.16 lists a recording once for each time that a page paints it; a key stands once (ISO 32000-1, 7.3.7).
void list_once(PdfObjects& objects) {
    for (PdfObject& object : objects.by_number) {
        const std::size_t key = object.value.find(recordings_key);
        if (object.kind != ObjectKind::value || key == std::string::npos) continue;
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
        if (object.kind != ObjectKind::stream || object.value.find("/Subtype /CIDFontType0C") == std::string::npos)
            continue;
        const auto font = inflated(object.stream);
        if (const auto pruned = font ? pruned_cff(*font) : std::nullopt) object.stream = deflated(*pruned);
    }
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

PdfFile::PdfFile(PageSize size, const std::string& title, UtcTime created, std::string language)
    : title_(visible_line(title)),
      language_(std::move(language)),
      created_(created),
      written_(std::make_unique<std::string>()),
      surface_(cairo_pdf_surface_create_for_stream(append, written_.get(), size.width, size.height)),
      cr_(cairo_create(surface_.get())) {
    keep_objects_apart(surface_.get());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title_.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, pdf_creator);
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, pdf_date(created).c_str());
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
    JCIC_CHECK(describe(objects, heads_, language_));
    list_once(objects);
    prune_fonts(objects);
    JCIC_CHECK(mark_artifacts(objects));
    JCIC_CHECK(paint_last(objects, last));
    make_archival(objects, title_, language_, created_);
    return packed(objects);
}

}  // namespace jcic::paper
