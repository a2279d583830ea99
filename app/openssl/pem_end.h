#pragma once
// Tells why no further object could be read from a PEM file that contains several.

#include <openssl/err.h>
#include <openssl/pem.h>

namespace jcic::openssl {

/// Whether the last reading found no more of that kind; else what it found is damaged.
inline bool no_more_pem() {
    const auto error = ERR_peek_last_error();
    return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
}

}  // namespace jcic::openssl
