#pragma once
// The page that an approver sees and signs: lines of "label\tvalue\n" in UTF-8, in Chinese, in a fixed order. It is
// made once, at submission, and stored; windows show its lines as label and value, and add nothing to what is signed.

#include <string>

#include "app/inquiry/form/form.h"

namespace jcic::inquiry {

/// Who asks, where and when; the salt prevents guessing the page's content from its digest.
struct PageOrigin {
    std::string query_id;
    domain::InstitutionCode institution;
    domain::PersonId querier;
    std::string querier_name;
    UtcTime at{};
    std::array<std::uint8_t, 16> salt{};
};

[[nodiscard]] std::string approval_page_text(const Query& query, const PageOrigin& origin);

}  // namespace jcic::inquiry
