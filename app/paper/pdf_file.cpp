#include "app/paper/pdf_file.h"

#include <cairo-pdf.h>

#include <exception>

#include "app/domain/roc_date.h"
#include "app/paper/layout.h"
#include "app/paper/qpdf_memory.h"

namespace jcic::paper {

namespace {

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    try {
        Bytes& bytes = *static_cast<Bytes*>(closure);
        bytes.insert(bytes.end(), data, data + length);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::exception&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

/// One Document element above all others. Cairo could write it, but 1.16 refuses a pattern's recording (the watermark)
/// that is painted within an open element.
void gather_under_document(QPDF& pdf, QPDFObjectHandle tree) {
    if (!tree.isDictionary()) return;
    QPDFObjectHandle kids = tree.getKey("/K");
    if (!kids.isArray()) kids = QPDFObjectHandle::newArray({kids});
    QPDFObjectHandle document = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructElem /S /Document >>"));
    document.replaceKey("/P", tree);
    document.replaceKey("/K", kids);
    for (QPDFObjectHandle kid : kids.aitems()) kid.replaceKey("/P", document);
    tree.replaceKey("/K", QPDFObjectHandle::newArray({document}));
}

}  // namespace

PdfFile::PdfFile(const std::string& title, UtcTime created)
    : written_(std::make_unique<Bytes>()),
      surface_(cairo_pdf_surface_create_for_stream(append, written_.get(), Layout::page_width, Layout::page_height)),
      cr_(cairo_create(surface_.get())) {
    const std::string date = domain::iso_text(std::chrono::floor<std::chrono::seconds>(created)).substr(0, 19) + "Z";
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "jcic-desk");
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
}

Result<PdfBytes> PdfFile::finish() {
    cairo_surface_finish(surface_.get());
    if (cairo_status(cr_.get()) != CAIRO_STATUS_SUCCESS || cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
        return fail(FaultCode::paper_layout, "paper.cairo", {{"reason", "pdf"}});
    return rewrite(*written_, [](QPDF& pdf, QPDFWriter& writer) {
        QPDFObjectHandle root = pdf.getRoot();
        gather_under_document(pdf, root.getKey("/StructTreeRoot"));
        root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-TW"));
        root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        writer.setDeterministicID(true);
    });
}

}  // namespace jcic::paper
