#include "app/paper/qpdf_memory.h"

#include <exception>

namespace jcic::paper {

Result<PdfBytes> rewrite(const PdfBytes& pdf, const ChangePdf& change) {
    try {
        QPDF read;
        read.setSuppressWarnings(true);  // else they go to stderr
        read.processMemoryFile("page", reinterpret_cast<const char*>(pdf.data()), pdf.size());
        QPDFWriter writer(read);
        writer.setOutputMemory();
        change(read, writer);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return PdfBytes(buffer->getBuffer(), buffer->getBuffer() + buffer->getSize());
    } catch (const std::exception&) {
        return fail(FaultCode::paper_layout, "paper.qpdf", {{"reason", "pdf"}});
    }
}

}  // namespace jcic::paper
