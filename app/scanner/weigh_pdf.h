#pragma once
// Estimates the cost of rendering a PDF's page from the file's objects, before rendering: nested forms, which multiply,
// pictures larger than any sheet, contents that unpack to more than a page can hold.

#include <cstddef>
#include <limits>
#include <optional>

#include "app/base/secret.h"
#include "app/scan/scanned.h"

namespace jcic::scanner {

/// How a file is treated: read or shown as far as possible, or as evidence of its content, which must be complete.
enum class Care { as_far_as_it_goes, as_evidence };

struct PagesWeighed {
    std::size_t first = 0;
    std::size_t many = std::numeric_limits<std::size_t>::max();  ///< pages from there, as far as they exist
};

/// Why the file must not be painted: too_large, too_deep, too_many_pages; as evidence also damaged.
[[nodiscard]] std::optional<scan::Unread> weigh_pdf(ByteView file, const Secret& password, const PagesWeighed& pages,
                                                    Care care);

}  // namespace jcic::scanner
