// What is filed: AES-256 by qpdf.

#include "app/paper/pdf/encryption.h"

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr only; qpdf/PointerHolder.hh
#include <qpdf/QUtil.hh>

#include "app/paper/pdf/pdf_archive.h"
#include "app/paper/pdf/qpdf_memory.h"

namespace jcic::paper {

namespace {

/// The owner's password, which nobody knows: the permissions are not to be lifted. From the same source of chance as
/// the file's key, qpdf's own.
std::string unknown_password() {
    Bytes chance(24);
    QUtil::initializeWithRandomBytes(chance.data(), chance.size());
    return to_hex(chance);
}

/// As C reads it.
Secret terminated(const Secret& password) {
    Secret out(password.size() + 1);
    out.append(password.view());
    out.append(std::uint8_t{0});
    return out;
}

}  // namespace

Result<Encryption> Encryption::under(const Secret& password) {
    if (password.empty()) return fail(FaultCode::input_missing, "paper.encrypt", {{"field", "password"}});
    return Encryption(terminated(password), unknown_password());
}

void Encryption::set(qpdf_data file) const {
    qpdf_set_r6_encryption_parameters2(file, reinterpret_cast<const char*>(user_.view().data()), owner_.c_str(),
                                       /*allow_accessibility=*/QPDF_TRUE, /*allow_extract=*/QPDF_FALSE,
                                       /*allow_assemble=*/QPDF_FALSE, /*allow_annotate_and_form=*/QPDF_FALSE,
                                       /*allow_form_filling=*/QPDF_FALSE, /*allow_modify_other=*/QPDF_FALSE,
                                       qpdf_r3p_full, /*encrypt_metadata=*/QPDF_TRUE);
}

Result<PdfBytes> encrypt_pdf(const PdfBytes& pdf, const Secret& password) {
    JCIC_TRY(const Encryption encryption, Encryption::under(password));
    return rewrite(pdf, [&](qpdf_data file) {
        no_longer_archival(file);
        encryption.set(file);
    });
}

}  // namespace jcic::paper
