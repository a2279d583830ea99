#include "app/hub/certificates.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <chrono>
#include <ctime>

#include "app/openssl/owned.h"

namespace jcic::hub {
namespace {

std::optional<UtcTime> until_of(const X509* certificate) {
    ERR_clear_error();  // of what could not be read
    std::tm until{};
    if (certificate == nullptr || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &until) != 1) return std::nullopt;
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::from_time_t(timegm(&until)));
}

}  // namespace

std::optional<UtcTime> certificate_until(ByteView certificate) {
    const auto* in = certificate.data();
    const openssl::Owned<X509> read(d2i_X509(nullptr, &in, static_cast<long>(certificate.size())));
    return until_of(read.get());
}

std::optional<UtcTime> certificate_until(const std::filesystem::path& file) {
    const openssl::Owned<BIO> bio(BIO_new_file(file.c_str(), "r"));
    if (!bio) return std::nullopt;
    const openssl::Owned<X509> read(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    return until_of(read.get());
}

}  // namespace jcic::hub
