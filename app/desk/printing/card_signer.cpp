#include "app/desk/printing/card_signer.h"

#include "app/card/commands.h"
#include "app/openssl/ecdsa_form.h"

namespace jcic::desk {

Result<Bytes> CardSigner::sign(ByteView message) {
    constexpr std::uint8_t der_set = 0x31;  // X.690; all else that the card signs begins with "jcic-desk"
    if (message.empty() || message.front() != der_set)
        return fail(FaultCode::paper_signer, "card.signer", {{"reason", "message"}});
    JCIC_TRY(Bytes signature, sign_(message));
    if (certificate_.signs_with() == card::SignatureAlgorithm::rsa2048_pkcs1_sha256) return signature;
    return openssl::der_from_raw(signature);
}

}  // namespace jcic::desk
