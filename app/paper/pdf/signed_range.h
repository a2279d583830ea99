#pragma once
// Locates a PDF's claimed signature and the bytes that it covers (ISO 32000-1 section 12.8.1). The file is untrusted:
// nothing of it is parsed as a PDF here.

#include <optional>
#include <string_view>

#include "app/base/bytes.h"
#include "app/openssl/owned.h"

namespace jcic::paper {

/// A signature over the whole file except itself.
struct SignedRange {
    std::string_view hex;           ///< the signature within < and >, a view of the file
    Bytes covered;                  ///< all but these
    std::string_view dictionary{};  ///< the object with the signature, a view of the file
};

struct SignedRangeFound {
    bool any = false;  ///< some range is claimed, whatever it covers
    std::optional<SignedRange> whole;
};
[[nodiscard]] SignedRangeFound signed_range_in(ByteView file);

/// The structure in those hex digits, of either case, with only zeros behind it; null for anything else, and for more
/// than any signature needs.
[[nodiscard]] openssl::Owned<CMS_ContentInfo_st> signature_in(const SignedRange& range);

}  // namespace jcic::paper
