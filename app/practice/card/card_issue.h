#pragma once
// Makes a practice card: key, certificate, random PIN and PUK.

#include <string_view>

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/practice/ca.h"
#include "app/practice/card/card_state.h"

namespace jcic::practice {

struct CardLetter {
    Secret pin;  ///< 6 digits
    Secret puk;  ///< 8 digits
};

/// Writes a new card into `memory`, replacing its contents, and returns its PIN and PUK, which are not stored. The
/// number is an institution code, '-' and two digits ("0129999-03"); otherwise fault input.form.
[[nodiscard]] Result<CardLetter> issue_card(CardMemory& memory, const CertificateAuthority& authority,
                                            std::string_view number, Random& random, UtcTime now);

}  // namespace jcic::practice
