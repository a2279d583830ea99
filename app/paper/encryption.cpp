// What is filed: AES-256 by qpdf.

#include "app/paper/qpdf_memory.h"

namespace jcic::paper {

namespace {

/// The owner's password, which nobody knows: the permissions are not to be lifted. From the same source of chance as
/// the file's key, qpdf's own.
std::string unknown_password() {
    Bytes chance(24);
    QUtil::initializeWithRandomBytes(chance.data(), chance.size());
    return to_hex(chance);
}

}  // namespace

Result<PdfBytes> encrypt_pdf(const PdfBytes& pdf, const Secret& password) {
    if (password.empty()) return fail(FaultCode::input_missing, "paper.encrypt", {{"field", "password"}});
    Secret terminated(password.size() + 1);
    terminated.append(password.view());
    terminated.append(std::uint8_t{0});
    return rewrite(pdf, [&](QPDF&, QPDFWriter& writer) {
        writer.setR6EncryptionParameters(reinterpret_cast<const char*>(terminated.view().data()),
                                         unknown_password().c_str(), /*allow_accessibility=*/true,
                                         /*allow_extract=*/false, /*allow_assemble=*/false,
                                         /*allow_annotate_and_form=*/false, /*allow_form_filling=*/false,
                                         /*allow_modify_other=*/false, qpdf_r3p_full, /*encrypt_metadata_aes=*/true);
    });
}

}  // namespace jcic::paper
