#include "app/paper/pdf/page_count.h"

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

}  // namespace jcic::paper
