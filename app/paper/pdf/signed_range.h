#pragma once
// Where a PDF claims that its signature is, and the bytes that it covers (ISO 32000-1 section 12.8.1). The file is
// untrusted: nothing of it is parsed as a PDF here.

#include <optional>
#include <string_view>

#include "app/base/bytes.h"
#include "app/openssl/owned.h"

namespace jcic::paper {

/// A signature over the whole file but the signature itself.
struct SignedRange {
    std::string_view hex;           ///< of the file that was asked about: the signature, within < and >
    Bytes covered;                  ///< all but these
    std::string_view dictionary{};  ///< of the file, too: the object in which it stands
};

struct SignedRangeFound {
    bool any = false;  ///< some range is said, whatever it covers
    std::optional<SignedRange> whole;
};
[[nodiscard]] SignedRangeFound signed_range_in(ByteView file);

/// The structure in those digits, in small letters or capitals, with nothing but zeros behind it; null for anything
/// else, and for more than any signature needs.
[[nodiscard]] openssl::Owned<CMS_ContentInfo_st> signature_in(const SignedRange& range);

}  // namespace jcic::paper
