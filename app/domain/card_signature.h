#pragma once
// The card's signature over exact bytes: made by the card's room, used by host, query and ledger.

#include <string>

#include "app/base/bytes.h"

namespace jcic::domain {

struct CardSignature {
    Bytes value;        ///< of the certificate's kind, by SHA-256: ECDSA P-256, raw r || s; or RSA 2048, PKCS #1 v1.5
    Bytes certificate;  ///< X.509, DER
    std::string card_number;
};

}  // namespace jcic::domain
