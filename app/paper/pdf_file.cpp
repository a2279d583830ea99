#include "app/paper/pdf_file.h"

#include <cairo-pdf.h>

#include <exception>

#include "app/domain/roc_date.h"
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
void gather_under_document(qpdf_data pdf, qpdf_oh tree) {
    if (qpdf_oh_is_dictionary(pdf, tree) == 0) return;
    const qpdf_oh kids = qpdf_oh_get_key(pdf, tree, "/K");
    const qpdf_oh document = qpdf_make_indirect_object(pdf, qpdf_oh_parse(pdf, "<< /Type /StructElem /S /Document >>"));
    qpdf_oh_replace_key(pdf, document, "/P", tree);
    qpdf_oh_replace_key(pdf, document, "/K", kids);
    for (int i = 0; i < qpdf_oh_get_array_n_items(pdf, kids); ++i)
        qpdf_oh_replace_key(pdf, qpdf_oh_get_array_item(pdf, kids, i), "/P", document);
    const qpdf_oh only = qpdf_oh_new_array(pdf);
    qpdf_oh_append_item(pdf, only, document);
    qpdf_oh_replace_key(pdf, tree, "/K", only);
}

qpdf_oh stream_of(qpdf_data pdf, const std::string& operators) {
    const qpdf_oh stream = qpdf_oh_new_stream(pdf);
    qpdf_oh_replace_stream_data(pdf, stream, reinterpret_cast<const unsigned char*>(operators.data()), operators.size(),
                                qpdf_oh_new_null(pdf), qpdf_oh_new_null(pdf));
    return stream;
}

/// After all that the page painted, and untouched by the state of its graphics.
void paint_last(qpdf_data pdf, std::size_t page, const std::string& operators) {
    const qpdf_oh dictionary = qpdf_get_page_n(pdf, page);
    const qpdf_oh contents = qpdf_oh_new_array(pdf);
    qpdf_oh_append_item(pdf, contents, stream_of(pdf, "q\n"));
    qpdf_oh_append_item(pdf, contents, qpdf_oh_get_key(pdf, dictionary, "/Contents"));
    qpdf_oh_append_item(pdf, contents, stream_of(pdf, "\nQ\n" + operators));
    qpdf_oh_replace_key(pdf, dictionary, "/Contents", contents);
}

}  // namespace

PdfFile::PdfFile(PageSize size, const std::string& title, UtcTime created)
    : written_(std::make_unique<Bytes>()),
      surface_(cairo_pdf_surface_create_for_stream(append, written_.get(), size.width, size.height)),
      cr_(cairo_create(surface_.get())) {
    const std::string date = domain::iso_text(std::chrono::floor<std::chrono::seconds>(created)).substr(0, 19) + "Z";
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "jcic-desk");
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
}

Result<PdfBytes> PdfFile::finish(const std::vector<std::string>& last) {
    cairo_surface_finish(surface_.get());
    if (cairo_status(cr_.get()) != CAIRO_STATUS_SUCCESS || cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
        return fail(FaultCode::paper_layout, "paper.cairo", {{"reason", "pdf"}});
    return rewrite(*written_, [&](qpdf_data pdf) {
        for (std::size_t page = 0; page < last.size(); ++page) paint_last(pdf, page, last[page]);
        const qpdf_oh root = qpdf_get_root(pdf);
        gather_under_document(pdf, qpdf_oh_get_key(pdf, root, "/StructTreeRoot"));
        qpdf_oh_replace_key(pdf, root, "/Lang", qpdf_oh_parse(pdf, "(zh-TW)"));
        qpdf_oh_replace_key(pdf, root, "/MarkInfo", qpdf_oh_parse(pdf, "<< /Marked true >>"));
        qpdf_oh_replace_key(pdf, root, "/ViewerPreferences", qpdf_oh_parse(pdf, "<< /DisplayDocTitle true >>"));
        // The structure tree's many small elements are packed: half of a long record's bytes.
        qpdf_set_object_stream_mode(pdf, qpdf_o_generate);
        qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
    });
}

}  // namespace jcic::paper
