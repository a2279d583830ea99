// A certificate as a card gives it: bare, or in a PIV card's object, packed or not. The first byte chooses.
#include "app/card/certificate.h"
#include "app/card/commands.h"
#include "app/openssl/ecdsa_form.h"
#include "tests/fuzz/check.h"

using namespace jcic;

namespace {

void use(const Result<card::Certificate>& read) {
    if (!read) {
        fuzz::promise(read.error().code == FaultCode::card_certificate);
        return;
    }
    static_cast<void>(read->whole_subject() + read->whole_issuer() + read->serial());
    static_cast<void>(read->usages());
    static_cast<void>(read->card_uuid());
    // Nobody vouches for it.
    fuzz::promise(!card::check(*read, {card::World::real, {}}, UtcTime(std::chrono::hours(500'000))));
    fuzz::promise(!card::verify_signature(*read, view("message"), Bytes(64, 0x01)));
    // What was read once is read again.
    fuzz::promise(card::Certificate::from_der(read->der()).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const ByteView rest(data + 1, size - 1);
    if (data[0] % 2 == 0) {
        use(card::Certificate::from_der(rest));
        return 0;
    }
    constexpr std::size_t limit = 4096;
    const auto der = card::certificate_in(rest, limit);
    if (der) {
        fuzz::promise(der->size() <= limit);
        use(card::Certificate::from_der(*der));
    }
    static_cast<void>(card::uuid_in(rest));
    if (const auto reference = card::pin_reference_in(rest)) fuzz::promise(*reference == 0x80 || *reference == 0x00);
    static_cast<void>(openssl::raw_from_der(rest));
    static_cast<void>(card::RevocationList::from_bytes(rest));
    return 0;
}
