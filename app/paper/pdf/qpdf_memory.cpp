#include "app/paper/pdf/qpdf_memory.h"

#include <qpdf/qpdf-c.h>
#include <memory>
#include <type_traits>

namespace jcic::paper {

Result<int> page_count(const PdfBytes& pdf) {
    struct CleanUp {
        void operator()(qpdf_data it) const { qpdf_cleanup(&it); }
    };
    const std::unique_ptr<std::remove_pointer_t<qpdf_data>, CleanUp> file(qpdf_init());
    qpdf_silence_errors(file.get());
    qpdf_set_suppress_warnings(file.get(), QPDF_TRUE);
    const auto read =
        qpdf_read_memory(file.get(), "pages", reinterpret_cast<const char*>(pdf.data()), pdf.size(), nullptr);
    const int pages = (read & QPDF_ERRORS) == 0 ? qpdf_get_num_pages(file.get()) : 0;
    if (qpdf_has_error(file.get()) != 0) static_cast<void>(qpdf_get_error(file.get()));  // else it tells stderr
    if (pages < 1) return fail(FaultCode::paper_layout, "paper.pages", {{"reason", "pdf"}});
    return pages;
}

namespace {

struct CleanUp {
    void operator()(qpdf_data it) const { qpdf_cleanup(&it); }
};

/// Takes the error off qpdf's hands, which would tell it to stderr at the end.
bool failed(qpdf_data pdf, QPDF_ERROR_CODE code) {
    if (qpdf_has_error(pdf) == 0) return (code & QPDF_ERRORS) != 0;
    static_cast<void>(qpdf_get_error(pdf));
    return true;
}

}  // namespace

Result<PdfBytes> rewrite(const PdfBytes& bytes, const std::function<void(qpdf_data)>& change) {
    const auto fault = [] { return fail(FaultCode::paper_layout, "paper.qpdf", {{"reason", "pdf"}}); };
    const std::unique_ptr<std::remove_pointer_t<qpdf_data>, CleanUp> owner(qpdf_init());
    const qpdf_data pdf = owner.get();
    qpdf_silence_errors(pdf);                    // else they and
    qpdf_set_suppress_warnings(pdf, QPDF_TRUE);  // these go to stderr
    if (failed(pdf, qpdf_read_memory(pdf, "page", reinterpret_cast<const char*>(bytes.data()), bytes.size(), nullptr)))
        return fault();
    if (failed(pdf, qpdf_init_write_memory(pdf))) return fault();
    change(pdf);
    if (failed(pdf, QPDF_SUCCESS) || failed(pdf, qpdf_write(pdf))) return fault();
    const unsigned char* written = qpdf_get_buffer(pdf);
    return PdfBytes(written, written + qpdf_get_buffer_length(pdf));
}

}  // namespace jcic::paper
